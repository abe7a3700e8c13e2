package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.intake.doubt.ReadReport;

/** ODT and ODS: what nobody sees in them is not read, and what is counted is counted. */
class OpenDocumentTests {

    private static final String CELL = "regulations.rules.issued";
    private static final String NAMES = """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
        xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">\
        """;
    private static final String STYLES = """
        <office:automatic-styles>\
        <style:style style:name="out" style:family="text"><style:text-properties \
        style:text-line-through-style="solid"/></style:style>\
        <style:style style:name="out2" style:family="text" style:parent-style-name="out"/>\
        <style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>\
        <style:style style:name="gone" style:family="text"><style:text-properties text:display="none"/></style:style>\
        <style:style style:name="unshown" style:family="table"><style:table-properties table:display="false"/></style:style>\
        <text:list-style style:name="counted"><text:list-level-style-number text:level="1" \
        style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style>\
        </office:automatic-styles>\
        """;

    private static ReadReport odt(String cell, String around) {
        return Fixture.file(zip("""
            <office:body><office:text>%s<text:p>云岭市数据资源局2021年政府信息公开工作年度报告</text:p>\
            <text:list text:style-name="counted"><text:list-item><text:p>总体情况</text:p></text:list-item>\
            <text:list-item><text:p>主动公开政府信息情况</text:p></text:list-item></text:list>\
            <text:p>第二十条第（一）项</text:p><table:table><table:table-row>%s</table:table-row>\
            <table:table-row><table:table-cell><text:p>规章</text:p></table:table-cell>\
            <table:table-cell><text:p>%s</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell>\
            <table:table-cell><text:p>3</text:p></table:table-cell></table:table-row></table:table></office:text></office:body>\
            """.formatted(around, heads(), cell)));
    }

    private static String heads() {
        var heads = new StringBuilder();
        for (var head : new String[] {"信息内容", "本年制发件数", "本年废止件数", "现行有效件数"}) {
            heads.append("<table:table-cell><text:p>").append(head).append("</text:p></table:table-cell>");
        }
        return heads.toString();
    }

    private static ReadReport ods(String cell, String sheets) {
        return Fixture.file(zip("""
            <office:body><office:spreadsheet>%s<table:table table:name="年报"><table:table-row><table:table-cell><text:p>\
            云岭市数据资源局2021年政府信息公开工作年度报告</text:p></table:table-cell></table:table-row><table:table-row>\
            <table:table-cell><text:p>二、主动公开政府信息情况</text:p></table:table-cell></table:table-row>\
            <table:table-row>%s</table:table-row><table:table-row><table:table-cell><text:p>规章</text:p></table:table-cell>\
            %s<table:table-cell office:value-type="float" office:value="2" table:number-columns-repeated="2">\
            <text:p>2</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>\
            """.formatted(sheets, heads(), cell)));
    }

    private static byte[] zip(String body) {
        var parts = new HashMap<>(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument",
                "META-INF/manifest.xml",
                "<manifest/>",
                "content.xml",
                NAMES + STYLES + body + "</office:document-content>"));
        return PrintedFile.zip(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5<text:span text:style-name='up'>1</text:span>",
                "<text:span text:style-name='gone'>4</text:span>5",
                "5<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>6</text:p></text:note-body></text:note>",
                "5<office:annotation><text:p>7</text:p></office:annotation>",
                "<text:section text:display='none'><text:p>8</text:p></text:section>5",
                "5<draw:frame><svg:title>9</svg:title></draw:frame>"
            })
    void whatNobodyTakesForTheFigureIsNoneInAText(String cell) {
        var reading = odt(cell, "");

        assertThat(Fixture.figures(reading.content()))
                .as("%s", reading.doubts())
                .containsEntry(CELL, "5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out2"})
    void whatIsStruckOutIsDoubted(String style) {
        var reading = odt("<text:span text:style-name='" + style + "'>4</text:span>5", "");

        assertThat(Fixture.figures(reading.content())).containsEntry(CELL, "5");
        assertThat(reading.doubts())
                .filteredOn(doubt -> doubt.cells().contains(CELL))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains("删除线").contains("4"));
    }

    @Test
    void whatWasDeletedIsNotRead() {
        var reading = odt(
                "5",
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>临江市教育局2019年政府信息公开工作年度报告"
                        + "</text:p></text:deletion></text:changed-region></text:tracked-changes>");

        assertThat(reading.year()).isEqualTo(2021);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "office:value-type='float' office:value='5'; 5; 5",
                "office:value-type='float' office:value='1234'; 1,234; 1234",
                "table:formula='of:=1+4' office:value-type='float' office:value='5'; 5; 5",
                "table:formula='of:=SUM([.A1])'; ; ",
                "office:value-type='float' office:value='0' calcext:value-type='error'; Err:502; ",
                "office:value-type='string'; ５; 5"
            })
    void aCellHoldsWhatItCountsNotWhatItMightHaveCounted(String attributes, String shown, String figure) {
        var reading = ods(
                "<table:table-cell " + attributes + ">" + (shown == null ? "" : "<text:p>" + shown + "</text:p>")
                        + "</table:table-cell>",
                "");

        assertThat(Fixture.figures(reading.content()).get(CELL)).isEqualTo(figure);
        assertThat(Fixture.figures(reading.content())).containsEntry("regulations.rules.inForce", "2");
        assertThat(reading.doubts().stream().anyMatch(doubt -> doubt.cells().contains(CELL)))
                .isEqualTo(figure == null);
    }

    @Test
    void hiddenSheetsRowsAndColumnsAreNotRead() {
        var other = "<table:table table:name='底稿'%s><table:table-row%s><table:table-cell><text:p>规章</text:p>"
                + "</table:table-cell></table:table-row></table:table>";
        var reading = ods(
                "<table:table-cell office:value-type='float' office:value='5'/>",
                other.formatted(" table:style-name='unshown'", "")
                        + other.formatted("", " table:visibility='collapse'"));

        assertThat(Fixture.figures(reading.content())).containsEntry(CELL, "5");
    }

    @Test
    void aRowThatRepeatsWithoutEndIsRefused() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> ods(
                        "<table:table-cell/>",
                        "<table:table table:name='a'><table:table-row"
                                + " table:number-rows-repeated='9999999'><table:table-cell"
                                + " table:number-columns-repeated='9999999'><text:p>1</text:p></table:table-cell>"
                                + "</table:table-row></table:table>"))
                .withMessageContaining("太大");
    }

    @Test
    void whatIsLockedOrNoTextIsNamed() {
        for (var refused : Map.of(
                        zip("<office:body><office:presentation/></office:body>"), "ODP 演示文稿",
                        PrintedFile.zip(Map.of(
                                        "mimetype",
                                        "x",
                                        "META-INF/manifest.xml",
                                        "<m><encryption-data/></m>",
                                        "content.xml",
                                        "<x/>")),
                                "加了密码的 OpenDocument",
                        PrintedFile.zip(Map.of(
                                        "mimetype", "x", "Basic/Standard/Module1.xml", "<x/>", "content.xml", "<x/>")),
                                "宏")
                .entrySet()) {
            assertThatExceptionOfType(UnreadableFile.class)
                    .isThrownBy(() -> Fixture.file(refused.getKey()))
                    .withMessageContaining(refused.getValue());
        }
    }
}
