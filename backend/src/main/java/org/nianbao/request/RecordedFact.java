package org.nianbao.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it stands in the register.
 *
 * @param number     1 for the request's first
 * @param recordedAt when it was put down
 * @param callerId   by whom, by identity; empty where the applicant did it
 * @param by         by whom, by name
 * @param paper      the paper that says more: the request's words, a letter, a reason; null where there is none
 * @param digest     salted digest of that paper, which still proves it when it is shown and says nothing when it is erased
 * @param hash       SHA-256 over all this and the hash before
 */
public record RecordedFact(
        int number,
        Fact fact,
        Instant recordedAt,
        String callerId,
        String by,
        @Nullable String paper,
        @Nullable String digest,
        String hash) {}
