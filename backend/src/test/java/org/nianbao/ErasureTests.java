package org.nianbao;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.content.ContentInput;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.Erasing;
import org.nianbao.report.trail.TrailFile;
import org.nianbao.report.writing.Drafting;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 依法删除: what is erased is kept nowhere, the trail says who erased it and why, and still no one changes it unnoticed. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "store=erasure")
class ErasureTests {

    private static final int YEAR = 2022;

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @TempDir
    private Path folder;

    private MongoDatabase database;
    private int desks;
    private String agency = "";
    /** What has to go; of each test another. */
    private String word = "";

    private Desk desk;

    @BeforeEach
    void aDepartmentOfItsOwn(@Autowired MongoClient client, @Autowired Store store) {
        database = client.getDatabase(store.collection("trail").getNamespace().getDatabaseName());
        agency = "640200-erasure" + desks;
        word = "申请人第" + desks++ + "号的住址";
        desk = Desk.of(port, agencies, agency);
    }

    private void save(int revision, String said) {
        Desk.expect("ReportSaved", desk.save(YEAR, revision, Map.of("sections", List.of(Samples.section(6, said)))));
    }

    private void correct() {
        Desk.expect(
                "CorrectionStarted",
                desk.mutate(desk.as("editor"), "correctReport", YEAR, Map.of("reason", "更正第六部分。"), ""));
    }

    private JsonNode erase(Api person, int number, boolean earlierToo) {
        return Desk.mutate(
                person,
                "erasePublication",
                Map.of("id", desk.id(YEAR) + ":" + number, "reason", "个人信息保护法第四十七条。", "earlierToo", earlierToo),
                "... on WrongStatus { message } ... on OwnWork { message } "
                        + "... on PublicationErased { publication { withdrawn withdrawalReason erasure { reason at } "
                        + "content { title } } }");
    }

    /** The documents of the whole store that hold the word anywhere, a file's bytes included. */
    private List<String> documentsWithTheWord() {
        return StreamSupport.stream(database.listCollectionNames().spliterator(), false)
                .flatMap(name -> StreamSupport.stream(
                                database.getCollection(name, RawBsonDocument.class)
                                        .find()
                                        .spliterator(),
                                false)
                        .filter(document ->
                                new String(document.getByteBuffer().array(), StandardCharsets.UTF_8).contains(word))
                        .map(document -> name + " " + document.get("_id")))
                .toList();
    }

    private String answer(String path) {
        var editor = desk.as("editor");
        return editor.send(
                        editor.request(path).header("Accept", "text/html,*/*").build())
                .body();
    }

    private JsonNode check() {
        return desk.report(YEAR, "trailCheck { intact entries problems erasures }")
                .get("trailCheck");
    }

