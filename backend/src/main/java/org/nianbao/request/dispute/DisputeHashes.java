package org.nianbao.request.dispute;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.nianbao.Sha256;
import org.nianbao.account.Caller;
import tools.jackson.databind.json.JsonMapper;

/** The chain of a dispute's facts, as that of a request's: each one's hash covers it and the hash before. */
public final class DisputeHashes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DisputeHashes() {}

    /** A fact as the next link of the chain. */
    public static RecordedDisputeFact next(
            String id, List<RecordedDisputeFact> known, DisputeFact fact, Instant at, Caller caller) {
        // As precise as the store keeps it.
        var recordedAt = at.truncatedTo(ChronoUnit.MILLIS);
        var number = known.size() + 1;
        var before = known.isEmpty() ? "" : known.getLast().hash();
        return new RecordedDisputeFact(
                number,
                fact,
                recordedAt,
                caller.id(),
                caller.name(),
                hash(before, id, number, fact, recordedAt, caller.id(), caller.name()));
    }

    /** Whether every fact is as it was recorded. */
    public static boolean hold(Dispute dispute) {
        var before = "";
        for (var each : dispute.facts()) {
            var hash = hash(
                    before, dispute.id(), each.number(), each.fact(), each.recordedAt(), each.callerId(), each.by());
            if (!hash.equals(each.hash())) {
                return false;
            }
            before = hash;
        }
        return true;
    }

    private static String hash(
            String before, String id, int number, DisputeFact fact, Instant at, String callerId, String by) {
        return Sha256.of(JSON.writeValueAsString(
                Arrays.asList(before, id, number, DisputeDocuments.fields(fact), at.toString(), callerId, by)));
    }
}
