package org.nianbao.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.request.Told.day;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.form.Editions;
import org.nianbao.request.Fact.Amended;
import org.nianbao.request.Fact.AmendmentAsked;
import org.nianbao.request.Fact.Closed;
import org.nianbao.request.Fact.ClosingProposed;
import org.nianbao.request.Fact.ConsultationKind;
import org.nianbao.request.Fact.ConsultationReached;
import org.nianbao.request.Fact.ConsultationSent;
import org.nianbao.request.Fact.FeeApproved;
import org.nianbao.request.Fact.FeeAsked;
import org.nianbao.request.Fact.FeeBasis;
import org.nianbao.request.Fact.FeeNoticed;
import org.nianbao.request.Fact.Opinion;
import org.nianbao.request.Fact.OpinionCame;
import org.nianbao.request.Fact.RequestPart;
import org.nianbao.request.Fact.RequestWithdrawn;
import org.nianbao.request.Fact.Voided;
import org.nianbao.request.Fact.VoidingProposed;

/** One agency's requests of three years, each counted in exactly one cell. */
class TableThreeTests {

    private static final String END_OF_2027 = "2027-12-31";

    /** R1 to R17 and V1 of the worked example, in this order. */
    private static final List<Told> BOOK = List.of(
            Told.online(1, ApplicantKind.PERSON, "2025-12-18").replied(Disposition.GRANTED, "2026-01-15"),
            Told.online(2, ApplicantKind.BUSINESS, "2026-02-13")
                    .then(
                            new ConsultationSent(day("2026-02-24"), 1, ConsultationKind.THIRD_PARTY),
                            new ConsultationReached(day("2026-02-24"), 1),
                            new OpinionCame(day("2026-03-12"), 1, Opinion.OBJECTS))
                    .replied(Disposition.THIRD_PARTY, "2026-03-18"),
            Told.online(3, ApplicantKind.PERSON, "2026-04-27")
                    .then(
                            new AmendmentAsked(day("2026-05-08"), day("2026-05-28")),
                            new ClosingProposed(day("2026-05-29"), "registrar", Disposition.NOT_CORRECTED, null, null),
                            new Closed(day("2026-05-29"), "other", Disposition.NOT_CORRECTED, null)),
            Told.online(4, ApplicantKind.PERSON, "2026-05-06")
                    .then(new AmendmentAsked(day("2026-05-12"), day("2026-06-05")), new Amended(day("2026-06-01")))
                    .replied(Disposition.UNCLEAR, "2026-06-29"),
            Told.online(5, ApplicantKind.LEGAL, "2026-06-01")
                    .replied(
                            Disposition.PARTLY_GRANTED,
                            "2026-06-26",
                            "2026-06-26",
                            RequestPart.GIVEN,
                            RequestPart.WITHHELD),
            Told.online(6, ApplicantKind.PERSON, "2026-07-01").replied(Disposition.NOT_HELD, "2026-07-10"),
            Told.online(7, ApplicantKind.PERSON, "2026-07-20").replied(Disposition.REPEATED, "2026-07-24"),
            Told.online(8, ApplicantKind.PERSON, "2026-08-03")
                    .then(
                            new RequestWithdrawn(day("2026-08-10")),
                            new Closed(day("2026-08-10"), "other", Disposition.REST, Disposition.Rest.WITHDRAWN)),
            Told.online(9, ApplicantKind.WELFARE, "2026-09-15")
                    .then(
                            new ConsultationSent(day("2026-09-21"), 1, ConsultationKind.THIRD_PARTY),
                            new ConsultationReached(day("2026-09-22"), 1),
                            new OpinionCame(day("2026-10-13"), 1, Opinion.AGREES))
                    .replied(Disposition.GRANTED, "2026-11-03"),
            Told.online(10, ApplicantKind.PERSON, "2026-05-11")
                    .then(
                            new FeeAsked(day("2026-05-20"), FeeBasis.PAGES, 50, 200),
                            new FeeApproved(day("2026-05-21")),
                            new FeeNoticed(day("2026-05-25")),
                            new Closed(day("2026-06-24"), "other", Disposition.FEE_UNPAID, null)),
            Told.online(11, ApplicantKind.PERSON, "2026-10-12").replied(Disposition.GRANTED, "2026-11-04"),
            Told.online(12, ApplicantKind.PERSON, "2026-12-03")
                    .replied(Disposition.INTERNAL, "2026-12-31", "2027-01-04"),
            Told.online(13, ApplicantKind.BUSINESS, "2026-12-18")
                    .then(new AmendmentAsked(day("2026-12-29"), day("2027-01-20")), new Amended(day("2027-01-08")))
                    .replied(Disposition.GRANTED, "2027-01-28"),
            Told.online(14, ApplicantKind.PERSON, "2026-12-31").replied(Disposition.COMPLAINT, "2027-01-20"),
            Told.online(15, ApplicantKind.RESEARCH, "2026-11-02")
                    .replied(
                            Disposition.PARTLY_GRANTED,
                            "2026-11-27",
                            "2026-11-27",
                            RequestPart.GIVEN,
                            RequestPart.WITHHELD,
                            RequestPart.NOT_HELD),
            Told.online(16, ApplicantKind.PERSON, "2027-01-01").replied(Disposition.NOT_HELD, "2027-01-22"),
            Told.online(17, ApplicantKind.PERSON, "2026-12-30"),
            Told.registered(18, ApplicantKind.PERSON, Arrival.IN_PERSON, "2026-03-03")
                    .then(
                            new VoidingProposed(day("2026-03-04"), "registrar2"),
                            new Voided(day("2026-03-04"), "registrar3")));

