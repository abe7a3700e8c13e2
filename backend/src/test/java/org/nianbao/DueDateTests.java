package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** 31 January for a department, 31 March for a government; the day ends in China, wherever the server stands. */
@NianbaoTest
@Isolated("sets the default time zone")
@Import(Hand.Time.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DueDateTests {

    private static final String DEPARTMENT = "640300-due";

    @LocalServerPort
    private int port;

    private TimeZone before;

    @BeforeAll
    void twoDrafts(@Autowired Agencies agencies, @Autowired Hand hand) {
        before = TimeZone.getDefault();
        Samples.putCity(agencies, "640300", "吴忠市", DEPARTMENT);
        hand.set("2026-01-10T09:00");
        for (var agency : new String[] {DEPARTMENT, "640300"}) {
            Desk.expect(
                    "ReportStarted",
                    as(agency)
                            .ask(
                                    "mutation($agency: ID!) { startReport(input: {agency: $agency, "
                                            + "year: 2025, from: BLANK}) { __typename } }",
                                    Map.of("agency", agency)));
        }
    }

    @AfterAll
    void zoneAsItWas() {
        TimeZone.setDefault(before);
    }

    private Api as(String agency) {
        return Api.on(port).withToken(Tokens.of("editor@" + agency, agency, "editor"));
    }

    @ParameterizedTest(name = "{0} at {1} on a server in {2}")
    @CsvSource({
        "640300-due, 2026-01-30T23:59, America/New_York, 1, false",
        "640300-due, 2026-01-31T00:01, America/New_York, 0, false",
        "640300-due, 2026-01-31T23:59, Pacific/Kiritimati, 0, false",
        "640300-due, 2026-02-01T00:01, America/New_York, -1, true",
        "640300-due, 2026-02-01T00:01, Pacific/Kiritimati, -1, true",
        "640300, 2026-02-01T00:01, America/New_York, 58, false",
        "640300, 2026-03-31T00:01, America/New_York, 0, false",
        "640300, 2026-03-31T23:59, Pacific/Kiritimati, 0, false",
        "640300, 2026-04-01T00:01, America/New_York, -1, true",
    })
    void isLateFromMidnightInChina(
            String agency, String china, String zone, int left, boolean late, @Autowired Hand hand) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        hand.set(china);

        var task = as(agency)
                .ask("{ queue { edges { node { daysLeft late due report { id } } } } }")
                .at("/edges/0/node");
        assertThat(task.at("/report/id").asString()).isEqualTo(agency + ":2025");
        assertThat(task.get("daysLeft").asInt()).isEqualTo(left);
        assertThat(task.get("late").asBoolean()).isEqualTo(late);
        assertThat(task.get("due").asString()).isEqualTo(agency.equals("640300") ? "2026-03-31" : "2026-01-31");

        var progress = as(agency)
                .ask(
                        "query($agency: ID!) { progress(agency: $agency, year: 2025) { late { code } } }",
                        Map.of("agency", agency));
        assertThat(Desk.each(progress.get("late"), "/code").contains(agency)).isEqualTo(late);
    }
}
