package org.nianbao.check.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.nianbao.check.Suggestion;

class SuggestionsTests {

    private static final Rules RULES = Rules.load();

    @Test
    void totalsFollowFromTotalsThatAreNotFilledInYet() {
        var sample = Sample.zero("2021").figures("""
            requests.received.person=5 requests.carriedIn.person=1 requests.granted.person=3 requests.other-rest.person=1
            requests.received.total=BLANK requests.carriedIn.total=BLANK requests.granted.total=BLANK
            requests.other-rest.total=BLANK requests.total.person=BLANK requests.total.total=BLANK
            requests.carriedOut.person=BLANK requests.carriedOut.total=BLANK
            """);

        assertThat(RULES.suggestions(sample.content(), Sample.department(2021)))
                .extracting(suggestion -> suggestion.cell() + "=" + suggestion.number())
                .containsExactly(
                        "requests.received.total=5",
                        "requests.carriedIn.total=1",
                        "requests.granted.total=3",
                        "requests.other-rest.total=1",
                        "requests.total.person=4",
                        "requests.total.total=4",
                        "requests.carriedOut.person=2",
                        "requests.carriedOut.total=2");
    }

    @Test
    void theFormulaSaysWhereAndWithWhichNumbers() {
        var sample = Sample.zero("2021")
                .figures("requests.received.legal=5 requests.received.total=5 requests.carriedIn.legal=2"
                        + " requests.carriedIn.total=2 requests.total.legal=3 requests.granted.legal=3"
                        + " requests.granted.total=3 requests.total.total=3 requests.carriedOut.total=4");

        assertThat(RULES.suggestions(sample.content(), Sample.department(2021)))
                .contains(new Suggestion(
                        "requests.carriedOut.legal", BigDecimal.valueOf(4), "第三部分表格“法律服务机构”列：一（5）＋二（2）－三（七）总计（3）＝4"));
    }

    @Test
    void nothingIsSuggestedWhereASummandIsMissingOrASumWouldGoBelowZero() {
        var missing =
                Sample.zero("2019").figures("review.reconsideration.pending=BLANK review.reconsideration.total=BLANK");
        var below = Sample.zero("2019").figures("requests.total.person=1 requests.granted.person=1");
        var marked = Sample.zero("2019")
                .figures("review.reconsideration.upheld=2 review.reconsideration.total=NOT_APPLICABLE");

        assertThat(RULES.suggestions(missing.content(), Sample.department(2019)))
                .isEmpty();
        assertThat(RULES.suggestions(below.content(), Sample.department(2019)))
                .extracting(Suggestion::cell)
                .containsExactlyInAnyOrder("requests.granted.total", "requests.total.total")
                .doesNotContain("requests.carriedOut.person");
        assertThat(RULES.suggestions(marked.content(), Sample.department(2019))).isEmpty();
    }

    @Test
    void whereTwoSumsDisagreeAPersonMustSayWhichIsRight() {
        var sample = Sample.zero("2019")
                .figures("requests.granted.person=2 requests.granted.total=3 requests.total.person=2"
                        + " requests.total.total=BLANK requests.received.person=2 requests.received.total=2");

        assertThat(RULES.suggestions(sample.content(), Sample.department(2019)))
                .extracting(Suggestion::cell)
                .containsExactly("requests.granted.total");
    }

    @Test
    void stockAndOpeningFollowFromLastYear() {
        var lastYear =
                Sample.zero("2021").figures("regulations.normativeDocuments.inForce=5 requests.carriedOut.person=2");
        var blank = Sample.zero("2021")
                .figures("regulations.normativeDocuments.issued=3 "
                        + "regulations.normativeDocuments.repealed=1 regulations.normativeDocuments.inForce=BLANK "
                        + "requests.carriedIn.person=BLANK");

        assertThat(RULES.suggestions(blank.content(), lastYear.lastYearOf(2022)))
                .contains(new Suggestion(
                        "regulations.normativeDocuments.inForce",
                        BigDecimal.valueOf(7),
                        "第二部分“第二十条第（一）项”表“行政规范性文件”行：上年报告的现行有效件数（5）＋本年制发件数（3）－本年废止件数（1）＝7",
                        true))
                .extracting(Suggestion::cell)
                .contains("requests.carriedIn.person");
        assertThat(RULES.suggestions(blank.content(), Sample.department(2022))).isEmpty();
    }

    @Test
    void whatFollowsFromLastYearAloneIsToldApartFromWhatASumSaysToo() {
        var lastYear = Sample.zero("2021")
                .figures("requests.carriedOut.person=2 requests.carriedOut.legal=1 requests.carriedOut.total=3");
        var blank = Sample.zero("2021")
                .figures("requests.carriedIn.person=2 requests.carriedIn.legal=1 requests.carriedIn.total=BLANK");
        var other = Sample.zero("2021")
                .figures("requests.carriedIn.person=4 requests.carriedIn.legal=BLANK requests.carriedIn.total=4");

        assertThat(RULES.suggestions(blank.content(), lastYear.lastYearOf(2022)))
                .filteredOn(suggestion -> suggestion.cell().startsWith("requests.carriedIn."))
                .extracting(Suggestion::cell, Suggestion::carried)
                .containsExactly(tuple("requests.carriedIn.total", false));
        assertThat(RULES.suggestions(other.content(), lastYear.lastYearOf(2022)))
                .filteredOn(suggestion -> suggestion.cell().startsWith("requests.carriedIn."))
                .extracting(Suggestion::cell, Suggestion::carried)
                .contains(tuple("requests.carriedIn.person", true), tuple("requests.carriedIn.legal", true));
    }
}
