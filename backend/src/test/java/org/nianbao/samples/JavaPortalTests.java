package org.nianbao.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sample to take over: a portal in Java, with Spring's own client, that reads three facts of every report of a year. */
@NianbaoTest
@TestPropertySource(properties = "store=java-portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaPortalTests {

    // ---- the portal ----

    /** What the portal shows of a report. */
    record Report(
            Agency agency,
            OffsetDateTime publishedAt,
            @Nullable Facts content) {

        record Agency(String name) {}

        record Facts(@Nullable Cell requests) {}

        record Cell(@Nullable BigDecimal number) {}
    }

    record Edge(Report node) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

    record Page(List<Edge> edges, PageInfo pageInfo) {}

    private static final String QUERY = """
        query($year: Int!, $after: String) {
          publications(first: 2, after: $after, filter: {year: $year}) {
            edges { node { agency { name } publishedAt content { requests: cell(ref: "requests.received.total") { number } } } }
            pageInfo { hasNextPage endCursor } } }\
        """;

    /** A server answers what a client accepts; Spring's client asks for application/graphql-response+json. */
    private static HttpGraphQlClient client(String site) {
        return HttpGraphQlClient.builder(WebClient.create(site + "/graphql")).build();
    }

    private static List<Report> reports(HttpGraphQlClient client, int year) {
        var reports = new ArrayList<Report>();
        Page page;
        String after = null;
        do {
            var variables = new HashMap<String, Object>(Map.of("year", year));
            variables.put("after", after);
            page = client.document(QUERY)
                    .variables(variables)
                    .retrieve("publications")
                    .toEntity(Page.class)
                    .block();
            page.edges().forEach(edge -> reports.add(edge.node()));
            after = page.pageInfo().endCursor();
        } while (page.pageInfo().hasNextPage());
        return reports;
    }

    /** A query that the site has registered: by GET, so that it can be asked whether an answer still holds. */
    private static @Nullable JsonNode stored(String site, String sha256, String variables, @Nullable String[] etag) {
        var answer = WebClient.create(site)
                .get()
                .uri(builder -> builder.path("/graphql/stored/{sha256}")
                        .queryParam("variables", "{variables}")
                        .build(sha256, variables))
                .accept(MediaType.APPLICATION_GRAPHQL_RESPONSE)
                .headers(headers -> {
                    if (etag[0] != null) {
                        headers.setIfNoneMatch(etag[0]);
                    }
                })
                .retrieve()
                .toEntity(String.class)
                .block();
        etag[0] = answer.getHeaders().getETag();
        return answer.getStatusCode() == HttpStatus.NOT_MODIFIED
                ? null
                : JsonMapper.builder().build().readTree(answer.getBody()).get("data");
    }

    // ---- and that it works ----

    /** Registered for the tests, as the web app's build registers its own. */
    private static final URI REGISTERED = URI.create("classpath:/storedQueries/tests.json");

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        for (var agency : List.of("640100-jgsw", "640100-jyj", "640104-mzj")) {
            Published.put(
                    record, agency, 2021, 1, null, Content.blank(Editions.load().forYear(2021), "年报"));
        }
    }

    @Test
    void readsEveryReportOfAYearPageAfterPage() {
        var reports = reports(client("http://localhost:" + port), 2021);

        assertThat(reports)
                .extracting(report -> report.agency().name())
                .containsExactlyInAnyOrder("银川市机关事务服务中心", "银川市教育局", "兴庆区民政局");
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.publishedAt()).isEqualTo("2022-01-20T09:00:00+08:00");
            assertThat(report.content().requests().number())
                    .as("blank, and not zero")
                    .isNull();
        });
    }

    @Test
    void asksByHashAndIsToldThatNothingChanged() throws Exception {
        var query = JsonMapper.builder()
                .build()
                .readTree(getClass().getResource(REGISTERED.getPath()).openStream())
                .get(0)
                .asString();
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8)));
        var etag = new String[1];

        assertThat(stored("http://localhost:" + port, hash, "{\"agency\": \"640100-jyj\", \"year\": 2021}", etag))
                .isNotNull();
        assertThat(etag[0]).isNotNull();
        assertThat(stored("http://localhost:" + port, hash, "{\"agency\": \"640100-jyj\", \"year\": 2021}", etag))
                .isNull();
    }
}
