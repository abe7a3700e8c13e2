package org.nianbao.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 留痕: one thing that happened to a report.
 *
 * @param number   1 for the first
 * @param callerId who, by identity
 * @param by       who, by name
 * @param revision the revision it was done on, or that it made
 * @param reason   why, or a comment
 * @param hash     SHA-256 over this entry and the hash before it
 */
public record TrailEntry(int number, Instant at, String callerId, String by, Act action, int revision,
        @Nullable String reason, String hash) {

    /** What was done. */
    public enum Act { START, SAVE, IMPORT, RESTORE, ACCEPT, SUBMIT, APPROVE, RETURN, PUBLISH, CORRECT, WITHDRAW }
}
