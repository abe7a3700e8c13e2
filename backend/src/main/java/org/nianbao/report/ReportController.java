package org.nianbao.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.check.Finding;
import org.nianbao.check.Suggestion;
import org.nianbao.content.Content;
import org.nianbao.content.ContentInput;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Approval;
import org.nianbao.workflow.Policy;
import org.nianbao.account.Role;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReportController {

    record StartReportInput(String agency, int year, Opening from) {
    }

    record SaveReportInput(String id, int revision, ContentInput content) {
    }

    record ReportActionInput(String id, int revision, @Nullable String comment) {
    }

    record ReturnReportInput(String id, int revision, String reason, @Nullable List<String> cells,
            @Nullable List<Integer> sections) {
    }

    record AcceptFindingInput(String id, String key, @Nullable String reason) {
    }

    /** A step of the chain with its approval, if it has one. */
    record ReviewStep(String name, Role role, int order, @Nullable Approval approval) {
    }

    private final Drafting drafting;
    private final Reviewing reviewing;
    private final Accepting accepting;
    private final Browsing browsing;
    private final Agencies agencies;

    ReportController(Drafting drafting, Reviewing reviewing, Accepting accepting, Browsing browsing,
            Agencies agencies) {
        this.drafting = drafting;
        this.reviewing = reviewing;
        this.accepting = accepting;
        this.browsing = browsing;
        this.agencies = agencies;
    }

    @QueryMapping
    @Nullable Report report(Caller caller, @Argument String id) {
        return browsing.report(caller, ReportId.parse(id));
    }

    @QueryMapping
    Connection<Report> reports(Caller caller, @Argument @Nullable ReportFilter filter, @Argument int first,
            @Argument @Nullable String after) {
        return browsing.reports(caller, filter == null ? ReportFilter.ALL : filter, Page.of(first, after));
    }

    @QueryMapping
    List<Finding> check(Caller caller, @Argument String agency, @Argument int year, @Argument ContentInput content) {
        return drafting.check(caller, agency, year, content);
    }

    @MutationMapping
    Outcome startReport(Caller caller, @Argument StartReportInput input) {
        return drafting.start(caller, input.agency(), input.year(), input.from());
    }

    @MutationMapping
    Outcome saveReport(Caller caller, @Argument SaveReportInput input) {
        return drafting.save(caller, ReportId.parse(input.id()), input.revision(), input.content());
    }

    @MutationMapping
    Outcome submitReport(Caller caller, @Argument ReportActionInput input) {
        return reviewing.submit(caller, ReportId.parse(input.id()), input.revision(), input.comment());
    }

    @MutationMapping
    Outcome approveReport(Caller caller, @Argument ReportActionInput input) {
        return reviewing.approve(caller, ReportId.parse(input.id()), input.revision(), input.comment());
    }

    @MutationMapping
    Outcome returnReport(Caller caller, @Argument ReturnReportInput input) {
        return reviewing.sendBack(caller, ReportId.parse(input.id()), input.revision(), input.reason(),
                input.cells() == null ? List.of() : input.cells(),
                input.sections() == null ? List.of() : input.sections());
    }

    @MutationMapping
    Outcome acceptFinding(Caller caller, @Argument AcceptFindingInput input) {
        return accepting.accept(caller, ReportId.parse(input.id()), input.key(), input.reason());
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
    @Nullable Content previous(Report report) {
        return browsing.previous(report.id());
    }

    @SchemaMapping
    List<Action> permittedActions(Report report, Caller caller) {
        return Policy.permitted(caller, report.standing());
    }

    @SchemaMapping
    List<ReviewStep> steps(Report report) {
        var review = report.review();
        return review == null ? List.of() : review.chain().stream()
                .map(step -> new ReviewStep(step.name(), step.role(), step.order(), review.approval(step))).toList();
    }

    @SchemaMapping
    List<TrailEntry> trail(Report report, Caller caller) {
        return browsing.trail(caller, report.id());
    }

    @SchemaMapping
    LocalDate due(Report report) {
        return agencies.tree().known(report.agencyCode()).due(report.year());
    }
}
