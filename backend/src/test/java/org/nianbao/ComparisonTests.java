package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Any two states side by side: saved states, publications, years, forms; and only what lies in sight. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonTests {

    private static final String QUERY = """
        query($from: ContentRef!, $to: ContentRef!) { comparison(from: $from, to: $to) {
          from { year revision publication by edition { key } agency { name } } to { year revision publication }
          changes { cells { ref before { kind number } after { kind number } } texts { part } } } }\
        """;

    @LocalServerPort
    private int port;

    private Desk desk;
    private Desk other;

    @BeforeAll
    void threeYears(@Autowired Agencies agencies) {
        other = Desk.of(port, agencies, "640200-beside");
        desk = Desk.of(port, agencies, "640200-compared");
        desk.write(2020, "BLANK");
        desk.write(2021, "BLANK");
        desk.write(2022, "BLANK");
        other.write(2022, "BLANK");
        desk.publish(2022, 2);
        desk.as("editor")
                .ask(
                        "mutation($id: ID!) { correctReport(input: {id: $id, reason: \"更正。\"}) { __typename } }",
                        Map.of("id", desk.id(2022)));
        Desk.expect("ReportSaved", desk.save(2022, 2, Map.of("title", "更正稿")));
        desk.publish(2022, 3);
        desk.withdraw(2022, 2);
    }

    private static Map<String, Object> at(String report, String what, int number) {
        return Map.of("report", report, what, number);
    }

    private JsonNode compared(Map<String, ?> from, Map<String, ?> to) {
        return desk.as("reviewer").ask(QUERY, Map.of("from", from, "to", to));
    }

    private static JsonNode cell(JsonNode comparison, String ref) {
        return comparison
                .at("/changes/cells")
                .valueStream()
                .filter(cell -> cell.get("ref").asString().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPublicationIsComparedWithASavedStateThoughItWasWithdrawn() {
        var comparison = compared(at(desk.id(2022), "publication", 1), at(desk.id(2022), "publication", 2));
        assertThat(comparison.at("/from/revision").asInt()).isEqualTo(2);
        assertThat(comparison.at("/from/publication").asInt()).isEqualTo(1);
        assertThat(comparison.at("/from/by").asString()).startsWith("publisher");
        assertThat(comparison.at("/to/revision").asInt()).isEqualTo(3);
        assertThat(Desk.each(comparison.at("/changes/texts"), "/part")).containsExactly("title");
        assertThat(comparison.at("/changes/cells").size()).isZero();
    }

    @Test
    void whatOneOfTheFormsLacksIsNotApplicableThereAndNeverZero() {
        var comparison = compared(Map.of("report", desk.id(2020)), at(desk.id(2021), "revision", 2));
        assertThat(comparison.at("/from/edition/key").asString()).isEqualTo("2019");
        assertThat(comparison.at("/from/revision").asInt()).isEqualTo(2);
        var gone = cell(comparison, "procurement.procurement.items");
        assertThat(gone.at("/before/number").asInt()).isZero();
        assertThat(gone.at("/after/kind").asString()).isEqualTo("NOT_APPLICABLE");
        assertThat(gone.at("/after/number").isNull()).isTrue();
        var come = cell(comparison, "regulations.rules.issued");
        assertThat(come.at("/before/kind").asString()).isEqualTo("NOT_APPLICABLE");
        assertThat(come.at("/before/number").isNull()).isTrue();
        assertThat(Desk.each(comparison.at("/changes/cells"), "/ref"))
                .as("两个版式都有、都是 0 的格")
                .doesNotContain("requests.received.total");
    }

    @Test
    void whatDoesNotExistIsMissingAndTwoNumbersAreOneTooMany() {
        var here = Map.of("report", desk.id(2022));
        assertThat(refusal("reviewer", here, at(desk.id(2022), "publication", 9)))
                .isEqualTo("NOT_FOUND");
        assertThat(refusal("reviewer", here, at(desk.id(2022), "revision", 99))).isEqualTo("NOT_FOUND");
        assertThat(refusal("reviewer", here, Map.of("report", desk.id(2016)))).isEqualTo("NOT_FOUND");
        assertThat(refusal("reviewer", here, Map.of("report", desk.id(2022), "revision", 1, "publication", 1)))
                .isEqualTo("BAD_REQUEST");
    }

    private String refusal(String role, Map<String, ?> from, Map<String, ?> to) {
        return desk.as(role).refusal(QUERY, Map.of("from", from, "to", to));
    }

    @Test
    void bothSidesMustBeInSight() {
        var mine = Map.of("report", desk.id(2022));
        var theirs = Map.of("report", other.id(2022));
        assertThat(refusal("editor", mine, theirs)).isEqualTo("FORBIDDEN");
        assertThat(refusal("editor", theirs, mine)).isEqualTo("FORBIDDEN");
        assertThat(refusal("editor", mine, Map.of("report", other.id(2016))))
                .as("没有的也一样")
                .isEqualTo("FORBIDDEN");
        assertThat(desk.of("640200-zwgk", "office")
                        .ask(QUERY, Map.of("from", mine, "to", theirs))
                        .has("changes"))
                .as("上级两边都看得到")
                .isTrue();
        assertThat(Api.on(port).refusal(QUERY, Map.of("from", mine, "to", mine)))
                .isEqualTo("UNAUTHORIZED");
    }
}
