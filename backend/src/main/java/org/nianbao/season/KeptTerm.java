package org.nianbao.season;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.LocalTerm;
import org.nianbao.agency.Punctuality;
import org.nianbao.agency.TermEvent;

/**
 * How an agency keeps a date. Publishing is judged by the first publication: a correction is never late, and what was
 * withdrawn was published all the same.
 *
 * @param id    {@link #STATUTORY}, or the local term's
 * @param day   the last day that is in time
 * @param metOn when it was first done; null while it is not
 * @param days  of PENDING, whole days left; of LATE and NEVER, days late; 0 of IN_TIME
 */
public record KeptTerm(
        String id,
        String name,
        TermEvent event,
        LocalDate day,
        @Nullable LocalDate metOn,
        Punctuality punctuality,
        int days) {

    public static final String STATUTORY = "statutory";
    static final String STATUTORY_NAME = "法定时限";

    static KeptTerm statutory(LocalDate due, @Nullable LocalDate published, LocalDate today) {
        return of(STATUTORY, STATUTORY_NAME, TermEvent.PUBLICATION, due, published, today);
    }

    /** What was published urgently was never submitted, yet nobody need submit it any more. */
    static KeptTerm local(
            LocalTerm term, @Nullable LocalDate submitted, @Nullable LocalDate published, LocalDate today) {
        var met = switch (term.event()) {
            case SUBMISSION -> submitted == null ? published : submitted;
            case PUBLICATION -> published;
        };
        return of(term.id(), term.notice(), term.event(), term.day(), met, today);
    }

    private static KeptTerm of(
            String id, String name, TermEvent event, LocalDate day, @Nullable LocalDate metOn, LocalDate today) {
        var punctuality = Punctuality.of(day, metOn, today);
        return new KeptTerm(id, name, event, day, metOn, punctuality, punctuality.days(day, metOn, today));
    }

    public boolean missed() {
        return punctuality == Punctuality.LATE || punctuality == Punctuality.NEVER;
    }
}
