package org.nianbao.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The real sign-in server as a child process beside the app. The distribution that Maven unpacked is only read; what
 * Keycloak writes goes to a home of its own, so that several trials can share one distribution.
 */
final class Keycloak implements AutoCloseable {

    /** Guards nothing: who can ask this Keycloak has its administrator's password too. */
    static final String PEOPLE_SECRET = "nianbao-people";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Process process;
    private final Path log;
    private final DemonstrationRealm realm;
    private final URI issuer;
    private volatile boolean up;
    private volatile boolean stopping;

    private Keycloak(Process process, Path log, DemonstrationRealm realm, URI issuer) {
        this.process = process;
        this.log = log;
        this.realm = realm;
        this.issuer = issuer;
    }

    static Keycloak start(Settings settings, Path distribution) {
        Path home = settings.folder().resolve("keycloak");
        Path log = settings.folder().resolve("keycloak.log");
        try {
            DemonstrationRealm realm = DemonstrationRealm.laidOutIn(home, settings.address());
            ProcessBuilder builder = new ProcessBuilder(command(settings, distribution, home))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "NIANBAO_URL", settings.address(),
                            "NIANBAO_DIRECT_GRANTS", "true",
                            "KEYCLOAK_PEOPLE_SECRET", PEOPLE_SECRET,
                            "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                            "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"));
            var keycloak = new Keycloak(builder.start(), log, realm, URI.create(settings.issuer()));
            // Beside Spring's own hook, not after it: neither needs the other to end.
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
            Thread.ofVirtual().name("keycloak-watch").start(keycloak::watch);
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it stands, for the person at the terminal. */
    String state() {
        if (!process.isAlive()) {
            return "没有启动成功；原因见日志：" + log;
        }
        return up ? "已就绪" : "正在后台启动，就绪后另行提示；日志：" + log;
    }

    /**
     * What {@code bin/kc.sh start-dev} runs, without the shell between, so that a signal reaches Keycloak itself. The
     * distribution is taken as it was built: {@code kc.config.built} spares the half minute of a build that would
     * change nothing. The compiler and collector are those that start fastest.
     */
    private static List<String> command(Settings settings, Path distribution, Path home) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Dkc.config.built=true",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev",
                "--import-realm",
                "--http-port",
                "" + settings.keycloak().number());
    }

    private void watch() {
        try {
            up = awaitUp();
            if (up) {
                realm.imported();
                Terminal.say("登录服务已就绪，可以登录工作台了。");
            } else if (process.isAlive()) {
                Terminal.say("登录服务 %d 分钟仍未就绪，暂时不能登录；日志：%s".formatted(PATIENCE.toMinutes(), log));
            }
            process.waitFor();
            if (!stopping) {
                Terminal.say("登录服务%s，不能登录，其余不受影响；原因见日志：%s".formatted(up ? "意外停止" : "没有启动成功", log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitUp() throws InterruptedException {
        HttpRequest look =
                HttpRequest.newBuilder(issuer).timeout(Duration.ofSeconds(10)).build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (process.isAlive() && System.nanoTime() < deadline) {
                try {
                    if (client.send(look, BodyHandlers.discarding()).statusCode() == 200) {
                        return true;
                    }
                } catch (IOException notYet) {
                    // nothing listens so far
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
        return false;
    }

    @Override
    public void close() {
        stopping = true;
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
