package org.nianbao.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Installs, before a backend starts, the font that PDF needs, where there is none and the tests may: else what a new
 * machine builds would never have had its PDF looked at. Tried once; without a font those tests are left out.
 */
public final class ChineseFont implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path INSTALLER = Path.of("/usr/bin/apt-get");
    private static final int PATIENCE = 5;
    private static boolean tried;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        install();
    }

    private static synchronized void install() {
        boolean may = "root".equals(System.getProperty("user.name")) && Files.isExecutable(INSTALLER);
        if (!tried && may && PdfFont.find("") == null) {
            run("update", "-qq");
            run("install", "-y", "-qq", "--no-install-recommends", "fonts-lxgw-wenkai");
        }
        tried = true;
    }

    private static void run(String... arguments) {
        var command = new ProcessBuilder(INSTALLER.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.command().addAll(List.of(arguments));
        command.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            var running = command.start();
            if (!running.waitFor(PATIENCE, TimeUnit.MINUTES)) {
                running.destroy();
            }
        } catch (IOException e) {
            // Then there is no font, and the tests that need one say so.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
