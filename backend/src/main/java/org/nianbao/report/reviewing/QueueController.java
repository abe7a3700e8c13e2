package org.nianbao.report.reviewing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Report;
import org.nianbao.report.ReportFilter;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.ClaimOutcome;
import org.nianbao.report.StepOutcome.HandOverOutcome;
import org.nianbao.report.StepOutcome.ReleaseOutcome;
import org.nianbao.report.people.Colleague;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.reviewing.Reminding.Setting;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class QueueController {

    record ClaimInput(String id, @Nullable String step) {}

    record HandOverInput(
            String id,
            @Nullable String step,
            String to,
            @Nullable String reason) {}

    private final Browsing browsing;
    private final Queue queue;
    private final Claiming claiming;
    private final Reminding reminding;

    QueueController(Browsing browsing, Queue queue, Claiming claiming, Reminding reminding) {
        this.browsing = browsing;
        this.queue = queue;
        this.claiming = claiming;
        this.reminding = reminding;
    }

    @QueryMapping
    Connection<Task> queue(Caller caller, @Argument int first, @Argument @Nullable String after) {
        return queue.page(caller, Page.of(first, after));
    }

    /** Of all that are in sight, and of those that wait for the caller. */
    @QueryMapping
    Connection<Report> reports(
            Caller caller,
            @Argument @Nullable ReportFilter filter,
            @Argument int first,
            @Argument @Nullable String after) {
        return browsing.reports(
                caller, filter == null ? ReportFilter.ALL : filter, () -> queue.reports(caller), Page.of(first, after));
    }

    @BatchMapping
    Map<Task, Report> report(List<Task> tasks) {
        return queue.reports(tasks);
    }

    @SchemaMapping
    List<Colleague> takers(Report report, Caller caller, @Argument String step) {
        return claiming.takers(caller, report, step);
    }

    @QueryMapping
    Setting reminders(Caller caller) {
        return reminding.setting(caller);
    }

    @MutationMapping
    ClaimOutcome claimReport(Caller caller, @Argument ClaimInput input) {
        return claiming.claim(caller, ReportId.parse(input.id()), input.step());
    }

    @MutationMapping
    ReleaseOutcome releaseClaim(Caller caller, @Argument ClaimInput input) {
        return claiming.release(caller, ReportId.parse(input.id()), input.step());
    }

    @MutationMapping
    HandOverOutcome handOver(Caller caller, @Argument HandOverInput input) {
        return claiming.handOver(caller, ReportId.parse(input.id()), input.step(), input.to(), input.reason());
    }

    @MutationMapping
    Setting setReminders(Caller caller, @Argument boolean byMail) {
        return reminding.set(caller, byMail);
    }
}
