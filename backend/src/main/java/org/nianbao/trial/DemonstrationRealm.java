package org.nianbao.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The realm and its people as Keycloak imports them on its first start. Keycloak leaves a realm it already has as it is;
 * so when the files or the web address changed, or an import never finished, its data are laid anew.
 */
final class DemonstrationRealm {

    /** The realm of the real deployment, and the people who exist only here. */
    private static final List<String> FILES = List.of("/keycloak/nianbao-realm.json", "/trial/nianbao-users-0.json");

    private final Path stamp;
    private final String fingerprint;

    private DemonstrationRealm(Path stamp, String fingerprint) {
        this.stamp = stamp;
        this.fingerprint = fingerprint;
    }

    static DemonstrationRealm laidOutIn(Path home, String webAddress) throws IOException {
        Path folder = Files.createDirectories(home.resolve("data/import"));
        MessageDigest digest = sha256();
        digest.update(webAddress.getBytes());
        for (String file : FILES) {
            byte[] content = read(file);
            digest.update(content);
            Files.write(folder.resolve(file.substring(file.lastIndexOf('/') + 1)), content);
        }
        var realm = new DemonstrationRealm(home.resolve("imported"), HexFormat.of().formatHex(digest.digest()));
        if (!realm.isImported()) {
            delete(home.resolve("data/h2"));
        }
        return realm;
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

    private static byte[] read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(DemonstrationRealm.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
