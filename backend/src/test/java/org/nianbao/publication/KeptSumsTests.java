package org.nianbao.publication;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyHistory;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyKind;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What is kept of a large region's sums says the same as counting anew, whatever is published, corrected, withdrawn, moved. */
@NianbaoTest
@TestPropertySource(properties = {"store=kept-sums", "nianbao.sums-beyond=3"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptSumsTests {

    private static final int YEAR = 2024;
    private static final String CITY = "650100";
    private static final List<String> DISTRICTS = List.of("650101", "650102");
    private static final String CELL = "requests.received.total";
    private static final String OTHER = "fees.fees.amount";
    private static final Editions EDITIONS = Editions.load();

    /** More than whose reports are asked for one by one. */
    private static final int IDLE = YearsInForce.FEW;

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private RecordBook record;

    @Autowired
    private KeptSums sums;

    @Autowired
    private Excerpts excerpts;

    @Autowired
    private Store store;

    private final Random random = new Random(5);
    /** Whose superior is whom, and what is in force of each. */
    private final Map<String, String> superiors = new TreeMap<>();

    private final Map<String, Publication> inForce = new TreeMap<>();
    private final Map<String, Integer> numbers = new TreeMap<>();

    @BeforeAll
    void found() {
        put(CITY, AgencyKind.GOVERNMENT, null);
        DISTRICTS.forEach(district -> put(district, AgencyKind.GOVERNMENT, CITY));
        Stream.concat(Stream.of(CITY), DISTRICTS.stream())
                .forEach(above -> IntStream.range(0, 6)
                        .forEach(number -> put(above + "-" + number, AgencyKind.DEPARTMENT, above)));
        IntStream.range(0, IDLE).forEach(number -> put(CITY + "-idle" + number, AgencyKind.DEPARTMENT, CITY));
    }

    private void put(String code, AgencyKind kind, @Nullable String superior) {
        if (superior != null) {
            superiors.put(code, superior);
        }
        agencies.put(
                new AgencyHistory(code, List.of(new Era(LocalDate.of(2008, 1, 1), "机关" + code, kind, superior)), null));
    }

    private List<String> reporting() {
        return superiors.keySet().stream()
                .filter(code -> !code.contains("idle"))
                .toList();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void publish(String agency) {
        var cells = Map.of(
                CELL, Cell.number(CELL, BigDecimal.valueOf(random.nextInt(100))),
                OTHER, Cell.number(OTHER, new BigDecimal(random.nextInt(1000)).movePointLeft(random.nextInt(3))));
        int number = numbers.merge(agency, 1, Integer::sum);
        inForce.put(
                agency,
                Published.put(
                        record,
                        agency,
                        YEAR,
                        number,
                        number == 1 ? null : "更正",
                        Content.of(
                                EDITIONS.forYear(YEAR),
                                agency,
                                List.of(),
                                null,
                                Map.of(),
                                random.nextInt(4) == 0 ? Map.of(CELL, cells.get(CELL)) : cells,
                                List.of(),
                                List.of(),
                                List.of())));
    }

    private void withdraw(String agency, boolean erasing) {
        var publication = Objects.requireNonNull(inForce.remove(agency));
        var at = publication.publishedAt();
        Published.withdraw(
                record,
                publication.id(),
                new Withdrawn("有误。", at, erasing ? new Withdrawn.Erased("含个人信息。", at) : null));
    }

    private void move(String agency) {
        put(
                agency,
                AgencyKind.DEPARTMENT,
                any(Stream.concat(Stream.of(CITY), DISTRICTS.stream()).toList()));
    }

    private void step() {
        var departments =
                reporting().stream().filter(code -> code.contains("-")).toList();
        switch (random.nextInt(6)) {
            case 0 -> move(any(departments));
            case 1, 2 -> {
                if (!inForce.isEmpty()) {
                    withdraw(any(List.copyOf(inForce.keySet())), random.nextBoolean());
                }
            }
            default -> publish(any(reporting()));
        }
    }

    /** A district's own report counts for all below it; without one, its parts' do. */
    private List<Publication> counted(String within) {
        var counted = new ArrayList<Publication>();
        superiors.forEach((code, superior) -> {
            if (superior.equals(within)) {
                var own = inForce.get(code);
                if (own != null) {
                    counted.add(own);
                } else if (DISTRICTS.contains(code)) {
                    counted.addAll(counted(code));
                }
            }
        });
        return counted;
    }

    private static @Nullable BigDecimal sum(List<Publication> counted, String ref) {
        return counted.stream()
                .map(one -> Objects.requireNonNull(one.content()).cells().get(ref))
                .filter(Objects::nonNull)
                .map(Cell::number)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private JsonNode ask() {
        var answer = Api.on(port).as("office").query("""
            query($city: ID!, $year: Int!) { viewer { name }
              tally(agency: $city, year: $year) {
                coverage { missing { code } }
                cell(ref: "requests.received.total") { number } other: cell(ref: "fees.fees.amount") { number }
                contributions(cell: "requests.received.total", first: 100) {
                  totalCount edges { node { publication { id } } } } }
              publications(first: 0, filter: {within: $city, year: $year}) { totalCount }
              all: publications(first: 0) { totalCount }
              publishedYears }\
            """, Map.of("city", CITY, "year", YEAR));
        assertThat(answer.has("errors")).as(answer.toPrettyString()).isFalse();
        return answer.get("data");
    }

    private void compare(String after) {
        var data = ask();
        var counted = counted(CITY);
        assertThat(number(data.at("/tally/cell/number"))).as(after).isEqualTo(plain(sum(counted, CELL)));
        assertThat(number(data.at("/tally/other/number"))).as(after).isEqualTo(plain(sum(counted, OTHER)));
        assertThat(data.at("/tally/contributions/edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/publication/id").asString()))
                .as(after)
                .containsExactlyInAnyOrderElementsOf(
                        counted.stream().map(one -> one.id().toString()).toList());
        assertThat(data.at("/tally/contributions/totalCount").asInt()).isEqualTo(counted.size());
        assertThat(data.at("/tally/coverage/missing").size())
                .as(after)
                .isEqualTo(superiors.size() + 1 - inForce.size());
        assertThat(data.at("/publications/totalCount").asInt()).as(after).isEqualTo(inForce.size());
        assertThat(data.at("/all/totalCount").asInt()).as(after).isEqualTo(inForce.size());
        assertThat(data.get("publishedYears").size()).isEqualTo(inForce.isEmpty() ? 0 : 1);
    }

    private static String number(JsonNode number) {
        return number.isNull() ? "-" : plain(new BigDecimal(number.asString()));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "-" : number.stripTrailingZeros().toPlainString();
    }

    @Test
    void whateverHappensTheSumIsThatOfWhatCounts() {
        compare("nothing");
        for (int step = 0; step < 50; step++) {
            IntStream.rangeClosed(0, random.nextInt(3)).forEach(more -> step());
            compare("step " + step);
        }
        assertThat(sums.verify()).isEmpty();
    }

    @Test
    void whatIsKeptAndWrongIsNamedAndCountedAnew() {
        reporting().forEach(this::publish);
        compare("all");
        var kept = store.collection("sums");
        assertThat(kept.find(regex("_id", YEAR + " " + CITY)).first()).isNotNull();
        kept.updateMany(regex("_id", YEAR + " " + CITY), Updates.set("cells", CELL + " 7 1"));

        assertThat(sums.verify()).singleElement().asString().contains(CITY, CELL + " 记为7（1 份），应为");
        assertThat(kept.find(regex("_id", YEAR + " " + CITY)).first()).isNull();
        compare("anew");
    }

    @Test
    void whatIsKeptAndDamagedIsNamedAndKeepsNobodyFromCounting() {
        reporting().forEach(this::publish);
        compare("all");
        var kept = store.collection("sums");
        Bson ours = regex("_id", YEAR + " " + CITY);
        var key = Objects.requireNonNull(kept.find(ours).first()).getString("_id");
        var counted = inForce.values().stream().map(Publication::id).toList();

        kept.updateOne(eq(key), Updates.unset("held"));
        assertThat(new KeptSums(store, excerpts, 3).of(key, counted).publications())
                .isEqualTo(counted.size());
        assertThat(kept.find(eq(key)).first()).as("stored anew").containsKey("held");

        kept.updateOne(eq(key), Updates.set("cells", CELL + " x"));
        assertThat(sums.verify()).singleElement().asString().contains("集合“sums”", key, "已损坏");
        assertThat(kept.find(eq(key)).first()).isNull();
        compare("anew");
    }

    /** Another instance says so within a second; until then the number is still counted, but not shown. */
    @Test
    void whatIsWithdrawnWhileAPageIsReadEndsNoList() {
        reporting().forEach(this::publish);
        var all = counted(CITY);
        var first = all.stream().map(one -> one.id().toString()).sorted().toList();
        var frozen = store.collection("publications");
        frozen.updateOne(eq(first.getFirst()), Updates.set("withdrawn", true));
        try {
            var page = Api.on(port)
                    .as("office")
                    .ask("""
                        query($city: ID!, $year: Int!) { tally(agency: $city, year: $year) {
                          contributions(cell: "requests.received.total", first: 1) {
                            edges { cursor } pageInfo { hasNextPage endCursor } } } }\
                        """, Map.of("city", CITY, "year", YEAR))
                    .at("/contributions");
            assertThat(page.get("edges")).isEmpty();
            assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
            assertThat(page.at("/pageInfo/endCursor").isNull()).isFalse();
        } finally {
            frozen.updateOne(eq(first.getFirst()), Updates.set("withdrawn", false));
        }
    }
}
