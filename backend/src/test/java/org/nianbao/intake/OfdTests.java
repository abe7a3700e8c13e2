package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.intake.doubt.ReadReport;

/** OFD, in which every character has its place on the page and nothing says what belongs together. */
class OfdTests {

    private static final String CELL = "regulations.rules.issued";
    private static final String NS = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String FIVE = text(60, 60, "<ofd:TextCode X='0' Y='3'>5</ofd:TextCode>");

    private static String text(double x, double y, String inner) {
        return "<ofd:TextObject ID='1' Boundary='" + x + " " + (y - 3) + " 50 4' Font='2' Size='3'>" + inner
                + "</ofd:TextObject>";
    }

    private static String words(double x, double y, String words) {
        return text(
                x,
                y,
                "<ofd:TextCode X='0' Y='3' DeltaX='g " + (words.length() - 1) + " 3'>" + words + "</ofd:TextCode>");
    }

    /** @param figure what is drawn where a figure stands, 60 mm from the left and from the top */
    private static byte[] page(String figure) {
        return ofd(words(10, 20, "云岭市数据资源局2021年政府信息公开工作年度报告")
                + words(10, 30, "二、主动公开政府信息情况")
                + words(10, 40, "第二十条第（一）项")
                + words(10, 50, "信息内容")
                + words(50, 50, "本年制发件数")
                + words(90, 50, "本年废止件数")
                + words(130, 50, "现行有效件数")
                + words(10, 60, "规章")
                + figure
                + words(100, 60, "2")
                + words(140, 60, "3")
                + words(10, 70, "行政规范性文件")
                + words(60, 70, "6")
                + words(100, 70, "7")
                + words(140, 70, "8"));
    }

    private static byte[] ofd(String layer) {
        return PrintedFile.zip(Map.of(
                "OFD.xml",
                "<ofd:OFD" + NS
                        + "><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
                "Doc_0/Document.xml",
                "<ofd:Document" + NS + "><ofd:Pages><ofd:Page ID='1' BaseLoc='Pages/Page_0/Content.xml'/></ofd:Pages>"
                        + "</ofd:Document>",
                "Doc_0/Pages/Page_0/Content.xml",
                "<ofd:Page" + NS + "><ofd:Content><ofd:Layer>" + layer + "</ofd:Layer></ofd:Content></ofd:Page>"));
    }

    private static ReadReport read(String figure) {
        return Fixture.file(page(figure));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // a text for each digit, drawn twice to look bold, moved and enlarged, a small mark behind it, unseen
                // ones
                "<T X='0' Y='3'>1</T>|<T X='1.6' Y='3'>2</T>|; 12",
                "<T X='0' Y='3' DeltaX='1.5'>12</T>|<T X='0.1' Y='3' DeltaX='1.5'>12</T>|; 12",
                "<T X='0' Y='3' DeltaX='1.5'>12</T>|<T X='3' Y='1.8'>1</T>|Size='1.8'; 12",
                "<T X='0' Y='3'>5</T>|<T X='1.5' Y='3'>4</T>|Visible='false'; 5",
                "<T X='0' Y='3'>5</T>|<T X='1.5' Y='3'>4</T>|Alpha='0'; 5",
                "<T X='0' Y='3'>5</T>|<T X='1.5' Y='3'>4</T>|Fill='false'; 5"
            })
    void aFigureIsPutTogetherOfWhatIsSeenOfIt(String drawn, String figure) {
        var two = drawn.replace("<T ", "<ofd:TextCode ")
                .replace("</T>", "</ofd:TextCode>")
                .split("\\|");
        var second = text(60, 60, two[1]);
        var look = two.length > 2 ? two[2] : "";
        var reading = read(text(60, 60, two[0])
                + (look.startsWith("Size")
                        ? second.replace("Size='3'", look)
                        : second.replace("Size='3'", "Size='3' " + look)));

        assertThat(Fixture.figures(reading.content()))
                .as("%s", reading.doubts())
                .containsEntry(CELL, figure)
                .containsEntry("regulations.rules.repealed", "2");
    }

    @Test
    void aStrokeThroughAFigureIsDoubtedAndOneUnderItIsNot() {
        var stroke =
                "<ofd:PathObject ID='9' Boundary='60 %s 4 1'><ofd:AbbreviatedData>M 0 0 L 1.6 0</ofd:AbbreviatedData>"
                        + "</ofd:PathObject>";

        assertThat(Fixture.figures(read(FIVE + stroke.formatted("60.3")).content()))
                .containsEntry(CELL, "5");
        var struck = read(FIVE + words(62, 60, "4") + stroke.formatted("59"));
        assertThat(struck.doubts())
                .anySatisfy(doubt -> assertThat(doubt.message()).contains("删除线").contains("5"));
    }

    /** Two cells as narrow as their figures; only the line between them tells that they are two. */
    @Test
    void aLineBetweenFiguresPartsThem() {
        var line =
                "<ofd:PathObject ID='9' Boundary='61.6 50 1 20'><ofd:AbbreviatedData>M 0 0 L 0 20</ofd:AbbreviatedData>"
                        + "</ofd:PathObject>";
        var close = text(60, 60, "<ofd:TextCode X='0' Y='3'>5</ofd:TextCode>")
                + text(61.7, 60, "<ofd:TextCode X='0' Y='3'>4</ofd:TextCode>");

        assertThat(Fixture.figures(read(close + line).content())).doesNotContainEntry(CELL, "54");
        assertThat(Fixture.figures(read(close).content())).containsEntry(CELL, "54");
    }

    @Test
    @Timeout(30)
    void aHostileOrEmptyOneIsRefusedInASentence() {
        refused(ofd(""), "扫描件");
        refused(ofd(text(0, 0, "<ofd:TextCode DeltaX='g 900000000 1'>12</ofd:TextCode>")), "展开后太大");
        refused(ofd(text(0, 0, "<ofd:TextCode>" + "一".repeat(700_000) + "</ofd:TextCode>")), "展开后太大");
        refused(PrintedFile.zip(Map.of("OFD.xml", "<OFD/>")), "损坏");
        refused(PrintedFile.zip(Map.of("OFD.xml", "<OFD><DocRoot>../../etc/x.xml</DocRoot></OFD>")), "缺少“etc/x.xml”");
        refused(
                PrintedFile.zip(
                        Map.of("OFD.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><OFD>&e;</OFD>")),
                "不应有的内容");
    }

    private static void refused(byte[] file, String sentence) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Fixture.file(file))
                .withMessageContaining(sentence)
                .withMessageEndingWith("。");
    }
}
