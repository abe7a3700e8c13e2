package org.nianbao.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.Circumstances;
import org.nianbao.check.Finding;
import org.nianbao.check.Finding.Severity;
import org.nianbao.check.LastYear;
import org.nianbao.check.Precedent;
import org.nianbao.check.Runs;
import org.nianbao.check.prose.ProseReader;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.CellKind;
import org.nianbao.content.Content;
import org.nianbao.content.ContentInput;
import org.nianbao.content.Edited;
import org.nianbao.content.Figure;
import org.nianbao.form.Editions;

class RulesTests {

    private static final Rules RULES = Rules.load();
    private static final Circumstances DEPARTMENT_2019 = Sample.department(2019);
    private static final Circumstances DEPARTMENT_2021 = Sample.department(2021);

    @ParameterizedTest
    @CsvSource({
        "2019, T3-1, 7", "2019, T3-2, 7", "2019, T3-3, 23", "2019, T4-1, 3", "2019, T2-3, 2", "2019, B-1, 34",
        "2019, N-1, 193", "2019, N-2, 198", "2021, T3-1, 7", "2021, T3-2, 7", "2021, T3-3, 25", "2021, T4-1, 3",
        "2021, T2-4, 2", "2021, B-1, 34", "2021, N-1, 200", "2021, N-2, 200", "2021, S-1, 3", "free, S-1, 7"
    })
    void aRuleChecksEveryPlaceItIsMeantFor(String edition, String rule, int checks) {
        var results = RULES.results(Sample.zero(edition).content(), DEPARTMENT_2021);
        assertThat(results)
                .filteredOn(result -> result.rule().code().equals(rule))
                .hasSize(checks);
    }

