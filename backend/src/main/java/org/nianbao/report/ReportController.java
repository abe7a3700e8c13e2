package org.nianbao.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.SeasonWithin;
import org.nianbao.check.Finding;
import org.nianbao.check.Suggestion;
import org.nianbao.content.Content;
import org.nianbao.content.ContentInput;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Accepting.EarlierReason;
import org.nianbao.report.Accepting.Reason;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Return.Item;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReportController {

    record StartReportInput(String agency, int year, Opening from) {}

    record SaveReportInput(String id, int revision, ContentInput content) {}

    record ReportActionInput(
            String id,
            int revision,
            @Nullable String comment,
            @Nullable String step,
            @Nullable Boolean proofread,
            @Nullable List<Reason> reasons) {}

    record ReturnItemInput(
            @Nullable String cell,
            @Nullable Integer section,
            @Nullable String note) {

        Item item() {
            if ((cell == null) == (section == null)) {
                throw new BadRequest("退回的每一处要么指一个单元格，要么指一个部分。");
            }
            return new Item(cell, section, note == null || note.isBlank() ? null : note.strip(), null);
        }
    }

    record ReturnReportInput(
            String id,
            int revision,
            String reason,
            @Nullable List<String> cells,
            @Nullable List<Integer> sections,
            @Nullable List<ReturnItemInput> items) {

        List<Item> everyItem() {
            return Stream.of(
                            or(cells).stream().map(cell -> new Item(cell, null, null, null)),
                            or(sections).stream().map(section -> new Item(null, section, null, null)),
                            or(items).stream().map(ReturnItemInput::item))
                    .flatMap(some -> some)
                    .toList();
        }

        private static <T> List<T> or(@Nullable List<T> some) {
            return some == null ? List.of() : some;
        }
    }

    record AnswerReturnItemInput(
            String id, String part, @Nullable String text) {}

    record AcceptFindingInput(
            String id, String key, @Nullable String reason) {}

    record RaiseRuleInput(int year, String rule, String within, boolean blocks, String reason) {}

    private final Drafting drafting;
    private final Reviewing reviewing;
    private final Answering answering;
    private final Accepting accepting;
    private final Raising raising;
    private final Browsing browsing;
    private final Acting acting;
    private final Agencies agencies;

    ReportController(
            Drafting drafting,
            Reviewing reviewing,
            Answering answering,
            Accepting accepting,
            Raising raising,
            Browsing browsing,
            Acting acting,
            Agencies agencies) {
        this.drafting = drafting;
        this.reviewing = reviewing;
        this.answering = answering;
        this.acting = acting;
        this.accepting = accepting;
        this.raising = raising;
        this.browsing = browsing;
        this.agencies = agencies;
    }

    @QueryMapping
    @Nullable
    Report report(Caller caller, @Argument String id) {
        return browsing.report(caller, ReportId.parse(id));
    }

    @QueryMapping
    Connection<Report> reports(
            Caller caller,
            @Argument @Nullable ReportFilter filter,
            @Argument int first,
            @Argument @Nullable String after) {
        return browsing.reports(caller, filter == null ? ReportFilter.ALL : filter, Page.of(first, after));
    }

    @QueryMapping
    List<Integer> reportYears(Caller caller) {
        return drafting.years(caller);
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
        return reviewing.submit(
                caller,
                ReportId.parse(input.id()),
                input.revision(),
                input.comment(),
                Objects.requireNonNullElse(input.reasons(), List.of()));
    }

    @MutationMapping
    Outcome proofreadReport(Caller caller, @Argument ReportActionInput input) {
        return reviewing.proofread(caller, ReportId.parse(input.id()), input.revision(), input.step(), input.comment());
    }

    @MutationMapping
    Outcome approveReport(Caller caller, @Argument ReportActionInput input) {
        return reviewing.approve(
                caller,
                ReportId.parse(input.id()),
                input.revision(),
                input.step(),
                !Boolean.FALSE.equals(input.proofread()),
                input.comment());
    }

    @MutationMapping
    Outcome returnReport(Caller caller, @Argument ReturnReportInput input) {
        return reviewing.sendBack(
                caller, ReportId.parse(input.id()), input.revision(), input.reason(), input.everyItem());
    }

    @MutationMapping
    Outcome answerReturnItem(Caller caller, @Argument AnswerReturnItemInput input) {
        return answering.answer(caller, ReportId.parse(input.id()), input.part(), input.text());
    }

    @MutationMapping
    Outcome acceptFinding(Caller caller, @Argument AcceptFindingInput input) {
        return accepting.accept(caller, ReportId.parse(input.id()), input.key(), input.reason());
    }

    @MutationMapping
    SeasonWithin raiseRule(Caller caller, @Argument RaiseRuleInput input) {
        return new SeasonWithin(
                raising.raise(caller, input.year(), input.within(), input.rule(), input.blocks(), input.reason()),
                input.within());
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
    List<EarlierReason> earlierReasons(Report report) {
        return accepting.earlier(report);
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
    List<Action> permittedActions(Report report, Caller caller) {
        return acting.permitted(caller, report);
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
