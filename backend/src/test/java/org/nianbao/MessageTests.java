package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What happens to a report is told to all who wrote, reviewed or claimed it, but not to whoever did it. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessageTests {

    private static final String MESSAGES =
            "{ messages { totalCount unreadCount edges { node { id kind sentence detail by link read } } } }";

    @LocalServerPort
    private int port;

    private Agencies agencies;

    @BeforeAll
    void towns(@Autowired Agencies all) {
        agencies = all;
    }

    private static JsonNode messages(Api person) {
        return person.ask(MESSAGES);
    }

    private static List<String> kinds(JsonNode messages) {
        return Desk.each(messages.get("edges"), "/node/kind");
    }

    /** They come soon after the step, which does not wait for them. */
    static void soon(Supplier<Boolean> holds) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.get()) {
            assertThat(System.nanoTime()).as("it took too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static void expectKinds(Api person, String... kinds) {
        soon(() -> kinds(messages(person)).equals(List.of(kinds)));
    }

    @Test
    void aReturnIsToldToItsWriterWithItsReasonAndNotToWhoReturnedIt() {
        var desk = Desk.of(port, agencies, "640200-told1");
        desk.write(2021, "BLANK");
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2021, 2));
        desk.returned(2021, 2, List.of(1));

        expectKinds(desk.as("editor"), "RETURNED");
        var told = messages(desk.as("editor")).at("/edges/0/node");
        assertThat(told.get("sentence").asString()).endsWith("2021年度报告在初审环节退回修改。");
        assertThat(told.get("detail").asString()).isEqualTo("请核对。");
        assertThat(told.get("link").asString()).isEqualTo("/desk/reports/640200-told1:2021");
        assertThat(messages(desk.as("reviewer")).get("totalCount").asInt()).isZero();
        assertThat(messages(desk.as("chief")).get("totalCount").asInt())
                .as("有关的人才收到")
                .isZero();
    }

    @Test
    void approvalsAndThePublicationAreToldToAllWhoHadPart() {
        var desk = Desk.of(port, agencies, "640200-told2");
        desk.write(2021, "BLANK");
        desk.publish(2021, 2);

        expectKinds(desk.as("editor"), "PUBLISHED", "APPROVED", "APPROVED", "APPROVED", "APPROVED");
        expectKinds(desk.as("chief"), "PUBLISHED");
        assertThat(messages(desk.as("editor")).at("/edges/1/node/sentence").asString())
                .endsWith("已通过终审，审核完成，待发布。");
    }

    @Test
    void oneIsMarkedAsReadByItselfOrAllOfThemUpToAMoment() {
        var desk = Desk.of(port, agencies, "640200-told3");
        desk.write(2021, "BLANK");
        desk.approve(2021, 2);
        var editor = desk.as("editor");
        expectKinds(editor, "APPROVED", "APPROVED", "APPROVED", "APPROVED");

        var first = messages(editor).at("/edges/0/node/id").asString();
        editor.ask("mutation($id: ID!) { readMessage(id: $id) { read } }", Map.of("id", first));
        assertThat(messages(editor).get("unreadCount").asInt()).isEqualTo(3);
        assertThat(desk.as("chief")
                        .refusal("mutation($id: ID!) { readMessage(id: $id) { read } }", Map.of("id", first)))
                .as("别人的消息")
                .isEqualTo("NOT_FOUND");
        assertThat(editor.ask("{ messages(unread: true, first: 1) { totalCount edges { node { id } } } }")
                        .get("totalCount")
                        .asInt())
                .isEqualTo(3);
        assertThat(editor.ask("mutation { readMessages(until: \"2099-01-01T00:00:00+08:00\") }")
                        .asInt())
                .isZero();
    }

    @Test
    void whoChangedToAnotherAgencySeesNoneOfTheOneBefore() {
        var desk = Desk.of(port, agencies, "640200-told4");
        Samples.putDepartment(agencies, "640200-told5");
        desk.write(2021, "BLANK");
        desk.approve(2021, 2);
        expectKinds(desk.as("editor"), "APPROVED", "APPROVED", "APPROVED", "APPROVED");

        var elsewhere = Api.on(port).withToken(Tokens.of("editor@640200-told4", "640200-told5", "editor"));
        var answer = messages(elsewhere);
        assertThat(answer.get("totalCount").asInt()).isZero();
        assertThat(answer.get("unreadCount").asInt()).isZero();
        assertThat(answer.get("edges")).isEmpty();
    }

    @Test
    void aThreadIsToldToTheReportsPeopleAndItsAnswersToThoseInIt() {
        var desk = Desk.of(port, agencies, "640200-told6");
        desk.write(2021, "BLANK");
        var thread = desk.as("chief")
                .ask(
                        "mutation($id: ID!) { comment(input: {id: $id, text: \"这一段的秘密\", flagged: false}) { id } }",
                        Map.of("id", desk.id(2021)))
                .get("id")
                .asString();
        expectKinds(desk.as("editor"), "COMMENTED");
        desk.as("editor")
                .ask(
                        "mutation($c: ID!) { answerComment(input: {comment: $c, text: \"已改\"}) { id } }",
                        Map.of("c", thread));
        expectKinds(desk.as("chief"), "COMMENTED");
        assertThat(messages(desk.as("editor")).toString()).doesNotContain("秘密");
    }

    @Test
    void aStepHandedOverIsToldToWhoHasItNowAlone() {
        var desk = Desk.of(port, agencies, "640200-told7");
        desk.write(2021, "BLANK");
        desk.named("second", "reviewer").ask("{ viewer { name } }");
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2021, 2));
        var outcome = desk.as("reviewer")
                .ask(
                        "mutation($id: ID!, $to: ID!) { handOver(input: {id: $id, to: $to}) { __typename } }",
                        Map.of("id", desk.id(2021), "to", "id-of-second@640200-told7"));
        Desk.expect("ReportClaimed", outcome);

        expectKinds(desk.named("second", "reviewer"), "HANDED_OVER");
        assertThat(messages(desk.as("editor")).get("totalCount").asInt()).isZero();
    }

    @Test
    void whatTheOfficeDecidesIsToldToTheAgencysPeople() {
        var desk = Desk.of(port, agencies, "640200-told8");
        desk.as("editor").ask("{ viewer { name } }");
        desk.of("640200-zwgk", "office").ask("""
            mutation { ruleOnReporting(input: {year: 2024, agency: "640200-told8", obliged: false,
              reason: "机构改革。"}) { year } }\
            """);
        soon(() -> kinds(messages(desk.as("editor"))).contains("DUTY_SET"));
        assertThat(messages(desk.as("editor")).at("/edges/0/node/detail").asString())
                .isEqualTo("机构改革。");
    }

    @Test
    void whetherMailIsWantedIsKept() {
        var desk = Desk.of(port, agencies, "640200-told9");
        assertThat(desk.as("editor")
                        .ask("{ messageSetting { mail } }")
                        .get("mail")
                        .asString())
                .isEqualTo("NEVER");
        desk.as("editor").ask("mutation { setMessageMail(mail: DAILY) { mail } }");
        assertThat(desk.as("editor")
                        .ask("{ messageSetting { mail } }")
                        .get("mail")
                        .asString())
                .isEqualTo("DAILY");
    }
}
