package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Comments are begun, answered and resolved by whoever works on a report; flagged ones hold up its submission. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentTests {

    private static final String COMMENT =
            "{ id cell section excerpt text flagged by answers { text by } resolved { by } }";

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeAll
    void aDepartment(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, "640200-comments");
    }

    private static final String BEGIN = "mutation($input: CommentInput!) { comment(input: $input) " + COMMENT + " }";

    private Map<String, Object> input(int year, Map<String, Object> more) {
        var input = new HashMap<String, Object>(Map.of("id", desk.id(year), "text", "请核对。"));
        input.putAll(more);
        return Map.of("input", input);
    }

    private JsonNode begin(Api person, int year, Map<String, Object> more) {
        return person.ask(BEGIN, input(year, more));
    }

    private JsonNode answer(Api person, String comment, String text) {
        return person.ask(
                "mutation($input: AnswerCommentInput!) { answerComment(input: $input) " + COMMENT + " }",
                Map.of("input", Map.of("comment", comment, "text", text)));
    }

    private JsonNode resolve(Api person, String comment, boolean resolved) {
        return person.ask(
                "mutation($input: ResolveCommentInput!) { resolveComment(input: $input) " + COMMENT + " }",
                Map.of("input", Map.of("comment", comment, "resolved", resolved)));
    }

    @Test
    void aThreadIsBegunOnACellAPassageOrTheWholeAnsweredAndClosed() {
        desk.write(2021, "BLANK");
        var onCell = begin(desk.as("reviewer"), 2021, Map.of("cell", "requests.received.total"));
        begin(desk.as("chief"), 2021, Map.of("section", 6, "excerpt", "实际情况"));
        begin(desk.of("640200-zwgk", "office"), 2021, Map.of());
        begin(desk.as("chief"), 2021, Map.of("excerpt", "引言里的一句"));
        answer(desk.as("editor"), onCell.get("id").asString(), "已核对台账。");
        resolve(desk.as("reviewer"), onCell.get("id").asString(), true);

        var comments = desk.report(2021, "comments " + COMMENT).get("comments");
        assertThat(Desk.each(comments, "/cell")).containsExactly("requests.received.total", "-", "-", "-");
        assertThat(Desk.each(comments, "/section")).containsExactly("-", "6", "-", "-");
        assertThat(Desk.each(comments, "/excerpt")).containsExactly("-", "实际情况", "-", "引言里的一句");
        assertThat(comments.at("/0/answers/0/text").asString()).isEqualTo("已核对台账。");
        assertThat(comments.at("/0/answers/0/by").asString()).startsWith("editor");
        assertThat(comments.at("/0/resolved/by").asString()).startsWith("reviewer");
        assertThat(comments.at("/2/resolved").isNull()).isTrue();
    }

    @Test
    void aClosedThreadIsOpenedAgainAndWhoClosedItFirstStays() {
        desk.write(2022, "BLANK");
        var id = begin(desk.as("reviewer"), 2022, Map.of()).get("id").asString();
        resolve(desk.as("editor"), id, true);
        assertThat(resolve(desk.as("chief"), id, true).at("/resolved/by").asString())
                .startsWith("editor");
        assertThat(resolve(desk.as("chief"), id, false).get("resolved").isNull())
                .isTrue();
    }

    @Test
    void aFlaggedCommentStopsSubmissionUntilItIsResolvedAndOthersDoNot() {
        desk.write(2023, "BLANK");
        begin(desk.as("reviewer"), 2023, Map.of());
        var flagged = begin(desk.as("reviewer"), 2023, Map.of("flagged", true))
                .get("id")
                .asString();
        var stopped = desk.act(desk.as("editor"), "submitReport", 2023, 2);
        Desk.expect("OpenComments", stopped);
        assertThat(Desk.each(stopped.get("comments"), "/id")).containsExactly(flagged);
        assertThat(stopped.get("message").asString()).contains("1 条");
        resolve(desk.as("editor"), flagged, true);
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2023, 2));
    }

    @Test
    void manyWhoBeginAThreadAtOnceEachHaveTheirOwn() throws Exception {
        desk.write(2024, "BLANK");
        try (var people = Executors.newFixedThreadPool(6)) {
            var begun = people.invokeAll(IntStream.range(0, 6)
                    .mapToObj(i ->
                            (Callable<String>) () -> begin(desk.named("reviewer-" + i, "reviewer"), 2024, Map.of())
                                    .get("id")
                                    .asString())
                    .toList());
            assertThat(begun.stream().map(Future::resultNow).distinct()).hasSize(6);
        }
        assertThat(desk.report(2024, "comments { id }").get("comments").size()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"cell, requests.x.y", "section, 9", "excerpt, ' '"})
    void aPlaceThatIsNotInTheReportIsRefused(String key, String value) {
        desk.start(2020, "BLANK");
        Object place = key.equals("section") ? Integer.valueOf(value) : value;
        assertThat(desk.as("reviewer").refusal(BEGIN, input(2020, Map.of(key, place))))
                .isEqualTo("BAD_REQUEST");
        assertThat(desk.report(2020, "comments { id }").get("comments").size()).isZero();
    }

    @Test
    void anEmptyOrEndlessTextIsRefusedAndAnUnknownThreadIsNotFound() {
        desk.start(2019, "BLANK");
        for (var text : List.of(" ", "长".repeat(2001))) {
            assertThat(desk.as("reviewer").refusal(BEGIN, input(2019, Map.of("text", text))))
                    .isEqualTo("BAD_REQUEST");
        }
        for (var id : List.of(desk.id(2019) + "~1", "x", desk.id(2019) + "~x")) {
            assertThat(desk.as("editor").refusal("""
                mutation($id: ID!) { answerComment(input: {comment: $id, text: "好。"}) { id } }\
                """, Map.of("id", id))).isEqualTo("NOT_FOUND");
        }
    }
}