    private List<String> verified(String export) throws IOException {
        var file = Files.writeString(folder.resolve("trail.jsonl"), export);
        var out = new ByteArrayOutputStream();
        TrailFile.verify(List.of(file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** A report that was read from a file, commented on and published with the word, and corrected in two steps. */
    private void importedPublishedAndCorrected() {
        var other = Desk.of(port, agencies, agency + "-else");
        Desk.expect("ReportStarted", other.start(YEAR, "BLANK"));
        Desk.expect("ReportSaved", other.save(YEAR, 1, Samples.rich(YEAR)));
        other.publish(YEAR, 2);
        var text = answer("/publications/" + agency + "-else/" + YEAR + ".txt").replaceFirst("第1段写了", word + "第1段写了");
        var uploaded = Uploads.send(desk.as("editor"), "年报.txt", text.getBytes(StandardCharsets.UTF_8));
        var id =
                JsonMapper.builder().build().readTree(uploaded.body()).get("id").asString();
        Desk.expect(
                "ImportAccepted",
                Desk.mutate(
                        desk.as("editor"),
                        "acceptImport",
                        Map.of("id", id, "agency", agency, "year", YEAR, "confirmed", true),
                        ""));
        Desk.expect("ReportSaved", desk.save(YEAR, 1, Samples.complete(YEAR)));
        save(2, word + "。");
        desk.as("editor")
                .ask(
                        "mutation($input: CommentInput!) { comment(input: $input) { id } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "id",
                                        desk.id(YEAR),
                                        "section",
                                        6,
                                        "excerpt",
                                        word,
                                        "text",
                                        "“" + word + "”能公开吗？")));
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", YEAR, 3));
        Desk.expect(
                "AmendmentSuggested",
                desk.mutate(
                        desk.of("640200", "office"),
                        "suggestAmendment",
                        YEAR,
                        Map.of("revision", 3, "section", 6, "paragraph", 1, "text", "依法不公开" + word + "。"),
                        ""));
        for (var person : List.of(
                desk.as("reviewer"), desk.as("secrecy-reviewer"), desk.named("second", "reviewer"), desk.as("chief"))) {
            Desk.expect("ReportApproved", desk.act(person, "approveReport", YEAR, 3));
        }
        Desk.expect("ReportPublished", desk.act(desk.as("publisher"), "publishReport", YEAR, 3));
        correct();
        save(3, "还有" + word + "。");
        save(4, "没有其他事项。");
        desk.publish(YEAR, 5);
    }

    @Test
    void nothingKeepsWhatWasErasedAndTheTrailStillVerifies() throws IOException {
        importedPublishedAndCorrected();
        desk.withdraw(YEAR, 1);
        assertThat(documentsWithTheWord())
                .as("撤回只对公众")
                .anyMatch(place -> place.startsWith("imports"))
                .anyMatch(place -> place.startsWith("trail"))
                .anyMatch(place -> place.startsWith("comments"));
        var before = answer("/reports/" + agency + "/" + YEAR + "/trail.jsonl");
        assertThat(before).contains(word);

        var erased = erase(desk.as("chief"), 1, false);
        Desk.expect("PublicationErased", erased);
        assertThat(erased.at("/publication/erasure/reason").asString()).contains("第四十七条");
        assertThat(documentsWithTheWord()).isEmpty();

        var export = answer("/reports/" + agency + "/" + YEAR + "/trail.jsonl");
        assertThat(export).doesNotContain(word);
        var said = verified(export);
        assertThat(said.getFirst()).contains("：完整");
        assertThat(said.get(1)).contains("chief", "依法删除了第 1 版", "删去 4 条留痕的内容");
        assertThat(check().get("intact").asBoolean()).isTrue();
        assertThat(check().get("erasures")).hasSize(1);
        assertThat(Desk.each(desk.report(YEAR, "trail { erased }").get("trail"), "/erased").stream()
                        .filter("true"::equals))
                .hasSize(4);
        assertThat(answer("/publications/" + agency + "/" + YEAR + "/1")).contains("依法删除", "第四十七条");
        assertThat(answer("/publications/" + agency + "/" + YEAR)).contains("没有其他事项。");
        assertThat(desk.report(YEAR, "status content { section(number: 6) { text } }")
                        .toString())
                .contains("PUBLISHED", "没有其他事项。");
    }

    /** Published again as it was: each number alone leaves what the other says, both together leave nothing. */
    @Test
    void whatTwoNumbersShareIsGoneOnceBothAreErased() {
        desk.write(YEAR, "BLANK");
        save(2, word + "。");
        desk.publish(YEAR, 3);
        desk.withdraw(YEAR, 1);
        correct();
        desk.publish(YEAR, 3);
        desk.withdraw(YEAR, 2);
        Desk.expect("PublicationErased", erase(desk.as("chief"), 2, false));
        Desk.expect("PublicationErased", erase(desk.as("chief"), 1, false));
        assertThat(documentsWithTheWord()).isEmpty();
        assertThat(check().get("intact").asBoolean()).isTrue();
    }

    /** Suggested of a state that is kept, it came into one that is erased, by one press or typed by hand. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasSuggestedBeforeGoesWithTheStateThatTookIt(boolean byOnePress) {
        desk.write(YEAR, "BLANK");
        desk.publish(YEAR, 2);
        correct();
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", YEAR, 2));
        var suggested = Map.of("revision", 2, "section", 6, "paragraph", 1, "text", word + "。", "note", "写明" + word);
        Desk.expect("AmendmentSuggested", desk.mutate(desk.as("reviewer"), "suggestAmendment", YEAR, suggested, ""));
        Desk.expect(
                "ReportReturned",
                desk.mutate(desk.as("reviewer"), "returnReport", YEAR, Map.of("revision", 2, "reason", ""), ""));
        if (byOnePress) {
            var comment =
                    desk.report(YEAR, "comments { id }").at("/comments/0/id").asString();
            Desk.expect(
                    "AmendmentsTaken",
                    desk.mutate(desk.as("editor"), "takeAmendments", YEAR, Map.of("comments", List.of(comment)), ""));
        } else {
            save(2, word + "。");
        }
        desk.publish(YEAR, 3);
        correct();
        save(3, "没有其他事项。");
        desk.publish(YEAR, 4);
        desk.withdraw(YEAR, 2);
        Desk.expect("PublicationErased", erase(desk.as("chief"), 2, false));
        assertThat(documentsWithTheWord()).isEmpty();
        assertThat(desk.report(YEAR, "comments { text excerpt amendment { part } }")
                        .toString())
                .contains("{\"text\":\"（内容已依法删除）\",\"excerpt\":null,\"amendment\":null}");
    }

    @Test
    void aFileOfWhichAPartWasTakenGoesWithWhatWasTaken() {
        desk.write(YEAR, "BLANK");
        desk.publish(YEAR, 2);
        correct();
        var uploaded = Uploads.send(
                desk.as("editor"),
                "补充.txt",
                (agency + YEAR + "年政府信息公开工作年度报告\n一、总体情况\n平稳开展。\n六、其他需要报告的事项\n" + word + "。\n")
                        .getBytes(StandardCharsets.UTF_8));
        var id =
                JsonMapper.builder().build().readTree(uploaded.body()).get("id").asString();
        Desk.expect(
                "ImportTaken",
                Desk.mutate(
                        desk.as("editor"),
                        "takeImport",
                        Map.of(
                                "id",
                                id,
                                "report",
                                desk.id(YEAR),
                                "revision",
                                2,
                                "parts",
                                List.of("section 6"),
                                "confirmed",
                                true),
                        ""));
        desk.publish(YEAR, 3);
        desk.withdraw(YEAR, 2);
        assertThat(documentsWithTheWord()).anyMatch(place -> place.startsWith("imports"));

        Desk.expect("PublicationErased", erase(desk.as("chief"), 2, false));
        assertThat(documentsWithTheWord()).isEmpty();
    }

    /** One file for two years' drafts: whichever of them is erased, the file does not stay with what it said. */
    @Test
    void aFileThatBeganTwoReportsGoesWithTheFirstToo() {
        var file = (agency + "年政府信息公开工作年度报告\n一、总体情况\n平稳开展。\n六、其他需要报告的事项\n" + word + "。\n")
                .getBytes(StandardCharsets.UTF_8);
        var id = JsonMapper.builder()
                .build()
                .readTree(Uploads.send(desk.as("editor"), "年报.txt", file).body())
                .get("id")
                .asString();
        for (int year : List.of(YEAR, YEAR + 1)) {
            Desk.expect(
                    "ImportAccepted",
                    Desk.mutate(
                            desk.as("editor"),
                            "acceptImport",
                            Map.of("id", id, "agency", agency, "year", year, "confirmed", true),
                            ""));
        }
        Desk.expect("ReportSaved", desk.save(YEAR + 1, 1, Map.of("sections", List.of(Samples.section(6, "无。")))));
        Desk.expect("ReportSaved", desk.save(YEAR, 1, Samples.complete(YEAR)));
        save(2, word + "。");
        desk.publish(YEAR, 3);
        desk.withdraw(YEAR, 1);
        Desk.expect("PublicationErased", erase(desk.as("chief"), 1, false));
        assertThat(documentsWithTheWord()).noneMatch(place -> place.startsWith("imports"));
    }

    /** Of a file with two reports one is taken; the file, kept with the other, does not stay with what is erased. */
    @Test
    void aFileGoesThoughItIsKeptWithAnotherOfItsReports() {
        var title = agency + "年政府信息公开工作年度报告\n";
        var first =
                title + "一、总体情况\n平稳。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n" + "四、政府信息公开行政复议、行政诉讼情况\n六、其他需要报告的事项\n没有。\n";
        var second = title + "一、总体情况\n平稳开展。\n六、其他需要报告的事项\n" + word + "。\n";
        var editor = desk.as("editor");
        var uploaded = Uploads.send(editor, "历年.txt", (first + second).getBytes(StandardCharsets.UTF_8));
        var id = editor.ask(
                        "query($id: ID!) { import(id: $id) { alongside { id } } }",
                        Map.of(
                                "id",
                                JsonMapper.shared()
                                        .readTree(uploaded.body())
                                        .get("id")
                                        .asString()))
                .at("/alongside/1/id")
                .asString();
        Desk.expect(
                "ImportAccepted",
                Desk.mutate(
                        editor,
                        "acceptImport",
                        Map.of("id", id, "agency", agency, "year", YEAR, "confirmed", true),
                        ""));
        Desk.expect("ReportSaved", desk.save(YEAR, 1, Samples.complete(YEAR)));
        save(2, word + "。");
        desk.publish(YEAR, 3);
        desk.withdraw(YEAR, 1);
        assertThat(documentsWithTheWord().stream().filter(place -> place.startsWith("imports")))
                .hasSize(2);

        Desk.expect("PublicationErased", erase(desk.as("chief"), 1, false));
        assertThat(documentsWithTheWord()).noneMatch(place -> place.startsWith("imports"));
    }

    @Test
    void whatIsGoneWithoutAnActIsFound() throws Exception {
        desk.write(YEAR, "BLANK");
        save(2, word + "。");
        desk.publish(YEAR, 3);
        desk.withdraw(YEAR, 1);
        Desk.expect("PublicationErased", erase(desk.as("chief"), 1, false));
        correct();
        save(4, "重新写的内容。");
        assertThat(check().get("intact").asBoolean()).isTrue();
        var export = answer("/reports/" + agency + "/" + YEAR + "/trail.jsonl");

        var trail = database.getCollection("trail");
        var last = trail.find(new Document("report", desk.id(YEAR))
                        .append("revision", 5)
                        .append("action", "SAVE"))
                .first();
        var saved = JsonMapper.builder()
                .build()
                .readTree(export.lines().toList().getLast())
                .get("content")
                .asString();
        var digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(saved.getBytes(StandardCharsets.UTF_8)));
        trail.updateOne(eq(last.getString("_id")), Updates.set("content", new Document("digest", "0".repeat(64))));
        assertThat(check().at("/problems/0").asString()).contains("第 " + last.getInteger("number") + " 条");
        assertThat(verified(export.replaceFirst(
                        "\"content\":\"(?=[^\n]*重新写的内容)[^\n]*?\",\"digest\":null",
                        "\"content\":null,\"digest\":\"" + digest + "\"")))
                .anyMatch(line -> line.contains("条的内容不在了，留痕中没有依法删除它的记录"));
        var without = export.lines().filter(line -> !line.contains("\"ERASE\"")).toList();
        assertThat(verified(String.join("\n", without)))
                .anyMatch(line -> line.contains("缺失"))
                .anyMatch(line -> line.contains("没有依法删除它的记录"));
    }

