package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Every path by which a report that is not published could reach whom it is not for. The report says a word that nothing
 * else says; whatever comes back must not say it, nor whether there is such a report.
 */
@NianbaoTest
@TestPropertySource(properties = "store=separation")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeparationTests {

    private static final String SECRET = "未公开的一句话";
    /** Two years of the agency: of the second nothing was ever written. */
    private static final int WRITTEN = 2024;

    private static final int NEVER = 2016;
    private static final String[] EVERY_ROLE = {
        "editor", "reviewer", "secrecy-reviewer", "chief", "publisher", "office", "admin"
    };

    @LocalServerPort
    private int port;

    private Desk desk;
    private String comment;

    @BeforeAll
    void aReportOfEveryKind(@Autowired Agencies agencies) {
        Samples.putDepartment(agencies, "640200-curious");
        desk = Desk.of(port, agencies, "640200-secret");
        desk.write(WRITTEN, "BLANK");
        Desk.expect(
                "ReportSaved",
                desk.save(
                        WRITTEN,
                        2,
                        Map.of(
                                "title",
                                SECRET,
                                "sections",
                                List.of(Samples.section(1, SECRET + "，共 4711 件。")),
                                "cells",
                                List.of(Samples.number("regulations.rules.issued", 4711)))));
        comment = desk.as("reviewer")
                .ask(
                        "mutation($id: ID!, $text: String!) { comment(input: {id: $id, text: $text}) " + "{ id } }",
                        Map.of("id", desk.id(WRITTEN), "text", SECRET))
                .get("id")
                .asString();
    }

    /** Somebody with every role in an agency beside, one below whom it does not lie, and the public. */
    private Stream<Api> outsiders() {
        return Stream.of(
                desk.of("640200-curious", EVERY_ROLE),
                desk.of("640200-nowhere", EVERY_ROLE),
                Api.on(port).withToken(Tokens.of("nobody", "640200-secret")),
                Api.on(port));
    }

    /** Every query and mutation that names a report, a publication or a comment; %s is the report's id. */
    static List<String> everyField() {
        var fields = new ArrayList<>(List.of(
                "{ report(id: \"%s\") { status content { title } trail { reason } comments { text } unseen { from }"
                        + " returned { reason } previous { title } revisionAt(number: 1) { content { title } } } }",
                "{ report(id: \"%s\") { trailCheck { entries } } }",
                "{ report(id: \"%s\") { changes(from: 1, to: 3) { texts { pieces { text } } } } }",
                "{ comparison(from: {report: \"%1$s\", revision: 1}, to: {report: \"%1$s\"}) { changes { texts { part"
                        + " } } } }",
                "{ comparison(from: {report: \"%1$s\", publication: 1}, to: {report: \"%1$s\", publication: 1}) { to {"
                        + " by } } }",
                "mutation { saveReport(input: {id: \"%s\", revision: 1, content: {title: \"x\"}}) { ... on StaleReport"
                        + " { theirs { content { title } } } } }",
                "mutation { returnReport(input: {id: \"%s\", revision: 1, reason: \"x\"}) { ... on StaleReport {"
                        + " theirs { content { title } } } } }",
                "mutation { answerReturnItem(input: {id: \"%s\", part: \"section 1\"}) { __typename } }",
                "mutation { correctReport(input: {id: \"%s\", reason: \"x\"}) { ... on CorrectionStarted { report {"
                        + " status } } } }",
                "mutation { withdrawPublication(input: {id: \"%s:1\", reason: \"x\"}) { __typename } }",
                "mutation { restoreRevision(input: {id: \"%s\", revision: 1, restore: 2}) { ... on ReportSaved {"
                        + " report { content { title } } } } }",
                "mutation { acceptFinding(input: {id: \"%s\", key: \"x\", reason: \"x\"}) { __typename } }",
                "mutation { comment(input: {id: \"%s\", text: \"x\"}) { id } }",
                "mutation { answerComment(input: {comment: \"%s~1\", text: \"x\"}) { text } }",
                "mutation { resolveComment(input: {comment: \"%s~1\", resolved: true}) { text } }",
                "mutation { attendReport(input: {id: \"%s\"}) { name } }"));
        Stream.of("submitReport", "proofreadReport", "approveReport", "publishReport")
                .map(field -> "mutation { " + field
                        + "(input: {id: \"%s\", revision: 1}) { ... on StaleReport { theirs { content { title"
                        + " } } } } }")
                .forEach(fields::add);
        return fields;
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void whoIsOutsideLearnsNeitherWhatItSaysNorWhetherThereIsOne(String field) {
        outsiders().forEach(outsider -> {
            var written = outsider.query(field.formatted(desk.id(WRITTEN)));
            var never = outsider.query(field.formatted(desk.id(NEVER)));
            assertThat(written.at("/errors/0/extensions/classification").asString(""))
                    .isIn("FORBIDDEN", "UNAUTHORIZED");
            assertThat(written.toString()).doesNotContain(SECRET);
            assertThat(written.toString().replace(String.valueOf(WRITTEN), "YEAR"))
                    .isEqualTo(never.toString().replace(String.valueOf(NEVER), "YEAR"));
        });
        assertThat(comment).isEqualTo(desk.id(WRITTEN) + "~1");
    }

    @Test
    void listsHoldOnlyWhatLiesInSight() {
        var curious = desk.of("640200-curious", EVERY_ROLE);
        assertThat(curious.ask("{ reports { totalCount } }").get("totalCount").asInt())
                .isZero();
        assertThat(curious.ask("{ reports(filter: {mine: true}) { totalCount } }")
                        .get("totalCount")
                        .asInt())
                .isZero();
        for (var filter : List.of("agency: \"640200-secret\"", "within: \"640200\"", "within: \"640200-never\"")) {
            assertThat(curious.refusal("{ reports(filter: {" + filter + "}) { totalCount } }", Map.of()))
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(curious.refusal("{ progress(agency: \"640200-secret\", year: 2024) { drafting } }", Map.of()))
                .isEqualTo("FORBIDDEN");
        assertThat(curious.refusal(
                        "{ check(agency: \"640200-secret\", year: 2024, content: {}) { message } }", Map.of()))
                .isEqualTo("FORBIDDEN");
        assertThat(curious.refusal(
                        "mutation { startReport(input: {agency: \"640200-secret\", year: 2024}) { "
                                + "... on ReportExists { report { status } } } }",
                        Map.of()))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void thePublicRecordKnowsNothingOfIt() {
        var everybody = Stream.concat(outsiders(), Stream.of(desk.as("editor"))).toList();
        for (var person : everybody) {
            assertThat(person.ask("{ publication(agency: \"640200-secret\", year: 2024) { id } }")
                            .isNull())
                    .isTrue();
            assertThat(person.ask("{ publication(agency: \"640200-secret\", year: 2024, number: 1) { id } }")
                            .isNull())
                    .isTrue();
            assertThat(person.ask("{ publications(filter: {search: \"" + SECRET + "\"}) { totalCount } }")
                            .get("totalCount")
                            .asInt())
                    .isZero();
            assertThat(person.ask("{ agency(code: \"640200-secret\") { publications { id } } }")
                            .get("publications")
                            .size())
                    .isZero();
            assertThat(person.ask("{ series(agency: \"640200-secret\", cells: [\"regulations.rules.issued\"]) {"
                                    + " number } }")
                            .toString())
                    .doesNotContain("4711");
            assertThat(person.ask("{ tally(agency: \"640200\", year: 2024) { coverage { included } cell(ref: "
                                    + "\"regulations.rules.issued\") { number } } }")
                            .toString())
                    .doesNotContain("4711")
                    .contains("\"included\":0");
        }
    }

    @Test
    void noFileOfItIsServedHoweverItIsAskedFor() {
        for (var format : List.of("html", "docx", "pdf", "xlsx", "csv", "json")) {
            for (var path : List.of("2024", "2024/1", "2024/2", "2024/3", "2024/0")) {
                var answer = get(desk.as("editor"), "/publications/640200-secret/" + path + "." + format);
                assertThat(answer.statusCode()).as(path + "." + format).isIn(404, 400, 503);
                assertThat(answer.body()).doesNotContain(SECRET);
            }
        }
        for (var page : List.of(
                "/publications/2024.jsonl",
                "/publications/2024.csv",
                "/publications/640200-secret/2024",
                "/publications/640200-secret/2024/1",
                "/agencies/640200-secret",
                "/",
                "/feed.xml",
                "/sitemap.xml")) {
            var answer = Api.on(port)
                    .send(Api.on(port)
                            .request(page)
                            .header("Accept", "text/html, */*")
                            .GET()
                            .build());
            assertThat(answer.body()).as(page).doesNotContain(SECRET, "4711").doesNotContain("640200-secret/2024\"");
        }
    }

    @Test
    void theTrailAsAFileTellsAnOutsiderNothingNotEvenWhetherThereIsOne() {
        outsiders().forEach(outsider -> {
            var written = get(outsider, "/reports/640200-secret/" + WRITTEN + "/trail.jsonl");
            var never = get(outsider, "/reports/640200-secret/" + NEVER + "/trail.jsonl");
            assertThat(written.statusCode()).isIn(401, 403).isEqualTo(never.statusCode());
            assertThat(written.body().replace(String.valueOf(WRITTEN), "YEAR"))
                    .isEqualTo(never.body().replace(String.valueOf(NEVER), "YEAR"));
        });
    }

    @Test
    void noStoredQueryByGetReadsReportsEvenWithATokenThatMay() {
        var asked = Map.of("query", "{ report(id: \"" + desk.id(WRITTEN) + "\") { content { title } } }");
        var address = "/graphql?query=" + URLEncoder.encode(asked.get("query"), StandardCharsets.UTF_8);
        assertThat(get(desk.as("editor"), address).statusCode()).isIn(400, 404, 405);
        var hash = "0".repeat(64);
        assertThat(get(desk.as("editor"), "/graphql/stored/" + hash).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsImportedIsForTheAgencyThatUploadedIt() {
        var editor = desk.as("editor");
        var boundary = "----separation";
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"年报.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n石嘴山市局\n2024年政府信息公开工作年度报告\n一、总体情况\n" + SECRET
                + "。\n六、其他需要报告的事项\n无\r\n--" + boundary + "--\r\n";
        var uploaded = editor.send(editor.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(uploaded.statusCode()).isEqualTo(201);
        var id = uploaded.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        outsiders().forEach(outsider -> {
            var read = outsider.query(
                    "query($id: ID!) { import(id: $id) { content { title sections { text } } } }", Map.of("id", id));
            assertThat(read.at("/errors/0/extensions/classification").asString(""))
                    .isIn("FORBIDDEN", "UNAUTHORIZED");
            var taken = outsider.query(
                    "mutation($id: ID!) { acceptImport(input: {id: $id, agency: \"640200-curious\", year: "
                            + "2024}) { ... on ImportAccepted { report { content { title } } } } }",
                    Map.of("id", id));
            assertThat(taken.at("/errors/0/extensions/classification").asString(""))
                    .isIn("FORBIDDEN", "UNAUTHORIZED");
            assertThat(read.toString() + taken).doesNotContain(SECRET);
        });
    }

    private static HttpResponse<String> get(Api api, String path) {
        return api.send(api.request(path).GET().build());
    }
}
