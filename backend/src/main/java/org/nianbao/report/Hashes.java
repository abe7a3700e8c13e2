package org.nianbao.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.report.TrailEntry.Act;
import tools.jackson.databind.json.JsonMapper;

/** The chain of a trail: each entry's hash covers the entry, the content it saved, and the hash before it. */
final class Hashes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Hashes() {
    }

    static TrailEntry entry(Report before, Instant at, Caller caller, Act action, int revision,
            @Nullable String reason, @Nullable Content saved) {
        int number = before.entries() + 1;
        var covered = List.of(before.hash(), before.id().toString(), number, at.toString(), caller.id(), caller.name(),
                action.name(), revision, reason == null ? "" : reason,
                saved == null ? "" : sha256(JSON.writeValueAsString(ContentTree.write(saved))));
        return new TrailEntry(number, at, caller.id(), caller.name(), action, revision, reason,
                sha256(JSON.writeValueAsString(covered)));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
