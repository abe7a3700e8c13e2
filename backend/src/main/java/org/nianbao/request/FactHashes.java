package org.nianbao.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.Sha256;
import org.nianbao.account.Caller;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chain of a request's facts: each one's hash covers the fact, who recorded it and when, the digest of its paper and
 * the hash before it. Papers can be erased and the chain holds.
 */
public final class FactHashes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FactHashes() {}

    /**
     * A fact as the next link of the chain.
     *
     * @param known what was recorded before
     * @param paper the paper that says more, and its digest; null where there is none
     */
    public static RecordedFact next(
            RequestId id, List<RecordedFact> known, Fact fact, Instant at, Caller caller, @Nullable Evidence paper) {
        // As precise as the store keeps it.
        var recordedAt = at.truncatedTo(ChronoUnit.MILLIS);
        var number = known.size() + 1;
        var before = known.isEmpty() ? "" : known.getLast().hash();
        var reference = paper == null ? null : paper.paper();
        var digest = paper == null ? null : paper.digest();
        return new RecordedFact(
                number,
                fact,
                recordedAt,
                caller.id(),
                caller.name(),
                reference,
                digest,
                hash(before, id, number, fact, recordedAt, caller.id(), caller.name(), reference, digest));
    }

    /** The numbers of the facts that are not as they were recorded; none where the chain holds. */
    public static List<Integer> broken(Request request) {
        var broken = new ArrayList<Integer>();
        var before = "";
        for (var each : request.facts()) {
            var hash = hash(
                    before,
                    request.id(),
                    each.number(),
                    each.fact(),
                    each.recordedAt(),
                    each.callerId(),
                    each.by(),
                    each.paper(),
                    each.digest());
            if (!hash.equals(each.hash())) {
                broken.add(each.number());
            }
            before = each.hash();
        }
        return broken;
    }

    private static String hash(
            String before,
            RequestId id,
            int number,
            Fact fact,
            Instant at,
            String callerId,
            String by,
            @Nullable String paper,
            @Nullable String digest) {
        return Sha256.of(JSON.writeValueAsString(Arrays.asList(
                before,
                id.toString(),
                number,
                FactDocuments.fields(fact),
                at.toString(),
                callerId,
                by,
                paper,
                digest)));
    }

    /** A paper outside the chain that says more of a fact. */
    public record Evidence(String paper, String digest) {}
}
