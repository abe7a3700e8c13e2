package org.nianbao.publication.publishing;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The public record as releases of form 2 and 3 stored it: read before, brought up to date one by one, and as if for ever so. */
@NianbaoTest
@TestPropertySource(properties = "store=form-four")
class HeadsOfFormSixTests {

    private static final int YEAR = 2022;
    private static final String CELL = "requests.received.total";
    private static final String FORM_TWO = "640100-jgsw";
    private static final String FORM_THREE = "640100-jyj";
    private static final String FORM_FOUR = "640100-zwgk";
    private static final List<String> AGENCIES = List.of(FORM_TWO, FORM_THREE, FORM_FOUR);

    @LocalServerPort
    private int port;

    @Autowired
    private Store store;

    @Autowired
    private HeadsOfFormSix migration;

    private void put(RecordBook record, String agency, int number, long cell) {
        Published.put(
                record,
                agency,
                YEAR,
                number,
                number == 1 ? null : "更正",
                Content.of(
                        Editions.load().forYear(YEAR),
                        "年报",
                        List.of(),
                        null,
                        Map.of(1, List.of(Block.paragraph("早先的写法。"))),
                        Map.of(CELL, Cell.number(CELL, BigDecimal.valueOf(cell))),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static String report(String agency) {
        return agency + ":" + YEAR;
    }

    private Document head(String agency) {
        return Objects.requireNonNull(
                store.collection("latest").find(eq(report(agency))).first());
    }

    /** A head without more, the text with its terms in one document; figures apart. */
    private void asFormThree(String agency) {
        var head = head(agency);
        head.remove("edition");
        head.append("form", 3);
        store.collection("latest").replaceOne(eq(report(agency)), head);
        store.collection("searchedTexts").deleteOne(eq(report(agency)));
        store.collection("searched")
                .replaceOne(
                        eq(report(agency)),
                        new Document(head).append("search", new Document("text", "早先").append("terms", List.of(1L))));
    }

    /** One document with all, and nothing beside it. */
    private void asFormTwo(String agency) {
        var head = head(agency);
        head.remove("edition");
        head.append("form", 2)
                .append("text", "早先的写法。")
                .append("search", new Document("form", 1))
                .append("content", new Document());
        store.collection("latest").replaceOne(eq(report(agency)), head);
        store.collection("searchedTexts").deleteOne(eq(report(agency)));
        store.collection("searched").deleteOne(eq(report(agency)));
        store.collection("excerpts").deleteOne(eq(report(agency) + ":" + head.getInteger("number")));
    }

    /** Who is signed in is never answered from memory. */
    private JsonNode ask() {
        return Api.on(port).as("office").query("""
            { viewer { name }
              publications(filter: {year: 2022}, orderBy: AGENCY) { totalCount
                edges { node { id content { title } } } }
              tally(agency: "640100", year: 2022) { coverage { included }
                cell(ref: "requests.received.total") { number } }
              search(words: "早先") { totalCount totalComplete edges { node { publication { id } } } }
              series(agency: "640100-jgsw", cells: ["requests.received.total"]) { number } }\
            """, Map.of()).get("data");
    }

    private static List<String> ids(JsonNode list, String node) {
        return list.get("edges")
                .valueStream()
                .map(edge -> edge.at(node + "/id").asString())
                .toList();
    }

    private void require(boolean complete, String... found) {
        var data = ask();
        assertThat(ids(data.get("publications"), "/node"))
                .containsExactly(FORM_TWO + ":2022:1", FORM_THREE + ":2022:2", FORM_FOUR + ":2022:1");
        assertThat(data.at("/publications/totalCount").asInt()).isEqualTo(3);
        assertThat(data.at("/publications/edges/0/node/content/title").asString())
                .isEqualTo("年报");
        assertThat(data.at("/tally/coverage/included").asInt()).isEqualTo(3);
        assertThat(new BigDecimal(data.at("/tally/cell/number").asString())).isEqualByComparingTo("1011");
        assertThat(data.at("/series")).hasSize(1);
        assertThat(ids(data.get("search"), "/node/publication")).containsExactly(found);
        assertThat(data.at("/search/totalCount").asInt()).isEqualTo(found.length);
        assertThat(data.at("/search/totalComplete").asBoolean()).isEqualTo(complete);
    }

    @Test
    void figuresAreTrueAllTheWhileAndASearchSaysWhatItCannotFindYet(
            @Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        put(record, FORM_TWO, 1, 1);
        put(record, FORM_THREE, 1, 500);
        put(record, FORM_THREE, 2, 10);
        put(record, FORM_FOUR, 1, 1000);
        asFormTwo(FORM_TWO);
        asFormThree(FORM_THREE);
        require(false, FORM_FOUR + ":2022:1");
        assertThat(migration.outdated()).containsExactlyInAnyOrder(report(FORM_TWO), report(FORM_THREE));

        var frozen = store.collection("publications");
        var number =
                Objects.requireNonNull(frozen.find(eq(report(FORM_TWO) + ":1")).first());
        frozen.updateOne(eq(report(FORM_TWO) + ":1"), Updates.set("content", new Document("edition", "2021")));
        assertThatThrownBy(() -> migration.bring(report(FORM_TWO))).isInstanceOf(Damaged.class);
        migration.bring(report(FORM_THREE));
        assertThat(migration.outdated()).containsExactly(report(FORM_TWO));
        frozen.replaceOne(eq(report(FORM_TWO) + ":1"), number);
        require(false, FORM_THREE + ":2022:2", FORM_FOUR + ":2022:1");

        // As if it had died before it was noted in the head.
        store.collection("latest")
                .updateOne(eq(report(FORM_THREE)), Updates.combine(Updates.set("form", 3), Updates.unset("edition")));
        AGENCIES.forEach(agency -> migration.bring(report(agency)));
        AGENCIES.forEach(agency -> migration.bring(report(agency)));
        migration.bring("640100-nowhere:2022");
        assertThat(migration.outdated()).isEmpty();
        require(true, FORM_TWO + ":2022:1", FORM_THREE + ":2022:2", FORM_FOUR + ":2022:1");
        assertThat(head(FORM_TWO))
                .doesNotContainKeys("search", "text", "content")
                .containsEntry("edition", "2021");
    }
}
