package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file on its way in: through the door, before a person's eyes, and on to the public record. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTests {

    private static final Path SEED = Path.of("../../shared/corpus/yinchuan-2019.txt");
    @LocalServerPort
    private int port;

    @BeforeAll
    void agencies(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    @Test
    void theRealReportGoesAllTheWayToThePublicRecord() throws IOException {
        assumeThat(SEED).exists();
        var editor = Api.on(port).as("editor");
        var uploaded = Uploads.send(editor, "银川市机关事务服务中心2019年报.txt", Files.readAllBytes(SEED));
        assertThat(uploaded.statusCode()).isEqualTo(201);
        var id = json(uploaded).get("id").asString();

        var read = editor.ask("""
                query($id: ID!) { import(id: $id) { fileName agencyName year edition unread doubts { message }
                  content { tables { rows { cells { kind } } } } } }""", Map.of("id", id));
        assertThat(read.get("agencyName").asString()).isEqualTo("银川市机关事务服务中心");
        assertThat(read.get("doubts").size() + read.get("unread").size()).isZero();
        assertThat(read.findValues("kind")).hasSize(198).allMatch(kind -> kind.asString().equals("NUMBER"));

        var accepted = editor.ask("""
                mutation($id: ID!) { acceptImport(input: {id: $id, agency: "640100-jgsw", year: 2019}) {
                  ... on ImportAccepted { report { id status revision findings { severity message } } } } }""",
                Map.of("id", id)).get("report");
        assertThat(accepted.get("findings").valueStream().filter(f -> f.get("severity").asString().equals("BLOCK")))
                .isEmpty();
        carryOn("submitReport", "editor");
        List.of("reviewer", "secrecy", "reviewer2", "chief").forEach(person -> carryOn("approveReport", person));
        carryOn("publishReport", "publisher");

        var published = Api.on(port).ask("""
                { publication(agency: "640100-jgsw", year: 2019) { content { contact { phone fax }
                  channels { kinds items categories { items } } problems { text } measures { text }
                  cell(ref: "requests.received.total") { kind number } } } }""").get("content");
        assertThat(published.at("/contact/fax").asString()).isEqualTo("0951-6889392");
        assertThat(published.get("channels").valueStream().map(channel -> channel.get("items").asInt()))
                .containsExactly(28, 8, 55);
        assertThat(published.at("/channels/0/categories").size()).isEqualTo(9);
        assertThat(published.get("problems").size()).isEqualTo(3);
        assertThat(published.get("measures").size()).isEqualTo(3);
        assertThat(published.at("/cell/number").asInt()).isZero();

        var again = editor.ask("""
                mutation($id: ID!) { acceptImport(input: {id: $id, agency: "640100-jgsw", year: 2019}) { __typename } }
                """, Map.of("id", id));
        assertThat(again.get("__typename").asString()).as("接受第二次不会改动已有的报告").isEqualTo("ReportExists");
    }

    private void carryOn(String action, String person) {
        var input = Map.of("id", "640100-jgsw:2019", "revision", 1, "reasons", action.equals("submitReport")
                ? Api.on(port).as(person).reasons("640100-jgsw:2019") : List.of());
        var outcome = Api.on(port).as(person).ask("mutation($input: ReportActionInput!) { " + action
                + "(input: $input) { __typename } }", Map.of("input", input)).get("__typename").asString();
        assertThat(outcome).startsWith("Report");
    }

    @Test
    void aFileOfAKindThatIsNotReadIsNamedForWhatItIs() {
        var answer = Uploads.send(Api.on(port).as("editor"), "年报.rtf", "{\\rtf1 ...".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(json(answer).get("detail").asString()).contains("RTF", "DOCX");
    }

    @Test
    void aTextThatIsNoReportIsRefused() {
        var answer = Uploads.send(Api.on(port).as("editor"), "便条.txt", "请于周五前报送材料。".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("detail").asString()).isNotBlank();
    }

    @Test
    void aFileOfTwentyMegabytesIsRefused() {
        var answer = Uploads.send(Api.on(port).as("editor"), "大文件.txt", new byte[20 << 20]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).get("detail").asString()).contains("5 MB");
    }

    @Test
    void onlyAnEditorUploadsAndOnlyColleaguesSeeIt() throws IOException {
        var file = "x".getBytes(StandardCharsets.UTF_8);
        assertThat(Uploads.send(Api.on(port), "x.txt", file).statusCode()).isEqualTo(401);
        assertThat(Uploads.send(Api.on(port).as("reviewer"), "x.txt", file).statusCode()).isEqualTo(403);

        assumeThat(SEED).exists();
        var id = json(Uploads.send(Api.on(port).as("editor"), "x.txt", Files.readAllBytes(SEED))).get("id").asString();
        var stranger = Api.on(port).withToken(Tokens.of("stranger", "640104-mzj", "editor"));
        assertThat(stranger.refusal("query($id: ID!) { import(id: $id) { fileName } }", Map.of("id", id)))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aRequestWithoutAFileIsToldWhatToSend() {
        var editor = Api.on(port).as("editor");
        var answer = editor.send(editor.request("/imports").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")).build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("detail").asString()).contains("file");
    }
}
