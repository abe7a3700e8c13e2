package org.nianbao.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The deployment as an operator without Docker runs it: by the script beside the backend, in a folder of its own. */
final class Deployment {

    static final String ADMIN_PASSWORD = "console12345";

    private final Path folder;
    private final int webPort;
    private final List<Integer> backendPorts;
    private final int keycloakPort;

    /**
     * @param folder an empty one, through which every user may go: PostgreSQL runs as one of its own
     * @param more settings beside the necessary ones
     */
    Deployment(Path folder, Path jar, Path keycloak, String store, Map<String, String> more) throws IOException {
        this.folder = folder;
        var ports = freePorts(6);
        webPort = ports.get(0);
        backendPorts = ports.subList(1, 3);
        keycloakPort = ports.get(3);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var settings = new ArrayList<>(List.of(
                "NIANBAO_URL=" + web(),
                "MONGODB_URI='" + store + "'",
                "KEYCLOAK_HOME='" + keycloak.toAbsolutePath() + "'",
                "NIANBAO_JAR='" + jar.toAbsolutePath() + "'",
                "NIANBAO_WEB_FILES='"
                        + Path.of("../frontend/dist").toAbsolutePath().normalize() + "'",
                "KEYCLOAK_DB_PASSWORD=database12345",
                "KEYCLOAK_ADMIN_PASSWORD=" + ADMIN_PASSWORD,
                "KEYCLOAK_PEOPLE_SECRET=people6789012345678901234567890",
                "WEB_PORT=" + webPort,
                "BACKEND_PORTS='" + backendPorts.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "'",
                "KEYCLOAK_PORT=" + keycloakPort,
                "KEYCLOAK_HEALTH_PORT=" + ports.get(4),
                "KEYCLOAK_DB_PORT=" + ports.get(5),
                "JAVA_HOME='" + System.getProperty("java.home") + "'",
                // What starts fastest, on machines that do everything at once.
                "JAVA_TOOL_OPTIONS='-XX:TieredStopAtLevel=1'",
                "JAVA_OPTS_KC_HEAP='-Xms64m -Xmx512m'"));
        more.forEach((name, value) -> settings.add(name + "='" + value + "'"));
        Files.write(folder.resolve("settings"), settings);
    }

    String web() {
        return "http://localhost:" + webPort;
    }

    int webPort() {
        return webPort;
    }

    List<Integer> backendPorts() {
        return backendPorts;
    }

    /** Where Keycloak's administrator reaches it, on the machine itself. */
    String console() {
        return "http://localhost:" + keycloakPort + "/auth";
    }

    /** Does what the script is asked for and answers what it says; what it says goes wrong fails. */
    String does(String action, String... services) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, action, ".txt");
        var script = new ProcessBuilder(
                        Stream.concat(Stream.of("deployment/nianbao", folder.toString(), action), Stream.of(services))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(script.waitFor(15, TimeUnit.MINUTES)).as("in time").isTrue();
        assertThat(script.exitValue()).as(() -> read(output) + "\n" + logs()).isZero();
        return read(output);
    }

    /** The end of each service's log, for who reads of a failure. */
    private String logs() {
        try (var files = Files.list(folder.resolve("log"))) {
            return files.map(file -> file.getFileName() + ":\n" + end(read(file)))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String log(String service) {
        return read(folder.resolve("log/" + service + ".log"));
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - 3000));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All at once, so that no two are the same. */
    private static List<Integer> freePorts(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    /** At once, whatever is still there of a test that failed. */
    void end() throws IOException, InterruptedException {
        does("kill");
    }
}
