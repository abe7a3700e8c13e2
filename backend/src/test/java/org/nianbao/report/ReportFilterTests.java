package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;

/** What somebody means who types a few words to find a report. */
class ReportFilterTests {

    private static final Agency EDUCATION =
            new Agency("640100-jyj", "银川市教育局", AgencyKind.DEPARTMENT, "640100", LocalDate.of(2008, 5, 1));

    private static ReportFilter searching(String words) {
        return new ReportFilter(null, null, null, null, null, words);
    }

    @ParameterizedTest
    @CsvSource({
        "教育局,",
        "银川 教育,",
        "640100-JYJ,",
        "教育局 2025,2025",
        "2025 教育局,2025",
        "2025年教育局,2025",
        "教育局2024年报告,2024",
        "银川市教育局2023年度报告,2023",
        "教育局 2022年政府信息公开工作年度报告,2022",
        "640100-jyj:2025,2025",
        "640100,",
        "2021,2021",
        "年报,"
    })
    void findsTheAgencyByPartsOfItsNameOrCodeAndTheYear(String words, Integer year) {
        var filter = searching(words);
        assertThat(filter.means(EDUCATION)).isTrue();
        assertThat(filter.yearMeant()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"民政局", "教育 民政", "640200", "教育局 二"})
    void findsNoOtherThanThatInWhichAllWordsOccur(String words) {
        assertThat(searching(words).means(EDUCATION)).isFalse();
    }

    @Test
    void theYearThatWasChosenGoesBeforeTheTypedOne() {
        assertThat(new ReportFilter(null, null, 2020, null, null, "教育局 2025").yearMeant())
                .isEqualTo(2020);
    }
}
