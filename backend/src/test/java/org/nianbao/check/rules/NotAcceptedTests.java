package org.nianbao.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.check.Finding;
import org.nianbao.check.Finding.Severity;
import org.nianbao.content.ChannelKind;

/** A finding names the place, what was typed there and what counts meanwhile, and blocks. */
class NotAcceptedTests {

    private static final Rules RULES = Rules.load();

    private static List<Finding> found(Sample sample) {
        return RULES.findings(sample.content(), Sample.department(sample.year())).stream()
                .filter(finding -> finding.rule().equals("U-1"))
                .toList();
    }

    private static Finding only(Sample sample) {
        var found = found(sample);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().severity()).isEqualTo(Severity.BLOCK);
        return found.getFirst();
    }

    @Test
    void aCellSaysWhatItStillCounts() {
        var sample = Sample.zero("2021").figures("requests.received.person=7 requests.received.legal=BLANK");
        var finding = only(sample.unaccepted("requests.received.person", "1万"));
        assertThat(finding.message()).contains("自然人").contains("填的是“1万”，没有采用，现在仍按 7 计");
        assertThat(finding.cells()).containsExactly("requests.received.person");
        assertThat(finding.section()).isEqualTo(3);
        assertThat(finding.place()).isEqualTo("requests.received.person");
        assertThat(only(sample.unaccepted("requests.received.legal", "—")).message())
                .contains("“—”")
                .contains("现在仍是空白");
    }

    @Test
    void aChannelAndItsCategoriesAreNamedByWhatTheyAreCalled() {
        var sample = Sample.zero("2021").channel(28, "概况 20, 专报 8");
        assertThat(only(sample.unaccepted("channels.c0.items", "1万")).message())
                .isEqualTo("公开渠道“门户网站”的本年公开填的是“1万”，没有采用，现在仍按 28 件计。请改填或者放弃。");
        assertThat(only(sample.unaccepted("channels.c0.previousItems", "无")).channel())
                .isEqualTo("c0");
        assertThat(only(sample.unaccepted("channels.c0.categories.1.items", "八"))
                        .message())
                .contains("“专报”")
                .contains("8 件");
        var unfinished = only(sample.unaccepted("channels.c0.categories.0.name", "预算")
                .unaccepted("channels.c0.categories.0.items", "三"));
        assertThat(unfinished.message()).contains("第 1 个分类“预算”件数填的是“三”").contains("没有计入");
        var behind = sample.unaccepted("channels.c0.categories.0.name", "预算")
                .unaccepted("channels.c0.categories.2.items", "八");
        assertThat(found(behind)).extracting(Finding::message).anyMatch(message -> message.contains("“专报”的件数填的是“八”"));
    }

    @Test
    void aChannelWithoutANameIsFoundHoweverItCameThere() {
        var finding = only(Sample.zero("2021").channel("", ChannelKind.WEBSITE, 28, null, List.of()));
        assertThat(finding.message()).startsWith("第 1 个公开渠道没有写名称");
        assertThat(finding.channel()).isEqualTo("c0");
    }

    @Test
    void anUnfinishedMeasureIsOneFindingWithAllThatWasTyped() {
        var finding =
                only(Sample.zero("2021").unaccepted("measures.m2.owner", "办公室").unaccepted("measures.m2.due", "下月底"));
        assertThat(finding.message()).contains("责任单位“办公室”").contains("完成时限“下月底”");
        assertThat(finding.section()).isEqualTo(5);
        var late = only(Sample.zero("2021").improvement(true, true).unaccepted("measures.m1.due", "2022年2月30日"));
        assertThat(late.message()).contains("“2022年2月30日”").contains("现在仍是 2022年6月30日");
        assertThat(only(Sample.zero("2021").improvement(true, true).unaccepted("problems.p1.text", ""))
                        .message())
                .contains("删空了")
                .contains("“更新不及时”");
    }

    @Test
    void twoPlacesThatSayTheSameAreTwoFindings() {
        var same = Sample.zero("2021")
                .channel(1, "")
                .channel(1, "")
                .unaccepted("channels.c0.items", "一")
                .unaccepted("channels.c1.items", "一");
        assertThat(found(same)).extracting(Finding::key).doesNotHaveDuplicates().hasSize(2);
    }
}
