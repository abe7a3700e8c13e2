package org.nianbao.workflow;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 紧急发布: that a report was published before its review was complete. It stays flagged until somebody who neither wrote
 * nor published it has approved it.
 *
 * @param callerId who published it, by identity
 * @param by       who published it, by name
 * @param number   the publication's number
 * @param authors  identities of all who wrote or submitted what was published, or published urgently before what nobody
 *                 approved
 * @param ratified who approved it afterwards; null while nobody has
 */
public record Urgency(
        String reason,
        String callerId,
        String by,
        Instant at,
        int number,
        Set<String> authors,
        @Nullable Approval ratified) {

    public Urgency {
        authors = Set.copyOf(authors);
    }
}