    @Test
    void whatNobodyMayReadAnyMoreIsSaidOnEveryPathAndNeverShownAsBlank() {
        importedPublishedAndCorrected();
        desk.withdraw(YEAR, 1);
        Desk.expect("PublicationErased", erase(desk.as("chief"), 1, false));
        var revisions = desk.report(YEAR, "revisions { edges { node { number erased } } }")
                .get("revisions");
        assertThat(revisions
                        .get("edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/number") + " " + edge.at("/node/erased")))
                .containsExactly("5 false", "4 true", "3 true", "2 true", "1 true");
        for (var query : List.of(
                "report(id: \"ID\") { revisionAt(number: 3) { content { title } } }",
                "report(id: \"ID\") { revisionAt(number: 3) { findings { message } } }",
                "report(id: \"ID\") { changes(from: 3, to: 5) { cells { ref } } }",
                "comparison(from: {report: \"ID\", publication: 1}, to: {report: \"ID\"}) { from { by } }")) {
            var answer = desk.as("editor").query("{ " + query.replace("ID", desk.id(YEAR)) + " }");
            assertThat(answer.at("/errors/0/message").asString()).contains("已依法删除");
            assertThat(answer.at("/errors/0/extensions/classification").asString())
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(desk.report(YEAR, "unseen { because } comments { text excerpt }")
                        .toString())
                .contains("内容已依法删除")
                .doesNotContain(word);
    }

