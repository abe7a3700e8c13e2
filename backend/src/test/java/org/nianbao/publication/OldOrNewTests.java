package org.nianbao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What stands in several documents is read while it is corrected again and again: every reader sees one number whole. */
@NianbaoTest
@TestPropertySource(properties = "store=old-or-new")
class OldOrNewTests {

    private static final Editions EDITIONS = Editions.load();
    private static final int NUMBERS = 60;
    private static final String CELL = "requests.received.total";
    /** Who is signed in is never answered from memory. */
    private static final String QUERY = """
        query($agency: ID!, $cell: ID!) { viewer { name }
          one: publication(agency: $agency, year: 2022) { number content { title } }
          publications(filter: {agency: $agency}) { edges { node { number content { title } } } }
          worded: publications(filter: {agency: $agency, search: "反复更正"}) {
            edges { node { number content { title } } } }
          search(words: "反复更正", filter: {agency: $agency}) {
            edges { node { publication { number content { title } } } } }
          tally(agency: $agency, year: 2022) { coverage { included }
            contributions(cell: $cell) { edges { node { cell { number } publication { number content { title } } } } } }
        }\
        """;

    @LocalServerPort
    private int port;

    private static Content content(int number) {
        return Content.of(
                EDITIONS.forYear(2022),
                "第" + number + "稿",
                List.of(),
                null,
                Map.of(1, List.of(Block.paragraph("反复更正。"))),
                Map.of(CELL, Cell.number(CELL, BigDecimal.valueOf(number))),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void nothingBetweenTwoNumbersIsSeenOnAnyPath(@Autowired Agencies agencies, @Autowired RecordBook record)
            throws Exception {
        Samples.putAgencies(agencies);
        Published.put(record, Samples.AGENCY, 2022, 1, null, content(1));
        var corrected = new AtomicBoolean();
        Callable<Boolean> correcting = () -> {
            IntStream.rangeClosed(2, NUMBERS)
                    .forEach(number -> Published.put(record, Samples.AGENCY, 2022, number, "更正", content(number)));
            corrected.set(true);
            return true;
        };
        Callable<Boolean> reading = () -> {
            boolean last;
            do {
                last = corrected.get();
                requireWhole(
                        Api.on(port)
                                .query(QUERY, Map.of("agency", Samples.AGENCY, "cell", CELL))
                                .get("data"),
                        last);
            } while (!last);
            return true;
        };
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : people.invokeAll(List.of(correcting, reading, reading, reading))) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private static void requireWhole(JsonNode data, boolean last) {
        var seen = Stream.concat(
                        Stream.of(data.get("one")),
                        Stream.of(
                                        "/publications/edges/0/node",
                                        "/worded/edges/0/node",
                                        "/search/edges/0/node/publication",
                                        "/tally/contributions/edges/0/node/publication")
                                .map(data::at))
                .toList();
        assertThat(seen)
                .allSatisfy(publication -> assertThat(
                                publication.at("/content/title").asString())
                        .isEqualTo("第" + publication.get("number").asInt() + "稿"));
        var contribution = data.at("/tally/contributions/edges/0/node");
        assertThat(contribution.at("/cell/number").asInt())
                .isEqualTo(contribution.at("/publication/number").asInt());
        assertThat(data.at("/tally/coverage/included").asInt()).isEqualTo(1);
        if (last) {
            assertThat(seen)
                    .allSatisfy(publication ->
                            assertThat(publication.get("number").asInt()).isEqualTo(NUMBERS));
        }
    }
}
