package org.nianbao.report.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.Sha256;
import org.nianbao.account.Caller;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.report.Report;
import org.nianbao.report.trail.TrailEntry.Deed;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chain of a trail: each entry's hash covers the entry, the digest of the content it saved, and the hash before it.
 * So content can be erased and the chain holds, as long as the digest is kept in its place.
 */
final class Hashes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Hashes() {}

    static TrailEntry entry(
            Report before, Instant at, Caller caller, Deed deed, int revision, @Nullable Content saved) {
        int number = before.entries() + 1;
        int from = number == 1 ? 0 : before.revision();
        return new TrailEntry(
                number,
                at,
                caller.id(),
                caller.name(),
                deed.act(),
                deed.step(),
                from,
                revision,
                deed.reason(),
                deed.extent(),
                deed.tried(),
                hash(
                        before.hash(),
                        before.id().toString(),
                        number,
                        at,
                        caller.id(),
                        caller.name(),
                        deed,
                        from,
                        revision,
                        saved == null ? null : Sha256.of(text(saved))),
                false);
    }

    /** @param digest of the text of what was saved; null when nothing was */
    static String hash(
            String before,
            String report,
            int number,
            Instant at,
            String callerId,
            String by,
            Deed deed,
            int from,
            int revision,
            @Nullable String digest) {
        var covered = new ArrayList<Object>(List.of(
                before,
                report,
                number,
                at.toString(),
                callerId,
                by,
                deed.act().name(),
                deed.step() == null ? "" : deed.step(),
                from,
                revision,
                deed.reason() == null ? "" : deed.reason(),
                digest == null ? "" : digest));
        // Only where there are any: earlier releases knew none, and what they hashed is verified the same.
        if (deed.extent() != null) {
            covered.add(deed.extent().text());
        }
        if (deed.tried() != null) {
            covered.add("tried " + deed.tried());
        }
        return Sha256.of(JSON.writeValueAsString(covered));
    }

    /** Content as the text that is hashed. */
    static String text(Content content) {
        return JSON.writeValueAsString(ContentTree.write(content));
    }
}
