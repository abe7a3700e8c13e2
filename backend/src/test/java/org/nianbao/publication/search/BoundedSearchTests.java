package org.nianbao.publication.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.content.Block;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.publication.PublicationFilter;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A search that may look into two texts at a time: it says that it has not looked through all, and loses nothing. */
@NianbaoTest
@TestPropertySource(properties = {"store=bounded-search", "nianbao.searched-texts=2"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundedSearchTests {

    private static final Editions EDITIONS = Editions.load();
    private static final List<String> AGENCIES =
            List.of("640100", "640100-jgsw", "640100-jyj", "640100-zwgk", "640104", "640104-mzj");
    /** In all of them stand these pairs, and only in one of them all together. */
    private static final String PHRASE = "政务公开";

    private static final String APART = "政务。务公。公开。";

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        for (int year : List.of(2021, 2022)) {
            AGENCIES.forEach(agency -> Published.put(
                    record,
                    agency,
                    year,
                    1,
                    null,
                    Content.of(
                            EDITIONS.forYear(year),
                            "年报",
                            List.of(),
                            null,
                            Map.of(
                                    1,
                                    List.of(Block.paragraph(
                                            year == 2021 && agency.equals("640104") ? PHRASE + "。" : APART))),
                            Map.of(),
                            List.of(),
                            List.of(),
                            List.of())));
        }
    }

    private JsonNode search(Map<String, ?> variables) {
        return Api.on(port).ask("""
            query($words: String!, $after: String, $first: Int, $filter: PublicationFilter) {
              search(words: $words, after: $after, first: $first, filter: $filter) { totalCount totalComplete pageComplete
                edges { node { publication { id } } } pageInfo { hasNextPage endCursor } } }\
            """, variables);
    }

    private static Stream<String> ids(JsonNode page, String node) {
        return page.get("edges").valueStream().map(edge -> edge.at(node + "/id").asString());
    }

    private List<String> allOf(String words, int first, Map<String, ?> filter) {
        var ids = new ArrayList<String>();
        var variables = new HashMap<String, Object>(Map.of("words", words, "first", first, "filter", filter));
        JsonNode page;
        do {
            page = search(variables);
            ids(page, "/node/publication").forEach(ids::add);
            variables.put("after", page.at("/pageInfo/endCursor").asString(""));
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return ids;
    }

    @Test
    void whatCommonTermsSeldomSayTogetherIsFoundByGoingOn() {
        var first = search(Map.of("words", PHRASE));
        assertThat(first.get("pageComplete").asBoolean()).isFalse();
        assertThat(first.get("totalComplete").asBoolean()).isFalse();
        assertThat(first.get("edges")).isEmpty();
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();

        assertThat(allOf(PHRASE, 20, Map.of())).containsExactly("640104:2021:1");
        assertThat(allOf(PHRASE, 20, Map.of("within", "640104", "year", 2021))).containsExactly("640104:2021:1");
        assertThat(allOf(PHRASE, 20, Map.of("agency", "640100-jyj"))).isEmpty();
    }

    @Test
    void allThatSayAWordAreFoundOnceAndInOrder() {
        var expected = Stream.of(2022, 2021)
                .flatMap(year -> AGENCIES.stream().map(agency -> agency + ":" + year + ":1"))
                .toList();
        assertThat(allOf("公开", 20, Map.of())).isEqualTo(expected);
        assertThat(allOf("公开", 1, Map.of())).isEqualTo(expected);
        assertThat(search(Map.of("words", "无此一词")).get("pageComplete").asBoolean())
                .isTrue();
        assertThat(search(Map.of("words", "无此一词")).get("totalComplete").asBoolean())
                .isTrue();
    }

    /** One phrase of which all terms are common, and words that are rare. */
    @ParameterizedTest
    @EnumSource
    void aListOfThoseThatSayWordsKeepsItsOrder(PublicationFilter.Order order) {
        var all = list(order, "公开");
        assertThat(all).hasSize(2 * AGENCIES.size());
        assertThat(all).isEqualTo(list(order, null));
        assertThat(list(order, PHRASE)).containsExactly("640104:2021:1");
        assertThat(list(order, "640104 公开"))
                .isEqualTo(all.stream().filter(id -> id.startsWith("640104")).toList());
    }

    private List<String> list(PublicationFilter.Order order, String words) {
        var ids = new ArrayList<String>();
        var variables = new HashMap<String, Object>(Map.of("order", order.name()));
        variables.put("words", words);
        JsonNode page;
        do {
            page = Api.on(port).ask("""
                query($words: String, $order: PublicationOrder!, $after: String) {
                  publications(filter: {search: $words}, orderBy: $order, first: 5, after: $after) { totalCount
                    edges { node { id } } pageInfo { hasNextPage endCursor } } }\
                """, variables);
            ids(page, "/node").forEach(ids::add);
            variables.put("after", page.at("/pageInfo/endCursor").asString(""));
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(page.get("totalCount").asInt()).isEqualTo(ids.size());
        return ids;
    }
}
