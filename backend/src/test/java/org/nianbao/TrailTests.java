package org.nianbao;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.content.ContentInput;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.TrailFile;
import org.nianbao.report.writing.Drafting;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that happens to a report is kept, refused attempts too, and nobody changes it afterwards unnoticed. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "store=trail")
class TrailTests {

    private static final String AGENCY = "640200-trail";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Desk desk;
    private MongoCollection<Document> trail;

    @BeforeAll
    void aDepartment(@Autowired Agencies agencies, @Autowired Store store) {
        desk = Desk.of(port, agencies, AGENCY);
        trail = store.collection("trail");
    }

    private JsonNode trailOf(int year) {
        return desk.as("editor")
                .ask(
                        "query($id: ID!) { report(id: $id) { trailCheck { intact entries problems } "
                                + "trail { by action step tried from revision reason } } }",
                        Map.of("id", desk.id(year)));
    }

    private JsonNode page(int year, String arguments) {
        return desk.as("editor")
                .ask(
                        "query($id: ID!) { report(id: $id) { trailEntries(" + arguments + ") { totalCount "
                                + "pageInfo { hasNextPage endCursor } edges { node { action revision } } } } }",
                        Map.of("id", desk.id(year)))
                .get("trailEntries");
    }

    @Test
    void itIsReadPageByPageLatestFirst() {
        desk.write(2010, "BLANK");
        for (int revision = 2; revision < 7; revision++) {
            Desk.expect("ReportSaved", desk.save(2010, revision, Map.of("title", "第" + revision + "稿")));
        }

        var first = page(2010, "first: 3");
        Desk.expect("ReportSaved", desk.save(2010, 7, Map.of("title", "又一稿")));
        var cursor = first.at("/pageInfo/endCursor").asString();
        var rest = page(2010, "first: 100, after: \"" + cursor + "\"");

        assertThat(Desk.each(first.get("edges"), "/node/revision")).containsExactly("7", "6", "5");
        assertThat(first.get("totalCount").asInt()).isEqualTo(7);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(Desk.each(rest.get("edges"), "/node/revision")).containsExactly("4", "3", "2", "1");
        assertThat(Desk.each(rest.get("edges"), "/node/action")).endsWith("START");
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(desk.as("editor")
                        .refusal(
                                "{ report(id: \"" + desk.id(2010) + "\") { trailEntries(after: \"eA\") "
                                        + "{ totalCount } } }",
                                Map.of()))
                .isEqualTo("BAD_REQUEST");
    }

    private JsonNode check(int year) {
        return trailOf(year).get("trailCheck");
    }

