package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyHistory;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Two instances of the backend on one store: what one changes, the other's ready answers come to know of. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTests {

    /** A second or so where a machine is idle; it need not be here. */
    private static final Duration BEHIND = Duration.ofSeconds(30);

    private static final String HOW_MANY = "{ publications(filter: {agency: \"640100-jgsw\"}) { totalCount } }";
    private static final String NAME = "{ agency(code: \"640100-jyj\") { name } }";

    @LocalServerPort
    private int here;

    private ServletWebServerApplicationContext other;
    private int there;

    @BeforeAll
    void another(@Autowired Agencies agencies, @Value("${spring.mongodb.uri}") String uri) {
        Samples.putAgencies(agencies);
        var application = new SpringApplication(Nianbao.class);
        application.addInitializers(new Tokens());
        other = (ServletWebServerApplicationContext) application.run("--server.port=0", "--spring.mongodb.uri=" + uri);
        there = Objects.requireNonNull(other.getWebServer()).getPort();
    }

    @AfterAll
    void close() {
        other.close();
    }

    private static void within(Duration time, BooleanSupplier holds) {
        long end = System.nanoTime() + time.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it took more than %s", time).isLessThan(end);
        }
    }

    private static int howMany(int port) {
        return Api.on(port).ask(HOW_MANY).get("totalCount").asInt();
    }

    @Test
    void aPublicationIsSeenAtOnceHereAndSoonThere() {
        int before = howMany(there);
        assertThat(howMany(here)).isEqualTo(before);

        Published.report(here, 2016, Samples.complete(2016));

        assertThat(howMany(here)).isEqualTo(before + 1);
        within(BEHIND, () -> howMany(there) == before + 1);
    }

    @Test
    void aQueryThatWasRegisteredHereIsAnsweredByItsHashThere() {
        var document = "{ publications(first: 1) { edges { node { id year } } } }";
        var sha256 = Sha256.of(document);
        var asked = Api.on(here);
        asked.send(asked.request("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\": \"" + document
                        + "\", \"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + sha256
                        + "\"}}}"))
                .build());

        var answer = Api.on(there)
                .send(Api.on(there).request("/graphql/stored/" + sha256).GET().build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void anAgencysNewNameToo(@Autowired Agencies agencies) {
        var before = Api.on(there).ask(NAME);
        assertThat(before.get("name").asString()).isEqualTo("银川市教育局");

        agencies.put(new AgencyHistory(
                "640100-jyj",
                List.of(new Era(LocalDate.of(2008, 1, 1), "银川市教育体育局", AgencyKind.DEPARTMENT, "640100")),
                null));

        assertThat(Api.on(here).ask(NAME).get("name").asString()).isEqualTo("银川市教育体育局");
        within(BEHIND, () -> Api.on(there).ask(NAME).get("name").asString().equals("银川市教育体育局"));
    }

    @Test
    void holidaysThatWereConfirmedToo() {
        var provisional = "{ workCalendar(region: \"cn\", year: 2027) { provisional } }";
        assertThat(Api.on(there)
                        .as("editor")
                        .ask(provisional)
                        .get("provisional")
                        .asBoolean())
                .isTrue();

        Api.on(here).as("admin").ask("""
            mutation { proposeHolidays(input: {region: "cn", year: 2027, papers: [{title: "放假安排的通知"}], on: [], off: [
              {name: "元旦", from: "2027-01-01", to: "2027-01-03"}, {name: "劳动节", from: "2027-05-01", to: "2027-05-05"},
              {name: "国庆节", from: "2027-10-01", to: "2027-10-07"}]}) { __typename } }\
            """);
        Api.on(here).as("office").ask("mutation { confirmHolidays(id: \"cn:2027:1\") { __typename } }");

        assertThat(Api.on(here).as("editor").ask(provisional).get("provisional").asBoolean())
                .isFalse();
        within(
                BEHIND,
                () -> !Api.on(there)
                        .as("editor")
                        .ask(provisional)
                        .get("provisional")
                        .asBoolean());
    }
}
