package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.Withdrawn;
import org.nianbao.publication.Withdrawn.Erased;
import org.nianbao.publication.publishing.RecordBook;
import org.nianbao.report.ReportId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever keeps a copy of the public record is told of its changes. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HarvestTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String AGENCY = "640200-harvest";
    private static final String CHANGES = """
        query Changes($after: String) { changes(after: $after) { pageInfo { endCursor hasNextPage } edges { node { kind at
          publication { year number withdrawn withdrawalReason withdrawnAt correctionNote content { title } } } } } }\
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private RecordBook record;

    @BeforeAll
    void agencies(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
        Desk.of(port, agencies, AGENCY);
    }

    private void publish(int year, int number) {
        org.nianbao.publication.publishing.Published.put(
                record,
                AGENCY,
                year,
                number,
                number == 1 ? null : "更正一处数字",
                Content.of(
                        Editions.load().forYear(year),
                        "第" + number + "版",
                        List.of(),
                        null,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private void withdraw(int year, int number, boolean erased) {
        org.nianbao.publication.publishing.Published.withdraw(
                record,
                new PublicationId(new ReportId(AGENCY, year), number),
                new Withdrawn(
                        "数字有误",
                        Instant.parse("2026-03-01T01:00:00Z"),
                        erased ? new Erased("依法", Instant.parse("2026-03-02T01:00:00Z")) : null));
    }

    private JsonNode after(String cursor) {
        return Api.on(port).ask(CHANGES, Map.of("after", cursor));
    }

    /** Where the record is at now. */
    private String here() {
        var page = Api.on(port)
                .ask("{ changes(since: \"2999-01-01T00:00:00+08:00\") { pageInfo { endCursor } edges { cursor } } }");
        assertThat(page.get("edges")).isEmpty();
        return page.at("/pageInfo/endCursor").asString();
    }

    @Test
    void eachPublicationCorrectionAndWithdrawalIsToldInItsOrderAndShownAsItStandsNow() {
        var begin = here();

        publish(2013, 1);
        publish(2013, 2);
        withdraw(2013, 1, false);
        var told = after(begin);

        assertThat(told.at("/edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/kind").asString()))
                .containsExactly("PUBLISHED", "CORRECTED", "WITHDRAWN");
        var first = told.at("/edges/0/node/publication");
        assertThat(first.get("withdrawn").asBoolean()).isTrue();
        assertThat(first.get("withdrawalReason").asString()).isEqualTo("数字有误");
        assertThat(first.get("withdrawnAt").asString()).startsWith("2026-03-01");
        assertThat(first.get("content").isNull()).isTrue();
        assertThat(told.at("/edges/1/node/publication/content/title").asString())
                .isEqualTo("第2版");
        assertThat(told.at("/edges/2/node/publication")).isEqualTo(first);
    }

    @Test
    void whoIsUpToDateKeepsACursorAndIsToldOfWhatComesNext() {
        publish(2014, 1);
        var cursor = here();
        assertThat(after(cursor).at("/pageInfo/endCursor").asString()).isEqualTo(cursor);

        withdraw(2014, 1, true);

        assertThat(after(cursor)
                        .at("/edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/kind").asString()))
                .containsExactly("WITHDRAWN", "ERASED");
    }

    @Test
    void aMomentDoesNotCountBesideACursor() {
        var cursor = here();
        publish(2012, 1);

        var told = Api.on(port).ask("""
            query($after: String) { changes(after: $after, since: "2999-01-01T00:00:00+08:00") { nodes { kind } } }\
            """, Map.of("after", cursor));

        assertThat(told.at("/nodes/0/kind").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    void aNumberIsCitedByAnAddressAndAChecksumThatStayTheSame() {
        publish(2020, 1);
        var asked = "{ publication(agency: \"" + AGENCY
                + "\", year: 2020, number: 1) { edition { key } url due checksum } }";
        var first = Api.on(port).ask(asked);
        publish(2020, 2);
        publish(2021, 1);

        assertThat(Api.on(port).ask(asked)).isEqualTo(first);
        assertThat(first.at("/edition/key").asString()).isEqualTo("2019");
        assertThat(first.get("url").asString()).endsWith("/publications/" + AGENCY + "/2020/1");
        assertThat(first.get("due").asString()).isEqualTo("2021-01-31");
        assertThat(first.get("checksum").asString()).matches("[0-9a-f]{64}");
        assertThat(Api.on(port).ask(asked.replace("number: 1", "number: 2")).get("checksum"))
                .isNotEqualTo(first.get("checksum"));
        withdraw(2020, 1, false);
        assertThat(Api.on(port).ask(asked).get("checksum").isNull()).isTrue();
        assertThat(Api.on(port).ask(asked).at("/edition/key").asString()).isEqualTo("2019");
    }

    @Test
    void aPagesNodesAreItsEntries() {
        publish(2022, 1);
        var page = Api.on(port).ask("{ publications(first: 2) { nodes { id } edges { node { id } } } }");

        assertThat(page.get("nodes").valueStream())
                .isNotEmpty()
                .containsExactlyElementsOf(page.get("edges")
                        .valueStream()
                        .map(edge -> edge.get("node"))
                        .toList());
        assertThat(Api.on(port)
                        .query("{ publications(first: 10) { nodes { id number } } }")
                        .at("/extensions/cost/cost")
                        .asInt())
                .isEqualTo(22);
    }

    @Test
    void whatThereIsNotIsNullAListOfItEmptyAndItsFiguresNotFound() {
        var answer = Api.on(port).query("""
            { agency(code: "none") { name } publication(agency: "none", year: 2019) { id }
              publications(filter: {agency: "none"}) { totalCount } }\
            """).get("data");

        assertThat(answer.get("agency").isNull()).isTrue();
        assertThat(answer.get("publication").isNull()).isTrue();
        assertThat(answer.at("/publications/totalCount").asInt()).isZero();
        for (var figures : List.of(
                "{ tally(agency: \"none\", year: 2019) { year } }",
                "{ series(agency: \"none\", cells: [\"requests.received.total\"]) { year } }")) {
            assertThat(Api.on(port).refusal(figures, Map.of())).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void whoKnowsNoMemberOfAResultReadsTheSentenceOfItsRefusal() {
        var refused = Api.on(port).as("registrar").ask("""
            mutation { registerRequest(input: {agency: "640100-jgsw", arrival: ORAL, arrivedOn: "2999-01-01", subject: "某事项",
              words: "某事项", kind: PERSON, applicant: {name: "某人"}}) { ... on Refusal { message } } }\
            """);
        var online = Api.on(port).ask("""
            mutation { apply(input: {agency: "640100-jgsw", key: "a key that is long enough", name: "", number: "1", words: ""}) {
              ... on Refusal { message } } }\
            """);

        assertThat(refused.get("message").asString()).endsWith("。");
        assertThat(online.get("message").asString()).endsWith("。");
    }

    private HttpResponse<String> lines(String query, String... headers) {
        var request = Api.on(port).request("/publications/changes.jsonl" + query);
        return Api.on(port)
                .send((headers.length == 0 ? request : request.headers(headers))
                        .GET()
                        .build());
    }

    @Test
    void theSameComesAsLinesWithTheirNumberInFrontAndAnEnd() {
        var begin = here();
        publish(2015, 1);
        publish(2016, 1);
        withdraw(2015, 1, false);

        var answer = lines("?after=" + begin);
        var lines = answer.body().lines().map(JSON::readTree).toList();

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst().get("lines").asInt()).isEqualTo(3);
        assertThat(lines.get(1).get("kind").asString()).isEqualTo("PUBLISHED");
        assertThat(lines.get(1).get("withdrawn").asBoolean()).isTrue();
        assertThat(lines.get(1).get("publication").isNull()).isTrue();
        assertThat(lines.get(2).at("/publication/content/title").asString()).isEqualTo("第1版");
        assertThat(lines.get(3).get("withdrawalReason").asString()).isEqualTo("数字有误");
        assertThat(lines.getLast().get("end").asBoolean()).isTrue();
        assertThat(lines.getLast().get("more").asBoolean()).isFalse();
        assertThat(lines.getLast().get("cursor").asString()).isEqualTo(here());
    }

    @Test
    void whoTookOnlySomeLinesGoesOnBehindThem() {
        var begin = here();
        publish(2017, 1);
        publish(2018, 1);

        var some = lines("?first=1&after=" + begin)
                .body()
                .lines()
                .map(JSON::readTree)
                .toList();
        var rest = lines("?after=" + some.get(1).get("cursor").asString())
                .body()
                .lines()
                .map(JSON::readTree)
                .toList();

        assertThat(some.getLast().get("more").asBoolean()).isTrue();
        assertThat(rest).hasSize(3);
        assertThat(rest.get(1).get("year").asInt()).isEqualTo(2018);
    }

    @Test
    void linesThatHaveNotChangedAreNotSentAgainAndNonsenseIsRefused() {
        var first = lines("");
        var etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(lines("", "If-None-Match", etag).statusCode()).isEqualTo(304);
        publish(2019, 1);
        assertThat(lines("", "If-None-Match", etag).statusCode()).isEqualTo(200);
        assertThat(lines("?after=x").statusCode()).isEqualTo(400);
        assertThat(lines("?first=0").statusCode()).isEqualTo(400);
    }
}
