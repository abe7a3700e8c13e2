package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * A word that stands only in what is not published, asked for on every way there is: whoever works on the report or is
 * above it is answered with it, and in no answer to anybody else does it occur.
 */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnpublishedTests {

    private static final String AGENCY = "640200-unpublished";
    private static final String WORD = "蓝鹇衔果";
    private static final int PUBLISHED = 2022;
    private static final int WRITTEN = 2023;

    private static final Set<String> AT_THE_AGENCY =
            Set.of("editor", "reviewer", "secrecy-reviewer", "chief", "publisher", "office", "admin");
    private static final Set<String> INSIDE = with(AT_THE_AGENCY, "superior");
    private static final Set<String> EVERYBODY = with(INSIDE, "public", "stranger", "below");

    /** How something is asked for, and who is answered with what is not published. */
    private record Way(String query, Map<String, Object> variables, Set<String> readers) {}

    private static final Map<String, Way> WAYS = new LinkedHashMap<>();

    private static void way(String name, Set<String> readers, String query) {
        WAYS.put(name, new Way(query, Map.of("id", AGENCY + ":" + WRITTEN), readers));
    }

    static {
        way("report", INSIDE, "query($id: ID!) { report(id: $id) { content { title } } }");
        way("its paragraphs", INSIDE, "query($id: ID!) { report(id: $id) { content { sections { text } } } }");
        way("its comments", INSIDE, "query($id: ID!) { report(id: $id) { comments { text } } }");
        way(
                "its history",
                INSIDE,
                "query($id: ID!) { report(id: $id) { revisions { edges { node { content { title } } } } } }");
        way(
                "a saved state",
                INSIDE,
                "query($id: ID!) { report(id: $id) { revisionAt(number: 2) { content { title } } } }");
        way(
                "its changes",
                INSIDE,
                "query($id: ID!) { report(id: $id) { changes(from: 1, to: 2) { texts { pieces { text } } } } }");
        way("comparison", INSIDE, """
            query($id: ID!) { comparison(from: {report: $id, revision: 1}, to: {report: $id}) {
              changes { texts { pieces { text } } } } }\
            """);
        way("reports", INSIDE, """
            { reports(filter: {agency: "640200-unpublished"}) { edges { node { content { title } } } } }\
            """);
        way("a correction's note", INSIDE, """
            { report(id: "640200-unpublished:2022") { correction trail { reason } } }\
            """);
        way("a correction's text", INSIDE, """
            { report(id: "640200-unpublished:2022") { content { section(number: 6) { text } } } }\
            """);
        way("beginning it again", Set.of("editor"), """
            mutation { startReport(input: {agency: "640200-unpublished", year: 2023}) {
              ... on ReportExists { report { content { title } } } } }\
            """);
        way("saving what others changed", Set.of("editor"), """
            mutation($id: ID!) { saveReport(input: {id: $id, revision: 1, content: {title: "另一标题"}}) {
              ... on StaleReport { theirs { content { title } } } } }\
            """);
        way("submitting what others changed", Set.of("editor"), """
            mutation($id: ID!) { submitReport(input: {id: $id, revision: 1}) {
              ... on StaleReport { theirs { content { title } } } } }\
            """);
        way("restoring over what others changed", Set.of("editor"), """
            mutation($id: ID!) { restoreRevision(input: {id: $id, revision: 1, restore: 1}) {
              ... on StaleReport { theirs { content { title } } } } }\
            """);
        way("publication", Set.of(), """
            { publication(agency: "640200-unpublished", year: 2022) { correctionNote numbers { correctionNote }
              content { title sections { text } } } }\
            """);
        way("publications", Set.of(), """
            { publications(filter: {agency: "640200"}) { edges { node { correctionNote content { title
              sections { text } } } } } }\
            """);
        way("changes", Set.of(), """
            { changes { edges { node { publication { correctionNote content { title sections { text } } } } } } }\
            """);
        way("search", Set.of(), """
            { search(words: "蓝鹇 衔果") { totalCount edges { node { publication { content { title } } } } } }\
            """);
        way("agency", Set.of(), """
            { agency(code: "640200-unpublished") { publications { content { title sections { text } } }
              numbers { correctionNote } } }\
            """);
        way("queue", Set.of("editor"), "{ queue(first: 100) { edges { node { report { content { title } } } } } }");
    }

    private static final List<String> ADDRESSES = Stream.concat(
                    Stream.of("html", "docx", "pdf", "xlsx", "txt", "csv", "json")
                            .flatMap(format -> Stream.of(
                                    "/publications/" + AGENCY + "/2022." + format,
                                    "/publications/" + AGENCY + "/2022/2." + format,
                                    "/publications/" + AGENCY + "/2023." + format)),
                    Stream.of(
                            "/publications/" + AGENCY + "/2022",
                            "/publications/" + AGENCY + "/2023",
                            "/agencies/" + AGENCY,
                            "/publications/changes.jsonl",
                            "/publications/2022.csv",
                            "/publications/2022.jsonl",
                            "/publications/2023.csv",
                            "/publications/2023.jsonl",
                            "/feed.xml",
                            "/sitemap.xml",
                            "/"))
            .toList();

    @LocalServerPort
    private int port;

    private Desk desk;

    private static Set<String> with(Set<String> some, String... more) {
        var all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    @BeforeAll
    void aDraftAndACorrection(@Autowired Agencies agencies) {
        Samples.putDepartment(agencies, "640200-elsewhere");
        desk = Desk.of(port, agencies, AGENCY);
        desk.write(PUBLISHED, "BLANK");
        desk.publish(PUBLISHED, 2);
        Desk.expect(
                "CorrectionStarted",
                desk.mutate(desk.as("editor"), "correctReport", PUBLISHED, Map.of("reason", WORD), ""));
        Desk.expect(
                "ReportSaved",
                desk.save(PUBLISHED, 2, Map.of("sections", List.of(Samples.section(6, WORD + "，未收取信息处理费。")))));

        desk.start(WRITTEN, "BLANK");
        Desk.expect(
                "ReportSaved",
                desk.save(
                        WRITTEN,
                        1,
                        Map.of("title", WORD + "年度报告", "sections", List.of(Samples.section(1, WORD + "，组织学习2次。")))));
        desk.mutate(desk.as("reviewer"), "comment", WRITTEN, Map.of("text", WORD), "");
    }

    private Api api(String person) {
        return switch (person) {
            case "public" -> Api.on(port);
            case "stranger" ->
                desk.of(
                        "640200-elsewhere",
                        "editor",
                        "reviewer",
                        "secrecy-reviewer",
                        "chief",
                        "publisher",
                        "office",
                        "admin");
            case "below" -> desk.of("640100-jyj", "editor", "reviewer", "office", "admin");
            case "superior" -> desk.of("640200", "office");
            default -> desk.as(person);
        };
    }

    static List<String[]> everyWayForEverybody() {
        var cases = new ArrayList<String[]>();
        WAYS.keySet().forEach(way -> EVERYBODY.forEach(person -> cases.add(new String[] {way, person})));
        return cases;
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("everyWayForEverybody")
    void isAnsweredToWhoMayReadItAndToNobodyElse(String name, String person) {
        var way = WAYS.get(name);
        var answer = api(person).query(way.query(), way.variables()).toString();

        if (way.readers().contains(person)) {
            assertThat(answer).contains(WORD);
        } else {
            assertThat(answer).doesNotContain(WORD);
        }
    }

    static List<String[]> everyAddressForEverybody() {
        var cases = new ArrayList<String[]>();
        ADDRESSES.forEach(address ->
                Stream.of("public", "stranger", "editor").forEach(person -> cases.add(new String[] {address, person})));
        return cases;
    }

    /** Files of office programs are packed; what is in them is what their page says, and none is of what is unpublished. */
    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("everyAddressForEverybody")
    void isInNothingThatIsTakenAway(String address, String person) {
        var answer = got(person, address);

        assertThat(answer.body()).doesNotContain(WORD);
        if (address.contains(AGENCY + "/2023") || address.contains("/2022/2.")) {
            assertThat(answer.statusCode()).isEqualTo(404);
        } else {
            assertThat(answer.statusCode()).isIn(200, 404);
        }
    }

    static Set<String> everybody() {
        return EVERYBODY;
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void isInTheTrailForWhoMayReadIt(String person) {
        var answer = got(person, "/reports/" + AGENCY + "/" + PUBLISHED + "/trail.jsonl");

        if (INSIDE.contains(person)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(WORD);
        } else {
            assertThat(answer.statusCode()).isIn(401, 403);
            assertThat(answer.body()).doesNotContain(WORD);
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void isInAnUploadedFileForWhoMayReadTheReport(String person) {
        var file = ("石嘴山市局2021年政府信息公开工作年度报告\n一、总体情况\n" + WORD + "。\n六、其他需要报告的事项\n无\n").getBytes(StandardCharsets.UTF_8);
        var id = JsonMapper.shared()
                .readTree(Uploads.send(desk.as("editor"), WORD + ".txt", file).body())
                .get("id")
                .asString();
        var query = "query($id: ID!) { import(id: $id) { fileName content { sections { text } } } }";
        var answer = api(person).query(query, Map.of("id", id));

        if (INSIDE.contains(person)) {
            assertThat(answer.at("/data/import/fileName").asString()).contains(WORD);
            assertThat(answer.at("/data/import/content").toString()).contains(WORD);
        } else {
            assertThat(answer.toString()).doesNotContain(WORD);
        }
    }

    private HttpResponse<String> got(String person, String address) {
        var api = api(person);
        return api.send(api.request(address).header("Accept", "text/html,*/*").build());
    }
}
