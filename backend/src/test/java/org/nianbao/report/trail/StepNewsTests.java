package org.nianbao.report.trail;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nianbao.Desk;
import org.nianbao.NianbaoTest;
import org.nianbao.agency.Agencies;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.Reports.Untold;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is told that something was published finds it in the public record. */
@NianbaoTest
class StepNewsTests {

    private static final int YEAR = 2021;

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Reports reports;

    @Autowired
    private Decisions decisions;

    @Autowired
    private StepNews news;

    @Test
    void whatWasDecidedIsToldWhenTheRecordHasFollowed(@Autowired Store store) {
        var desk = Desk.of(port, agencies, "640200-told");
        var id = new ReportId("640200-told", YEAR);
        desk.write(YEAR, "BLANK");
        desk.publish(YEAR, 2);
        int entry = Objects.requireNonNull(reports.find(id)).entries();

        // As between the trail entry and the public record.
        store.collection("reports")
                .updateOne(
                        eq(desk.id(YEAR)),
                        Updates.combine(Updates.set("unreleased", entry), Updates.set("untold", List.of(entry))));
        news.tellAll();
        assertThat(reports.untold()).extracting(Untold::report).contains(id);

        decisions.followed(Objects.requireNonNull(decisions.pending(id)));
        news.tellAll();
        assertThat(reports.untold()).extracting(Untold::report).doesNotContain(id);
    }
}
