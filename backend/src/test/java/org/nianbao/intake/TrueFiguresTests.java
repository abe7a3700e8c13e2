package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nianbao.intake.PrintedFile.inline;
import static org.nianbao.intake.PrintedFile.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.foreign.text.UnreadableFile;

/** What a person sees in a table is what is read, whatever kind of file it is in; nothing else becomes a number in silence. */
class TrueFiguresTests {

    private static final String CELL = "regulations.rules.repealed";
    private static final String NUMBER = PrintedFile.number(CELL);
    private static final UnaryOperator<String> SAME = PrintedFile.SAME;

    record Printing(String name, byte[] file) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Printing> plain() {
        return Stream.of(
                new Printing("html", PrintedFile.html(Map.of())),
                new Printing("docx", PrintedFile.docx(Map.of(), "", SAME)),
                new Printing("xlsx", PrintedFile.xlsx(Map.of(), "", SAME)),
                new Printing("pdf", PrintedFile.pdf(Map.of())),
                new Printing("bars", utf8(PrintedFile.text(" | ", "|", SAME))),
                new Printing(
                        "bars at the end", utf8(PrintedFile.text(" | ", "|", text -> text.replaceAll("(?m)^\\|", "")))),
                new Printing("tabs", utf8(PrintedFile.text("\t", "", SAME))),
                new Printing(
                        "tabs in two bytes", PrintedFile.text("\t", "", SAME).getBytes(StandardCharsets.UTF_16LE)));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void readsATableOfEachKindOfFileCellByCell(Printing printing) {
        var reading = Fixture.file(printing.file());

        assertThat(Fixture.figures(reading.content()))
                .as("%s", reading.doubts())
                .isEqualTo(Fixture.figures("2021"));
        assertThat(reading.doubts())
                .allSatisfy(doubt -> assertThat(doubt.cells()).isEmpty());
    }

    /** Deleted, hidden and raised digits beside the number; a person sees one number and nothing to doubt. */
    static Stream<Printing> unseen() {
        return Stream.of(
                html("<span style='display: none'>5</span>" + NUMBER),
                html("<span hidden>5</span>" + NUMBER),
                html("<span style='visibility:hidden'>5</span>" + NUMBER),
                html("<span style='font-size:0'>5</span>" + NUMBER),
                html(NUMBER + "<sup>1</sup>"),
                html(NUMBER + "<sub>2</sub>"),
                html(NUMBER + "<sup>①</sup>"),
                html(NUMBER + "<span style='vertical-align:super;font-size:60%'>1</span>"),
                html("<span style='display:none'>5<b style='display:inline'>4</b></span>" + NUMBER),
                html("<span style='opacity:0'>5<b style='opacity:1'>4</b></span>" + NUMBER),
                html("<span style='font-size:0'>5<b style='font-size:2em'>4</b></span>" + NUMBER),
                html("<span style='font:0/0 a'>5</span>" + NUMBER),
                html("<span style='visibility:hidden'>5<b style='visibility:inherit'>4</b></span>" + NUMBER),
                styled(".old{display:none}", "<span class=old>5</span>" + NUMBER),
                styled("p,.note b{vertical-align:super}", NUMBER + "<i class=note><b>1</b></i>"),
                docx(props("<w:vanish/>", "5") + run(NUMBER)),
                docx(run(NUMBER) + props("<w:vertAlign w:val=\"superscript\"/>", "1")),
                docx("<w:del><w:r><w:delText>5</w:delText></w:r></w:del>" + run(NUMBER)),
                docx("<w:moveFrom>" + run("5") + "</w:moveFrom>" + run(NUMBER)),
                docx(props("<w:rStyle w:val=\"Note\"/>", "5") + run(NUMBER)),
                docx(props("<w:rPrChange><w:rPr><w:vanish/><w:strike/></w:rPr></w:rPrChange>", NUMBER)),
                new Printing(
                        "xlsx raised",
                        PrintedFile.xlsx(
                                Map.of(
                                        CELL,
                                        "t=\"inlineStr\"><is><r><t>" + NUMBER + "</t></r><r><rPr>"
                                                + "<vertAlign val=\"superscript\"/></rPr><t>1</t></r></is>"),
                                "",
                                SAME)),
                new Printing(
                        "pdf raised",
                        pdf("BT /F 8 Tf AT " + PrintedFile.hex(NUMBER) + " Tj /F 4 Tf 3 Ts " + PrintedFile.hex("1")
                                + " Tj 0 Ts ET ")),
                new Printing(
                        "pdf invisible",
                        pdf("BT /F 8 Tf AT 3 Tr " + PrintedFile.hex("5") + " Tj 0 Tr " + PrintedFile.hex(NUMBER)
                                + " Tj ET ")));
    }

