package org.nianbao.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What the public record holds of an agency's report; asked by registers, for which a published year is closed (统计锁定). */
public interface PublishedFigures {

    /** Empty where no report of that year is in force. */
    Optional<PublishedReport> of(String agency, int year);

    /**
     * 已发布报告 in force.
     *
     * @param number of the publication
     * @param on     the day it was published
     * @param cells  its numbers by cell reference
     */
    record PublishedReport(int number, LocalDate on, Map<String, BigDecimal> cells) {
        public PublishedReport {
            cells = Map.copyOf(cells);
        }
    }
}
