package org.nianbao.report.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.Api;
import org.nianbao.Desk;
import org.nianbao.Hand;
import org.nianbao.NianbaoTest;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What waits for whom, and who has taken it upon himself or herself. */
@NianbaoTest
@Import(Hand.Time.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueTests {

    private static final String QUEUE =
            "{ queue(first: 100) { totalCount edges { node { action step since due daysLeft "
                    + "absent reason claim { by } report { id status } } } } }";

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeAll
    void aDepartment(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, "640200-queue");
    }

    @BeforeEach
    void inJanuary(@Autowired Hand hand) {
        hand.set("2026-01-12T09:00");
    }

    private List<String> tasks(Api person) {
        return person.ask(QUEUE)
                .get("edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .map(task ->
                        task.at("/report/id").asString().substring(desk.id(0).length() - 1) + " "
                                + task.get("action").asString()
                                + (task.get("step").isNull()
                                        ? ""
                                        : " " + task.get("step").asString()))
                .toList();
    }

    private void submit(int year) {
        desk.write(year, "BLANK");
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, 2));
    }

    private JsonNode claim(Api person, String field, int year, String step) {
        return person.ask(
                "mutation($input: ClaimInput!) { " + field + "(input: $input) { __typename ... on ClaimedByOther { by"
                        + " message } ... on WrongStatus { message } ... on OwnWork"
                        + " { message } } }",
                Map.of("input", Map.of("id", desk.id(year), "step", step)));
    }

    private JsonNode handOver(Api person, int year, String to, String reason) {
        return person.ask(
                "mutation($input: HandOverInput!) { handOver(input: $input) { __typename "
                        + "... on ColleagueUnable { message } ... on ClaimedByOther { by message } } }",
                Map.of("input", Map.of("id", desk.id(year), "to", to, "reason", reason)));
    }

    @Test
    void aReportWaitsForOneAfterTheOther(@Autowired Hand hand) {
        var year = 2019;
        desk.write(year, "BLANK");
        assertThat(tasks(desk.as("editor"))).contains("2019 EDIT");
        hand.set("2026-01-13T10:00");
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", year, 2));
        assertThat(tasks(desk.as("editor"))).doesNotContain("2019 EDIT");
        assertThat(tasks(desk.as("reviewer"))).containsExactly("2019 APPROVE 初审");
        assertThat(desk.as("reviewer").ask(QUEUE).at("/edges/0/node/since").asString())
                .startsWith("2026-01-13T");
    }

    @Test
    void whatIsDoneWaitsForNobodyWhoDidItAndSideBySideStepsForBoth() {
        submit(2018);
        Desk.expect("ReportApproved", desk.act(desk.as("reviewer"), "approveReport", 2018, 2));

        assertThat(tasks(desk.as("reviewer"))).doesNotContain("2018 APPROVE 复审");
        assertThat(tasks(desk.named("second", "reviewer", "secrecy-reviewer")))
                .contains("2018 APPROVE 复审", "2018 APPROVE 保密审查");
        assertThat(tasks(desk.as("chief"))).noneMatch(task -> task.startsWith("2018"));
    }

    @Test
    void aReturnedReportWaitsForItsEditorsWithItsReason() {
        submit(2017);
        Desk.expect("ReportReturned", desk.returned(2017, 2, List.of(1)));

        var task = desk.as("editor")
                .ask(QUEUE)
                .get("edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(node -> node.at("/report/id").asString().equals(desk.id(2017)))
                .findFirst()
                .orElseThrow();
        assertThat(task.get("reason").asString()).isEqualTo("请核对。");
        assertThat(task.at("/report/status").asString()).isEqualTo("RETURNED");
    }

    @Test
    void stepsOfTheSuperiorWaitForItsPeopleAndNobodyElse(@Autowired Agencies agencies) {
        var below = Desk.of(port, agencies, "640200-below");
        Desk.expect("ChainSet", below.of("640200", "admin").ask("""
            mutation { setChain(input: {agency: "640200-below", version: 0, publishedBy: SUPERIOR, reason: "x", steps: [
              {name: "保密审查", role: SECRECY_REVIEWER, order: 1},
              {name: "上级审核", role: OFFICE, order: 2, by: SUPERIOR}]}) { __typename } }\
            """));
        below.write(2019, "BLANK");
        Desk.expect("ReportSubmitted", below.act(below.as("editor"), "submitReport", 2019, 2));
        Desk.expect("ReportApproved", below.act(below.as("secrecy-reviewer"), "approveReport", 2019, 2));
        var office = below.of("640200-zwgk", "office", "publisher");
        var mine = "{ reports(filter: {mine: true}) { edges { node { id } } } }";

        assertThat(office.ask(QUEUE).at("/edges/0/node/step").asString()).isEqualTo("上级审核");
        assertThat(Desk.each(office.ask(mine).get("edges"), "/node/id")).containsExactly("640200-below:2019");
        assertThat(below.as("reviewer", "secrecy-reviewer", "chief", "publisher", "office")
                        .ask(QUEUE)
                        .get("totalCount")
                        .asInt())
                .isZero();
        Desk.expect("ReportApproved", below.act(office, "approveReport", 2019, 2));
        assertThat(office.ask(QUEUE).get("totalCount").asInt())
                .as("一人不办两个环节，但可以发布")
                .isEqualTo(1);
        assertThat(office.ask(QUEUE).at("/edges/0/node/action").asString()).isEqualTo("PUBLISH");
    }

    @Test
    void isInOrderAndReadPageByPage(@Autowired Agencies agencies) {
        var many = Desk.of(port, agencies, "640200-many");
        IntStream.of(2023, 2019, 2025, 2021).forEach(year -> Desk.expect("ReportStarted", many.start(year, "BLANK")));
        var query =
                "query($after: String) { queue(first: 3, after: $after) { totalCount pageInfo { endCursor hasNextPage"
                        + " } edges { node { due report { year } } } } }";

        var first = many.as("editor").ask(query);
        assertThat(Desk.each(first.get("edges"), "/node/report/year")).containsExactly("2019", "2021", "2023");
        var second = many.as("editor")
                .ask(query, Map.of("after", first.at("/pageInfo/endCursor").asString()));
        assertThat(Desk.each(second.get("edges"), "/node/due")).containsExactly("2026-01-31");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.get("totalCount").asInt()).isEqualTo(4);
        assertThat(many.as("editor")
                        .ask("{ reports(filter: {mine: true}) { totalCount } }")
                        .get("totalCount")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void ofManyWhoClaimAtOnceExactlyOneHasItAndTheOthersAreToldWho() throws Exception {
        submit(2021);
        var people = IntStream.range(0, 24)
                .mapToObj(i -> desk.named("reviewer" + i, "reviewer"))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(people.stream()
                    .<Callable<JsonNode>>map(person -> () -> claim(person, "claimReport", 2021, "初审"))
                    .toList());
            var winner = desk.report(2021, "steps { claim { by } }")
                    .at("/steps/0/claim/by")
                    .asString();
            int won = 0;
            for (var answer : answers) {
                if (answer.get().get("__typename").asString().equals("ReportClaimed")) {
                    won++;
                } else {
                    Desk.expect("ClaimedByOther", answer.get());
                    assertThat(answer.get().get("by").asString()).isEqualTo(winner);
                }
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(desk.report(2021, "trail { action }")
                        .get("trail")
                        .valueStream()
                        .filter(entry -> entry.get("action").asString().equals("CLAIM")))
                .hasSize(1);
    }

    @Test
    void aClaimKeepsColleaguesOffUntilItIsGivenBackOrLapses(@Autowired Hand hand) {
        submit(2022);
        Desk.expect("ReportClaimed", claim(desk.named("first", "reviewer"), "claimReport", 2022, "初审"));
        Desk.expect("ReportClaimed", claim(desk.named("first", "reviewer"), "claimReport", 2022, "初审"));
        assertThat(tasks(desk.named("first", "reviewer"))).contains("2022 APPROVE 初审");
        assertThat(tasks(desk.named("other", "reviewer"))).doesNotContain("2022 APPROVE 初审");
        Desk.expect("ClaimedByOther", desk.act(desk.named("other", "reviewer"), "approveReport", 2022, 2));
        Desk.expect("ClaimedByOther", claim(desk.named("other", "reviewer"), "releaseClaim", 2022, "初审"));

        hand.push(Duration.ofDays(3).minusMinutes(1));
        Desk.expect("ClaimedByOther", claim(desk.named("other", "reviewer"), "claimReport", 2022, "初审"));
        hand.push(Duration.ofMinutes(2));
        Desk.expect("ReportClaimed", claim(desk.named("other", "reviewer"), "claimReport", 2022, "初审"));
        Desk.expect("ClaimReleased", claim(desk.named("other", "reviewer"), "releaseClaim", 2022, "初审"));
        Desk.expect("ReportClaimed", claim(desk.named("first", "reviewer"), "claimReport", 2022, "初审"));
    }

    @Test
    void isHandedOverOnlyToAColleagueWhoMayTakeItAndTheTrailSaysSo() {
        submit(2023);
        desk.named("absent", "reviewer").ask(QUEUE);
        desk.named("taker", "reviewer").ask(QUEUE);
        Desk.expect("ReportClaimed", claim(desk.named("absent", "reviewer"), "claimReport", 2023, "初审"));
        var takers = desk.named("absent", "reviewer")
                .ask(
                        "query($id: ID!) { report(id: $id) { takers(step: \"初审\") " + "{ name } } }",
                        Map.of("id", desk.id(2023)));
        assertThat(Desk.each(takers.get("takers"), "/name"))
                .contains("taker@640200-queue")
                .doesNotContain("absent@640200-queue", "editor@640200-queue");

        Desk.expect(
                "ColleagueUnable", handOver(desk.named("absent", "reviewer"), 2023, "id-of-editor@640200-queue", ""));
        Desk.expect("ColleagueUnable", handOver(desk.named("absent", "reviewer"), 2023, "id-of-nobody", ""));
        Desk.expect(
                "ReportClaimed", handOver(desk.named("absent", "reviewer"), 2023, "id-of-taker@640200-queue", "出差。"));

        assertThat(tasks(desk.named("taker", "reviewer"))).contains("2023 APPROVE 初审");
        Desk.expect("ClaimedByOther", handOver(desk.named("absent", "reviewer"), 2023, "id-of-taker@640200-queue", ""));
        assertThat(Desk.each(desk.report(2023, "trail { reason }").get("trail"), "/reason"))
                .contains("认领。", "转交taker@640200-queue：出差。");
    }

    @Test
    void whatIsNotOnesTurnCannotBeClaimed() {
        desk.write(2024, "BLANK");
        Desk.expect("WrongStatus", claim(desk.as("reviewer"), "claimReport", 2024, "初审"));
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2024, 2));
        Desk.expect("WrongStatus", claim(desk.as("chief"), "claimReport", 2024, "终审"));
        var author = Api.on(port).withToken(Tokens.of("editor@640200-queue", "640200-queue", "reviewer"));
        Desk.expect("OwnWork", claim(author, "claimReport", 2024, "初审"));
        assertThat(desk.as("editor")
                        .refusal(
                                "mutation($id: ID!) { claimReport(input: {id: $id}) { __typename } }",
                                Map.of("id", desk.id(2024))))
                .isEqualTo("FORBIDDEN");
        assertThat(Desk.each(desk.report(2024, "trail { step }").get("trail"), "/step"))
                .contains("CLAIM");
    }
}