    @ParameterizedTest
    @MethodSource("unseen")
    void whatNobodySeesAndWhatIsAMarkIsNoDigit(Printing printing) {
        var reading = Fixture.file(printing.file());

        assertThat(Fixture.figures(reading.content()))
                .as("%s", reading.doubts())
                .isEqualTo(Fixture.figures("2021"));
        assertThat(reading.doubts())
                .allSatisfy(doubt -> assertThat(doubt.cells()).isEmpty());
    }

    /** What is hidden only as long as nothing within says otherwise, and something does. */
    static Stream<Printing> shownAgain() {
        return Stream.of(
                html("<span style='visibility:hidden'>5<b style='visibility:visible'>" + NUMBER + "</b></span>"),
                html("<div style='font-size:0'>5<span style='font-size:12px'>" + NUMBER + "</span></div>"),
                html("<div style='font-size:0'>5<span style='font:bold 12px serif'>" + NUMBER + "</span></div>"),
                styled("table{visibility:hidden} td{visibility:visible}", NUMBER),
                styled("body{font-size:0} p,td{font-size:16px}", NUMBER),
                styled(
                        "b{display:none}\n@media print{i{display:none} u{}} a:hover i{display:none}",
                        "<i>" + NUMBER + "</i>"),
                styled(".x::after{visibility:hidden}\n.y i:first-child{display:none}", NUMBER));
    }

    @ParameterizedTest
    @MethodSource("shownAgain")
    void whatShowsAgainIsRead(Printing printing) {
        var reading = Fixture.file(printing.file());

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2021"));
        assertThat(reading.doubts()).isEmpty();
    }

    /** Nobody knows what such a rule hides, so all that is read is doubted once. */
    @ParameterizedTest
    @ValueSource(strings = {"td i:first-child", "i[class~=(a+)+b]", "td > i:not(.b), b"})
    void aRuleThatCannotBeFollowedIsTold(String selector) {
        var reading = Fixture.file(styled(selector + "{display:none}", "<i class=" + "a".repeat(40) + ">5</i>" + NUMBER)
                .file());

        assertThat(reading.doubts())
                .anySatisfy(
                        doubt -> assertThat(doubt.message()).contains("1 条样式").contains("核对"));
    }