    private String exported(int year) {
        var answer = desk.as("editor")
                .send(desk.as("editor")
                        .request("/reports/" + AGENCY + "/" + year + "/trail.jsonl")
                        .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private List<String> verified(String export) throws IOException {
        var file = Files.writeString(folder.resolve("trail.jsonl"), export);
        var out = new ByteArrayOutputStream();
        int code = TrailFile.verify(List.of(file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        var said = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(code).isEqualTo(said.getFirst().contains("：完整") ? 0 : 1);
        return said;
    }

    @Test
    void whoDidWhatInWhichStepOnWhichRevisionIsKeptAndSoIsWhatWasRefused() {
        desk.write(2012, "BLANK");
        desk.act(desk.as("editor"), "submitReport", 2012, 2);
        desk.act(desk.as("chief"), "approveReport", 2012, 2);
        desk.act(desk.as("chief"), "approveReport", 2012, 2);
        assertThat(desk.as("publisher").refusal("""
            mutation { approveReport(input: {id: "640200-trail:2012", revision: 2}) { __typename } }\
            """, Map.of())).isEqualTo("FORBIDDEN");
        desk.of("640104-mzj", "reviewer").query("""
            mutation { approveReport(input: {id: "640200-trail:2012", revision: 2}) { __typename } }\
            """);
        desk.act(desk.as("reviewer"), "approveReport", 2012, 2);

        var entries = new ArrayList<String>();
        trailOf(2012)
                .get("trail")
                .forEach(entry -> entries.add(entry.get("by").asString().replaceAll("@.*", "") + " "
                        + entry.get("action").asString() + " "
                        + entry.get("step").asString("-") + " " + entry.get("from") + "→"
                        + entry.get("revision")));
        assertThat(entries)
                .containsExactly(
                        "editor START - 0→1",
                        "editor SAVE - 1→2",
                        "editor SUBMIT - 2→2",
                        "chief REFUSE APPROVE 2→2",
                        "publisher REFUSE APPROVE 2→2",
                        "somebody REFUSE APPROVE 2→2",
                        "reviewer APPROVE 初审 2→2");
        assertThat(trailOf(2012).at("/trail/3/reason").asString()).contains("初审");
    }

    @Test
    void whatWasRefusedStandsInAFieldOfItsOwnThatTheHashCovers() throws IOException {
        desk.write(2018, "BLANK");
        desk.act(desk.as("editor"), "submitReport", 2018, 2);
        desk.act(desk.as("chief"), "approveReport", 2018, 2);
        desk.act(desk.as("reviewer"), "approveReport", 2018, 2);

        assertThat(Desk.each(trailOf(2018).get("trail"), "/tried")).containsExactly("-", "-", "-", "APPROVE", "-");
        var refused = trail.find(eq(desk.id(2018) + "#4")).first();
        assertThat(refused.getString("tried")).isEqualTo("APPROVE");
        assertThat(refused.getString("step")).isNull();
        var export = exported(2018);
        assertThat(verified(export)).singleElement().asString().endsWith("完整，共 5 条。");
        assertThat(verified(export.replace("\"tried\":\"APPROVE\"", "\"tried\":\"RETURN\"")))
                .anyMatch(line -> line.contains("第 4 条"));
        trail.updateOne(eq(desk.id(2018) + "#4"), Updates.set("tried", "RETURN"));
        assertThat(check(2018).at("/problems/0").asString()).contains("第 4 条");
    }

    /** It said so in the place of the step, and its hash covers no more than it knew. */
    @Test
    void whatAnEarlierReleaseRefusedIsReadAndVerifiedAsItWas(@Autowired Store store) throws IOException {
        desk.write(2019, "BLANK");
        desk.act(desk.as("chief"), "approveReport", 2019, 2);
        var id = eq(desk.id(2019) + "#3");
        var refused = trail.find(id).first();
        var hash = Sha256.of(JsonMapper.shared()
                .writeValueAsString(List.of(
                        trail.find(eq(desk.id(2019) + "#2")).first().getString("hash"),
                        desk.id(2019),
                        3,
                        refused.getDate("at").toInstant().toString(),
                        refused.getString("callerId"),
                        refused.getString("by"),
                        "REFUSE",
                        "APPROVE",
                        2,
                        2,
                        refused.getString("reason"),
                        "")));
        trail.updateOne(
                id, Updates.combine(Updates.set("step", "APPROVE"), Updates.unset("tried"), Updates.set("hash", hash)));
        store.collection("reports").updateOne(eq(desk.id(2019)), Updates.set("hash", hash));

        var read = trailOf(2019);
        assertThat(read.at("/trailCheck/intact").asBoolean()).isTrue();
        assertThat(read.at("/trail/2/tried").asString()).isEqualTo("APPROVE");
        assertThat(verified(exported(2019))).singleElement().asString().endsWith("完整，共 3 条。");
    }

    @Test
    void anExportIsVerifiedByItselfAndAnyChangeInItIsFound() throws IOException {
        desk.write(2013, "BLANK");
        desk.publish(2013, 2);
        var export = exported(2013);
        assertThat(verified(export)).singleElement().asString().endsWith("完整，共 8 条。");

        var lines = export.lines().toList();
        assertThat(verified(export.replace("终审", "复核"))).anyMatch(line -> line.contains("第 7 条"));
        assertThat(verified(export.replace("\\\"title\\\":\\\"", "\\\"title\\\":\\\"另")))
                .as("内容")
                .anyMatch(line -> line.contains("第 1 条"));
        assertThat(verified(without(lines, 3))).anyMatch(line -> line.contains("第 3 条至第 3 条缺失"));
        assertThat(verified(without(lines, 8))).anyMatch(line -> line.contains("应有 8 条，最后一条是第 7 条"));
        assertThat(verified("{}")).anyMatch(line -> line.contains("不是导出的留痕文件"));
    }

    private static String without(List<String> lines, int entry) {
        return String.join(
                "\n",
                IntStream.range(0, lines.size())
                        .filter(i -> i != entry)
                        .mapToObj(lines::get)
                        .toList());
    }

    @Test
    void aChangeInTheStoreIsFound() {
        desk.write(2014, "BLANK");
        desk.act(desk.as("editor"), "submitReport", 2014, 2);
        assertThat(check(2014).get("intact").asBoolean()).isTrue();

        var saved = trail.find(eq(desk.id(2014) + "#2")).first();
        trail.updateOne(eq(desk.id(2014) + "#2"), Updates.set("by", "他人"));
        assertThat(check(2014).at("/problems/0").asString()).contains("第 2 条").contains("他人");
        trail.replaceOne(eq(desk.id(2014) + "#2"), saved);
        assertThat(check(2014).get("intact").asBoolean()).isTrue();
        trail.updateOne(eq(desk.id(2014) + "#2"), Updates.set("content.title", "悄悄改过的标题"));
        assertThat(check(2014).at("/problems/0").asString()).contains("第 2 条");
        trail.deleteOne(eq(desk.id(2014) + "#2"));
        assertThat(check(2014).at("/problems/0").asString()).contains("第 2 条至第 2 条缺失");
    }

    /** As after a crash, or the loss of the store's primary, between the entry and what it makes of the report. */
    @Test
    void aReportThatLagsBehindItsTrailIsReadAsItsTrailSays(@Autowired Store store) {
        var reports = store.collection("reports");
        Desk.expect("ReportStarted", desk.start(2017, "BLANK"));
        reports.deleteOne(eq(desk.id(2017)));
        assertThat(desk.report(2017, "revision").get("revision").asInt()).isEqualTo(1);

        var shown = reports.find(eq(desk.id(2017))).first();
        Desk.expect("ReportSaved", desk.save(2017, 1, Samples.complete(2017)));
        Desk.expect("ReportSaved", desk.save(2017, 2, Map.of("title", "写好了的")));
        reports.replaceOne(eq(desk.id(2017)), shown);
        var read = desk.report(2017, "revision content { title }");
        assertThat(read.get("revision").asInt()).isEqualTo(3);
        assertThat(read.at("/content/title").asString()).isEqualTo("写好了的");
        assertThat(reports.find(eq(desk.id(2017))).first().getInteger("revision"))
                .isEqualTo(3);

        desk.approve(2017, 3);
        var approved = reports.find(eq(desk.id(2017))).first();
        reports.replaceOne(eq(desk.id(2017)), shown);
        Desk.expect("ReportPublished", desk.act(desk.as("publisher"), "publishReport", 2017, 3));
        assertThat(approved.getString("status")).isEqualTo("APPROVED");
        assertThat(desk.report(2017, "trail { action }").toString()).doesNotContain("REFUSE");
    }

    /** As it could be saved before every text came through one door. */
    @Test
    void halfACharacterThatWasSavedOnceIsNoForgery(@Autowired Drafting drafting) throws IOException {
        desk.write(2011, "BLANK");
        var editor = new Caller("somebody", "马文静", Set.of(Role.EDITOR), AGENCY);
        drafting.save(
                editor,
                new ReportId(AGENCY, 2011),
                2,
                new ContentInput("某地名\uD842村\uDC00", null, null, null, null, null, null, null, null));

        assertThat(check(2011).get("intact").asBoolean())
                .as(check(2011).toString())
                .isTrue();
        assertThat(verified(exported(2011))).singleElement().asString().endsWith("完整，共 3 条。");
        trail.updateOne(eq(desk.id(2011) + "#3"), Updates.set("content.title", "另\uFFFD村\uFFFD"));
        assertThat(check(2011).at("/problems/0").asString()).contains("第 3 条");
    }

    @Test
    void onlyWhoSeesTheReportGetsTheFile() {
        desk.write(2015, "BLANK");
        var path = "/reports/" + AGENCY + "/2015/trail.jsonl";
        assertThat(Api.on(port).send(Api.on(port).request(path).build()).statusCode())
                .isEqualTo(401);
        var stranger = desk.of("640104-mzj", "editor", "reviewer", "chief", "publisher");
        assertThat(stranger.send(stranger.request(path).build()).statusCode()).isEqualTo(403);
        var editor = desk.as("editor");
        assertThat(editor.send(editor.request("/reports/" + AGENCY + "/2009/trail.jsonl")
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void ofTwoHundredWhoApproveAtOnceOneWinsAndTheOthersAreToldWho() throws Exception {
        desk.write(2016, "BLANK");
        desk.act(desk.as("editor"), "submitReport", 2016, 2);
        for (var person : List.of(desk.as("reviewer"), desk.as("secrecy-reviewer"), desk.named("second", "reviewer"))) {
            Desk.expect("ReportApproved", desk.act(person, "approveReport", 2016, 2));
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = people.invokeAll(IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<JsonNode>)
                            () -> desk.act(desk.named("chief-" + i, "chief"), "approveReport", 2016, 2))
                    .toList());
            var losers = new ArrayList<String>();
            for (var outcome : outcomes) {
                if (outcome.get().get("__typename").asString().equals("WrongStatus")) {
                    losers.add(outcome.get().get("message").asString());
                } else {
                    Desk.expect("ReportApproved", outcome.get());
                }
            }
            var winner = trail.find(new Document("report", desk.id(2016)).append("step", "终审"))
                    .first();
            assertThat(losers).hasSize(199).allMatch(message -> message.contains("“终审”已由" + winner.getString("by")));
        }
        assertThat(trail.countDocuments(new Document("report", desk.id(2016)).append("action", "REFUSE")))
                .isEqualTo(199);
        assertThat(check(2016).get("intact").asBoolean()).isTrue();
    }
}
