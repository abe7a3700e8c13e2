package org.nianbao.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.NianbaoTest;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.report.Browsing;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Import;

/** What the rules say of the demonstration data: nothing, but of the reports that are still being written. */
@NianbaoTest
@Import({Demonstration.class, MovableClock.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTests {

    private final Map<String, List<String>> findings = new TreeMap<>();

    @BeforeAll
    void check(@Autowired Demonstration demonstration, @Autowired Agencies agencies, @Autowired Reports reports,
            @Autowired Browsing browsing) {
        demonstration.run(new DefaultApplicationArguments());
        agencies.tree().reporting("640100").stream().map(Agency::code).forEach(agency ->
                IntStream.rangeClosed(2019, 2025).mapToObj(year -> new ReportId(agency, year)).forEach(id -> {
                    var report = reports.get(id);
                    var found = browsing.findings(id, report.content()).stream()
                            .map(finding -> finding.rule() + " " + finding.severity() + " " + finding.message()).toList();
                    if (!found.isEmpty()) {
                        findings.put(report.status() + " " + id, found);
                    }
                }));
    }

    @Test
    void onlyDraftsHaveFindingsAndTheseShowWhatFindingsAre() {
        assertThat(findings.keySet()).containsExactly("DRAFT 640100-jgsw:2025", "DRAFT 640104-jdb:2025");
        assertThat(findings.get("DRAFT 640100-jgsw:2025")).hasSize(4).satisfies(found -> {
            assertThat(found.subList(0, 3)).allMatch(finding -> finding.startsWith("B-1 BLOCK 第四部分"));
            assertThat(found.getLast()).startsWith("C-4 WARN");
        });
        assertThat(findings.get("DRAFT 640104-jdb:2025")).singleElement().asString().startsWith("M-3 WARN");
    }
}
