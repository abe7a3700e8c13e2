package org.nianbao.request.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.form.Editions;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact.RequestPart;
import org.nianbao.request.RequestId;
import org.nianbao.request.RequestStanding;
import org.nianbao.request.Standings;
import org.nianbao.request.dispute.DisputeFact.DisputeAccepted;
import org.nianbao.request.dispute.DisputeFact.DisputeAppealed;
import org.nianbao.request.dispute.DisputeFact.DisputeDecided;
import org.nianbao.request.dispute.DisputeFact.DisputeNotAccepted;
import org.nianbao.request.dispute.DisputeFact.DisputeOpened;
import org.nianbao.request.dispute.DisputeFact.DisputeStruck;

/** The disputes of the worked example, each in one cell of every year it has to do with. */
class TableFourTests {

    /** Filed and accepted on a day, on the request of that number. */
    private static Dispute accepted(int request, DisputeKind kind, String on, DisputeFact... more) {
        return told(
                kind,
                DisputeRole.RESPONDENT,
                request,
                on,
                Stream.concat(Stream.of(new DisputeAccepted(day(on), null)), Arrays.stream(more))
                        .toArray(DisputeFact[]::new));
    }

    private static Dispute told(DisputeKind kind, DisputeRole role, int request, String on, DisputeFact... more) {
        var facts = new ArrayList<RecordedDisputeFact>();
        var hangs = request == 0 ? null : new RequestId("640100-jgsw", 2026, request);
        Stream.concat(Stream.of(new DisputeOpened(day(on), kind, role, hangs, "某事项", "某市人民政府")), Arrays.stream(more))
                .forEach(fact -> facts.add(
                        new RecordedDisputeFact(facts.size() + 1, fact, Instant.EPOCH, "registrar", "登记人", "hash")));
        return new Dispute("640100-jgsw:1", "640100-jgsw", facts);
    }

