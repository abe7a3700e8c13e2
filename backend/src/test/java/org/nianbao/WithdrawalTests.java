package org.nianbao;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.trail.Extent;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.store.Migration;
import org.nianbao.store.Store;
import org.nianbao.workflow.Withdrawal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** 撤回: any number can be taken from the public, on every path; what remains says so, with its reason and its day. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "store=withdrawal")
class WithdrawalTests {

    private static final int YEAR = 2022;
    /** What only number 1 says. */
    private static final String WORD = "某申请人姓甚名谁";

    private static final String WITHDRAWN = "withdrawn withdrawalReason withdrawnAt content { title }";

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Store store;

    private int desks;
    private String agency = "";
    private Desk desk;

    @BeforeEach
    void aDepartmentOfItsOwn() {
        agency = "640200-withdrawal" + desks++;
        desk = Desk.of(port, agencies, agency);
    }

    /** Number 1 says the word, number 2, which is in force, does not any more. */
    private void correctedAway() {
        desk.write(YEAR, "BLANK");
        Desk.expect("ReportSaved", desk.save(YEAR, 2, Map.of("sections", List.of(Samples.section(6, WORD + "。")))));
        desk.publish(YEAR, 3);
        desk.mutate(desk.as("editor"), "correctReport", YEAR, Map.of("reason", "更正第六部分。"), "");
        Desk.expect("ReportSaved", desk.save(YEAR, 3, Map.of("sections", List.of(Samples.section(6, "没有其他事项。")))));
        desk.publish(YEAR, 4);
    }

    private JsonNode withdraw(int number, boolean earlierToo) {
        return Desk.mutate(
                desk.as("publisher"),
                "withdrawPublication",
                Map.of("id", desk.id(YEAR) + ":" + number, "reason", "含有个人信息。", "earlierToo", earlierToo),
                "... on WrongStatus { status message } ... on PublicationWithdrawn { " + "publication { number "
                        + WITHDRAWN + " } }");
    }

    /** Every address under which a number, or the latest, can be had, with its status and what it says. */
    private Map<String, Integer> answers(String number) {
        var answers = new LinkedHashMap<String, Integer>();
        Stream.of("", ".html", ".json", ".txt", ".csv", ".xlsx", ".docx").forEach(form -> {
            var path = "/publications/" + agency + "/" + YEAR + number + form;
            var request = Api.on(port).request(path).header("Accept", form.isEmpty() ? "text/html" : "*/*");
            answers.put(path, Api.on(port).send(request.build()).statusCode());
        });
        return answers;
    }

    private String body(String path) {
        return Api.on(port)
                .send(Api.on(port)
                        .request(path)
                        .header("Accept", "text/html,*/*")
                        .build())
                .body();
    }

    private JsonNode numbered(int number) {
        return Api.on(port)
                .ask(
                        "query($agency: ID!) { publication(agency: $agency, year: 2022, number: " + number + ") { "
                                + WITHDRAWN + " numbers { number " + WITHDRAWN.replace(" content { title }", "")
                                + " } } }",
                        Map.of("agency", agency));
    }

    /** What everybody can ask for without knowing any number. */
    private String everythingElse() {
        return body("/agencies/" + agency)
                + body("/feed.xml")
                + body("/publications/" + YEAR + ".jsonl")
                + body("/publications/" + YEAR + ".csv")
                + Api.on(port)
                        .ask("{ publications(filter: {search: \"" + WORD + "\"}) { totalCount } }")
                        .get("totalCount")
                + Api.on(port)
                        .ask("{ search(words: \"" + WORD + "\") { totalCount } }")
                        .get("totalCount");
    }

