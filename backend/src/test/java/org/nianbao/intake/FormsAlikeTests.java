package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.form.Editions;
import org.nianbao.form.MoreForms;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.ReadReport;

/**
 * A file is read in its own form though a newer one prints the same tables, or nearly. The newer ones are called 2031, as the
 * form made up for the tests, because that has rules; here it begins in 2027.
 */
class FormsAlikeTests {

    private static final String SAME = """
        {"key": "2031", "as": "2021", "from": 2027, "basis": "通知"}\
        """;
    private static final String ROW_MORE = """
        {"key": "2031", "as": "2021", "from": 2027, "basis": "通知", "rows": [{"table": "requests",
        "after": "partlyGranted", "line": {"key": "summarised", "label": "（三）摘要公开",
        "groups": ["三、本年度办理结果"]}}]}\
        """;
    private static final String ROW_LESS = """
        {"key": "2031", "as": "2021", "from": 2027, "basis": "通知", "without": ["requests.unavailable-unclear"]}\
        """;
    private static final String COLUMN_LESS = """
        {"key": "2031", "as": "2021", "from": 2027, "basis": "通知", "without": ["regulations.*.repealed"]}\
        """;
    private static final String LATER = """
        {"key": "later", "as": "2031", "from": 2031, "basis": "通知", "without": ["fees"]}\
        """;

    private static ReadReport read(Editions editions, int thisYear, String text) {
        return new TextReader(editions, thisYear).read(text);
    }

    private static String undated() {
        return Fixture.text("2021").replaceAll("\\d{4} 年", "本年");
    }

    private static String of(int year) {
        return Fixture.text("2021").replaceAll("\\d{4} 年", year + " 年");
    }

    @ParameterizedTest
    @ValueSource(strings = {ROW_MORE, ROW_LESS, COLUMN_LESS})
    void itsRowsAndColumnsTellTheFormOfAFileWithoutAYear(String next) {
        for (var editions : new Editions[] {MoreForms.and(next), MoreForms.and(next, LATER)}) {
            var reading = read(editions, 2035, undated());

            assertThat(reading.edition()).isEqualTo("2021");
            assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2021"));
            assertThat(reading.doubts()).extracting(Doubt::message).containsExactly("没有读到报告年度。");
        }
    }

    @Test
    void betweenFormsThatAreAlikeTheYearDecides() {
        var editions = MoreForms.and(SAME, LATER);

        for (int year : new int[] {2021, 2026, 2027, 2030}) {
            var reading = read(editions, 2031, of(year));

            assertThat(reading.edition()).isEqualTo(year < 2027 ? "2021" : "2031");
            assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2021"));
            assertThat(reading.doubts()).isEmpty();
        }
    }

    @Test
    void whereNothingDecidesTheNewestIsProposedWithADoubt() {
        var reading = read(MoreForms.and(SAME, LATER), 2028, undated());

        assertThat(reading.edition()).isNull();
        assertThat(reading.content().edition().key()).isEqualTo("2031");
        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2021"));
        assertThat(reading.doubts())
                .extracting(Doubt::message)
                .containsExactly(
                        "没有读到报告年度。", "文件没有写明年度，所用的格式也分不清是“2021—2026年”、“2027—2030年”中的哪一种，暂按“2027—2030年”的格式读入，请核对报告年度。");
    }

    @Test
    void aFormThatHasNotBegunIsNotTheFilesWithoutAYear() {
        var reading = read(MoreForms.and(SAME), 2026, undated());

        assertThat(reading.edition()).isEqualTo("2021");
        assertThat(reading.doubts()).extracting(Doubt::message).containsExactly("没有读到报告年度。");
    }

    @ParameterizedTest
    @CsvSource({"2022, 2021", "2028, 2031"})
    void oneForeignTableHeadMakesNoOtherForm(int year, String edition) {
        var text = of(year).replace("本年制发件数     本年废止件数     现行有效件数", "本年新制作数量     本年新公开数量     对外公开总数量");

        var reading = read(MoreForms.and(SAME, LATER), 2031, text);

        assertThat(reading.edition()).isEqualTo(edition);
        assertThat(Fixture.figures(reading.content()))
                .hasSize(Fixture.figures("2021").size() - 6)
                .allSatisfy((ref, figure) -> assertThat(ref).doesNotStartWith("regulations"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SAME, ROW_MORE, ROW_LESS, COLUMN_LESS})
    void aFormBeforeTheLastIsStillToldByItsTables(String next) {
        var reading = read(MoreForms.and(next), 2035, Fixture.text("2019").replaceAll("\\d{4} 年", "本年"));

        assertThat(reading.edition()).isEqualTo("2019");
        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2019"));
    }
}
