package org.nianbao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.nianbao.Api;
import org.nianbao.Tokens;
import org.nianbao.trial.BenchServer;

/** The backend and its store on disk in a process of their own, which may be killed without warning. */
final class KillableServer {

    private final Path folder = Files.createTempDirectory("nianbao-saving");
    private final int port = freePort();
    private volatile Process process = start();

    KillableServer() throws IOException {}

    int port() {
        return port;
    }

    /** kill -9. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Up again, on the same files. */
    void restart() {
        process = start();
    }

    /** What a killed server has left of its trail: each entry once, in no order. */
    void trail(Consumer<Document> reader) {
        BenchServer.documents(folder, "trail", reader);
    }

    /** What a killed server has left of its registers of requests: each request once, in no order. */
    void requests(Consumer<Document> reader) {
        BenchServer.documents(folder, "requests", reader);
    }

    private Process start() {
        try {
            var started = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            BenchServer.class.getName(),
                            folder.toString(),
                            "" + port,
                            Tokens.ISSUER,
                            Tokens.KEYS_AT)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("output.log").toFile()))
                    .start();
            while (started.isAlive() && !answers()) {
                pause();
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            return Api.on(port)
                    .query("{ agency(code: \"" + BenchServer.agency(BenchServer.AGENCIES) + "\") { code } }")
                    .at("/data/agency/code")
                    .isString();
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
