package org.nianbao.trial;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** The trial as {@code spring-boot:run} starts it, with the same class path, but on its own ports and in its own folder. */
final class RunningTrial implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Process process;
    private final Path output;

    private RunningTrial(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static RunningTrial start(Path folder, int webPort, int keycloakPort) throws IOException {
        String classPath = "target/classes" + File.pathSeparator
                + Files.readString(Path.of(System.getProperty("trial.class-path")))
                        .strip();
        Path output = Files.createTempFile(folder, "output", ".log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dtrial.keycloak=" + System.getProperty("trial.keycloak"),
                        "-cp",
                        classPath,
                        "org.nianbao.trial.Trial")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(List.of("MONGODB_URI", "KEYCLOAK_ISSUER_URI"));
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT",
                        "" + webPort,
                        "KEYCLOAK_PORT",
                        "" + keycloakPort,
                        "TRIAL_FOLDER",
                        folder.toString()));
        return new RunningTrial(builder.start(), output);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What a person would have read in the terminal so far. */
    String output() throws IOException {
        return Files.readString(output);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int awaitExit() throws InterruptedException, IOException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still running:\n" + output());
        }
        return process.exitValue();
    }

    /** As Ctrl-C or a terminating Maven does; answers which processes were there before. */
    List<ProcessHandle> stop() throws InterruptedException, IOException {
        var family = new ArrayList<>(process.descendants().toList());
        family.add(process.toHandle());
        process.destroy();
        awaitExit();
        return family;
    }

    void await(String what, Duration patience, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.call()) {
            if (!isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError(
                        (isAlive() ? "not in time: " : "the trial ended before: ") + what + "\n" + output());
            }
            Thread.sleep(100);
        }
    }

    static HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
        return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> post(String address, String body, String... headers)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(30))
                        .headers(headers)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    static boolean answers(String address) throws InterruptedException {
        try {
            return get(address).statusCode() == 200;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    /** For a test that failed half way: nothing may outlive it. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