    private static Map<String, Integer> table(int year, String edition) {
        return TableThree.count(
                Editions.load().byKey(edition),
                year,
                BOOK.stream().map(told -> told.standing(END_OF_2027).counted()).filter(counted -> counted != null));
    }

    /** What is not zero, by row: 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他, 总计. */
    private static Map<String, List<Integer>> rows(Map<String, Integer> cells) {
        var rows = new HashMap<String, Map<String, Integer>>();
        cells.forEach((ref, count) -> {
            var parts = ref.split("\\.");
            rows.computeIfAbsent(parts[1], row -> new HashMap<>()).put(parts[2], count);
        });
        return rows.entrySet().stream()
                .map(row -> Map.entry(
                        row.getKey(),
                        List.of("person", "business", "research", "welfare", "legal", "otherOrganisation", "total")
                                .stream()
                                .map(row.getValue()::get)
                                .toList()))
                .filter(row -> row.getValue().stream().anyMatch(count -> count != 0))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void countsTheYearIn() {
        assertThat(rows(table(2026, "2021")))
                .containsOnly(
                        Map.entry("received", List.of(10, 2, 1, 1, 1, 0, 15)),
                        Map.entry("carriedIn", List.of(1, 0, 0, 0, 0, 0, 1)),
                        Map.entry("granted", List.of(2, 0, 0, 1, 0, 0, 3)),
                        Map.entry("partlyGranted", List.of(0, 0, 1, 0, 1, 0, 2)),
                        Map.entry("refused-thirdParty", List.of(0, 1, 0, 0, 0, 0, 1)),
                        Map.entry("unavailable-notHeld", List.of(1, 0, 0, 0, 0, 0, 1)),
                        Map.entry("unavailable-unclear", List.of(1, 0, 0, 0, 0, 0, 1)),
                        Map.entry("notProcessed-repeated", List.of(1, 0, 0, 0, 0, 0, 1)),
                        Map.entry("other-notCorrected", List.of(1, 0, 0, 0, 0, 0, 1)),
                        Map.entry("other-feeUnpaid", List.of(1, 0, 0, 0, 0, 0, 1)),
                        Map.entry("other-rest", List.of(1, 0, 0, 0, 0, 0, 1)),
                        Map.entry("total", List.of(8, 1, 1, 1, 1, 0, 12)),
                        Map.entry("carriedOut", List.of(3, 1, 0, 0, 0, 0, 4)));
    }

    @Test
    void countsTheYearAfter() {
        assertThat(rows(table(2027, "2021")))
                .containsOnly(
                        Map.entry("received", List.of(1, 0, 0, 0, 0, 0, 1)),
                        Map.entry("carriedIn", List.of(3, 1, 0, 0, 0, 0, 4)),
                        Map.entry("granted", List.of(0, 1, 0, 0, 0, 0, 1)),
                        Map.entry("refused-internal", List.of(1, 0, 0, 0, 0, 0, 1)),
                        Map.entry("notProcessed-complaint", List.of(1, 0, 0, 0, 0, 0, 1)),
                        Map.entry("unavailable-notHeld", List.of(1, 0, 0, 0, 0, 0, 1)),
                        Map.entry("total", List.of(3, 1, 0, 0, 0, 0, 4)),
                        Map.entry("carriedOut", List.of(1, 0, 0, 0, 0, 0, 1)));
    }

    @Test
    void countsTheYearBefore() {
        assertThat(rows(table(2025, "2021")))
                .containsOnly(
                        Map.entry("received", List.of(1, 0, 0, 0, 0, 0, 1)),
                        Map.entry("carriedOut", List.of(1, 0, 0, 0, 0, 0, 1)));
    }

    @Test
    void putsTheLastThreeIntoOneRowByTheFormOf2019() {
        assertThat(table(2026, "2019"))
                .containsEntry("requests.other.person", 3)
                .containsEntry("requests.other.total", 3)
                .containsEntry("requests.total.total", 12);
    }

    @Test
    void countsNothingByAFormWithoutTheTable() {
        assertThat(table(2026, "free")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void collectsEachResultOnce(String edition) {
        var table = Editions.load().byKey(edition).tables().stream()
                .filter(each -> each.key().equals(TableThree.KEY))
                .findFirst()
                .orElseThrow();
        assertThat(table.rows().stream().flatMap(row -> row.collects().stream()))
                .containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("received", "carriedIn", "closed", "carriedOut"),
                                Arrays.stream(Disposition.values()).map(Disposition::key))
                        .toList());
    }

    @Test
    void saysWhichRequestsACellCounts() {
        var edition = Editions.load().byKey("2021");
        assertThat(BOOK.stream()
                        .map(told -> told.standing(END_OF_2027))
                        .filter(standing -> standing.counted() != null
                                && TableThree.counts(edition, 2026, "requests.carriedOut.total", standing.counted()))
                        .map(standing -> standing.id().serial()))
                .containsExactly(12, 13, 14, 17);
    }

    @Test
    void aReplySignedInTimeAndPostedBehindTheLastDayIsLate() {
        assertThat(BOOK.get(11).standing(END_OF_2027).late()).isTrue();
        assertThat(BOOK.get(8).standing(END_OF_2027).late()).isFalse();
    }
}
