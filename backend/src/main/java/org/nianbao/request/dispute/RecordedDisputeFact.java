package org.nianbao.request.dispute;

import java.time.Instant;

/**
 * A fact as it stands in the register.
 *
 * @param number     1 for the dispute's first
 * @param recordedAt when it was put down
 * @param callerId   by whom, by identity
 * @param by         by whom, by name
 * @param hash       SHA-256 over all this and the hash before
 */
public record RecordedDisputeFact(
        int number, DisputeFact fact, Instant recordedAt, String callerId, String by, String hash) {}
