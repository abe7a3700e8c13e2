package org.nianbao.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the deployment needs of the system: nginx and PostgreSQL, installed where they are missing and may be. */
final class Packages {

    private Packages() {}

    static void present() throws IOException, InterruptedException {
        if (!there() && "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/apt-get"))) {
            run("apt-get", "update", "-qq");
            run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "nginx", "postgresql");
        }
        assertThat(there())
                .as("部署测试需要 nginx 和 PostgreSQL，自动安装没有成功：请安装软件包 nginx 和 postgresql（例如 apt-get install nginx"
                        + " postgresql）。")
                .isTrue();
    }

    private static boolean there() throws IOException {
        return Files.exists(Path.of("/usr/sbin/nginx")) && !postgres().isEmpty();
    }

    private static List<Path> postgres() throws IOException {
        var versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        try (var found = Files.list(versions)) {
            return found.filter(version -> Files.exists(version.resolve("bin/postgres")))
                    .toList();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        var process = builder.start();
        process.getInputStream().transferTo(System.out);
        process.waitFor();
    }
}
