package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is not filled in is to come until the report was submitted once; then it is missing. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FillingTests {

    private static final String FINDINGS = "findings { rule severity remaining cells }";

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeAll
    void aDepartment(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, "640200-filling");
    }

    @Test
    void ofANewReportNothingIsWrongAndWhatRemainsIsCounted() {
        desk.start(2022, "BLANK");
        assertThat(Desk.each(desk.report(2022, FINDINGS).get("findings"), "/remaining"))
                .hasSizeGreaterThan(37)
                .containsOnly("true");
        var refused = desk.act(desk.as("editor"), "submitReport", 2022, 1);
        assertThat(refused.get("message").asString()).isEqualTo("还有 37 处没有填写，填写后才能报送。");
        Desk.expect(
                "ReportSaved", desk.save(2022, 1, Map.of("cells", List.of(Samples.number("fees.fees.amount", -1)))));
        assertThat(desk.report(2022, FINDINGS)
                        .get("findings")
                        .valueStream()
                        .filter(finding -> !finding.get("remaining").asBoolean())
                        .map(finding -> finding.get("rule").asString()))
                .containsExactly("N-1");
        var both = desk.act(desk.as("editor"), "submitReport", 2022, 2);
        assertThat(both.get("message").asString()).isEqualTo("还有 36 处没有填写、1 处错误，填写、改正后才能报送。");
    }

    @Test
    void whatIsEmptiedAfterTheReportWasSubmittedIsMissing() {
        desk.write(2023, "BLANK");
        Desk.expect("ReportSubmitted", desk.act(desk.as("editor"), "submitReport", 2023, 2));
        Desk.expect("ReportReturned", desk.returned(2023, 2, List.of()));
        Desk.expect(
                "ReportSaved",
                desk.save(2023, 2, Map.of("cells", List.of(Map.of("ref", "fees.fees.amount", "kind", "BLANK")))));
        assertThat(desk.report(2023, FINDINGS).get("findings").valueStream())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.get("rule").asString()).isEqualTo("B-1");
                    assertThat(finding.get("remaining").asBoolean()).isFalse();
                });
        assertThat(desk.report(2023, "changes(from: 2, to: 3) { arisen { remaining } }")
                        .at("/changes/arisen/0/remaining")
                        .asBoolean())
                .isFalse();
        assertThat(desk.act(desk.as("editor"), "submitReport", 2023, 3)
                        .get("message")
                        .asString())
                .isEqualTo("还有 1 处错误，改正后才能报送。");
    }

    @Test
    void aWholeReportHasNothingSaidOfIt() {
        desk.write(2024, "BLANK");
        assertThat(desk.report(2024, FINDINGS).get("findings").size()).isZero();
    }
}
