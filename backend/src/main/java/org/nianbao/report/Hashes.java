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
import org.nianbao.report.TrailEntry.Deed;
import tools.jackson.databind.json.JsonMapper;

/** The chain of a trail: each entry's hash covers the entry, the content it saved, and the hash before it. */
final class Hashes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Hashes() {
    }

    static TrailEntry entry(Report before, Instant at, Caller caller, Deed deed, int revision, @Nullable Content saved) {
        int number = before.entries() + 1;
        int from = number == 1 ? 0 : before.revision();
        return new TrailEntry(number, at, caller.id(), caller.name(), deed.act(), deed.step(), from, revision,
                deed.reason(), hash(before.hash(), before.id().toString(), number, at, caller.id(), caller.name(),
                        deed, from, revision, saved == null ? null : text(saved)));
    }

    /** @param content the text of what was saved; null when nothing was */
    static String hash(String before, String report, int number, Instant at, String callerId, String by,
            Deed deed, int from, int revision, @Nullable String content) {
        return sha256(JSON.writeValueAsString(List.of(before, report, number, at.toString(), callerId, by,
                deed.act().name(), deed.step() == null ? "" : deed.step(), from, revision,
                deed.reason() == null ? "" : deed.reason(), content == null ? "" : sha256(content))));
    }

    /** Content as the text that is hashed. */
    static String text(Content content) {
        return JSON.writeValueAsString(ContentTree.write(content));
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
