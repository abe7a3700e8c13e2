package org.nianbao.report.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.form.Edition;
import org.nianbao.report.ReportId;

/** 对比: two states of what reports say, of one report, of two years or of two agencies. */
record Comparison(State from, State to, Changes changes) {

    /**
     * What is asked to be compared: a report's saved state or publication by its number; neither: as it stands.
     */
    record Side(
            ReportId report,
            @Nullable Integer revision,
            @Nullable Integer publication) {}

    /**
     * One of the two.
     *
     * @param publication number of the publication, when one was asked for
     * @param by          who saved or published it, by name
     */
    record State(ReportId report, int revision, @Nullable Integer publication, String by, Instant at, Content content) {

        public int year() {
            return report.year();
        }

        public Edition edition() {
            return content.edition();
        }
    }
}