    @ParameterizedTest
    @CsvSource({"free, 2018", "2019, 2019", "2019, 2020", "2021, 2021", "2021, 2025"})
    void aReportInWhichNothingHappenedHasNoFindings(String edition, int year) {
        assertThat(RULES.findings(Sample.zero(edition).content(), Sample.department(year)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"free, 2018, 0, 7", "2019, 2019, 37, 5", "2021, 2021, 37, 5"})
    void ofABlankFormEverythingRemainsAndNothingIsWrong(String edition, int year, int blocking, int warnings) {
        var blank = Content.blank(Editions.load().byKey(edition), "年度报告");
        var found = RULES.findings(blank, Sample.department(year));
        assertThat(found).allMatch(Finding::remaining);
        assertThat(found)
                .extracting(Finding::severity)
                .filteredOn(Severity.BLOCK::equals)
                .hasSize(blocking);
        assertThat(found)
                .extracting(Finding::severity)
                .filteredOn(Severity.WARN::equals)
                .hasSize(warnings);
    }

    /** 不予公开 has no cell: the number in the text is bound to the sum of its rows, and is what the rules read there. */
    @Test
    void aSubtotalInTheProseAgreesWithItsRowsHoweverTheyChange() {
        var nothing = Sample.zero("2021");
        var written = written(nothing.content(), "2");
        assertThat(written.section(1).blocks().getFirst().text()).isEqualTo("办结公开申请10件，其中不予公开2件。");
        assertThat(codes(written)).doesNotContain("P-5");
        assertThat(codes(written(written, "5"))).doesNotContain("P-5");
        assertThat(codes(nothing.figures("requests.refused-internal.total=5")
                        .prose(1, Block.paragraph("办结公开申请10件，其中不予公开2件。"))
                        .content()))
                .contains("P-5");
    }

    private static List<String> codes(Content content) {
        return RULES.findings(content, DEPARTMENT_2021).stream()
                .map(Finding::rule)
                .toList();
    }

    private static Content written(Content before, String refused) {
        var text = new Block(
                BlockKind.PARAGRAPH,
                null,
                "办结公开申请10件，其中不予公开？件。",
                List.of(new Figure("requests.refused.total", 16, 17)));
        var edited = new ContentInput(
                        null,
                        null,
                        null,
                        List.of(new ContentInput.SectionInput(1, List.of(text))),
                        List.of(new ContentInput.CellInput(
                                "requests.refused-internal.total", CellKind.NUMBER, new BigDecimal(refused), null)),
                        null,
                        null,
                        null,
                        null)
                .applyTo(before);
        assertThat(edited).isInstanceOf(Edited.Accepted.class);
        return edited instanceof Edited.Accepted(var content) ? content : before;
    }

    @Test
    void whatIsMissingSaysWhereItBelongs() {
        var blank = Content.blank(Editions.load().byKey("2021"), "年度报告");
        assertThat(RULES.findings(blank, DEPARTMENT_2021))
                .filteredOn(finding -> finding.severity() == Severity.WARN)
                .extracting(finding -> finding.rule() + " " + finding.part())
                .containsExactly("B-3 preamble", "B-4 contact", "B-5 channels", "M-4 problems", "M-5 measures");
        assertThat(RULES.findings(Sample.zero("2021").channel(null, "").content(), DEPARTMENT_2021))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("B-6");
                    assertThat(finding.remaining()).isTrue();
                    assertThat(finding.channel()).isEqualTo("c0");
                });
    }

    /** A figure that contradicts another, a wrong year or a placeholder is wrong from the first. */
    @Test
    void whatContradictsIsWrongAndNotMerelyToCome() {
        var wrong = Sample.zero("2021")
                .figures("requests.received.total=1 fees.fees.amount=-1")
                .prose(1, Block.paragraph("XX局公开信息2条。"))
                .content();
        assertThat(RULES.findings(wrong, DEPARTMENT_2021)).isNotEmpty().noneMatch(Finding::remaining);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29, true", "2026-12-31, true", "2027-01-01, false", "2027-03-31, false"})
    void aYearIsReportedOnceItHasEnded(LocalDate today, boolean early) {
        var circumstances =
                new Circumstances(2026, Circumstances.Body.AGENCY, new LastYear.Unknown(), today, List.of(), null);
        var found = RULES.findings(Sample.zero("2021").content(), circumstances);
        assertThat(found).hasSize(early ? 1 : 0).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.remaining()).isTrue();
            assertThat(finding.message()).contains("2026年还没有结束").contains("从2027年1月1日起");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"free", "2019", "2021"})
    void everyRuleSaysWhatItAsksAndWhereItComesFrom(String edition) {
        assertThat(RULES.of(Editions.load().byKey(edition))).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.code()).matches("[A-Z]\\d?-\\d+");
            assertThat(rule.title()).isNotBlank();
            assertThat(rule.source()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        requests.received.person=5 requests.carriedIn.person=1 requests.total.person=4 requests.carriedOut.person=1 \
        requests.granted.person=4 requests.received.total=5 requests.carriedIn.total=1 requests.total.total=4 \
        requests.granted.total=4 requests.carriedOut.total=2 requests.carriedOut.business=1 requests.received.business=1 \
        requests.received.total=6 \
        | 第三部分表格“自然人”列：一（5）＋二（1）＝6，应等于三（七）总计（4）＋四（1）＝5，相差1。请核对各数。
        requests.granted.business=3 requests.refused-internal.business=1 requests.refused-thirdParty.business=1 \
        requests.granted.total=3 requests.refused-internal.total=1 requests.refused-thirdParty.total=1 \
        requests.total.business=4 requests.total.total=5 requests.received.business=4 requests.received.total=5 \
        requests.received.person=1 requests.total.person=1 requests.other-rest.person=1 \
        | 第三部分表格“商业企业”列：（一）予以公开（3）＋（二）部分公开（0）＋（三）不予公开（2）＋（四）无法提供（0）＋（五）不予处理（0）＋（六）其他处理（0）＝5，应等于（七）总计（4），相差1。请核对各数。
        requests.received.person=2 requests.received.legal=1 requests.received.total=4 \
        | 第三部分表格“一、本年新收政府信息公开申请数量”行：自然人（2）＋商业企业（0）＋科研机构（0）＋社会公益组织（0）＋法律服务机构（1）＋其他（0）＝3，应等于总计（4），相差1。请核对各数。
        requests.refused-internal.person=1 \
        | 第三部分表格“（三）不予公开—5.属于三类内部事务信息”行：自然人（1）＋商业企业（0）＋科研机构（0）＋社会公益组织（0）＋法律服务机构（0）＋其他（0）＝1，应等于总计（0），相差1。请核对各数。
        requests.refused-threeSafeties.person=-2 requests.refused-threeSafeties.total=-2 \
        | 第三部分表格“（三）不予公开—3.危及‘三安全一稳定’”行“自然人”为-2，不能是负数。请改正。
        review.directLitigation.upheld=10 review.directLitigation.corrected=1 \
        | 第四部分表格“未经复议直接起诉”栏：结果维持（10）＋结果纠正（1）＋其他结果（0）＋尚未审结（0）＝11，应等于总计（0），相差11。请核对各数。
        regulations.normativeDocuments.issued=5 regulations.normativeDocuments.inForce=2 regulations.normativeDocuments.repealed=1 \
        | 第二部分“第二十条第（一）项”表“行政规范性文件”行：现行有效件数（2）＋本年废止件数（1）＝3，应不小于本年制发件数（5），相差2。请核对各数。
        regulations.rules.issued=6 regulations.rules.inForce=10 \
        | 第二部分“第二十条第（一）项”表“规章”行：本年制发件数（6）、现行有效件数（10），应为0，因为本机关没有规章制定权；如果是规范性文件，请填入规范性文件一行。
        requests.granted.person=BLANK requests.granted.legal=BLANK \
        | 第三部分表格“（一）予以公开”行有2个单元格未填写：自然人、法律服务机构。没有发生的请填0。
        fees.fees.amount=NOT_APPLICABLE \
        | 第二部分“第二十条第（八）项”表“行政事业性收费”行有1个单元格标为“不适用”：本年收费金额（单位：万元）。没有发生的请填0。
        fees.fees.amount=-1.50 \
        | 第二部分“第二十条第（八）项”表“行政事业性收费”行“本年收费金额（单位：万元）”为-1.5，不能是负数。请改正。
        licensing.licences.decisions=1.5 \
        | 第二部分“第二十条第（五）项”表“行政许可”行“本年处理决定数量”为1.5，应为整数。请改正。
        """)
    void aMessageNamesThePlaceTheFormulaAndBothNumbers(String figures, String message) {
        assertThat(RULES.findings(Sample.zero("2021").figures(figures).content(), DEPARTMENT_2021))
                .extracting(Finding::message)
                .contains(message);
    }

    @Test
    void theOneWrongNumberOfAColumnIsFoundWhereItStands() {
        var content = Sample.zero("2019")
                .figures("requests.received.person=5 requests.granted.person=4 requests.total.person=4"
                        + " requests.received.total=5 requests.granted.total=4 requests.total.total=4 "
                        + "requests.carriedOut.total=1")
                .content();
        assertThat(RULES.findings(content, DEPARTMENT_2019))
                .satisfiesExactly(
                        column -> {
                            assertThat(column.rule()).isEqualTo("T3-1");
                            assertThat(column.section()).isEqualTo(3);
                            assertThat(column.cells())
                                    .containsExactly(
                                            "requests.carriedOut.person",
                                            "requests.received.person",
                                            "requests.carriedIn.person",
                                            "requests.total.person");
                        },
                        row -> {
                            assertThat(row.rule()).isEqualTo("T3-3");
                            assertThat(row.cells()).hasSize(7).startsWith("requests.carriedOut.total");
                        });
    }

    @Test
    void findingsComeBlockFirstAndThenAsPrinted() {
        var content = Sample.zero("2021")
                .prose(6)
                .prose(1)
                .channel(3, "概况 4")
                .figures("""
                    review.reconsideration.total=BLANK fees.fees.amount=-1 requests.carriedOut.person=-1
                    requests.received.person=0.5 regulations.rules.issued=1 licensing.licences.decisions=NOT_APPLICABLE
                    """)
                .content();
        assertThat(RULES.findings(content, Sample.department(2019)))
                .extracting(finding -> finding.rule() + " " + finding.section())
                .containsExactly(
                        "E-1 null",
                        "S-1 1",
                        "N-1 2",
                        "N-2 3",
                        "T3-1 3",
                        "T3-3 3",
                        "N-1 3",
                        "T3-3 3",
                        "B-1 4",
                        "S-1 6",
                        "C-1 null",
                        "T2-2 2",
                        "B-2 2",
                        "T2-4 2");
    }

    @Test
    void aDifferenceFromLastYearIsOnlyAWarningWhereTheOldFigureMayNotBeTheAgencysLast() {
        var lastYear =
                Sample.zero("2021").figures("requests.carriedOut.person=3").content();
        var content = Sample.zero("2021")
                .figures("requests.carriedIn.person=2 requests.carriedOut.person=2 "
                        + "requests.carriedIn.total=2 requests.carriedOut.total=2")
                .content();

        assertThat(carriedIn(content, new LastYear.Known(lastYear, false)).severity())
                .isEqualTo(Severity.BLOCK);
        assertThat(carriedIn(content, new LastYear.Known(lastYear, true)).severity())
                .isEqualTo(Severity.WARN);
        assertThat(carriedIn(content, new LastYear.Reorganised(lastYear)).severity())
                .isEqualTo(Severity.WARN);
        assertThat(carriedIn(content, new LastYear.Known(lastYear, false)).message())
                .isEqualTo("第三部分表格“自然人”列：二、上年结转政府信息公开申请数量（2），应等于上年报告的四、结转下年度（3），相差1。"
                        + "请按上年已发布的年度报告填写；上年报告有误的，请先更正上年报告。");
    }

    private static Finding carriedIn(Content content, LastYear lastYear) {
        return RULES.findings(content, Sample.circumstances(2022, Circumstances.Body.AGENCY, lastYear)).stream()
                .filter(finding -> finding.cells().equals(List.of("requests.carriedIn.person")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFindingKeepsItsKeyUntilItsOwnNumbersChange() {
        var wrong = Sample.zero("2021").figures("review.reconsideration.total=2");
        var key = keyOf(wrong);

        assertThat(keyOf(wrong.figures("fees.fees.amount=7").prose(1, Block.paragraph("另写一段。"))))
                .isEqualTo(key);
        assertThat(keyOf(wrong.figures("review.reconsideration.total=3"))).isNotEqualTo(key);
    }

    @Test
    void aRuleMayBeWordedAnewWithoutMakingItAnotherFinding() {
        var wrong = Sample.zero("2021")
                .figures("requests.received.total=2 requests.granted.total=2")
                .prose(1, Block.paragraph("全年收到政府信息公开申请3件，予以公开2件。××"));
        var more = wrong.figures("requests.received.total=4");
        var old = worded("请核对文字和表格。", "一、本年新收", "%1$s还留有“%2$s”。");
        var anew = worded("请在10日内核对第3部分。", "第1行的数", "“%2$s”留在了%1$s，3日内改正。");

        assertThat(keys(anew, wrong)).containsOnlyKeys("P-1", "S-3").isEqualTo(keys(old, wrong));
        assertThat(keys(old, more).get("S-3")).isEqualTo(keys(old, wrong).get("S-3"));
        assertThat(keys(old, more).get("P-1"))
                .isNotNull()
                .isNotEqualTo(keys(old, wrong).get("P-1"));
    }

    /** A rule on a figure in prose and one on words, as data may word them. */
    private static RuleSet worded(String advice, String name, String message) {
        return new RuleSet(
                Editions.load().byKey("2021"),
                Rules.read("""
                    [{"code": "P-1", "title": "试", "source": "试", "severity": "WARN", "template": {"kind": "stated",
                    "topic": "requests", "context": [], "units": ["件"], "scale": 1, "without": ["among"], "with": [],
                    "figures": [{"terms": ["received"], "agrees": [{"name": "%s", "cells": ["requests.received.total"]}]}],
                    "advice": "%s"}}, {"code": "S-3", "title": "试", "source": "试", "severity": "WARN", "template":
                    {"kind": "wording", "found": "××", "unless": "(?!)", "message": "%s"}}]\
                    """.formatted(name, advice, message)),
                new ProseReader(Rules.vocabulary()));
    }

    private static Map<String, String> keys(RuleSet rules, Sample sample) {
        return rules.findings(sample.content(), DEPARTMENT_2021).stream()
                .collect(Collectors.toMap(Finding::rule, Finding::key));
    }

    /** Yesterday's key, as it is stored with reasons that were given then. */
    @Test
    void theKeyThatReasonsWereStoredUnderIsStillKnown() {
        var finding = RULES.findings(
                        Sample.zero("2021")
                                .figures("review.reconsideration.total=2")
                                .content(),
                        DEPARTMENT_2021)
                .getFirst();
        assertThat(finding.keyOfItsSentence()).isEqualTo("367e213367573b1b308d3dff");
    }

    @Test
    void aSentenceThatStandsTwiceIsFoundOnce() {
        var said = Block.paragraph("全年收到政府信息公开申请3件。");
        assertThat(RULES.findings(Sample.zero("2021").prose(1, said, said).content(), DEPARTMENT_2021))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.section()).isEqualTo(1);
                    assertThat(finding.excerpt()).isEqualTo("全年收到政府信息公开申请3件。");
                });
    }

    private static String keyOf(Sample sample) {
        return RULES.findings(sample.content(), DEPARTMENT_2021).stream()
                .filter(finding -> finding.rule().equals("T4-1"))
                .findFirst()
                .orElseThrow()
                .key();
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2021, '2021年的年度报告用了“%s”的格式（国办公开办函〔2019〕60号），应改用2021年适用的格式。'",
        "2021, 2020, '2020年的年度报告用了“%s”的格式（国办公开办函〔2021〕30号），应改用2020年适用的格式。'"
    })
    void aReportInTheFormOfAnotherYearIsBlocked(String edition, int year, String message) {
        assertThat(RULES.findings(Sample.zero(edition).content(), Sample.department(year)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
                    assertThat(finding.message())
                            .isEqualTo(message.formatted(
                                    Editions.load().byKey(edition).years()));
                });
    }

    @Test
    void aSectionOfHeadingsOnlySaysNothing() {
        var content = Sample.zero("2021")
                .prose(1, Block.heading(1, "（一）主动公开"), Block.paragraph("　—— "))
                .content();
        assertThat(RULES.findings(content, DEPARTMENT_2021))
                .extracting(Finding::message)
                .containsExactly("第一部分“总体情况”只有小标题，没有正文。");
    }

    /** Wherever a secret is found, the finding leads to it and does not repeat it. */
    @Test
    void aSecretIsFoundAtItsPlaceAndNotRepeated() {
        var found = SecretsExamples.everywhere(Sample.zero("2021"))
                .map(sample -> RULES.findings(sample.content(), DEPARTMENT_2021).stream()
                        .filter(finding -> finding.rule().equals("S-6"))
                        .toList())
                .toList();

        assertThat(found)
                .allSatisfy(one -> assertThat(one)
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.message())
                                .containsAnyOf("“139…5678”", "“110…002X”")
                                .doesNotContain(SecretsExamples.MOBILE)));
        assertThat(found)
                .extracting(one -> where(one.getFirst()))
                .containsExactly(
                        "title",
                        "preamble",
                        "contact",
                        "c0",
                        "c0",
                        "problems",
                        "measures",
                        "measures",
                        "pastMeasures",
                        "enforcement.coercion.decisions");
    }

    private static String where(Finding finding) {
        return finding.part() != null
                ? finding.part()
                : finding.channel() != null
                        ? finding.channel()
                        : finding.cells().getFirst();
    }

    @Test
    void likenessNamesTheReportThatIsMostAlike() {
        var told = "走访三个乡镇听取群众意见，按月公布预算执行进度，修订办事指南，整理档案目录，举办开放日活动，邀请代表列席会议。"
                + "加强队伍建设，选派骨干参加业务轮训，把政务公开列入新任职人员必修课程，建立联络员通报制度，及时回应媒体关切事项。"
                + "推进基层服务点标准化，配备自助查询设备，完善无障碍浏览功能，优化检索排序，清理失效链接，定期备份历史数据，方便残疾人使用。"
                + "围绕重大建设项目、社会救助、食品药品监管等领域细化目录，明确公开时限和责任科室，开展季度抽查并通报整改结果。";
        var runs = Runs.of(Sample.zero("2021").prose(1, Block.paragraph(told)).content());
        var circumstances = new Circumstances(
                2023,
                Circumstances.Body.AGENCY,
                new LastYear.Unknown(),
                LocalDate.of(2024, 1, 10),
                List.of(new Precedent("2021年报告", runs), new Precedent("“某局”2023年报告", runs)),
                null);
        var copied =
                Sample.zero("2021").prose(1, Block.paragraph("2023年，" + told)).content();
        assertThat(RULES.findings(copied, circumstances))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("文字部分与2021年报告的重复率为100%"));
    }

    @Test
    void aChannelsFindingNamesTheChannelAndTheCategories() {
        var content =
                Sample.zero("2021").channel(28, "概况 20, 预算 10").channel(9, "").content();
        assertThat(RULES.findings(content, DEPARTMENT_2021))
                .extracting(Finding::message)
                .containsExactly("公开渠道“门户网站”：概况（20）＋预算（10）＝30，应不大于该渠道总数（28），相差2。请核对各分类和总数。");
    }
}