    /** As it could be saved before every text came through one door: it was hashed as a question mark. */
    @Test
    void halfACharacterThatWasSavedOnceIsErasedAndTheTrailStillVerifies(@Autowired Drafting drafting)
            throws IOException {
        desk.write(YEAR, "BLANK");
        drafting.save(
                new Caller("somebody", "马文静", Set.of(Role.EDITOR), agency),
                new ReportId(agency, YEAR),
                2,
                new ContentInput("某地名\uD842村", null, null, null, null, null, null, null, null));
        Desk.expect("ReportSaved", desk.save(YEAR, 3, Samples.complete(YEAR)));
        desk.publish(YEAR, 4);
        desk.withdraw(YEAR, 1);
        Desk.expect("PublicationErased", erase(desk.as("chief"), 1, false));
        assertThat(check().get("problems")).isEmpty();
        assertThat(verified(answer("/reports/" + agency + "/" + YEAR + "/trail.jsonl"))
                        .getFirst())
                .contains("：完整");
    }

    private String comment(String said) {
        return desk.as("editor")
                .ask(
                        "mutation($input: CommentInput!) { comment(input: $input) { id } }",
                        Map.of("input", Map.of("id", desk.id(YEAR), "section", 6, "excerpt", said, "text", said)))
                .get("id")
                .asString();
    }

