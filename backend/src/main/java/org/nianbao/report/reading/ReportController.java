package org.nianbao.report.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.check.Finding;
import org.nianbao.check.Suggestion;
import org.nianbao.content.Content;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** A report, and what is said of it. */
@Controller
class ReportController {

    private final Browsing browsing;
    private final Agencies agencies;

    ReportController(Browsing browsing, Agencies agencies) {
        this.browsing = browsing;
        this.agencies = agencies;
    }

    @QueryMapping
    @Nullable
    Report report(Caller caller, @Argument String id) {
        return browsing.report(caller, ReportId.parse(id));
    }

    @SchemaMapping
    Agency agency(Report report) {
        return agencies.tree().known(report.agencyCode());
    }

    @SchemaMapping
    List<Finding> findings(Report report) {
        return browsing.findings(report);
    }

    @SchemaMapping
    List<Suggestion> suggestions(Report report) {
        return browsing.suggestions(report);
    }

    @SchemaMapping
    @Nullable
    Content previous(Report report) {
        return browsing.previous(report.id());
    }

    @SchemaMapping
    Instant since(Report report) {
        return report.course().since();
    }

    @SchemaMapping
    LocalDate due(Report report) {
        return agencies.tree().known(report.agencyCode()).due(report.year());
    }
}
