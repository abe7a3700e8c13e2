package org.nianbao.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.nianbao.Nianbao;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every published byte follows from the store: a second instance, started later, in another time zone and language and
 * remembering nothing, gives the public what the first gave it, byte by byte.
 */
@NianbaoTest
@Isolated("sets the default locale and time zone")
@TestPropertySource(properties = {"store=derived", "nianbao.url=https://nianbao.example.gov.cn"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DerivedTests {

    private static final String OURS = Samples.AGENCY;
    private static final List<String> HEADERS = List.of("Content-Type", "Content-Disposition", "ETag", "Cache-Control");
    private static final String CONTENT = """
        content { title preamble { kind level text figures { cell start end } }
          contact { address postcode phone fax email }
          sections { number title text blocks { kind level text } }
          tables { key title columns { key label groups unit decimals } rows { key label group
            cells { ref kind number computed note } } layout { cells { text ref } } }
          channels { id name kinds items previousItems growth categories { name items } }
          problems { id text } pastMeasures { measure year text status note }
          measures { id text owner due status problems { id } followUps { year status note } } }\
        """;
    private static final List<String> QUERIES = List.of(
            "{ publication(agency: \"640100-jgsw\", year: 2021) { id year number publishedAt correctionNote withdrawn "
                    + "agency { code name kind superior { name } } downloads { format url } "
                    + "numbers { id publishedAt superseded withdrawn withdrawalReason } " + CONTENT + " } }",
            "{ publication(agency: \"640100-jgsw\", year: 2019, number: 1) { id " + CONTENT + " } }",
            "{ publications(first: 10) { totalCount edges { cursor node { id publishedAt } } pageInfo { endCursor } }"
                    + " }",
            "{ search(words: \"解读\") { totalCount edges { node { publication { id } passages { place text "
                    + "marks { start end } } } } } }",
            "{ tally(agency: \"640100\", year: 2019) { coverage { expected } tables { rows { cells { ref number } } } "
                    + "ratios { key value } } }",
            "{ series(agency: \"640100-jgsw\", cells: [\"requests.total.total\"], from: 2018, to: 2022) "
                    + "{ year cell kind number } }");

    private record Answer(int status, List<Optional<String>> headers, byte[] body) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final Locale language = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @LocalServerPort
    private int here;

    /** What an instance that saw the record grow remembers is no other than what one finds that begins with it. */
    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) throws Exception {
        Samples.putAgencies(agencies);
        Published.put(record, OURS, 2019, 1, null, Reports.of(2019));
        Published.put(record, OURS, 2019, 2, "更正第三部分。", Reports.of(2019));
        Published.put(record, OURS, 2021, 1, null, Reports.of(2021));
        Published.put(record, "640100-jyj", 2019, 1, null, Reports.of(2019));
        Published.withdraw(record, Published.put(record, OURS, 2020, 1, null, Reports.of(2020)), "有误。");
        for (var path : paths()) {
            get(here, path);
        }
        var announced = PastMeasure.of(Reports.of(2021).measures().getFirst(), 2021);
        Published.put(
                record,
                OURS,
                2022,
                1,
                null,
                Reports.of(2022).withPastMeasures(List.of(announced.answered(Measure.Status.DONE, "由后一年的报告说明已经办结。"))));
    }

    @AfterAll
    void asBefore() {
        Locale.setDefault(language);
        TimeZone.setDefault(zone);
    }

    private static List<String> paths() {
        var paths = new ArrayList<>(List.of(
                "/",
                "/feed.xml",
                "/sitemap.xml",
                "/robots.txt",
                "/publications/2019.csv",
                "/publications/2019.jsonl",
                "/publications/2021.csv",
                "/publications/2021.jsonl",
                "/publications/dictionary.csv",
                "/agencies/" + OURS,
                "/agencies/640100-jyj",
                "/graphql/schema"));
        for (var report :
                List.of(OURS + "/2019", OURS + "/2019/1", OURS + "/2021", OURS + "/2020", "640100-jyj/2019")) {
            paths.add("/publications/" + report);
            Stream.of(Format.values())
                    .forEach(format -> paths.add("/publications/" + report + "." + format.extension()));
        }
        return paths;
    }

    private Answer ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                request.header("Accept", "text/html, application/json, */*").build(), BodyHandlers.ofByteArray());
        return new Answer(
                answer.statusCode(),
                HEADERS.stream().map(answer.headers()::firstValue).toList(),
                answer.body());
    }

    private Answer get(int port, String path) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    private Answer query(int port, String query) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query)))));
    }

    @Test
    void anotherInstanceGivesTheSameBytes(@Value("${spring.mongodb.uri}") String store) throws Exception {
        var pages = new ArrayList<Answer>();
        for (var path : paths()) {
            pages.add(get(here, path));
        }
        var answers = new ArrayList<Answer>();
        for (var query : QUERIES) {
            answers.add(query(here, query));
        }
        assertThat(pages).allSatisfy(page -> assertThat(page.status()).isIn(200, 410));
        assertThat(new String(get(here, "/publications/" + OURS + "/2021.json").body(), StandardCharsets.UTF_8))
                .contains("由后一年的报告说明已经办结。");
        assertThat(answers)
                .allSatisfy(answer -> assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                        .contains("\"data\"")
                        .doesNotContain("\"errors\""));

        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        var application = new SpringApplication(Nianbao.class);
        application.addInitializers(new Tokens());
        try (var other = (ServletWebServerApplicationContext) application.run(
                "--server.port=0", "--spring.mongodb.uri=" + store, "--nianbao.url=https://nianbao.example.gov.cn")) {
            int there = Objects.requireNonNull(other.getWebServer()).getPort();
            for (int i = 0; i < pages.size(); i++) {
                assertSame(paths().get(i), pages.get(i), get(there, paths().get(i)));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertSame(QUERIES.get(i), answers.get(i), query(there, QUERIES.get(i)));
            }
        }
    }

    private static void assertSame(String what, Answer one, Answer other) {
        assertThat(other.status()).as(what).isEqualTo(one.status());
        assertThat(other.headers()).as(what).isEqualTo(one.headers());
        assertThat(other.body()).as(what).isEqualTo(one.body());
    }
}
