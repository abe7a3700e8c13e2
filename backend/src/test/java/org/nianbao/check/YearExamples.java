package org.nianbao.check;

import java.util.stream.Stream;
import org.nianbao.check.Circumstances.Body;
import org.nianbao.check.Result.Outcome;
import org.nianbao.content.Content;

/** Rules that compare a report with the one published for the year before. */
final class YearExamples {

    /** Rule, edition, outcome; last year's edition and what it changed; what this year changed. */
    private static final String FIGURES = """
            Y-1  2019 PASS           2019 requests.carriedOut.person=2 | requests.carriedIn.person=2
            Y-1  2019 FAIL           2019 requests.carriedOut.person=2 | requests.carriedIn.person=1
            Y-1  2019 NOT_ASSESSABLE 2019 requests.carriedOut.person=BLANK | requests.carriedIn.person=1
            Y-1  2021 PASS           2019 requests.carriedOut.legal=7 | requests.carriedIn.legal=7
            Y-1  2021 FAIL           2021 requests.carriedOut.total=1 | requests.received.total=1
            Y-1  2021 NOT_ASSESSABLE 2021 requests.received.total=1 | requests.carriedIn.business=BLANK
            T2-1 2021 PASS           2021 regulations.normativeDocuments.inForce=5 | regulations.normativeDocuments.inForce=8 regulations.normativeDocuments.issued=3
            T2-1 2021 PASS           2021 regulations.rules.inForce=5 | regulations.rules.inForce=4 regulations.rules.repealed=1
            T2-1 2021 FAIL           2021 regulations.normativeDocuments.inForce=5 | regulations.normativeDocuments.inForce=6
            T2-1 2021 NOT_ASSESSABLE 2021 regulations.normativeDocuments.inForce=5 | regulations.normativeDocuments.repealed=BLANK
            T2-1 2021 NOT_ASSESSABLE 2019 regulations.normativeDocuments.totalDisclosed=5 | regulations.normativeDocuments.inForce=5
            """;

    private YearExamples() {
    }

    static Stream<Example> all() {
        return FIGURES.lines().map(line -> {
            var parts = line.split("\\s+", 5);
            var years = parts[4].split(" \\| ");
            return of(parts[0], Outcome.valueOf(parts[2]), Sample.zero(parts[3]).figures(years[0]).content(),
                    Sample.zero(parts[1]).figures(years[1]));
        });
    }

    static Example of(String rule, Outcome outcome, Content lastYear, Sample sample) {
        return new Example(rule, outcome, sample, new Circumstances(sample.year() + 1, Body.AGENCY,
                new LastYear.Known(lastYear, false)));
    }
}