    private static DisputeDecided decided(String on, DisputeOutcome outcome) {
        return new DisputeDecided(day(on), outcome);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** Q1 to Q6, in this order. */
    private static final List<Dispute> BOOK = List.of(
            accepted(2, DisputeKind.RECONSIDERATION, "2026-04-10", decided("2026-06-08", DisputeOutcome.UPHELD)),
            accepted(
                    2,
                    DisputeKind.LITIGATION_AFTER_RECONSIDERATION,
                    "2026-06-20",
                    decided("2027-02-10", DisputeOutcome.ANNULLED)),
            accepted(6, DisputeKind.RECONSIDERATION, "2026-08-03", decided("2026-09-01", DisputeOutcome.ENDED)),
            accepted(
                    7,
                    DisputeKind.DIRECT_LITIGATION,
                    "2026-09-10",
                    decided("2026-12-15", DisputeOutcome.SUIT_DISMISSED)),
            accepted(
                    12, DisputeKind.RECONSIDERATION, "2027-01-20", decided("2027-03-18", DisputeOutcome.REPLY_ORDERED)),
            accepted(5, DisputeKind.DIRECT_LITIGATION, "2026-10-09"));

    /** What is not zero, by row: 维持, 纠正, 其他, 尚未审结, 总计. */
    private static Map<String, List<Integer>> rows(int year, String edition, Stream<Dispute> disputes) {
        var cells = TableFour.count(
                Editions.load().byKey(edition),
                year,
                disputes.map(Dispute::counted).filter(Objects::nonNull));
        return Arrays.stream(DisputeKind.values())
                .map(kind -> Map.entry(
                        kind.key(),
                        Stream.of("upheld", "corrected", "other", "pending", "total")
                                .map(column -> cells.get("review." + kind.key() + "." + column))
                                .toList()))
                .filter(row -> row.getValue().stream().anyMatch(count -> count != 0))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void countsTheYearIn(String edition) {
        assertThat(rows(2026, edition, BOOK.stream()))
                .containsOnly(
                        Map.entry("reconsideration", List.of(1, 0, 1, 0, 2)),
                        Map.entry("directLitigation", List.of(1, 0, 0, 1, 2)),
                        Map.entry("litigationAfterReconsideration", List.of(0, 0, 0, 1, 1)));
    }

    @Test
    void countsTheYearAfter() {
        assertThat(rows(2027, "2021", BOOK.stream()))
                .containsOnly(
                        Map.entry("reconsideration", List.of(0, 1, 0, 0, 1)),
                        Map.entry("directLitigation", List.of(0, 0, 0, 1, 1)),
                        Map.entry("litigationAfterReconsideration", List.of(0, 1, 0, 0, 1)));
    }

    @Test
    void countsNothingBeforeItWasAcceptedAndByAFormWithoutTheTable() {
        assertThat(rows(2025, "2021", BOOK.stream())).isEmpty();
        assertThat(TableFour.count(Editions.load().byKey("free"), 2026, Stream.of()))
                .isEmpty();
    }

    @Test
    void saysWhichDisputesACellCounts() {
        var edition = Editions.load().byKey("2021");
        assertThat(BOOK.stream()
                        .filter(dispute -> {
                            var counted = dispute.counted();
                            return counted != null
                                    && TableFour.counts(edition, 2026, "review.directLitigation.pending", counted);
                        })
                        .map(dispute -> Objects.requireNonNull(dispute.opened().request())
                                .serial()))
                .containsExactly(5);
    }

    @Test
    void whatIsAppealedAgainstIsPendingUntilItIsDecidedAgain() {
        var appealed = accepted(
                7,
                DisputeKind.DIRECT_LITIGATION,
                "2026-03-02",
                decided("2026-08-20", DisputeOutcome.SUIT_DISMISSED),
                new DisputeAppealed(day("2026-09-01")));
        assertThat(rows(2026, "2021", Stream.of(appealed)))
                .containsOnly(Map.entry("directLitigation", List.of(0, 0, 0, 1, 1)));
        var again = appealed.with(new RecordedDisputeFact(
                5, decided("2027-01-15", DisputeOutcome.ANNULLED), Instant.EPOCH, "registrar", "登记人", "hash"));
        assertThat(rows(2026, "2021", Stream.of(again)))
                .containsOnly(Map.entry("directLitigation", List.of(0, 0, 0, 1, 1)));
        assertThat(rows(2027, "2021", Stream.of(again)))
                .containsOnly(Map.entry("directLitigation", List.of(0, 1, 0, 0, 1)));
        assertThat(again.against(new DisputeAppealed(day("2027-01-20")), day("2027-02-01")))
                .isEqualTo("案件现在的状态是“已审结”，不能登记上诉。");
    }

    @Test
    void whatWasNotAcceptedOrStruckAndWhereOthersAnswerIsCountedNowhere() {
        var filed = told(DisputeKind.RECONSIDERATION, DisputeRole.RESPONDENT, 0, "2026-03-02");
        var refused = told(
                DisputeKind.RECONSIDERATION,
                DisputeRole.RESPONDENT,
                0,
                "2026-03-02",
                new DisputeNotAccepted(day("2026-03-06")));
        var struck = told(
                DisputeKind.RECONSIDERATION,
                DisputeRole.RESPONDENT,
                0,
                "2026-03-02",
                new DisputeAccepted(day("2026-03-04"), null),
                new DisputeStruck(day("2026-03-05"), 2, "录错"));
        var third = told(
                DisputeKind.RECONSIDERATION,
                DisputeRole.THIRD_PARTY,
                0,
                "2026-03-02",
                new DisputeAccepted(day("2026-03-04"), null));
        assertThat(rows(2026, "2021", Stream.of(filed, refused, struck, third))).isEmpty();
        assertThat(refused.status()).isEqualTo(DisputeStatus.NOT_ACCEPTED);
        assertThat(struck.status()).isEqualTo(DisputeStatus.FILED);
    }

    @Test
    void recordsOnlyWhatCanHaveHappened() {
        var suit = accepted(7, DisputeKind.DIRECT_LITIGATION, "2026-03-02");
        var today = day("2026-11-30");
        assertThat(suit.against(decided("2026-03-01", DisputeOutcome.SUIT_DISMISSED), today))
                .isEqualTo("发生日期2026年3月1日早于前一事项的日期2026年3月2日。");
        assertThat(suit.against(decided("2026-12-01", DisputeOutcome.SUIT_DISMISSED), today))
                .isEqualTo("发生日期2026年12月1日晚于今天。");
        assertThat(suit.against(decided("2026-06-01", DisputeOutcome.UPHELD), today))
                .isEqualTo("“未经复议直接起诉”没有“维持”这一结果。");
        assertThat(suit.against(new DisputeStruck(today, 1, "录错"), today)).isEqualTo("须先删去其后登记的事项，由后往前逐项更正。");
        assertThat(suit.against(new DisputeStruck(today, 2, "录错"), today)).isNull();
        assertThat(suit.against(decided("2026-06-01", DisputeOutcome.SUIT_DISMISSED), today))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(DisputeOutcome.class)
    void everyOutcomeIsCollectedOnceByBothForms(DisputeOutcome outcome) {
        for (var edition : List.of("2019", "2021")) {
            var review = Editions.load().byKey(edition).tables().stream()
                    .filter(table -> table.key().equals(TableFour.KEY))
                    .findFirst()
                    .orElseThrow();
            assertThat(review.columns().stream()
                            .filter(column -> column.collects().contains(outcome.key())))
                    .hasSize(1);
        }
        assertThat(Arrays.stream(DisputeKind.values()).filter(outcome::isOf)).isNotEmpty();
    }

    @Test
    void warnsOfALawsuitWhereReconsiderationComesFirst() {
        var repeated = Standings.replied(
                7, ApplicantKind.PERSON, "2026-07-20", Disposition.REPEATED, "2026-07-24", "2026-12-31");
        var partly = Standings.replied(
                5,
                ApplicantKind.LEGAL,
                "2026-06-01",
                Disposition.PARTLY_GRANTED,
                "2026-06-26",
                "2026-12-31",
                RequestPart.GIVEN,
                RequestPart.WITHHELD);
        assertThat(warning(DisputeKind.DIRECT_LITIGATION, repeated)).isNull();
        assertThat(warning(DisputeKind.DIRECT_LITIGATION, partly)).contains("应当先申请行政复议");
        assertThat(warning(DisputeKind.LITIGATION_AFTER_RECONSIDERATION, partly))
                .isNull();

        var before2024 = Standings.replied(
                1, ApplicantKind.PERSON, "2023-11-01", Disposition.INTERNAL, "2023-11-20", "2026-12-31");
        var after = Standings.replied(
                2, ApplicantKind.PERSON, "2023-12-11", Disposition.INTERNAL, "2024-01-02", "2026-12-31");
        assertThat(warning(DisputeKind.DIRECT_LITIGATION, before2024)).isNull();
        assertThat(warning(DisputeKind.DIRECT_LITIGATION, after)).contains("应当先申请行政复议");
    }

    @Test
    void warnsOfALawsuitForSilenceOnceTheReplyIsDue() {
        assertThat(warning(
                        DisputeKind.DIRECT_LITIGATION,
                        Standings.online(1, ApplicantKind.PERSON, "2026-03-02", "2026-03-20")))
                .isNull();
        assertThat(warning(
                        DisputeKind.DIRECT_LITIGATION,
                        Standings.online(1, ApplicantKind.PERSON, "2026-03-02", "2026-05-20")))
                .contains("逾期没有答复");
    }

    private static String warning(DisputeKind kind, RequestStanding standing) {
        return LitigationPath.warning(kind, standing);
    }
}
