package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;

/** What goes to production: the backend, and nothing of the trial, whose passwords are public. */
class PackagedJarIT {

    @Test
    void theJarCarriesTheBackendWithoutTheTrial() throws IOException {
        try (var jar = new JarFile(System.getProperty("packaged.jar"))) {
            var names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .contains(
                            "BOOT-INF/classes/org/nianbao/Nianbao.class",
                            "BOOT-INF/classes/graphql/schema.graphqls",
                            "BOOT-INF/classes/storedQueries/stored.json");
            assertThat(names).noneMatch(name -> name.matches("BOOT-INF/classes/(org/nianbao/trial|trial|keycloak)/.*"));
            assertThat(names).noneMatch(name -> name.matches("BOOT-INF/lib/(mongo-java-server|h2|netty).*"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Start-Class"))
                    .isEqualTo("org.nianbao.Nianbao");
        }
    }

    /**
     * Forms and rules are found by looking into folders, which in a jar are none. Nobody gave it master keys: all but the
     * register of requests is there without.
     */
    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void theJarStartsAndKnowsItsForms(@TempDir Path folder) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var store = TestStore.fresh();
        var output = folder.resolve("output");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("packaged.jar"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT",
                        "" + port,
                        "MONGODB_URI",
                        store,
                        "KEYCLOAK_ISSUER_URI",
                        Tokens.ISSUER,
                        "MANAGEMENT_HEALTH_MONGODB_ENABLED",
                        "false"));
        var jar = builder.start();
        try {
            awaitHealth(jar, port, output);
            assertThat(Desk.each(Api.on(port).ask("{ editions { key rules { code } } }"), "/key"))
                    .containsExactlyElementsOf(forms().reversed());
        } finally {
            jar.destroy();
            assertThat(jar.waitFor(1, TimeUnit.MINUTES)).isTrue();
            TestStore.drop(store);
        }
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void anOperatorMakesMasterKeysWithTheJarAlone(@TempDir Path folder) throws Exception {
        var file = folder.resolve("identity-keyset.json");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("packaged.jar"),
                        "identity-keyset",
                        "new",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();

        assertThat(made.waitFor()).as(() -> text(folder.resolve("output"))).isZero();
        assertThat(file).content().contains("AesGcmKey");
    }

    /** Of a store in which no server has ever been, every index is missing; and none is there afterwards. */
    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void anOperatorVerifiesAStoreWithTheJarAlone(@TempDir Path folder) throws Exception {
        var empty = TestStore.fresh();
        var output = folder.resolve("output");

        assertThat(verified(empty, "", output)).as(() -> text(output)).isEqualTo(1);
        assertThat(text(output))
                .contains("集合“reports”缺少索引", "集合“requests”缺少索引", "年度报告和留痕：核对 0 份，没有问题。", "处问题。")
                .doesNotContain("Tomcat started");
        assertThat(verified(empty, folder.resolve("missing.json").toString(), output))
                .as(() -> text(output))
                .isEqualTo(2);
        assertThat(text(output)).contains("missing.json").endsWith("存储没有核对：服务的设置不能用，见上。\n");
        try (var client = MongoClients.create(empty)) {
            assertThat(client.getDatabase(new ConnectionString(empty).getDatabase())
                            .listCollectionNames())
                    .as("it has changed nothing")
                    .isEmpty();
        }
        TestStore.drop(empty);
    }

    private static int verified(String store, String keyset, Path output) throws Exception {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("packaged.jar"),
                        "verify-store")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of("MONGODB_URI", store, "KEYCLOAK_ISSUER_URI", Tokens.ISSUER, "IDENTITY_KEYSET", keyset));
        return builder.start().waitFor();
    }

    /** All but the one that is made up for the tests. */
    private static List<String> forms() {
        return Editions.load().stream()
                .map(Edition::key)
                .filter(key -> !key.equals("2031"))
                .toList();
    }

    private static void awaitHealth(Process jar, int port, Path output) throws Exception {
        var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            while (true) {
                assertThat(jar.isAlive()).as(() -> text(output)).isTrue();
                try {
                    if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (ConnectException notYet) {
                    jar.waitFor(100, TimeUnit.MILLISECONDS);
                }
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
