package org.nianbao.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.check.prose.ProseReader;
import org.nianbao.check.prose.Sentence;
import org.nianbao.content.Block;

/** The reading of prose with the office's own vocabulary. */
class ProseReaderTests {

    private static final ProseReader READER = new ProseReader(Rules.vocabulary());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        全年收到政府信息公开申请12件。             | requests received
        受理12件政府信息公开申请。               | requests received
        收到政府信息公开申请，共计12件。            | requests received
        收到公开申请（含信函提交）12件。            | requests received
        新收公开申请5件，上年结转12件。             | requests carriedIn
        新收公开申请5件，结转下年度继续办理12件。       | requests carriedOut
        办结公开申请20件，其中：予以公开12件。        | requests granted
        办结公开申请20件，部分予以公开12件。         | requests partlyGranted
        依申请公开中，12件不予公开。              | requests refused
        因信息公开被申请行政复议12件。             | reconsideration lodged
        因信息公开引发的行政复议、行政诉讼共12件。       | disputes lodged
        经复议后提起行政诉讼12件。               | litigation afterReconsideration
        公示行政处罚信息12件。                 | penalties disclosed
        完善规章制度12件。                   | null null
        收到公开申请3件。办理人大代表建议12件。        | proposals handled
        办结公开申请20件，予以公开及部分公开12件。      | requests granted+partlyGranted
        办结公开申请20件，予以公开及部分公开（含事后部分公开）12件。 | requests granted+partlyGranted
        办结公开申请20件，受理渠道及部分公开12件。      | requests partlyGranted
        受理、办结公开申请12件。                | requests answered
        """)
    void aFigureIsOfWhatWasNamedLast(String text, String expected) {
        assertThat(only(text).statements())
                .last()
                .extracting(s -> s.topic() + " " + s.term())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        其中网上收到12件。           | among
        其中网上收到12件。           | part
        政府本级受理12件。           | body
        上半年受理12件。            | elsewhen
        比上年增加12件。            | change
        复议、诉讼各12件。           | each
        公开信息（含转载12件）。        | bracketed
        网上收到3件、当面12件。        | part
        涉及许可的12件。            | part
        """)
    void aFigureOfAnotherKindIsMarked(String text, String mark) {
        assertThat(only(text).statements()).last().matches(statement -> statement.is(mark));
    }

    @Test
    void aWordOfTheAgencysOwnNameMarksNothing() {
        var content = Sample.zero("2021").title("某街道办事处年度报告").prose(1, Block.paragraph("街道受理申请12件。"));
        assertThat(ofSectionOne(content).getFirst().statements().getFirst().is("body"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2023年收到公开申请12件。, 2023", "2024年，共收到公开申请12件。, 2024", "较2023年增长，共12件。, ", "结转至2025年12件。, "})
    void aFigureIsOfTheYearItIsSaidOf(String text, Integer year) {
        assertThat(only(text).statements().getLast().year()).isEqualTo(year);
    }

    @Test
    void aHeadingSaysWhatTheParagraphIsAbout() {
        var content = Sample.zero("2021")
                .prose(
                        1,
                        Block.heading(1, "（二）依申请公开"),
                        Block.paragraph("全年收到12件。"),
                        Block.heading(1, "（三）建议提案"),
                        Block.paragraph("全年收到9件。"));
        assertThat(ofSectionOne(content).stream().flatMap(s -> s.statements().stream()))
                .extracting(statement -> statement.topic())
                .containsExactly("requests", "proposals");
    }

    @Test
    void aSentenceStandsInTheSectionExactlyAsItIsQuoted() {
        var text = "全年收到 12 件。 办结“11”件！\n其余结转";
        var content = Sample.zero("2021").prose(1, Block.paragraph(text));
        assertThat(ofSectionOne(content))
                .extracting(Sentence::text)
                .containsExactly("全年收到 12 件。", "办结“11”件！", "其余结转")
                .allMatch(text::contains);
    }

    private static Sentence only(String text) {
        return ofSectionOne(Sample.zero("2021").prose(1, Block.paragraph(text))).getLast();
    }

    private static List<Sentence> ofSectionOne(Sample sample) {
        return READER.read(sample.content()).stream()
                .filter(s -> Integer.valueOf(1).equals(s.section()))
                .toList();
    }
}
