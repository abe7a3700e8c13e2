package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.nianbao.NeedsCorpus;
import org.nianbao.check.Circumstances;
import org.nianbao.check.Circumstances.Body;
import org.nianbao.check.Finding;
import org.nianbao.check.LastYear;
import org.nianbao.check.rules.Rules;
import org.nianbao.content.Channel;
import org.nianbao.content.Content;
import org.nianbao.foreign.file.FileText;

/** Real reports: the rules say of them exactly what a person who read them with care would. */
@NeedsCorpus
class CorpusFindingsTests {

    private static final Rules RULES = Rules.load();

    /**
     * Worked out by hand. Every table is zero and adds up; 28 is the sum of its nine parts; 36 is the website's 28 and
     * the papers' 8, WeChat's 55 being counted apart; the growth cannot be judged, since 2018 is not known; that no request
     * came agrees with table three; the period is 2019's. What remains are two hints: none of the three measures names
     * who and by when, and the text does not say which problem each answers.
     */
    @Test
    void ofTheSeedOnlyItsPromisesAreRemarkedOn() throws IOException {
        assertThat(findings(seed(), Body.AGENCY, 2019))
                .extracting(CorpusFindingsTests::told)
                .containsExactly("M-1 INFO 5", "M-2 INFO 5");
    }

    /** Each of its figures is held by a rule: change it, and that rule speaks. */
    @Test
    void aFigureOfTheSeedThatIsChangedIsFound() throws IOException {
        assertThat(changed("信息 36 条", "信息 35 条")).containsExactly("L-1", "C-5");
        assertThat(changed("信息数 28 条", "信息数 29 条")).containsExactly("L-1", "L-1", "C-3", "C-5");
        assertThat(changed("部门文件 4 条", "部门文件 5 条")).containsExactly("C-1", "L-1");
        assertThat(changed("2019 年 12 月 31 日止", "2018 年 12 月 31 日止")).containsExactly("S-4");
    }

    @Test
    void theGrowthTheSeedStatesIsThatFrom21To36() throws IOException {
        assertThat(findings(withPrevious(seed(), 16, 5, 40), Body.AGENCY, 2019))
                .extracting(Finding::rule)
                .doesNotContain("P-16");
        assertThat(findings(withPrevious(seed(), 16, 6, 40), Body.AGENCY, 2019))
                .extracting(Finding::rule)
                .contains("P-16");
    }

    /** What is found beyond the two hints when one stretch of the text reads otherwise. */
    private static List<String> changed(String from, String to) throws IOException {
        assertThat(text()).contains(from);
        return findings(Fixture.read(text().replace(from, to)).content(), Body.AGENCY, 2019).stream()
                .map(Finding::rule)
                .filter(rule -> !rule.startsWith("M-"))
                .toList();
    }

    /**
     * Worked out by hand. The report puts （六）其他处理 into one row, as before 2021: three rows are not filled, seven cells
     * each, and with them the sums to （七） cannot be told; all other sums agree (95 + 0 = 95; 2, 1 and 3 cases; 3 ≤ 8). As a
     * government it must tell of assessment, public appraisal and accountability, and tells of the first only. It says
     * that 17 requests were received on behalf of the government where the table has 95. The fee of section six is nil
     * and said to be; the 7545 of section two are other money. Three measures name nobody and no date.
     */
    @Test
    void ofHongzeEverythingTrueIsSaidAndNothingElse() throws IOException {
        var found = findings(hongze(), Body.GOVERNMENT, 2024);

        assertThat(found)
                .extracting(CorpusFindingsTests::told)
                .containsExactly(
                        "B-1 BLOCK 3", "B-1 BLOCK 3", "B-1 BLOCK 3", "G-1 WARN 1", "P-12 INFO 1", "M-1 INFO 5");
        assertThat(found.subList(0, 3))
                .extracting(finding -> finding.cells().getFirst())
                .containsExactly(
                        "requests.other-notCorrected.person",
                        "requests.other-feeUnpaid.person",
                        "requests.other-rest.person");
        assertThat(found.get(3).message()).contains("社会评议", "责任追究").doesNotContain("提到工作考核");
        assertThat(found.get(4).message()).contains("17件", "95件", "78件");
        assertThat(found.get(4).cells()).containsExactly("requests.received.total");
    }

    private static Content hongze() throws IOException {
        try (var pdf =
                Loader.loadPDF(NeedsCorpus.FOLDER.resolve("hongze-2024.pdf").toFile())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return Fixture.read(stripper.getText(pdf)).content();
        }
    }

    private static Content seed() throws IOException {
        return Fixture.read(text()).content();
    }

    private static String text() throws IOException {
        return FileText.of(Files.readAllBytes(NeedsCorpus.FOLDER.resolve("yinchuan-2019.txt")));
    }

    private static Content withPrevious(Content content, Integer... previous) {
        var channels = IntStream.range(0, previous.length)
                .mapToObj(i -> {
                    var channel = content.channels().get(i);
                    return new Channel(
                            channel.id(),
                            channel.name(),
                            channel.kinds(),
                            channel.items(),
                            previous[i],
                            channel.categories());
                })
                .toList();
        return new Content(
                content.edition(),
                content.title(),
                content.preamble(),
                content.contact(),
                content.sections(),
                channels,
                content.problems(),
                content.measures(),
                content.pastMeasures());
    }

    private static List<Finding> findings(Content content, Body body, int year) {
        return RULES.findings(
                content,
                new Circumstances(year, body, new LastYear.Unknown(), LocalDate.of(year + 1, 1, 10), List.of(), null));
    }

    private static String told(Finding finding) {
        return finding.rule() + " " + finding.severity() + " " + finding.section();
    }
}