    private void answerComment(String comment, String said) {
        desk.as("reviewer")
                .ask(
                        "mutation($input: AnswerCommentInput!) { answerComment(input: $input) { id } }",
                        Map.of("input", Map.of("comment", comment, "text", said)));
    }

    @Test
    void ofWhatWasSaidOnlyWhatWasSaidBesideItGoesHoweverOftenItIsMadeSureOf(@Autowired Erasing erasing) {
        desk.write(YEAR, "BLANK");
        var earlier = comment("早先的意见。");
        answerComment(earlier, "早先的回复。");
        desk.publish(YEAR, 2);
        correct();
        save(2, word + "。");
        answerComment(earlier, word + "不能公开。");
        var beside = comment(word);
        answerComment(beside, word + "删去。");
        desk.publish(YEAR, 3);
        correct();
        save(3, "没有其他事项。");
        answerComment(earlier, "后来的回复。");
        answerComment(beside, word + "已删。");
        desk.publish(YEAR, 4);
        desk.withdraw(YEAR, 2);
        Desk.expect("PublicationErased", erase(desk.as("chief"), 2, false));
        answerComment(beside, "知道了。");

        erasing.carryOut(new ReportId(agency, YEAR));
        assertThat(documentsWithTheWord()).isEmpty();
        var said =
                desk.report(YEAR, "comments { text excerpt answers { text } }").get("comments");
        assertThat(said.get(0).get("text").asString()).isEqualTo("早先的意见。");
        assertThat(said.get(0).get("excerpt").asString()).isEqualTo("早先的意见。");
        assertThat(Desk.each(said.get(0).get("answers"), "/text")).containsExactly("早先的回复。", "（内容已依法删除）", "后来的回复。");
        assertThat(said.get(1).get("excerpt").isNull()).isTrue();
        assertThat(Desk.each(said.get(1).get("answers"), "/text")).containsExactly("（内容已依法删除）", "（内容已依法删除）", "知道了。");
    }