    @Test
    void whatWasCorrectedAwayCanBeWithdrawnWhileTheCorrectionStays() {
        correctedAway();
        assertThat(answers("/1"))
                .allSatisfy((path, status) -> assertThat(status).as(path).isEqualTo(200));
        assertThat(numbered(1).at("/content/title").isNull()).isFalse();

        var outcome = withdraw(1, false);
        assertThat(outcome.at("/publication/withdrawalReason").asString()).isEqualTo("含有个人信息。");
        assertThat(answers("/1"))
                .allSatisfy((path, status) -> assertThat(status).as(path).isEqualTo(410));
        assertThat(answers(""))
                .allSatisfy((path, status) -> assertThat(status).as(path).isEqualTo(200));
        assertThat(answers("/2"))
                .allSatisfy((path, status) -> assertThat(status).as(path).isEqualTo(200));
        var one = numbered(1);
        assertThat(one.get("content").isNull()).isTrue();
        assertThat(one.get("withdrawn").asBoolean()).isTrue();
        assertThat(one.get("withdrawnAt").asString()).startsWith("20");
        assertThat(Desk.each(one.get("numbers"), "/withdrawn")).containsExactly("false", "true");
        assertThat(body("/publications/" + agency + "/" + YEAR + "/1"))
                .contains("第1版", "撤回原因：含有个人信息。", "日撤回")
                .doesNotContain(WORD);
        assertThat(body("/publications/" + agency + "/" + YEAR + "/1.json"))
                .contains("含有个人信息。")
                .doesNotContain(WORD);
        assertThat(everythingElse()).doesNotContain(WORD).endsWith("00").contains("撤回，撤回原因：含有个人信息。");
        assertThat(body("/feed.xml"))
                .contains("/publications/" + agency + "/" + YEAR + "/1#withdrawn", "第1版已撤回，原因：含有个人信息。");
        assertThat(desk.report(YEAR, "status withdrawal { number }")
                        .get("status")
                        .asString())
                .isEqualTo("PUBLISHED");
        assertThat(withdraw(1, false).get("message").asString()).isEqualTo("第 1 版已经撤回。");
        assertThat(desk.refusal(
                        desk.as("publisher"),
                        "withdrawPublication",
                        YEAR,
                        Map.of("id", desk.id(YEAR) + ":3", "reason", "没有这一版。")))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void afterTheOneInForceTheEarlierOnesAreStillThereToBeWithdrawn() {
        correctedAway();
        Desk.expect("PublicationWithdrawn", withdraw(2, false));
        assertThat(answers("/1")).as("只撤回了第 2 版").containsValue(200).doesNotContainValue(410);
        assertThat(Desk.each(
                        desk.as("publisher")
                                .ask(
                                        "query($id: ID!) { report(id: $id) { permittedActions } }",
                                        Map.of("id", desk.id(YEAR)))
                                .get("permittedActions"),
                        ""))
                .containsExactly("WITHDRAW");
        Desk.expect("PublicationWithdrawn", withdraw(1, false));
        assertThat(answers("/1").values()).containsOnly(410);
    }

    /** The reason is read by everybody at once: nobody looks at it in between. */
    @Test
    void aReasonThatGivesAwayWhatIsTakenDownIsRefusedAndTakesNothingDown() {
        correctedAway();
        var query = "mutation($input: WithdrawPublicationInput!) { withdrawPublication(input: $input) { __typename } }";
        var reason = "误载申请人身份证号11010519491231002X。";
        var answer = desk.as("publisher")
                .query(query, Map.of("input", Map.of("id", desk.id(YEAR) + ":1", "reason", reason)));
        assertThat(answer.at("/errors/0/message").asString()).contains("疑似身份证号码“110…002X”", "随即向社会公开");
        assertThat(answers("/1").values()).containsOnly(200);
        Desk.expect("PublicationWithdrawn", withdraw(1, false));
        assertThat(desk.refusal(
                        desk.as("chief"),
                        "erasePublication",
                        YEAR,
                        Map.of("id", desk.id(YEAR) + ":1", "reason", reason)))
                .isEqualTo("BAD_REQUEST");
        assertThat(body("/publications/" + agency + "/" + YEAR + "/1")).doesNotContain("11010519491231002X");
    }

    @Test
    void allNumbersUpToOneAreWithdrawnAtOnce() {
        correctedAway();
        Desk.expect("PublicationWithdrawn", withdraw(2, true));
        assertThat(Stream.of("", "/1", "/2").flatMap(number -> answers(number).values().stream()))
                .containsOnly(410);
        assertThat(desk.report(YEAR, "trail { action numbers }")
                        .get("trail")
                        .valueStream()
                        .filter(entry -> entry.get("action").asString().equals("WITHDRAW"))
                        .map(entry -> entry.get("numbers").toString()))
                .containsExactly("[1,2]");
        assertThat(desk.report(YEAR, "trailCheck { intact }")
                        .at("/trailCheck/intact")
                        .asBoolean())
                .isTrue();
    }

    /** What nobody can read any more is nothing to compare with: a reviewer sees the new one whole. */
    @Test
    void whatIsWrittenAnewAfterAWithdrawalIsAllNewToAReviewer() {
        correctedAway();
        Desk.expect("PublicationWithdrawn", withdraw(2, true));
        Desk.expect(
                "CorrectionStarted",
                desk.mutate(desk.as("editor"), "correctReport", YEAR, Map.of("reason", "重新编写。"), ""));

        var fresh = desk.named("newcomer", "reviewer")
                .ask("query($id: ID!) { report(id: $id) { unseen { because } } }", Map.of("id", desk.id(YEAR)));
        assertThat(fresh.get("unseen").isNull()).isTrue();
    }

    /** What a later report said became of a measure is no longer said once that report is withdrawn. */
    @Test
    void whatItSaidOfEarlierMeasuresGoesWithIt() {
        Desk.expect("ReportStarted", desk.start(2021, "BLANK"));
        Desk.expect("ReportSaved", desk.save(2021, 1, Samples.rich(2021)));
        desk.publish(2021, 2);
        Desk.expect("ReportStarted", desk.start(YEAR, "LAST_YEAR"));
        var past =
                desk.report(YEAR, "content { pastMeasures { measure year } }").at("/content/pastMeasures/0");
        Desk.expect("ReportSaved", desk.save(YEAR, 1, Samples.complete(YEAR)));
        Desk.expect(
                "ReportSaved",
                desk.save(
                        YEAR,
                        2,
                        Map.of(
                                "pastMeasures",
                                List.of(Map.of(
                                        "measure",
                                        past.get("measure").asString(),
                                        "year",
                                        2021,
                                        "status",
                                        "DONE",
                                        "note",
                                        WORD)))));
        desk.publish(YEAR, 3);
        assertThat(desk.publication(2021, "content { measures { followUps { note } } }")
                        .toString())
                .contains(WORD);
        Desk.expect("PublicationWithdrawn", withdraw(1, false));
        assertThat(desk.publication(2021, "content { measures { followUps { note } } }")
                        .toString())
                .doesNotContain(WORD);
        assertThat(body("/publications/" + agency + "/2021.json")).doesNotContain(WORD);
    }

    @Test
    void aWithdrawnReportIsAStateOfItsOwnWithReasonAndDay() {
        desk.write(YEAR, "BLANK");
        desk.publish(YEAR, 2);
        Desk.expect("PublicationWithdrawn", withdraw(1, false));
        requireWithdrawn();

        desk.mutate(desk.as("editor"), "correctReport", YEAR, Map.of("reason", "去掉个人信息。"), "");
        assertThat(desk.report(YEAR, "status withdrawal { number }").toString()).contains("DRAFT", "\"number\":1");
        Desk.expect(
                "CorrectionDiscarded",
                desk.mutate(desk.as("editor"), "discardCorrection", YEAR, Map.of("reason", "不再公开。"), ""));
        requireWithdrawn();
    }

    private void requireWithdrawn() {
        var editor = desk.as("editor");
        var report = desk.report(YEAR, "status permittedActions withdrawal { number reason by at } ");
        assertThat(report.get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(Desk.each(report.get("permittedActions"), "")).containsExactly("CORRECT");
        assertThat(report.at("/withdrawal/reason").asString()).isEqualTo("含有个人信息。");
        assertThat(report.at("/withdrawal/by").asString()).startsWith("publisher");
        var listed =
                "query($status: [ReportStatus!]) { reports(filter: {year: 2022, status: $status}) { edges { node { id "
                        + "withdrawal { at } } } } }";
        assertThat(Desk.each(
                        editor.ask(listed, Map.of("status", List.of("WITHDRAWN")))
                                .get("edges"),
                        "/node/id"))
                .containsExactly(desk.id(YEAR));
        assertThat(editor.ask(listed, Map.of("status", List.of("PUBLISHED"))).get("edges"))
                .isEmpty();
        var progress = editor.ask(
                "query($agency: ID!) { progress(agency: $agency, year: 2022) { expected published inReview "
                        + "drafting missing { code } late { code } withdrawn { id withdrawal { reason } } } }",
                Map.of("agency", agency));
        assertThat(progress.get("published").asInt()).isZero();
        assertThat(Desk.each(progress.get("missing"), "/code")).containsExactly(agency);
        assertThat(progress.at("/withdrawn/0/withdrawal/reason").asString()).isEqualTo("含有个人信息。");
        assertThat(editor.ask("{ tally(agency: \"" + agency + "\", year: 2022) { coverage { included } } }")
                        .at("/coverage/included")
                        .asInt())
                .isZero();
    }

    /** As an earlier release left it, and with a step that has read it so when it is brought up to date. */
    @Test
    void noStepLosesWhatIsBroughtUpToDateMeanwhile(@Autowired Reports reports, @Autowired Steps steps) {
        correctedAway();
        Desk.expect("PublicationWithdrawn", withdraw(2, false));
        var report = ReportId.parse(desk.id(YEAR));
        store.collection("reports").updateOne(eq(desk.id(YEAR)), Updates.unset("withdrawals"));
        var somebody = new Caller("somebody", "马文静", Set.of(Role.PUBLISHER), agency);
        var read = reports.get(report);

        steps.renew(report);
        steps.advance(read, read, somebody, new Deed(Act.REFUSE, "EDIT", "不能编辑。"));
        assertThat(reports.get(report).course().withdrawals())
                .extracting(Withdrawal::number)
                .containsExactly(2);

        store.collection("reports").updateOne(eq(desk.id(YEAR)), Updates.unset("withdrawals"));
        var again = reports.get(report);
        steps.renew(report);
        steps.advance(
                again,
                again.at(again.course().withdrawn(List.of(1), "有误。", somebody, Instant.now())),
                somebody,
                Deed.of(Act.WITHDRAW, "有误。", new Extent(List.of(1), null)));
        assertThat(reports.get(report).course().withdrawals())
                .extracting(Withdrawal::number)
                .containsExactly(1, 2);
    }

    /** An earlier release called it published, named no number in its trail and kept no day. */
    @Test
    void whatAnEarlierReleaseWithdrewIsBroughtUpToDate(@Autowired List<Migration> migrations) {
        correctedAway();
        Desk.expect("PublicationWithdrawn", withdraw(2, false));
        var id = desk.id(YEAR);
        var trail = store.collection("trail");
        var entry = Objects.requireNonNull(trail.find(new Document("report", id).append("action", "WITHDRAW"))
                .first());
        trail.updateOne(eq(entry.getString("_id")), Updates.unset("extent"));
        var reports = store.collection("reports");
        reports.updateOne(eq(id), Updates.combine(Updates.set("status", "PUBLISHED"), Updates.unset("withdrawals")));
        store.collection("publications")
                .updateOne(eq(id + ":2"), Updates.combine(Updates.unset("withdrawnAt"), Updates.unset("erasure")));
        store.collection("latest")
                .updateOne(
                        eq(id),
                        Updates.combine(
                                Updates.unset("withdrawnAt"), Updates.unset("erasure"), Updates.set("form", 2)));
        assertThat(desk.report(YEAR, "status").get("status").asString())
                .as("even before")
                .isEqualTo("WITHDRAWN");

        migrations.forEach(migration -> migration.outdated().forEach(migration::bring));
        assertThat(reports.find(eq(id)).first().getString("status")).isEqualTo("WITHDRAWN");
        assertThat(desk.report(YEAR, "withdrawal { number at }")
                        .at("/withdrawal/at")
                        .asString())
                .startsWith("20");
        assertThat(numbered(2).get("withdrawnAt").asString()).startsWith("20");
        Desk.expect("PublicationWithdrawn", withdraw(1, false));
    }
}
