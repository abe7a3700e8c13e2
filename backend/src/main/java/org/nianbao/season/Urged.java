package org.nianbao.season;

import java.time.Instant;
import java.time.LocalDate;
import org.nianbao.report.ReportId;

/**
 * 催办: that an agency was urged to its report of a year.
 *
 * @param report whose report of which year, begun or not
 * @param day    on which, in China; no other time on the same
 * @param office the agency for which whoever urged acted
 * @param text   what it was told
 * @param untold whether there was nobody who could be told; false too until that was seen to
 */
public record Urged(
        ReportId report,
        LocalDate day,
        Instant at,
        String callerId,
        String by,
        String office,
        String text,
        boolean untold) {

    public int year() {
        return report.year();
    }
}
