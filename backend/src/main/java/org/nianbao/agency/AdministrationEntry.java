package org.nianbao.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision about agencies, their review chains or what is asked of a year's reports (管理记录), with who made it.
 *
 * @param number 1 for the first; what was decided bears it too
 * @param by     who, by name
 * @param determination   what was decided, and why
 */
public record AdministrationEntry(int number, Instant at, String callerId, String by, Determination determination) {

    public AdministrationAct act() {
        return determination.act();
    }

    public String what() {
        return determination.what();
    }

    public @Nullable LocalDate from() {
        return determination.from();
    }

    public String reason() {
        return determination.reason();
    }

    /** What kind of decision it is. */
    public enum AdministrationAct {
        CREATE,
        CHANGE,
        MERGE,
        CLOSE,
        /** Something planned was given up before its day. */
        TAKE_BACK,
        /** What an agency is called for short was set. */
        SHORT_NAMES,
        /** An agency's own review chain was set or given up. */
        CHAIN,
        /** Whether an agency must report for a year. */
        OBLIGATION,
        /** Whether what a rule warns of must be corrected in a year. */
        RAISE,
        /** An earlier local date was set, changed or taken back. */
        TERM,
        /** Where other systems are told of what happens. */
        WEBHOOK
    }

    /**
     * What was decided, and why.
     *
     * @param agencies codes of the agencies concerned, the one meant first
     * @param what     in a sentence
     * @param from     from which day; null where it is from now on
     */
    public record Determination(
            AdministrationAct act,
            List<String> agencies,
            String what,
            @Nullable LocalDate from,
            String reason) {

        public Determination {
            agencies = List.copyOf(agencies);
        }
    }
}
