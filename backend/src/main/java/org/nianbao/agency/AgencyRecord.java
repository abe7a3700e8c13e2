package org.nianbao.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyHistory.Era;

/**
 * All that is recorded of an agency, also what has not come yet; for those who administer it.
 *
 * @param agency as it is, was last or will be first
 * @param depth  how many of those that are shown with it stand above it
 * @param today  the day of the question
 */
public record AgencyRecord(AgencyHistory history, Agency agency, int depth, LocalDate today) {

    /** Whether an agency exists. */
    enum AgencyStanding {
        CURRENT,
        COMING,
        FORMER
    }

    static AgencyRecord of(AgencyHistory history, LocalDate today) {
        return new AgencyRecord(history, history.about(today), 0, today);
    }

    public String code() {
        return history.code();
    }

    public int version() {
        return history.version();
    }

    public AgencyStanding standing() {
        return history.hasEnded(today)
                ? AgencyStanding.FORMER
                : history.hasBegun(today) ? AgencyStanding.CURRENT : AgencyStanding.COMING;
    }

    /** Whether something has been decided that has not come yet, and may be taken back. */
    public boolean planned() {
        return history.isPlanned(today);
    }

    public List<Era> eras() {
        return history.eras();
    }

    public List<String> shortNames() {
        return history.shortNames();
    }

    public @Nullable LocalDate closed() {
        return history.closed();
    }
}
