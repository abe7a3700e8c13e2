package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever comes in wrong gets its own clear answer, and nothing stored changes. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {

    private static final String ID = Samples.AGENCY + ":2018";
    private static final String YEAR_WITH_TABLES = Samples.AGENCY + ":2025";

    @LocalServerPort
    private int port;

    @BeforeAll
    void twoDrafts(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
        for (int year : List.of(2018, 2025)) {
            editor().ask(
                            "mutation($year: Int!) { startReport(input: {agency: \"640100-jgsw\", year: $year}) "
                                    + "{ __typename } }",
                            Map.of("year", year));
        }
    }

    private Api editor() {
        return Api.on(port).as("editor");
    }

    private JsonNode save(Map<String, Object> content) {
        return editor().query("""
            mutation($content: ContentInput!) { saveReport(input: {id: "640100-jgsw:2025", revision: 1,
              content: $content}) { __typename ... on InvalidContent { message problems { path message } } } }\
            """, Map.of("content", content));
    }

    private void assertUntouched() {
        var report = editor().ask(
                        "query($id: ID!) { report(id: $id) { revision content { title } } }",
                        Map.of("id", YEAR_WITH_TABLES));
        assertThat(report.get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void aCellThatTheFormDoesNotHaveIsNamed() {
        var outcome = save(Map.of(
                        "title",
                        "新标题",
                        "cells",
                        List.of(
                                Samples.number("requests.received.person", 1),
                                Samples.number("requests.received.martian", 1))))
                .at("/data/saveReport");

        assertThat(outcome.get("__typename").asString()).isEqualTo("InvalidContent");
        assertThat(outcome.at("/problems/0/path").asString()).isEqualTo("cells[1].ref");
        assertThat(outcome.at("/problems/0/message").asString()).contains("requests.received.martian");
        assertUntouched();
    }

    @Test
    void aWordWhereANumberBelongsIsQuoted() {
        var answer = save(
                Map.of("cells", List.of(Map.of("ref", "requests.received.person", "kind", "NUMBER", "number", "三件"))));

        assertThat(answer.at("/errors/0/message").asString()).contains("三件");
        assertThat(answer.at("/errors/0/extensions/classification").asString()).isEqualTo("ValidationError");
        assertUntouched();
    }

    @Test
    void halfACharacterIsRefusedWhereverItIsWrittenAndNothingIsSaved() {
        assertNamed(save(Map.of("title", "某\uD842村")), "content.title：第 2 个字", "U+D842");
        assertNamed(
                save(Map.of(
                        "sections",
                        List.of(Map.of(
                                "number", 1, "blocks", List.of(Map.of("kind", "PARAGRAPH", "text", "全文\u202E21")))))),
                "sections[0].blocks[0].text：第 3 个字",
                "U+202E");
        for (var mutation : List.of(
                "submitReport(input: {id: $id, revision: 1, comment: $text}) { __typename }",
                "comment(input: {id: $id, text: $text}) { id }",
                "acceptFinding(input: {id: $id, key: \"任意\", reason: $text}) { __typename }")) {
            assertNamed(
                    editor().query(
                                    "mutation($id: ID!, $text: String!) { " + mutation + " }",
                                    Map.of("id", YEAR_WITH_TABLES, "text", "半\uDC00个")),
                    "第 2 个字",
                    "U+DC00");
        }
        assertUntouched();
    }

    private static void assertNamed(JsonNode answer, String... words) {
        assertThat(answer.at("/errors/0/message").asString()).contains(words);
        assertThat(answer.at("/errors/0/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void whatNobodySeesIsTakenOutAndFiguresFollow(@Autowired Agencies agencies) {
        var desk = Desk.of(port, agencies, "640200-door");
        desk.start(2025, "BLANK");
        Desk.expect(
                "ReportSaved",
                desk.save(
                        2025,
                        1,
                        Map.of(
                                "title",
                                "年度\u200B报告\u00A0\uFEFF甲",
                                "cells",
                                List.of(Samples.number("requests.received.total", 7)),
                                "sections",
                                List.of(Map.of(
                                        "number",
                                        1,
                                        "blocks",
                                        List.of(Map.of(
                                                "kind",
                                                "PARAGRAPH",
                                                "text",
                                                "\u200B新收\u00AD0件，1\u200B2次",
                                                "figures",
                                                List.of(Map.of(
                                                        "cell",
                                                        "requests.received.total",
                                                        "start",
                                                        4,
                                                        "end",
                                                        5)))))))));

        var content = desk.as("editor")
                .ask(
                        "query($id: ID!) { report(id: $id) { content { title sections { blocks { text } } } } }",
                        Map.of("id", desk.id(2025)))
                .get("content");
        assertThat(content.get("title").asString()).isEqualTo("年度报告 甲");
        assertThat(content.at("/sections/0/blocks/0/text").asString()).isEqualTo("新收7件，12次");
    }

    @Test
    void aRevisionThatNeverWasIsNotTakenForTheLatest() {
        assertThat(editor().refusal("""
            mutation { saveReport(input: {id: "640100-jgsw:2025", revision: 99, content: {title: "x"}})
              { __typename } }\
            """, Map.of())).isEqualTo("BAD_REQUEST");
        assertUntouched();
    }

    @Test
    void anUnknownAgencyIsNotFound() {
        assertThat(editor().refusal("{ publications(filter: {within: \"999999\"}) { totalCount } }", Map.of()))
                .isEqualTo("NOT_FOUND");
        assertThat(editor().refusal("""
            mutation { startReport(input: {agency: "999999", year: 2024}) { __typename } }\
            """, Map.of())).isEqualTo("NOT_FOUND");
        assertThat(Api.on(port).ask("{ agency(code: \"999999\") { name } }").isNull())
                .isTrue();
    }

    @Test
    void aYearThatHasNotComeIsRefused() {
        var answer = editor().query("""
            mutation { startReport(input: {agency: "640100-jgsw", year: 2999}) { __typename } }\
            """);

        assertThat(answer.at("/errors/0/message").asString()).contains("2999");
    }

    @Test
    void aPageOfMoreThanAHundredIsRefusedInASentence() {
        var answer = Api.on(port).query("{ publications(first: 101) { totalCount } }");

        assertThat(answer.at("/errors/0/message").asString()).contains("100").contains("101");
        assertThat(answer.at("/errors/0/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void aCursorOfSomebodyElsesIsRefused() {
        assertThat(Api.on(port).refusal("{ publications(after: \"%%%\") { totalCount } }", Map.of()))
                .isEqualTo("BAD_REQUEST");
        assertThat(Api.on(port).refusal("{ publications(after: \"eA\") { totalCount } }", Map.of()))
                .isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "signedByAnother", "issuedByAnother", "meantForAnother", "rubbish"})
    void aTokenThatIsNotOursIsTurnedAwayBeforeAnythingIsRead(String what) {
        var token = switch (what) {
            case "expired" -> Tokens.expired("editor");
            case "signedByAnother" -> Tokens.signedByAnother("editor");
            case "issuedByAnother" -> Tokens.issuedByAnother("editor");
            case "meantForAnother" -> Tokens.meantForAnother("editor");
            default -> "rubbish";
        };
        var answer = Api.on(port)
                .withToken(token)
                .send(Api.on(port)
                        .withToken(token)
                        .request("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"query\": \"{ viewer { name } }\"}"))
                        .build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("请重新登录");
    }

    @Test
    void aBodyOfTwentyMegabytesIsRefused() {
        var answer = editor().send(editor().request("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\": \"{ viewer { name } } #" + "x".repeat(20 << 20) + "\"}"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aQueryThatIsTooDeepTooWideOrTooMuchIsRefusedWithTheLimit() {
        assertRefusedWith(
                "层数",
                "{ agencies { edges { node { superior " + "{ superior ".repeat(15) + "{ name }" + " }".repeat(18)
                        + " }");
        assertRefusedWith(
                "别名",
                "{ agencies(first: 1) { edges { node { "
                        + IntStream.range(0, 60)
                                .mapToObj(i -> "a" + i + ": name")
                                .collect(Collectors.joining(" ")) + " } } } }");
        assertRefusedWith(
                "根字段",
                "{ "
                        + IntStream.range(0, 21)
                                .mapToObj(i -> "a" + i + ": viewer { name }")
                                .collect(Collectors.joining(" "))
                        + " }");
        assertRefusedWith(
                "总量",
                "{ agencies(first: 100) { edges { node { subordinates { subordinates { "
                        + "subordinates { subordinates { name } } } } } } } }");
    }

    private void assertRefusedWith(String word, String query) {
        var error = Api.on(port).query(query).at("/errors/0");
        assertThat(error.at("/message").asString()).contains(word);
        assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void aQueryOfTooManyTokensIsRefusedUnread() {
        var answer = Api.on(port).query("{ " + "viewer ".repeat(6000) + "}");

        assertThat(answer.at("/errors/0/message").asString()).contains("5,000");
    }

    @Test
    void introspectionIsOffOutsideTheTrial() {
        assertThat(Api.on(port).query("{ __schema { queryType { name } } }").has("errors"))
                .isTrue();
    }

    @Test
    void aReportOfAFreeYearHasNoTablesAndSaysSo() {
        var outcome = editor().ask("""
            mutation { saveReport(input: {id: "640100-jgsw:2018", revision: 1, content: {cells:
              [{ref: "requests.received.person", kind: BLANK}]}}) { ... on InvalidContent { message } } }\
            """);

        assertThat(outcome.get("message").asString()).contains("没有保存");
        assertThat(editor().ask("query($id: ID!) { report(id: $id) { content { tables { key } } } }", Map.of("id", ID))
                        .at("/content/tables")
                        .size())
                .isZero();
    }
}
