package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A warning may stand with a reason, for as long as it says the same. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcceptanceTests {

    private static final String FINDINGS = "findings { key rule severity accepted { reason by } }";

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeAll
    void aDepartment(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, "640200-acceptances");
    }

    /** A department's report that tells of 规章, which only a government can make: a warning. */
    private void written(int year) {
        desk.write(year, "BLANK");
        issued(year, 2, 1);
    }

    private void issued(int year, int revision, int number) {
        Desk.expect(
                "ReportSaved",
                desk.save(
                        year, revision, Map.of("cells", List.of(Samples.number("regulations.rules.issued", number)))));
    }

    private JsonNode warning(Api person, int year) {
        var report =
                person.ask("query($id: ID!) { report(id: $id) { " + FINDINGS + " } }", Map.of("id", desk.id(year)));
        return StreamSupport.stream(report.get("findings").spliterator(), false)
                .filter(finding -> finding.get("rule").asString().equals("T2-2"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode warning(int year) {
        return warning(desk.as("editor"), year);
    }

    private static Map<String, Object> input(String id, String key, @Nullable String reason) {
        var input = new HashMap<String, Object>(Map.of("id", id, "key", key));
        input.put("reason", reason);
        return Map.of("input", input);
    }

    private JsonNode accept(Api person, int year, String key, @Nullable String reason) {
        return person.ask(
                "mutation($input: AcceptFindingInput!) { acceptFinding(input: $input) { __typename "
                        + "... on FindingAccepted { report { revision " + FINDINGS
                        + " } } ... on FindingGone { message } "
                        + "... on WrongStatus { message } } }",
                input(desk.id(year), key, reason));
    }

    private String refusal(int year, String key, String reason) {
        return desk.as("editor")
                .refusal(
                        "mutation($input: AcceptFindingInput!) { acceptFinding(input: $input) " + "{ __typename } }",
                        input(desk.id(year), key, reason));
    }

    @Test
    void anAcceptedWarningBearsItsReasonWithoutANewRevision() {
        written(2021);
        var accepted = accept(desk.as("editor"), 2021, warning(2021).get("key").asString(), "受市政府委托起草。");
        Desk.expect("FindingAccepted", accepted);
        assertThat(accepted.at("/report/revision").asInt()).isEqualTo(3);
        assertThat(warning(2021).at("/accepted/reason").asString()).isEqualTo("受市政府委托起草。");
        assertThat(warning(2021).at("/accepted/by").asString()).startsWith("editor");
        var trail = desk.report(2021, "trail { action reason }").get("trail");
        assertThat(trail.get(trail.size() - 1).get("action").asString()).isEqualTo("ACCEPT");
        assertThat(trail.get(trail.size() - 1).get("reason").asString())
                .contains("受市政府委托起草。")
                .contains("规章");
    }

    @Test
    void itLapsesWhenTheNumbersChangeAndHoldsAgainWhenTheyReturn() {
        written(2022);
        var key = warning(2022).get("key").asString();
        accept(desk.as("editor"), 2022, key, "受托起草。");
        issued(2022, 3, 2);
        assertThat(warning(2022).get("accepted").isNull()).isTrue();
        Desk.expect("FindingGone", accept(desk.as("editor"), 2022, key, "受托起草。"));
        issued(2022, 4, 1);
        assertThat(warning(2022).at("/accepted/reason").asString()).isEqualTo("受托起草。");
    }

    /** Until keys left out the rule's sentence, a reason was stored under the hash of all that was said. */
    @Test
    void whatWasAcceptedUnderAnOlderKeyGoesOnHolding(@Autowired Store store) {
        desk.write(2018, "BLANK");
        Desk.expect("ReportSaved", desk.save(2018, 2, Map.of("sections", List.of(Samples.section(1, "××局公开信息2条。")))));
        var reports = store.collection("reports");
        var old = hash("S-3\n第一部分还留有“××”，是填写说明或者占位符。请换成内容，或者删去。\n\n1\nnull");
        reports.updateOne(
                new Document("_id", desk.id(2018)),
                new Document(
                        "$set",
                        new Document(
                                "acceptances." + old,
                                new Document("reason", "局名保密。")
                                        .append("by", "马文静")
                                        .append("at", new Date()))));

        var held = desk.report(2018, FINDINGS)
                .get("findings")
                .valueStream()
                .filter(finding -> finding.get("rule").asString().equals("S-3"))
                .findFirst()
                .orElseThrow();
        assertThat(held.at("/accepted/reason").asString()).isEqualTo("局名保密。");
        Desk.expect(
                "FindingAccepted",
                accept(desk.as("editor"), 2018, held.get("key").asString(), null));
        assertThat(desk.report(2018, FINDINGS).toString()).doesNotContain("局名保密。");
    }

    private static String hash(String said) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAcceptanceCanBeTakenBackAndTwiceIsOnce() {
        written(2023);
        var key = warning(2023).get("key").asString();
        accept(desk.as("editor"), 2023, key, "受托起草。");
        accept(desk.as("editor"), 2023, key, "受托起草。");
        Desk.expect("FindingAccepted", accept(desk.as("editor"), 2023, key, null));
        assertThat(warning(2023).get("accepted").isNull()).isTrue();
        assertThat(Desk.each(desk.report(2023, "trail { action }").get("trail"), "/action"))
                .containsExactly("START", "SAVE", "SAVE", "ACCEPT", "ACCEPT");
    }

    @Test
    void reviewersSeeItAndWhoAcceptedDoesNotReview() {
        written(2024);
        var both = desk.named("both", "editor", "reviewer");
        accept(both, 2024, warning(2024).get("key").asString(), "受托起草。");
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2024, 3));
        assertThat(warning(desk.as("reviewer"), 2024).at("/accepted/reason").asString())
                .isEqualTo("受托起草。");
        Desk.expect("OwnWork", desk.act(both, "approveReport", 2024, 3));
        Desk.expect(
                "WrongStatus",
                accept(desk.as("editor"), 2024, warning(2024).get("key").asString(), null));
    }

    @Test
    void anErrorCannotBeExplainedAwayNorAWarningWithoutAReason() {
        written(2025);
        Desk.expect(
                "ReportSaved",
                desk.save(2025, 3, Map.of("cells", List.of(Samples.number("requests.received.total", 9)))));
        var error = StreamSupport.stream(
                        desk.report(2025, FINDINGS).get("findings").spliterator(), false)
                .filter(finding -> finding.get("severity").asString().equals("BLOCK"))
                .findFirst()
                .orElseThrow();
        assertThat(refusal(2025, error.get("key").asString(), "就是这样。")).isEqualTo("BAD_REQUEST");
        var warning = warning(2025).get("key").asString();
        assertThat(refusal(2025, warning, " ")).isEqualTo("BAD_REQUEST");
        assertThat(refusal(2025, warning, "长".repeat(501))).isEqualTo("BAD_REQUEST");
        assertThat(desk.report(2025, "trail { action }").get("trail").size()).isEqualTo(4);
    }
}
