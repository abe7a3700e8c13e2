package org.nianbao.check.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.check.prose.ProseReader;
import org.nianbao.form.Editions;
import tools.jackson.core.JacksonException;

class RuleSetTests {

    private static final String RULE = """
        {"code": "X-1", "title": "试", "source": "试", "severity": "WARN", "template": %s}\
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        2021 | "requests", "COLUMN", ["received"], ["sum"],             "sum"      | 表“requests”没有行“sum”。
        2021 | "requests", "COLUMN", ["other"],    ["total"],           "total"    | 表“requests”没有行“other”。
        2019 | "requests", "COLUMN", ["other-*"],  ["total"],           "total"    | 表“requests”没有行“other-*”。
        2021 | "review",   "ROW",    ["person"],   ["total"],           "total"    | 表“review”没有列“person”。
        free | "requests", "COLUMN", ["received"], ["total"],           "total"    | 格式中没有表“requests”。
        2021 | "requests", "COLUMN", ["received"], ["total"],           "granted"  | suspect“granted”不在等式之中。
        2021 | "requests", "COLUMN", ["refused-*"], ["refused-internal"], "refused-*" | 有单元格被计入两次：
        """)
    void aComparisonOfLinesTheEditionLacksFailsTheLoad(String edition, String template, String sentence) {
        var parts = template.split(",\\s*(?=[\"\\[])");
        assertRefused(edition, """
            {"kind": "comparison", "table": %s, "each": %s, "left": %s, "is": "=", "right": %s, "suspect": %s, \
            "names": {}}\
            """.formatted((Object[]) parts), sentence);
    }

    @Test
    void aSectionOrRowTheEditionLacksFailsTheLoad() {
        assertRefused("2021", """
            {"kind": "prose", "sections": [1, 7], "mayBeNone": []}\
            """, "格式中没有第 7 部分。");
        assertRefused("2021", """
            {"kind": "regulations", "table": "regulations", "row": "decrees"}\
            """, "表“regulations”没有行“decrees”。");
    }

    @Test
    void twoRulesOfOneCodeFailTheLoad() {
        var rule = RULE.formatted("{\"kind\": \"editionOfYear\"}");
        assertThatIllegalStateException()
                .isThrownBy(() -> load("2021", rule + "," + rule))
                .withMessage("格式版本 2021 有两条编号为 X-1 的规则。");
    }

    @Test
    void aCodeThatStandsInBothFilesOfAllEditionsFailsTheLoad() {
        var rule = "[" + RULE.formatted("{\"kind\": \"editionOfYear\"}") + "]";
        assertThatIllegalStateException()
                .isThrownBy(() -> new RuleFiles(rule, rule))
                .withMessage("规则 X-1 既在 check/all.json 又在 check/tables.json，只能有一条。");
    }

    @ParameterizedTest
    @CsvSource({"2021, received", "2019, total"})
    void anOpeningBalanceOfALineThatIsStatedAnewEveryYearFailsTheLoad(String edition, String line) {
        assertRefused(edition, """
            {"kind": "opening", "table": "requests", "each": "COLUMN", "line": "%s", "name": "上年数", \
            "plus": [], "minus": [], "whenDoubtful": "WARN", "advice": ""}\
            """.formatted(line), "单元格“requests." + line + ".person”在格式中不以上年数开始。");
    }

    @Test
    void aMisspeltMissingOrUnknownPropertyFailsTheLoad() {
        assertThatCode(() -> load("2021", RULE.formatted("{\"kind\": \"unfilled\", \"as\": \"BLANK\"}")))
                .doesNotThrowAnyException();
        assertUnreadable("{\"kind\": \"unfilled\", \"as\": \"BLANK\", \"to\": 1}", "to");
        assertUnreadable("{\"kind\": \"unfilled\"}", "as");
        assertUnreadable("{\"kind\": \"unfiled\", \"as\": \"BLANK\"}", "unfiled");
    }

    private static void assertRefused(String edition, String template, String sentence) {
        assertThatIllegalStateException()
                .isThrownBy(() -> load(edition, RULE.formatted(template)))
                .withMessageStartingWith("格式版本 " + edition + " 的规则 X-1 有误：" + sentence);
    }

    private static void assertUnreadable(String template, String word) {
        assertThatThrownBy(() -> load("2021", RULE.formatted(template)))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(word);
    }

    private static void load(String edition, String rules) {
        new RuleSet(Editions.load().byKey(edition), Rules.read("[" + rules + "]"), new ProseReader(Rules.vocabulary()));
    }
}
