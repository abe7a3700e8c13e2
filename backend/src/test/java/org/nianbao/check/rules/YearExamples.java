package org.nianbao.check.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.check.Circumstances;
import org.nianbao.check.Circumstances.Body;
import org.nianbao.check.LastYear;
import org.nianbao.check.Precedent;
import org.nianbao.check.Result.Outcome;
import org.nianbao.check.Runs;
import org.nianbao.content.Block;
import org.nianbao.content.ChannelKind;
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
        Y-3  2019 PASS           2019 review.reconsideration.pending=2 | review.reconsideration.total=2
        Y-3  2019 FAIL           2019 review.directLitigation.pending=3 | review.directLitigation.total=1
        Y-3  2019 NOT_ASSESSABLE 2019 review.reconsideration.pending=BLANK | review.reconsideration.total=2
        Y-3  2021 PASS           2021 review.litigationAfterReconsideration.pending=1 | review.litigationAfterReconsideration.total=4
        Y-3  2021 FAIL           2019 review.reconsideration.pending=1 | review.reconsideration.total=0
        Y-3  2021 NOT_ASSESSABLE 2021 review.reconsideration.pending=1 | review.reconsideration.total=BLANK
        Y-5  2019 PASS           2019 requests.received.total=100 | requests.received.total=149
        Y-5  2019 FAIL           2019 licensing.licences.decisions=100 | licensing.licences.decisions=1000
        Y-5  2019 NOT_ASSESSABLE 2019 requests.received.total=100 | requests.received.total=BLANK
        Y-5  2021 PASS           2021 requests.received.total=5 | requests.received.total=12
        Y-5  2021 FAIL           2021 requests.received.total=100 | requests.received.total=40
        Y-5  2021 NOT_ASSESSABLE 2019 licensing.licences.decisions=100 | licensing.licences.decisions=1000
        """;

    /** Two hundred letters and more that differ from one another. */
    private static final String OLD = letters('天', 300);

    private static final String NEW = letters('起', 300);

    private YearExamples() {}

    static Stream<Example> all() {
        return Stream.concat(figures(), Stream.of("2019", "2021").flatMap(YearExamples::similar));
    }

    private static Stream<Example> similar(String edition) {
        var zero = Sample.zero(edition);
        var lastYear = zero.prose(1, Block.paragraph("公开信息12条。" + OLD)).content();
        var channels = zero.channel(20, "").content();
        return Stream.of(
                of(
                        "P-16",
                        Outcome.PASS,
                        channels,
                        zero.channel(25, "")
                                .channel("公众号", ChannelKind.WECHAT, 9, null, List.of())
                                .prose(1, Block.paragraph("门户网站公开信息25条，同比增长25%。"))),
                of(
                        "P-16",
                        Outcome.FAIL,
                        channels,
                        zero.channel(25, "").prose(1, Block.paragraph("门户网站公开信息25条，同比增加6条。"))),
                of(
                        "P-16",
                        Outcome.FAIL,
                        zero.figures("requests.received.total=10").content(),
                        zero.prose(1, Block.paragraph("收到公开申请12件，同比增长25%。"))),
                of("Y-6", Outcome.PASS, lastYear, zero.prose(1, Block.paragraph(OLD.substring(0, 100) + NEW))),
                of("Y-6", Outcome.FAIL, lastYear, zero.prose(1, Block.paragraph("公开信息31条，" + OLD + "。"))),
                after(Outcome.FAIL, "2019年报告", zero.prose(1, Block.paragraph("公开信息31条，" + OLD + "。")), lastYear),
                after(Outcome.FAIL, "“某局”2021年报告", zero.prose(1, Block.paragraph(OLD)), lastYear),
                after(Outcome.PASS, "2019年报告", zero.prose(1, Block.paragraph(NEW)), lastYear),
                of("Y-6", Outcome.NOT_ASSESSABLE, lastYear, zero),
                Example.of("Y-6", Outcome.NOT_ASSESSABLE, zero.prose(1, Block.paragraph(OLD))));
    }

    /** A report that may have been copied from one that is not last year's. */
    private static Example after(Outcome outcome, String name, Sample sample, Content precedent) {
        return new Example(
                "Y-6",
                outcome,
                sample,
                new Circumstances(
                        sample.year(),
                        Body.AGENCY,
                        new LastYear.Unknown(),
                        LocalDate.of(sample.year() + 1, 1, 10),
                        List.of(new Precedent(name, Runs.of(precedent))),
                        null));
    }

    private static String letters(char first, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf((char) (first + i * 3)))
                .collect(Collectors.joining());
    }

    private static Stream<Example> figures() {
        return FIGURES.lines().map(line -> {
            var parts = line.split("\\s+", 5);
            var years = parts[4].split(" \\| ");
            return of(
                    parts[0],
                    Outcome.valueOf(parts[2]),
                    Sample.zero(parts[3]).figures(years[0]).content(),
                    Sample.zero(parts[1]).figures(years[1]));
        });
    }

    static Example of(String rule, Outcome outcome, Content lastYear, Sample sample) {
        return new Example(
                rule,
                outcome,
                sample,
                Sample.circumstances(sample.year() + 1, Body.AGENCY, new LastYear.Known(lastYear, false)));
    }
}
