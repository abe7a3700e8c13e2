package org.nianbao;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.nianbao.agency.Agencies;
import org.nianbao.report.trail.Steps;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** What the database did although its answer was lost, as in a change of primary, is told as done, and done once. */
@ResourceLock("a backend")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestStore.class, LostAnswerTests.Between.class, Tokens.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostAnswerTests {

    private static final int YEAR = 2021;

    static class Between implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var cut = new CutConnection(context.getEnvironment().getRequiredProperty("spring.mongodb.uri"));
            TestPropertyValues.of(Map.of("spring.mongodb.uri", cut.uri())).applyTo(context);
            ((GenericApplicationContext) context).registerBean(CutConnection.class, () -> cut);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Store store;

    @Autowired
    private Steps steps;

    @Autowired
    private CutConnection connection;

    private Desk desk;

    @BeforeAll
    void aReport() {
        desk = Desk.of(port, agencies, "640200-lost");
        desk.write(YEAR, "BLANK");
    }

    @AfterEach
    void theConnectionWasCut() {
        assertThat(connection.left()).isZero();
    }

    private int revision() {
        return desk.report(YEAR, "revision").get("revision").asInt();
    }

    private long saves() {
        return store.collection("trail").countDocuments(new Document("report", desk.id(YEAR)).append("action", "SAVE"));
    }

    @Test
    void aSaveIsToldAsSaved() {
        int revision = revision();
        long saves = saves();
        connection.cut(1, "insert", "trail");

        var saved = desk.save(YEAR, revision, Map.of("title", "没有收到答复"));
        Desk.expect("ReportSaved", saved);
        assertThat(saved.at("/report/revision").asInt()).isEqualTo(revision + 1);
        assertThat(saves()).isEqualTo(saves + 1);
        assertThat(desk.report(YEAR, "content { title }").at("/content/title").asString())
                .isEqualTo("没有收到答复");
    }

    /** The trail entry is what commits it; the report's own document follows when somebody reads it. */
    @Test
    void soIsOneThatCouldNotBeShown() {
        int revision = revision();
        var reports = store.collection("reports");
        var before = reports.find(eq(desk.id(YEAR))).first();
        connection.cut(1, "update", "reports");
        Desk.expect("ReportSaved", desk.save(YEAR, revision, Map.of("title", "先记入留痕")));
        reports.replaceOne(eq(desk.id(YEAR)), before);

        assertThat(desk.report(YEAR, "content { title }").at("/content/title").asString())
                .isEqualTo("先记入留痕");
        assertThat(revision()).isEqualTo(revision + 1);
        Desk.expect("ReportSaved", desk.save(YEAR, revision + 1, Map.of("title", "接着写")));
    }

    /** Lists and a set time of publication go by what is shown. */
    @Test
    void whatCouldNotBeShownIsShownSoonThoughNobodyOpensTheReport() {
        int revision = revision();
        connection.outOfTime("update", "reports");
        Desk.expect("ReportSaved", desk.save(YEAR, revision, Map.of("title", "没有人打开")));
        assertThat(connection.left()).isZero();

        steps.showBelated();
        var shown = Objects.requireNonNull(
                store.collection("reports").find(eq(desk.id(YEAR))).first());
        assertThat(shown.getInteger("revision")).isEqualTo(revision + 1);
    }

    /** Whoever takes the trail away, or compares, is told of a step that was committed and never shown. */
    @Test
    void whatWasNotShownIsInTheFileOfTheTrailAndInAComparison() {
        var reports = store.collection("reports");
        var before = reports.find(eq(desk.id(YEAR))).first();
        int revision = revision();
        Desk.expect("ReportSaved", desk.save(YEAR, revision, Map.of("title", "只在留痕里")));

        reports.replaceOne(eq(desk.id(YEAR)), before);
        var editor = desk.as("editor");
        var file = editor.send(editor.request("/reports/" + desk.id(YEAR).replace(':', '/') + "/trail.jsonl")
                        .GET()
                        .build())
                .body();
        assertThat(file.lines().count())
                .isEqualTo(1 + store.collection("trail").countDocuments(eq("report", desk.id(YEAR))));

        reports.replaceOne(eq(desk.id(YEAR)), before);
        assertThat(editor.ask(
                                "query($a: ContentRef!, $b: ContentRef!) { comparison(from: $a, to: $b) { to {"
                                        + " revision } } }",
                                Map.of(
                                        "a",
                                        Map.of("report", desk.id(YEAR), "revision", revision),
                                        "b",
                                        Map.of("report", desk.id(YEAR))))
                        .at("/to/revision")
                        .asInt())
                .isEqualTo(revision + 1);
    }

    /** Judged anew, it would be refused: it is submitted already. */
    @Test
    void aStepThatMayBeTakenOnceIsToldAsTaken() {
        var other = Desk.of(port, agencies, "640200-once");
        other.write(YEAR, "BLANK");
        connection.cut(1, "insert", "trail");

        Desk.expect("ReportSubmitted", other.act(other.as("editor"), "submitReport", YEAR, 2));
    }

    /** What was withdrawn before cannot be read then; the entry that decides is there all the same. */
    @Test
    void soIsADecisionThatCouldNotBeShown() {
        var other = Desk.of(port, agencies, "640200-decided");
        other.write(YEAR, "BLANK");
        other.publish(YEAR, 2);
        connection.outOfTimeBehindAnInsert("find", "trail");

        other.withdraw(YEAR, 1);
        assertThat(connection.left()).isZero();
        assertThat(other.report(YEAR, "status withdrawal { number }").toString())
                .contains("\"WITHDRAWN\"", "\"number\":1");
    }

    @Test
    void aReportIsStarted() {
        connection.cut(1, "insert", "trail");
        Desk.expect("ReportStarted", Desk.of(port, agencies, "640200-begun").start(YEAR, "BLANK"));
    }

    @Test
    void aCommentIsThereOnce() {
        connection.cut(1, "insert", "comments");
        desk.mutate(desk.as("editor"), "comment", YEAR, Map.of("section", 1, "text", "请核对。"), "");

        assertThat(store.collection("comments").countDocuments(eq("report", desk.id(YEAR))))
                .isEqualTo(1);
    }

    @Test
    void whatIsLostTwiceIsToldAsUnknownAndToBeTriedAgainSoon() {
        connection.cut(2, "insert", "trail");
        var error = desk.as("editor")
                .query(
                        "mutation($input: SaveReportInput!) { saveReport(input: $input) { __typename } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "id",
                                        desk.id(YEAR),
                                        "revision",
                                        revision(),
                                        "content",
                                        Map.of("title", "两次都没有答复"))))
                .at("/errors/0");

        assertThat(error.at("/extensions/classification").asString()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(error.at("/extensions/retryAfterSeconds").asInt()).isPositive();
        assertThat(desk.report(YEAR, "content { title }").at("/content/title").asString())
                .isEqualTo("两次都没有答复");
    }
}
