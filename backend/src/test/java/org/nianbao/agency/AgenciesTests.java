package org.nianbao.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.NianbaoTest;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.store.PublicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@NianbaoTest
@TestPropertySource(properties = "store=agencies")
class AgenciesTests {

    @Autowired
    private Agencies agencies;

    /** In January something is published every few seconds, and there are tens of thousands of agencies. */
    @Test
    void areReadAgainWhenOneOfThemChangesAndNotWhenAReportIsPublished(@Autowired PublicationClock clock) {
        put("某市人民政府");
        var before = agencies.records();

        clock.advance();
        assertThat(agencies.records()).isSameAs(before);

        put("某市人民政府（新）");
        assertThat(agencies.tree().known("990000").name()).isEqualTo("某市人民政府（新）");
    }

    private void put(String name) {
        agencies.put(new AgencyHistory(
                "990000", List.of(new Era(LocalDate.of(2008, 1, 1), name, AgencyKind.GOVERNMENT, null)), null));
    }
}