    @Test
    void aReadingThatWasGivenUpEnds() {
        var page = PrintedFile.html(Map.of(), "td{display:block;opacity:1}", SAME);
        var pdf = PrintedFile.pdf(Map.of());
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> Fixture.file(page));
            assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> Fixture.file(pdf));
        } finally {
            Thread.interrupted();
        }
    }

    static Stream<Printing> struck() {
        return Stream.of(
                html("<s>54</s>" + NUMBER),
                html("<del>54</del>" + NUMBER),
                html("<strike>54</strike>" + NUMBER),
                html("<span style='text-decoration:line-through'>54</span>" + NUMBER),
                styled(".x i{text-decoration-line:line-through}", "<b class=x><i>54</i></b>" + NUMBER),
                docx(props("<w:strike/>", "54") + run(NUMBER)),
                docx(props("<w:dstrike w:val=\"true\"/>", "54") + run(NUMBER)),
                docx(props("<w:rStyle w:val=\"Gone\"/>", "54") + run(NUMBER)),
                new Printing(
                        "xlsx rich",
                        PrintedFile.xlsx(
                                Map.of(
                                        CELL,
                                        "t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>54</t></r>" + "<r><t>" + NUMBER
                                                + "</t></r></is>"),
                                "",
                                SAME)),
                new Printing(
                        "pdf line",
                        pdf("BT /F 8 Tf AT " + PrintedFile.hex("54" + NUMBER)
                                + " Tj ET 0.5 w q 1 0 0 1 X Y cm 0 2.6 m 12.8 2.6 l S Q ")),
                new Printing(
                        "pdf box",
                        pdf("q 1 0 0 1 X Y cm 0 2.4 12.8 0.4 re f Q BT /F 8 Tf AT " + PrintedFile.hex("54" + NUMBER)
                                + " Tj ET ")));
    }

    @ParameterizedTest
    @MethodSource("struck")
    void whatIsStruckOutIsNoDigitButLeavesOneDoubtThere(Printing printing) {
        var reading = Fixture.file(printing.file());

        assertThat(Fixture.figures(reading.content()))
                .as("%s", reading.doubts())
                .isEqualTo(Fixture.figures("2021"));
        assertThat(reading.doubts())
                .filteredOn(doubt -> !doubt.cells().isEmpty())
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.cells()).contains(CELL);
                    assertThat(doubt.message()).contains("删除线").contains("54");
                });
    }

    @Test
    void twoParagraphsOfACellAreNotOneNumber() {
        var reading = Fixture.file(html("<p>5</p><p>" + NUMBER + "</p>").file());

        assertThat(Fixture.figures(reading.content()).get(CELL)).isNotEqualTo("5" + NUMBER);
        assertThat(reading.doubts())
                .anySatisfy(doubt -> assertThat(doubt.cells()).contains(CELL));
    }

    @Test
    void cellsThatDoNotSayWhereTheyStandStandOneAfterAnother() {
        var xlsx = PrintedFile.xlsx(Map.of(), "", text -> text.replaceAll("(</v></c><c) r=\"[A-Z]+\\d+\"", "$1"));

        assertThat(Fixture.figures(Fixture.file(xlsx).content())).isEqualTo(Fixture.figures("2021"));
    }

    @Test
    void aNumberThatIsWhollyStruckOutIsNone() {
        var reading = Fixture.file(html("<s>" + NUMBER + "</s>").file());

        assertThat(Fixture.figures(reading.content())).isEqualTo(without(CELL));
        assertThat(reading.doubts())
                .filteredOn(doubt -> doubt.cells().equals(List.of(CELL)))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains("划去").contains(NUMBER));
    }

    @Test
    void aRowThatWasDeletedAndColumnsAndRowsThatAreHiddenAreNotThere() {
        var deleted = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p>" + run("行政处罚") + "</w:p></w:tc><w:tc><w:p>"
                + run("77") + "</w:p></w:tc></w:tr>";
        var docx = PrintedFile.docx(
                Map.of(),
                "",
                text -> text.replaceFirst(
                        "(?=<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1\"/>" + "</w:tcPr><w:p><w:r><w:t>行政处罚)", deleted));
        var hiddenRow = PrintedFile.xlsx(
                Map.of(),
                "",
                sheet -> sheet.replace("<mergeCells>", "<mergeCells>")
                        .replaceFirst(
                                "(?=</sheetData>)",
                                "<row r=\"900\" hidden=\"1\"><c r=\"A900\" " + inline("行政处罚")
                                        + "</c><c r=\"B900\"><v>77</v></c></row>"));

        assertThat(Fixture.figures(Fixture.file(docx).content())).isEqualTo(Fixture.figures("2021"));
        assertThat(Fixture.figures(Fixture.file(hiddenRow).content())).isEqualTo(Fixture.figures("2021"));
    }

    /** The figures stand where they did, the two heads change places: each column is what its head says. */
    @ParameterizedTest
    @MethodSource("exchanged")
    void columnsAreReadByTheirHeads(Printing printing) {
        var reading = Fixture.file(printing.file());

        var expected = new TreeMap<String, String>();
        Fixture.figures("2021")
                .forEach((ref, number) -> expected.put(
                        ref.startsWith("requests.")
                                ? ref.replaceFirst("legal$", "x")
                                        .replaceFirst("otherOrganisation$", "legal")
                                        .replaceFirst("x$", "otherOrganisation")
                                : ref,
                        number));
        assertThat(Fixture.figures(reading.content())).isEqualTo(expected);
        assertThat(reading.doubts())
                .filteredOn(doubt -> !doubt.cells().isEmpty())
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.cells())
                            .hasSize(50)
                            .allMatch(ref -> ref.endsWith(".legal") || ref.endsWith(".otherOrganisation"));
                    assertThat(doubt.message()).contains("列次");
                });
    }

    static Stream<Printing> exchanged() {
        UnaryOperator<String> other = text -> text.replaceFirst("法律服务机构(.{1,200}?)其他(?=[ <\t|\n])", "其他$1法律服务机构");
        return Stream.of(
                new Printing("html", PrintedFile.html(Map.of(), "", other)),
                new Printing("docx", PrintedFile.docx(Map.of(), "", other)),
                new Printing("xlsx", PrintedFile.xlsx(Map.of(), "", other)),
                new Printing("bars", utf8(PrintedFile.text(" | ", "|", other))),
                new Printing("tabs", utf8(PrintedFile.text("\t", "", other))));
    }

    /** The total stands first with its head: nothing is lost, and the sums bear it out. */
    @Test
    void theTotalMayComeFirst() {
        var reading = Fixture.file(PrintedFile.html(Map.of(), "", page -> {
            var table = page.substring(page.indexOf("（本列数据"), page.indexOf("四、政府信息公开行政复议"));
            var moved = table.replaceFirst("(<td colspan=1 rowspan=2>)自然人(.*?)总计", "$1总计$2自然人")
                    .replaceAll(
                            "<td colspan=1 rowspan=1>(\\d+)</td>((?:<td colspan=1 rowspan=1>\\d+</td>){5})<td"
                                    + " colspan=1 rowspan=1>(\\d+)</td>",
                            "<td colspan=1 rowspan=1>$3</td>$2<td colspan=1 rowspan=1>$1</td>");
            return page.replace(table, moved);
        }));

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2021"));
        assertThat(reading.doubts())
                .filteredOn(doubt -> !doubt.cells().isEmpty())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains("列次"));
    }

    @Test
    void headsThatTheSumsSpeakAgainstAreNotFollowed() {
        var reading = Fixture.file(PrintedFile.html(
                Map.of(), "", page -> page.replaceFirst("(rowspan=2>)自然人(.*?rowspan=2>)总计", "$1总计$2自然人")));

        var expected = Fixture.figures("2021");
        expected.keySet().removeIf(ref -> ref.startsWith("requests.") && ref.matches(".*\\.(person|total)"));
        assertThat(Fixture.figures(reading.content())).isEqualTo(expected);
        assertThat(reading.doubts())
                .filteredOn(doubt -> !doubt.cells().isEmpty())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains("合计不符"));
    }

    @Test
    void aColumnTheFormDoesNotHaveCostsNothingElse() {
        var reading = Fixture.file(PrintedFile.html(
                Map.of(),
                "",
                page -> page.replaceFirst("(<td[^>]*rowspan=2>总计</td>)", "$1<td rowspan=2>备注</td>")
                        .replaceAll(
                                "(?<=<td colspan=1 rowspan=1>" + PrintedFile.number("requests.received.total")
                                        + "</td>)",
                                "<td>含转办7件</td>")));

        assertThat(Fixture.figures(reading.content()))
                .as("%s", reading.doubts())
                .isEqualTo(Fixture.figures("2021"));
        assertThat(reading.doubts())
                .anySatisfy(doubt -> assertThat(doubt.message()).contains("备注").contains("含转办7件"));
    }

    @Test
    void twoColumnsUnderOneHeadAreBothLeftBlank() {
        var reading = Fixture.file(PrintedFile.html(Map.of(), "", page -> page.replaceFirst("科研机构", "商业企业")));

        var expected = Fixture.figures("2021");
        expected.keySet().removeIf(ref -> ref.startsWith("requests.") && ref.matches(".*\\.(business|research)"));
        assertThat(Fixture.figures(reading.content())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void aBlankCostsOnlyItself(Printing printing) {
        var reading = Fixture.file(printing.file());

        assertThat(Fixture.figures(reading.content()))
                .as("%s", reading.doubts())
                .isEqualTo(without("requests.received.research"));
        assertThat(reading.doubts())
                .filteredOn(doubt -> !doubt.cells().isEmpty())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.cells()).containsExactly("requests.received.research"));
    }

    static Stream<Printing> blanks() {
        var ref = "requests.received.research";
        var number = PrintedFile.number(ref);
        UnaryOperator<String> gone = text -> text.replaceFirst("(?<=[|\t] ?)" + number + "(?= ?[|\t])", "");
        return Stream.of(
                new Printing("nbsp", PrintedFile.html(Map.of(ref, "&nbsp;"))),
                new Printing("dash", PrintedFile.html(Map.of(ref, "—"))),
                new Printing("nothing", PrintedFile.html(Map.of(ref, ""))),
                new Printing("docx", PrintedFile.docx(Map.of(ref, ""), "", SAME)),
                new Printing("xlsx", PrintedFile.xlsx(Map.of(ref, "t=\"n\">"), "", SAME)),
                new Printing("pdf", PrintedFile.pdf(Map.of(ref, " "))),
                new Printing("bars", utf8(PrintedFile.text(" | ", "|", gone))),
                new Printing("tabs", utf8(PrintedFile.text("\t", "", gone))));
    }

    /** One figure more than there are columns: which of them is the stranger nobody knows. */
    @ParameterizedTest
    @MethodSource("tooMany")
    void sixteenFiguresForFifteenColumnsAreRefused(Printing printing) {
        var reading = Fixture.file(printing.file());

        var expected = Fixture.figures("2021");
        expected.keySet().removeIf(ref -> ref.startsWith("review."));
        assertThat(Fixture.figures(reading.content())).isEqualTo(expected);
        assertThat(reading.doubts())
                .filteredOn(doubt -> !doubt.cells().isEmpty())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains("16"));
    }

    static Stream<Printing> tooMany() {
        var first = PrintedFile.number("review.reconsideration.upheld");
        UnaryOperator<String> more = text -> text.replaceFirst(
                "(?m)(?<=^\\|?)" + first + "(?=[ |\t]+" + PrintedFile.number("review.reconsideration.corrected") + ")",
                "16 |" + first);
        return Stream.of(
                new Printing("bars", utf8(PrintedFile.text(" | ", "|", more))),
                new Printing(
                        "tabs",
                        utf8(PrintedFile.text("\t", "", text -> more.apply(text).replace("16 |", "16\t")))),
                new Printing(
                        "html",
                        PrintedFile.html(
                                Map.of(),
                                "",
                                page -> page.replaceFirst("<td[^>]*>" + first + "</td>", "<td>16</td>$0"))));
    }

    @Test
    void tableFourMayBeWrittenAsRows() {
        var rows = new StringBuilder(
                "<table><tr><td>类别</td><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td>" + "<td>总计</td></tr>");
        for (var row : PrintedFile.EDITION.table("review").rows()) {
            rows.append("<tr><td>").append(row.label()).append("</td>");
            for (var column : PrintedFile.EDITION.table("review").columns()) {
                rows.append("<td>")
                        .append(PrintedFile.number("review." + row.key() + "." + column.key()))
                        .append("</td>");
            }
            rows.append("</tr>");
        }
        var reading = Fixture.file(PrintedFile.html(
                Map.of(),
                "",
                page -> page.replaceFirst("(?<=四、政府信息公开行政复议、行政诉讼情况</p>)<table>.*?</table>", rows + "</table>")));

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2021"));
    }

    /** A scanner's text lies unseen under the picture: it is all there is, and none of it is sure. */
    @Test
    void theTextOfAScanIsReadAndDoubted() {
        var reading = Fixture.file(PrintedFile.pdf("3 Tr ", Map.of()));

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2021"));
        assertThat(reading.doubts())
                .anySatisfy(doubt -> assertThat(doubt.message()).contains("扫描件"));
    }

    private static Printing html(String inner) {
        return new Printing(inner, PrintedFile.html(Map.of(CELL, inner)));
    }

    private static Printing styled(String style, String inner) {
        return new Printing(style, PrintedFile.html(Map.of(CELL, inner), style, SAME));
    }

    private static Printing docx(String runs) {
        return new Printing(
                runs,
                PrintedFile.docx(
                        Map.of(CELL, runs),
                        "<w:style w:styleId=\"Gone\"><w:rPr><w:strike/></w:rPr></w:style><w:style"
                                + " w:styleId=\"Note\"><w:basedOn w:val=\"Hidden\"/></w:style><w:style"
                                + " w:styleId=\"Hidden\"><w:rPr><w:vanish/></w:rPr></w:style>",
                        SAME));
    }

    private static String props(String props, String text) {
        return "<w:r><w:rPr>" + props + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static byte[] pdf(String drawn) {
        return PrintedFile.pdf(Map.of(CELL, drawn));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> without(String ref) {
        var figures = Fixture.figures("2021");
        figures.remove(ref);
        return figures;
    }

    /** A program that does not count writes the formula and no result, or a zero and that all is to be counted anew. */
    @ParameterizedTest
    @CsvSource({
        "<f>SUM(A1:B1)</f>,false,",
        "<f>SUM(A1:B1)</f><v></v>,false,",
        "<f>SUM(A1:B1)</f><v>0</v>,true,",
        "<f>SUM(A1:B1)</f><v>0</v>,false,0",
        "<f>SUM(A1:B1)</f><v>7</v>,true,7"
    })
    void aFormulaWithoutAResultIsNoZero(String inner, boolean anew, String figure) {
        var reading = Fixture.file(
                PrintedFile.xlsx(Map.of(CELL, ">" + inner), "", anew ? "<calcPr fullCalcOnLoad=\"1\"/>" : "", SAME));

        assertThat(Fixture.figures(reading.content()).get(CELL)).isEqualTo(figure);
        assertThat(reading.doubts().stream()
                        .anyMatch(doubt ->
                                doubt.cells().contains(CELL) && doubt.message().contains("公式未存结果")))
                .isEqualTo(figure == null);
    }
}
