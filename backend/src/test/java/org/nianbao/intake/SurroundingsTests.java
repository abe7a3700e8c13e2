package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.Block;
import org.nianbao.intake.doubt.Proposal;
import org.nianbao.intake.doubt.ReadReport;
import org.nianbao.intake.prose.Contacts;

/** What a page puts around a report is kept apart from it, in its order. */
class SurroundingsTests {

    @Test
    void keepsNavigationAndFootersOutOfTheReport() {
        var reading = Fixture.read("""
            首页 > 政务公开 > 信息公开年报
            云岭市人民政府门户网站
            """ + Fixture.text("2019").replace("2020 年政府信息公开工作年度报告\n", """
                2020 年政府信息公开工作年度报告
                发布时间：2021-01-22 10:15 来源：综合科 浏览次数：318
                """) + """
            云岭市数据资源局
            2021年1月20日
            【打印本页】 【关闭窗口】
            主办：云岭市人民政府办公室 滇ICP备19000001号
            """);

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2019"));
        assertThat(reading.agencyName()).isEqualTo("云岭市数据资源局");
        assertThat(reading.content().preamble())
                .singleElement()
                .satisfies(
                        block -> assertThat(block.text()).startsWith("本年度报告由").endsWith("）。"));
        assertThat(reading.content().prose().get(6)).containsExactly(Block.paragraph("无"));
        assertThat(reading.unread())
                .containsExactly(
                        "首页 > 政务公开 > 信息公开年报",
                        "云岭市人民政府门户网站",
                        "发布时间：2021-01-22 10:15 来源：综合科 浏览次数：318",
                        "云岭市数据资源局",
                        "2021年1月20日",
                        "【打印本页】 【关闭窗口】",
                        "主办：云岭市人民政府办公室 滇ICP备19000001号");
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void leavesUnknownWordsBehindTheReportUnread() {
        var reading = Fixture.read(Fixture.text("2019").stripTrailing() + "\n使用帮助 无障碍浏览\n");

        assertThat(reading.content().prose().get(6)).containsExactly(Block.paragraph("无"));
        assertThat(reading.unread()).containsExactly("使用帮助 无障碍浏览");
    }

    @Test
    void readsTheFirstOfTwoReportsAndSaysThatThereAreMore() {
        var second = Fixture.text("2021");
        var reading = Fixture.read(Fixture.text("2019") + second);

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2019"));
        assertThat(reading.content().prose().get(6)).containsExactly(Block.paragraph("无"));
        assertThat(reading.doubts())
                .singleElement()
                .satisfies(
                        doubt -> assertThat(doubt.message()).contains("不止一份报告").contains("青川县人民政府"));
        assertThat(String.join("\n", reading.unread()))
                .startsWith("青川县人民政府")
                .contains("3.其他")
                .contains("本年度收取信息处理费 350 元");
    }

    @Test
    void readsEachOfTwoReportsByItself() {
        var both = (Fixture.text("2019") + Fixture.text("2021")).getBytes(StandardCharsets.UTF_8);
        var readings = Fixture.each(both, "历年");

        assertThat(readings)
                .extracting(reading -> Fixture.figures(reading.content()))
                .containsExactly(Fixture.figures("2019"), Fixture.figures("2021"));
        assertThat(readings).allSatisfy(reading -> assertThat(reading.unread()).isEmpty());
        assertThat(readings).allSatisfy(reading -> assertThat(reading.doubts()).isEmpty());
    }

    /** Three tables and not a word beside them. */
    @Test
    void readsTheTablesAlone() {
        var alone = PrintedFile.docx(
                Map.of(),
                "",
                text -> text.replaceAll(
                        "<w:p><w:r><w:t>(?!第二十条)[^<]*</w:t></w:r></w:p>(?=<w:p>|<w:tbl>|</w:body>)", ""));
        var reading = Fixture.named(alone, "附表.docx");

        assertThat(Fixture.figures(reading.content()))
                .as("%s", reading.doubts())
                .isEqualTo(Fixture.figures("2021"));
        assertThat(reading.agencyName()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "……1"})
    void takesATableOfContentsForNone(String leader) {
        var contents = """
            目 录
            一、总体情况%s
            二、主动公开政府信息情况%s
            三、收到和处理政府信息公开申请情况%s
            四、政府信息公开行政复议、行政诉讼情况%s
            五、存在的主要问题及改进情况%s
            六、其他需要报告的事项%s
            """.replace("%s", leader);
        var reading = Fixture.readWith("一、总体情况\n", contents + "一、总体情况\n");

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2019"));
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.unread()).hasSize(7).startsWith("目 录", "一、总体情况" + leader);
    }

