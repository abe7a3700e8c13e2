package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What goes to production: the backend, and nothing of the trial, whose passwords are public. */
class PackagedJarIT {

    @Test
    void theJarCarriesTheBackendWithoutTheTrial() throws IOException {
        try (var jar = new JarFile(System.getProperty("packaged.jar"))) {
            var names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names).contains("BOOT-INF/classes/org/nianbao/Nianbao.class", "BOOT-INF/classes/graphql/schema.graphqls",
                    "BOOT-INF/classes/storedQueries/stored.json");
            assertThat(names).noneMatch(name -> name.matches("BOOT-INF/classes/(org/nianbao/trial|trial|keycloak)/.*"));
            assertThat(names).noneMatch(name -> name.matches("BOOT-INF/lib/(mongo-java-server|h2|netty).*"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Start-Class")).isEqualTo("org.nianbao.Nianbao");
        }
    }
}
