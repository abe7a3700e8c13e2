package org.nianbao.report.trail;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 留痕: one thing that happened to a report, or that somebody tried and was refused.
 *
 * @param number   1 for the first
 * @param callerId who, by identity
 * @param by       who, by name
 * @param step     the step of review in which it was done; null where there is none. What an earlier release refused is
 *                 named here
 * @param from     the revision it was done on; 0 for the first entry
 * @param revision the revision it was done on, or that it made
 * @param reason   why, or a comment
 * @param extent   what was withdrawn or erased; null for other acts, and for what an earlier release withdrew: the
 *                 number then in force
 * @param tried    what was refused: an action, or CLAIM; null where nothing was, and for what an earlier release refused
 * @param hash     SHA-256 over this entry and the hash before it
 * @param erased   whether what it saved was erased since
 */
public record TrailEntry(
        int number,
        Instant at,
        String callerId,
        String by,
        Act action,
        @Nullable String step,
        int from,
        int revision,
        @Nullable String reason,
        @Nullable Extent extent,
        @Nullable String tried,
        String hash,
        boolean erased) {

    /** Of the publications that were withdrawn or erased. */
    public List<Integer> numbers() {
        return extent == null ? List.of() : extent.numbers();
    }

    /** What was refused, whichever release noted it; null where nothing was. */
    @Nullable
    String refused() {
        return action == Act.REFUSE && tried == null ? step : tried;
    }

    /** What was done. */
    public enum Act {
        START,
        SAVE,
        IMPORT,
        RESTORE,
        /** A warning was accepted, or that was taken back. */
        ACCEPT,
        SUBMIT,
        CLAIM,
        PROOFREAD,
        APPROVE,
        RETURN,
        /** An item of a return was ticked off, or that was taken back. */
        ANSWER,
        SCHEDULE,
        /** What was to be published at a set time was not. */
        FAIL,
        PUBLISH,
        PUBLISH_URGENTLY,
        RATIFY,
        CORRECT,
        /** The public note of a correction was changed. */
        NOTE,
        DISCARD,
        WITHDRAW,
        /** What was withdrawn was erased by law, with the saved states that led to it and away from it. */
        ERASE,
        /** The office above urged it (催办); the report is as it was. */
        URGE,
        /** Somebody tried what he or she may not, or not now; the report is as it was. */
        REFUSE;

        static final Set<Act> DECIDING = Set.of(PUBLISH, PUBLISH_URGENTLY, WITHDRAW, ERASE);

        /** What those who have to do with the report are told of; that somebody writes on it is not worth a message. */
        private static final Set<Act> TELLING = Set.of(
                SUBMIT,
                CLAIM,
                APPROVE,
                RETURN,
                SCHEDULE,
                FAIL,
                PUBLISH,
                PUBLISH_URGENTLY,
                RATIFY,
                CORRECT,
                DISCARD,
                WITHDRAW,
                ERASE);

        private static final Set<Act> WRITING = Set.of(SAVE, ACCEPT, ANSWER, NOTE, REFUSE);

        boolean isTold() {
            return TELLING.contains(this);
        }

        /** Whether it may have changed whose turn it is, or how far the report is. */
        boolean moves() {
            return !WRITING.contains(this);
        }

        /** Whether the public record has to follow. */
        boolean decides() {
            return DECIDING.contains(this);
        }
    }

    /** What is said of an entry by those who do it. */
    public record Deed(
            Act act,
            @Nullable String step,
            @Nullable String reason,
            @Nullable Extent extent,
            @Nullable String tried) {

        public Deed(Act act, @Nullable String step, @Nullable String reason) {
            this(act, step, reason, null, null);
        }

        public static Deed of(Act act, @Nullable String reason) {
            return new Deed(act, null, reason);
        }

        public static Deed of(Act act, String reason, Extent extent) {
            return new Deed(act, null, reason, extent, null);
        }

        static Deed refused(String tried, String message) {
            return new Deed(Act.REFUSE, null, message, null, tried);
        }

        /** @param more what was said besides; null for nothing */
        public Deed andAlso(@Nullable String more) {
            return more == null
                    ? this
                    : new Deed(act, step, reason == null ? more : reason + "\n" + more, extent, tried);
        }
    }
}