    @Test
    void theLastNumberLeavesABlankReportToBeginAnewWith() {
        desk.write(YEAR, "BLANK");
        save(2, word + "。");
        desk.publish(YEAR, 3);
        desk.withdraw(YEAR, 1);
        Desk.expect("PublicationErased", erase(desk.as("chief"), 1, false));
        assertThat(documentsWithTheWord()).isEmpty();
        var report = desk.report(
                YEAR,
                "status revision content { section(number: 6) { text } "
                        + "cell(ref: \"requests.received.total\") { kind } } withdrawal { erasure { reason } }");
        assertThat(report.get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(report.get("revision").asInt()).isEqualTo(4);
        assertThat(report.at("/content/cell/kind").asString()).isEqualTo("BLANK");
        assertThat(report.at("/withdrawal/erasure/reason").isNull()).isFalse();

        correct();
        save(4, "写了又放弃。");
        Desk.expect(
                "CorrectionDiscarded",
                desk.mutate(desk.as("editor"), "discardCorrection", YEAR, Map.of("reason", "重来。"), ""));
        assertThat(desk.report(YEAR, "status content { section(number: 6) { text } }")
                        .toString())
                .contains("WITHDRAWN")
                .doesNotContain("放弃");
        correct();
        Desk.expect("ReportSaved", desk.save(YEAR, 6, Samples.complete(YEAR)));
        desk.publish(YEAR, 7);
        assertThat(desk.publication(YEAR, "number withdrawn").toString())
                .contains("\"number\":2", "\"withdrawn\":false");
        assertThat(check().get("intact").asBoolean()).isTrue();
    }

    @Test
    void whatWasNotWithdrawnOrByOneselfOrIsBeingCorrectedIsNotErased() {
        importedPublishedAndCorrected();
        var chief = desk.as("chief");
        assertThat(erase(chief, 2, false).get("message").asString()).contains("先撤回，再依法删除");
        Desk.expect(
                "PublicationWithdrawn",
                Desk.mutate(
                        desk.named("both", "publisher", "chief"),
                        "withdrawPublication",
                        Map.of("id", desk.id(YEAR) + ":2", "reason", "有误。", "earlierToo", true),
                        ""));
        Desk.expect("OwnWork", erase(desk.named("both", "publisher", "chief"), 2, false));
        correct();
        assertThat(erase(chief, 2, true).get("message").asString()).contains("正在编写");
        Desk.expect(
                "CorrectionDiscarded",
                desk.mutate(desk.as("editor"), "discardCorrection", YEAR, Map.of("reason", "先删除。"), ""));
        Desk.expect("PublicationErased", erase(chief, 2, true));
        assertThat(documentsWithTheWord()).isEmpty();
        assertThat(Stream.of("/1", "/2", "").map(number -> answer("/publications/" + agency + "/" + YEAR + number)))
                .allSatisfy(page -> assertThat(page).contains("第四十七条"));
        assertThat(erase(chief, 1, false).get("message").asString()).contains("没有已经撤回而内容还在的版本");
    }
}