    @Test
    void setsARunningHeadAside() {
        var text = Fixture.text("2021").replace("\f", "\f    青川县政府信息公开年报\n").replaceFirst("\n[^\n]*$", "");
        var reading = Fixture.read(text);

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2021"));
        assertThat(reading.unread()).containsExactly("青川县政府信息公开年报");
        assertThat(reading.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云岭市数据资源局\n2020年政府信息公开工作\n年度报告",
                "2020年云岭市数据资源局政府信息公开工作年度报告",
                "云岭市数据资源局关于2020年度政府信息公开工作情况的报告",
                "云岭市数据资源局二〇二〇年政府信息公开年报",
                "云岭市数据资源局政府信息公开工作年度报告\n（2020年度）"
            })
    void knowsTheTitleHoweverItIsWorded(String title) {
        var reading = Fixture.readWith(" 云岭市数据资源局\n\n2020 年政府信息公开工作年度报告\n", title + "\n");

        assertThat(reading.agencyName()).isEqualTo("云岭市数据资源局");
        assertThat(reading.year()).isEqualTo(2020);
        assertThat(reading.content().title()).isEqualTo(title.replace("\n", ""));
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.unread()).isEmpty();
    }

    /** The fixture of 2021 as a page of a site. */
    private static ReadReport page(String head, String before, String after) {
        var body = Fixture.text("2021")
                .lines()
                .map(line -> "<p>" + line.replace(" ", "&nbsp;") + "</p>")
                .collect(Collectors.joining());
        var page = "<!DOCTYPE html><html><head>" + head + "</head><body>" + before + body + after + "</body></html>";
        return Fixture.file(page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsThePageAroundAReportOutOfItByHowThePageIsBuilt() {
        var reading = page("", """
            <header><a>市民云</a><a>在线访谈</a></header>
            <div><span>现在在：</span><ul><li><a>政务</a></li><li><a>年度报告栏目总目录页</a></li></ul></div>
            <div><a>微信</a><a>微博</a><a>QQ空间</a></div>\
            """, """
            <nav><a>上一份</a><a>下一份</a></nav><footer><p>青川县人民政府办公室主办，转载请注明。</p></footer>\
            """);

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2021"));
        assertThat(reading.content().preamble().toString() + reading.content().prose())
                .doesNotContain("微信微博", "市民云", "下一份", "转载");
        assertThat(reading.unread()).containsExactly("现在在：", "青川县人民政府办公室主办，转载请注明。", "政务 年度报告栏目总目录页");
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void keepsButtonsInCopiedTextOutOfThePreamble() {
        var reading = Fixture.readWith("2020 年政府信息公开工作年度报告\n", """
            2020 年政府信息公开工作年度报告
            微信 微博 QQ空间
            全真版
            字号：大 中 小
            """);

        assertThat(reading.content().preamble()).singleElement();
        assertThat(reading.unread()).containsExactly("微信 微博 QQ空间", "全真版", "字号：大 中 小");
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void takesTitleAgencyAndYearFromTheHeadOfThePageOrTheFilesNameWhereNothingElseSaysThem() {
        var bare = Fixture.text("2019")
                .replace(" 云岭市数据资源局\n\n2020 年政府信息公开工作年度报告\n", "")
                .replaceAll("(?s)本年度报告由.*?(?=一、总体情况)", "");
        var name = "云岭市数据资源局2020年政府信息公开工作年度报告";
        var page = "<html><head><title>" + name + "_年报_云岭市</title></head><body><pre>" + bare.replace("\n", "<br>")
                + "</pre></body></html>";

        assertThat(List.of(
                        Fixture.file(page.getBytes(StandardCharsets.UTF_8)),
                        Fixture.named(bare.getBytes(StandardCharsets.UTF_8), name + ".txt")))
                .allSatisfy(reading -> {
                    assertThat(reading.content().title()).isEqualTo(name);
                    assertThat(reading.agencyName()).isEqualTo("云岭市数据资源局");
                    assertThat(reading.year()).isEqualTo(2020);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "县数据局,，现公布云岭市青川县数据局2020年政府信息公开工作年度报告。,云岭市青川县数据局",
        "市卫健局,，由云岭市卫生健康局编制的2020年度政府信息公开年度报告。,云岭市卫生健康局",
        "'',，云岭市城关街道特编制2020年政府信息公开年度报告。,云岭市城关街道"
    })
    void takesTheFullerOfTwoNames(String title, String sentence, String agency) {
        var reading = Fixture.readWith(" 云岭市数据资源局\n", title + "\n").content();
        var text = Fixture.text("2019")
                .replace(" 云岭市数据资源局\n", title + "\n")
                .replaceAll("(?s)本年度报告由.*?(?=一、总体情况)", "按照要求" + sentence + "\n");

        assertThat(reading.title()).startsWith(title);
        assertThat(Fixture.read(text).agencyName()).isEqualTo(agency);
        assertThat(Fixture.read(text).doubts()).isEmpty();
    }

    @Test
    void offersBothWhereTwoPlacesContradictEachOther() {
        var reading =
                Fixture.named(Fixture.text("2019").getBytes(StandardCharsets.UTF_8), "青川县民政局2021年政府信息公开工作年度报告.txt");

        assertThat(reading.agencyName()).isEqualTo("云岭市数据资源局");
        assertThat(reading.year()).isEqualTo(2020);
        assertThat(reading.doubts())
                .hasSize(2)
                .allSatisfy(doubt -> assertThat(doubt.message()).contains("文件名"));
        assertThat(reading.doubts().getFirst().proposals())
                .extracting(Proposal::agencyName)
                .containsExactly("云岭市数据资源局", "青川县民政局");
        assertThat(reading.doubts().getLast().proposals())
                .extracting(Proposal::year)
                .containsExactly(2020, 2021);
    }

    @ParameterizedTest
    @CsvSource({
        "电话/传真：0871-5550123,0871-5550123,0871-5550123",
        "电话（传真）：0871-5550123,0871-5550123,0871-5550123",
        "电话/传真：0871-5550123/0871-5550124,0871-5550123,0871-5550124"
    })
    void readsOneLineForTelephoneAndFax(String told, String phone, String fax) {
        var contact = Contacts.in(List.of("地址：云岭市青川区滨河路8号，" + told + "。"));

        assertThat(contact.phone()).isEqualTo(phone);
        assertThat(contact.fax()).isEqualTo(fax);
    }

    @Test
    void takesTheAgencyFromThePreambleWhenTheTitleNamesNone() {
        var reading = Fixture.readWith(" 云岭市数据资源局\n", "\n");

        assertThat(reading.agencyName()).isEqualTo("云岭市数据资源局");
        assertThat(reading.content().title()).isEqualTo("2020年政府信息公开工作年度报告");
    }
}
