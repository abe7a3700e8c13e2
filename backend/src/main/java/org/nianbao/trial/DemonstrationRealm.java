package org.nianbao.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import org.nianbao.Sha256;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm and its people as Keycloak imports them on its first start. Keycloak leaves a realm it already has as it is;
 * so when the files or the web address changed, or an import never finished, its data are laid anew.
 */
final class DemonstrationRealm {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path stamp;
    private final String fingerprint;

    private DemonstrationRealm(Path stamp, String fingerprint) {
        this.stamp = stamp;
        this.fingerprint = fingerprint;
    }

    static DemonstrationRealm laidOutIn(Path home, String webAddress) throws IOException {
        byte[] content = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(withPeople());
        delete(home.resolve("data/import"));
        Files.write(Files.createDirectories(home.resolve("data/import")).resolve("nianbao-realm.json"), content);
        var realm = new DemonstrationRealm(
                home.resolve("imported"), Sha256.of(webAddress + new String(content, StandardCharsets.UTF_8)));
        if (!realm.isImported()) {
            delete(home.resolve("data/h2"));
        }
        return realm;
    }

    /** The realm of the real deployment; to its lists are added, and of its settings replaced, those that exist only here. */
    private static ObjectNode withPeople() throws IOException {
        ObjectNode realm = read("/keycloak/nianbao-realm.json");
        read("/trial/demonstration-realm.json").forEachEntry((name, value) -> {
            if (value instanceof ArrayNode more && realm.get(name) instanceof ArrayNode list) {
                list.addAll(more);
            } else {
                realm.set(name, value);
            }
        });
        return realm;
    }

    private static ObjectNode read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(DemonstrationRealm.class.getResourceAsStream(file), file)) {
            return (ObjectNode) JSON.readTree(in);
        }
    }

    /** Keycloak answered for the realm, so the next start may keep its data. */
    void imported() {
        try {
            Files.writeString(stamp, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isImported() throws IOException {
        return Files.exists(stamp) && Files.readString(stamp).equals(fingerprint);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var below = Files.walk(folder)) {
                below.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }
}
