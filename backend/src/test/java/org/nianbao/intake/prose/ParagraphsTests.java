package org.nianbao.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.foreign.text.Pages;

class ParagraphsTests {

    private static List<String> join(String text) {
        var lines = Pages.lines(text);
        return Paragraphs.of(lines).join(lines);
    }

    @Test
    void joinsBrokenLinesAndPartsParagraphsAtTheirShortLastLine() {
        assertThat(join("""
            本年度，市局围绕群众关心的事项，持续完善公开目录和指南，
            公开信息 36 条，比 2018 年增长 71.4%。公开内容覆盖各
            个领域，群众评价良好。
            各科室按照分工，落实责任，按时更新栏目，全年没有发生超
            期答复的情形，也没有收到投诉。
            """))
                .containsExactly(
                        "本年度，市局围绕群众关心的事项，持续完善公开目录和指南，公开信息36条，比2018年增长71.4%。公开内容覆盖各个领域，群众评价良好。",
                        "各科室按照分工，落实责任，按时更新栏目，全年没有发生超期答复的情形，也没有收到投诉。");
    }

    @Test
    void partsParagraphsAtTheIndentOfTheirFirstLine() {
        assertThat(join("""
                本年度，市局围绕群众关心的事项，持续完善公开目录和
            指南，公开信息三十六条，公开内容覆盖各个领域各个方面。
                各科室按照分工，落实责任，按时更新栏目，全年没有发
            生超期答复的情形，也没有收到投诉，群众的评价总体良好。
            """)).hasSize(2);
    }

    @Test
    void takesEveryLineOfAnUnbrokenFileForAParagraph() {
        var first = "本年度，市局围绕群众关心的事项，持续完善公开目录和指南。".repeat(4);
        var second = "各科室按照分工，落实责任，按时更新栏目，全年没有发生超期答复的情形。";

        assertThat(join(first + "\n" + second + "\n" + "无\n")).containsExactly(first, second, "无");
    }

    @Test
    void doesNotTakeABrokenOffArticleForAHeading() {
        assertThat(join("""
            本年度，市局围绕群众关心的事项，根据《条例》第二十条第
            （一）项的规定公开规章和规范性文件，公开内容覆盖各个领
            域，群众评价良好，各科室按照分工，落实责任，按时更新栏
            目，全年没有发生超期答复的情形，也没有收到过任何投诉。
            """)).hasSize(1);
    }

    @Test
    void keepsWordsOfOtherScriptsApart() {
        assertThat(join("全市统一的数据开放平台已经上线，名称为 Open\nData 平台，向社会开放"))
                .containsExactly("全市统一的数据开放平台已经上线，名称为Open Data平台，向社会开放");
    }
}
