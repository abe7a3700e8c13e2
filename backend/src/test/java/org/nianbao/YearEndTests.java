package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A year that has not ended is written, and neither submitted nor approved nor published. */
@NianbaoTest
@Import(MovedClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearEndTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private MovedClock.Hand clock;

    private Agencies agencies;

    @BeforeAll
    void remember(@Autowired Agencies agencies) {
        this.agencies = agencies;
    }

    @Test
    void itsDraftIsPreparedAndSubmittedOnceTheYearHasEnded() {
        var desk = Desk.of(port, agencies, "640200-yearend");
        desk.write(2026, "BLANK");

        var early = desk.act(desk.as("editor"), "submitReport", 2026, 2);
        Desk.expect("BlockingFindings", early);
        assertThat(early.get("findings").valueStream()).singleElement().satisfies(finding -> {
            assertThat(finding.get("rule").asString()).isEqualTo("E-2");
            assertThat(finding.get("message").asString()).contains("从2027年1月1日起");
        });
        assertThat(desk.report(2026, "findings { rule part remaining }")
                        .get("findings")
                        .toString())
                .isEqualTo("[{\"rule\":\"E-2\",\"part\":\"year\",\"remaining\":true}]");

        clock.on(NEW_YEAR, () -> Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2026, 2)));
    }

    /** Whoever got one under way all the same is stopped at every further step. */
    @Test
    void neitherApprovedNorPublished() {
        var desk = Desk.of(port, agencies, "640200-tooearly");
        desk.write(2026, "BLANK");
        clock.on(NEW_YEAR, () -> Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2026, 2)));
        Desk.expect("BlockingFindings", desk.act(desk.as("reviewer"), "approveReport", 2026, 2));
        Desk.expect(
                "BlockingFindings",
                desk.mutate(desk.as("publisher"), "publishUrgently", 2026, Map.of("revision", 2, "reason", "急用。"), ""));
    }
}
