package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.Block;
import org.nianbao.content.Channel;
import org.nianbao.intake.doubt.Doubt;

/** Which form a file is in and where its sections stand. */
class EditionAndSectionsTests {

    @Test
    void readsTheTablesAFileHasThoughItsYearAsksForOthers() {
        var reading = Fixture.read(Fixture.text("2019").replace("2020 年", "2023 年"));

        assertThat(reading.year()).isEqualTo(2023);
        assertThat(reading.edition()).isEqualTo("2019");
        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2019"));
        assertThat(reading.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message())
                        .contains("2023 年的报告应当用“2021")
                        .contains("“2019—2020年”的格式"));
    }

    @Test
    void tellsTheEditionFromTheTablesWhenNoYearIsStated() {
        var reading = Fixture.read(Fixture.text("2021").replaceAll("\\d{4} 年", "本年"));

        assertThat(reading.year()).isNull();
        assertThat(reading.edition()).isEqualTo("2021");
        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2021"));
        assertThat(reading.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains("没有读到报告年度"));
    }

    @Test
    void doesNotReadATableWhoseColumnsAreAnotherEditions() {
        var text = Fixture.text("2021").replace("本年制发件数     本年废止件数     现行有效件数", "本年新制作数量     本年新公开数量     对外公开总数量");

        var reading = Fixture.read(text);

        assertThat(reading.edition()).isEqualTo("2021");
        assertThat(Fixture.figures(reading.content()))
                .hasSize(Fixture.figures("2021").size() - 6)
                .allSatisfy((ref, figure) -> assertThat(ref).doesNotStartWith("regulations"));
        assertThat(reading.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.section()).isEqualTo(2);
            assertThat(doubt.message())
                    .contains("第二十条第（一）项")
                    .contains("表头与格式不符")
                    .contains("本年新制作数量");
        });
        assertThat(reading.unread()).singleElement().asString().contains("规章 870 494 493");
    }

    @Test
    void doesNotReadColumnsThatStandInAnotherOrder() {
        var reading = Fixture.read(Fixture.text("2021").replace("本年制发件数     本年废止件数", "本年废止件数     本年制发件数"));

        assertThat(Fixture.figures(reading.content())).doesNotContainKey("regulations.rules.issued");
        assertThat(reading.unread()).singleElement().asString().contains("870 494 493");
    }

    @Test
    void doubtsATitleThatNamesAnotherYearThanThePeriod() {
        var reading = Fixture.readWith("自 2020 年 1 月 1 日", "自 2018 年 1 月 1 日");

        assertThat(reading.year()).isEqualTo(2020);
        assertThat(reading.doubts())
                .singleElement()
                .satisfies(
                        doubt -> assertThat(doubt.message()).contains("2020 年").contains("2018 年"));
    }

    @Test
    void doubtsASectionThatIsNotThere() {
        var text = Fixture.text("2019");
        var reading = Fixture.read(
                text.substring(0, text.indexOf("四、政府信息公开行政复议")) + text.substring(text.indexOf("五、存在的主要问题")));

        assertThat(reading.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.section()).isEqualTo(4);
            assertThat(doubt.message()).contains("第四部分“政府信息公开行政复议、行政诉讼情况”");
        });
        assertThat(Fixture.figures(reading.content())).hasSize(183);
    }

    @ParameterizedTest
    @CsvSource({
        "一、总体情况, 一、总结概述, true",
        "一、总体情况, 一、2020年总体概述, true",
        "一、总体情况, '一,总 体 情 况', false",
        "一、总体情况, 第一部分 总体情况, false",
        "五、存在的主要问题及改进情况, 五、政府信息公开工作存在的主要问题及改进情况, true",
        "五、存在的主要问题及改进情况, 五、存在的问题及改进情况, false",
        "五、存在的主要问题及改进情况, 五、存在的主要|问题及改进情况, false",
        "四、政府信息公开行政复议、行政诉讼情况, 四、因政府信息公开工作被申请行政复议和提起行政诉讼情况, true",
        "六、其他需要报告的事项, 六.其他需要报告的事项, false"
    })
    void knowsASectionByItsNumeralAndItsWords(String title, String variant, boolean kept) {
        var reading = Fixture.readWith(title, variant.replace('|', '\n'));

        assertThat(reading.doubts()).isEmpty();
        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2019"));
        assertThat(reading.content().prose().get(6)).containsExactly(Block.paragraph("无"));
        assertThat(reading.unread())
                .hasSize(kept ? 1 : 0)
                .allSatisfy(unread -> assertThat(unread).isEqualTo(variant));
    }

    @Test
    void keepsTextThatRunsOnBehindASectionsTitle() {
        var reading = Fixture.readWith("六、其他需要报告的事项\n\n无", "六、其他需要报告的事项：本年度没有收取信息处理费。");

        assertThat(reading.content().prose().get(6)).containsExactly(Block.paragraph("本年度没有收取信息处理费。"));
    }

    @Test
    void readsASectionUnderAnotherNumeralAndSaysSo() {
        var reading = Fixture.readWith("六、其他需要报告的事项", "七、其他需要报告的事项");

        assertThat(reading.content().prose().get(6)).containsExactly(Block.paragraph("无"));
        assertThat(reading.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.section()).isEqualTo(6);
            assertThat(doubt.message()).contains("七、其他需要报告的事项").contains("第六部分");
        });
    }

    @Test
    void readsProseWithoutTablesAndMissesTheTables() {
        var reading = Fixture.read("""
            云岭市数据资源局2022年政府信息公开工作年度报告
            本报告由云岭市数据资源局编制。
            一、总体情况
            全年通过微信公众号发布信息12条。
            二、主动公开政府信息情况
            全年制发规范性文件3件，均已公开。
            三、收到和处理政府信息公开申请情况
            全年收到申请4件，均已答复。
            四、政府信息公开行政复议、行政诉讼情况
            没有因政府信息公开被申请复议、提起诉讼。
            五、存在的主要问题及改进情况
            存在的问题：一是公开不够及时；二是内容不够全面。下一步将：一是定期检查；二是充实内容。
            六、其他需要报告的事项
            无
            """);

        assertThat(reading.edition()).isEqualTo("2021");
        assertThat(Fixture.figures(reading.content())).isEmpty();
        assertThat(reading.content().prose().get(3)).containsExactly(Block.paragraph("全年收到申请4件，均已答复。"));
        assertThat(reading.doubts()).extracting(Doubt::section).containsExactly(2, 2, 2, 2, 3, 4);
        assertThat(reading.doubts())
                .allSatisfy(doubt -> assertThat(doubt.message()).endsWith("表：没有读到这张表，未填入。"));
        assertThat(reading.content().channels()).extracting(Channel::items).containsExactly(12);
        assertThat(reading.content().problems()).hasSize(2);
        assertThat(reading.content().measures())
                .extracting(measure -> measure.text())
                .containsExactly("定期检查", "充实内容");
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void keepsSentencesAroundATableAsTheSectionsProse() {
        var reading = Fixture.readWith("（本列数据的勾稽关系为", "2020 年共收到申请 158784 件。\n（本列数据的勾稽关系为");

        assertThat(reading.content().prose().get(3)).containsExactly(Block.paragraph("2020年共收到申请158784件。"));
        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2019"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2008, 2018})
    void readsAnOldReportInTheFreeForm(int year) {
        var reading = Fixture.read("云岭市数据资源局" + year + """
            年政府信息公开工作年度报告
            一、概述
            公开工作平稳开展。
            二、主动公开政府信息的情况
            公开信息 36 条。
            三、依申请公开政府信息情况
            收到申请 2 件。
            四、政府信息公开的收费及减免情况
            没有收费。
            五、政府信息公开行政复议、行政诉讼情况
            无。
            六、存在的主要问题及改进情况
            问题：一是人手不足。改进措施：一是充实人员。
            """);

        assertThat(reading.edition()).isEqualTo("free");
        assertThat(reading.content().prose().get(4)).containsExactly(Block.paragraph("没有收费。"));
        assertThat(reading.content().problems()).hasSize(1);
        assertThat(reading.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.section()).isEqualTo(7));
    }
}
