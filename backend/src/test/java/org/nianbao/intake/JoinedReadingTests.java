package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.intake.JoinedReading.NamedReading;

/** The text of a report in one file and its tables in another, as offices hand them on. */
class JoinedReadingTests {

    private static final String CELL = "requests.received.total";
    private static final String TEXT = "青川县人民政府2022年政府信息公开工作年度报告\n本报告统计期限自2022年1月1日起至2022年12月31日止。\n"
            + "一、总体情况\n全年公开28条。\n五、存在的主要问题及改进情况\n存在问题：一是更新慢。\n六、其他需要报告的事项\n无。\n";

    private static NamedReading read(String name, byte[] file) {
        return new NamedReading(name, Fixture.named(file, name));
    }

    private static NamedReading text(String text) {
        return read("正文.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] tables(Map<String, String> cells) {
        return PrintedFile.xls(
                Map.of(),
                book -> cells.forEach((before, after) -> {
                    for (var row : book.getSheetAt(0)) {
                        row.forEach(cell -> {
                            if (cell.toString().equals(before + ".0")) {
                                cell.setCellValue(Double.parseDouble(after));
                            }
                        });
                    }
                }));
    }

    @Test
    void eachGivesWhatTheOtherDoesNotHave() {
        var joined = JoinedReading.of(List.of(text(TEXT), read("附表.xls", tables(Map.of()))));

        assertThat(Fixture.figures(joined.content())).isEqualTo(Fixture.figures("2021"));
        assertThat(joined.year()).isEqualTo(2022);
        assertThat(joined.content().prose().get(1))
                .extracting(block -> block.text())
                .containsExactly("全年公开28条。");
        assertThat(joined.doubts())
                .filteredOn(doubt -> !doubt.cells().isEmpty())
                .isEmpty();
        assertThat(joined.doubts()).noneMatch(doubt -> doubt.message().contains("没有读到第一部分"));
    }

    @Test
    void whereTheyDifferNoneIsTaken() {
        var number = PrintedFile.number(CELL);
        var joined = JoinedReading.of(
                List.of(read("一.xls", tables(Map.of())), read("二.xls", tables(Map.of(number, "999999")))));

        assertThat(Fixture.figures(joined.content())).doesNotContainKey(CELL);
        assertThat(joined.doubts())
                .filteredOn(doubt -> doubt.cells().contains(CELL))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains(number, "“二.xls”为 999999"));
    }

    @Test
    void filesOfTwoReportsAreNotJoined() {
        var other = text(TEXT.replace("2022", "2023"));
        refused(List.of(text(TEXT), other), "年度不同");
        refused(List.of(text(TEXT), text(TEXT.replace("青川县", "临江市"))), "机关不同");
    }

    private static void refused(List<NamedReading> files, String why) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> JoinedReading.of(files))
                .withMessageContaining(why)
                .withMessageEndingWith("请分开上传。");
    }
}
