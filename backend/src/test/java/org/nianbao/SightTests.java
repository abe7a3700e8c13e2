package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report and all that hangs on it: who is above looks and does not write, who is elsewhere does neither. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SightTests {

    private static final int YEAR = 2021;
    private static final String[] EVERY_ROLE = {"editor", "reviewer", "secrecy-reviewer", "chief", "publisher", "admin"
    };

    @LocalServerPort
    private int port;

    private Desk desk;
    private String comment;

    @BeforeAll
    void aReportWithAComment(@Autowired Agencies agencies) {
        Samples.putDepartment(agencies, "640200-elsewhere");
        desk = Desk.of(port, agencies, "640200-sight");
        desk.write(YEAR, "BLANK");
        comment = desk.as("reviewer")
                .ask(
                        "mutation($id: ID!) { comment(input: {id: $id, text: \"请核对。\"}) { id } }",
                        Map.of("id", desk.id(YEAR)))
                .get("id")
                .asString();
    }

    private Api superior() {
        return desk.of("640200", EVERY_ROLE);
    }

    private Api stranger() {
        return desk.of(
                "640200-elsewhere", "editor", "reviewer", "secrecy-reviewer", "chief", "publisher", "admin", "office");
    }

    private String mutation(String field) {
        var id = desk.id(YEAR);
        return "mutation { "
                + switch (field) {
                    case "restoreRevision" ->
                        "restoreRevision(input: {id: \"" + id + "\", revision: 2, restore: 1}) { __typename }";
                    case "acceptFinding" ->
                        "acceptFinding(input: {id: \"" + id + "\", key: \"x\", reason: \"x\"}) { __typename }";
                    case "takeContributions" ->
                        "takeContributions(input: {id: \"" + id + "\", revision: 2}) { __typename }";
                    case "confirmAdjustment" ->
                        "confirmAdjustment(input: {id: \"" + id
                                + "\", revision: 2, adjustment: \"a1\"}) { __typename }";
                    case "comment" -> "comment(input: {id: \"" + id + "\", text: \"x\"}) { id }";
                    case "answerComment" -> "answerComment(input: {comment: \"" + comment + "\", text: \"x\"}) { id }";
                    case "resolveComment" ->
                        "resolveComment(input: {comment: \"" + comment + "\", resolved: true}) { id }";
                    default -> "attendReport(input: {id: \"" + id + "\"}) { name }";
                }
                + " }";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "restoreRevision",
                "acceptFinding",
                "takeContributions",
                "confirmAdjustment",
                "comment",
                "answerComment",
                "resolveComment"
            })
    void aSuperiorWritesNothing(String field) {
        assertThat(superior().refusal(mutation(field), Map.of())).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "restoreRevision",
                "acceptFinding",
                "takeContributions",
                "confirmAdjustment",
                "comment",
                "answerComment",
                "resolveComment",
                "attendReport"
            })
    void aStrangerIsTurnedAway(String field) {
        assertThat(stranger().refusal(mutation(field), Map.of())).isEqualTo("FORBIDDEN");
        assertThat(Api.on(port).refusal(mutation(field), Map.of())).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void aSuperiorReadsAllAndAStrangerNothing() {
        var query =
                "query($id: ID!) { report(id: $id) { comments { text } revisions { totalCount } revisionAt(number: 1) "
                        + "{ content { title } } changes(from: 1, to: 2) { cells { ref } } previous { title } } }";
        var read = superior().ask(query, Map.of("id", desk.id(YEAR)));
        assertThat(read.at("/comments/0/text").asString()).isEqualTo("请核对。");
        assertThat(read.at("/revisions/totalCount").asInt()).isEqualTo(2);
        assertThat(stranger().refusal(query, Map.of("id", desk.id(YEAR)))).isEqualTo("FORBIDDEN");
    }

    @Test
    void whoHasNoPartInReportsDoesNotCommentOnThoseOfHisOwnAgency() {
        assertThat(desk.as("admin").refusal(mutation("comment"), Map.of())).isEqualTo("FORBIDDEN");
        assertThat(List.of("editor", "reviewer", "secrecy-reviewer", "chief", "publisher", "office"))
                .allSatisfy(role -> assertThat(
                                desk.as(role).ask(mutation("comment")).get("id").asString())
                        .contains("~"));
    }

    @Test
    void searchFindsByWordsWhatLiesInSightAndNothingElse() {
        var search = "query($words: String!) { reports(filter: {search: $words}) { edges { node { id } } } }";
        var words = Map.<String, Object>of("words", "640200-sight " + YEAR);
        assertThat(desk.as("editor").ask(search, words).at("/edges/0/node/id").asString())
                .isEqualTo(desk.id(YEAR));
        assertThat(superior().ask(search, words).at("/edges/0/node/id").asString())
                .isEqualTo(desk.id(YEAR));
        assertThat(desk.as("editor")
                        .ask(search, Map.of("words", "640200-sight " + (YEAR + 1)))
                        .get("edges"))
                .isEmpty();
        assertThat(stranger().ask(search, words).get("edges")).isEmpty();
        assertThat(desk.as("editor").refusal(search, Map.of("words", "年".repeat(101))))
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void somebodyIsToldTheTopOfWhatLiesInSight() {
        assertThat(desk.as("editor").ask("{ viewer { scope { code } agency { due(year: 2025) } } }"))
                .hasToString("{\"scope\":{\"code\":\"640200-sight\"},\"agency\":{\"due\":\"2026-01-31\"}}");
        assertThat(superior().ask("{ viewer { scope { code } agency { due(year: 2025) } } }"))
                .hasToString("{\"scope\":{\"code\":\"640200\"},\"agency\":{\"due\":\"2026-03-31\"}}");
    }
}
