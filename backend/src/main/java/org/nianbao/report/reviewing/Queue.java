package org.nianbao.report.reviewing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Hat;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyTree;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.Reports.Waiter;
import org.nianbao.report.people.Deputising;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Claim;
import org.nianbao.workflow.Course;
import org.nianbao.workflow.Standing;
import org.nianbao.workflow.Turn;
import org.springframework.stereotype.Component;

/** 待办: what waits for somebody, in his or her own name and as somebody's deputy. */
@Component
class Queue {

    private final Reports reports;
    private final Deputising deputising;
    private final Agencies agencies;
    private final Clock clock;

    Queue(Reports reports, Deputising deputising, Agencies agencies, Clock clock) {
        this.reports = reports;
        this.deputising = deputising;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** One page of the caller's tasks: what has a date to keep first, then by date, then by how long it has waited. */
    Connection<Task> page(Caller caller, Page page) {
        var all = tasks(caller);
        var found = all.stream()
                .filter(task -> page.after() == null || task.position().compareTo(page.after()) > 0)
                .limit(page.first() + 1L)
                .toList();
        return Connection.of(page, found, Task::position, all::size);
    }

    /** The ids of all reports that wait for the caller. */
    Set<ReportId> reports(Caller caller) {
        return tasks(caller).stream().map(Task::id).collect(Collectors.toSet());
    }

    Map<Task, Report> reports(List<Task> some) {
        var found = reports.all(some.stream().map(Task::id).toList());
        return some.stream().collect(Collectors.toMap(task -> task, task -> found.get(task.id())));
    }

    /** Everything at once: the policy decides on each, so a page cannot be cut out before. */
    List<Task> tasks(Caller caller) {
        var tree = agencies.tree();
        var hats = deputising.hats(caller);
        var roles = hats.stream()
                .map(hat -> hat.caller().roles())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        var own = tree.chargesOf(List.of(caller.staffAgency()));
        var below = tree.chargesOf(
                tree.subjectTo(caller.staffAgency()).stream().map(Agency::code).toList());
        var now = clock.instant();
        return reports.waitingFor(roles, own, below).stream()
                .flatMap(waiter -> tasks(hats, waiter, tree, now).stream())
                .sorted(Comparator.comparing(Task::position))
                .toList();
    }

    /** What may be done in one's own name is not also to be done for another. */
    private List<Task> tasks(List<Hat> hats, Waiter waiter, AgencyTree tree, Instant now) {
        var agency = waiter.id().agency();
        var inCharge = tree.inChargeOf(agency);
        var standing = new Standing(inCharge, tree.superiorsOf(inCharge), waiter.course(), now);
        var found = new ArrayList<Task>();
        var turns = new HashSet<Turn>();
        for (var hat : hats) {
            Turn.of(hat.caller(), standing).stream()
                    .filter(turns::add)
                    .forEach(turn -> found.add(task(hat, turn, waiter.id(), tree.known(agency), standing)));
        }
        return found;
    }

    private Task task(Hat hat, Turn turn, ReportId id, Agency agency, Standing standing) {
        var course = standing.course();
        var due = agency.due(id.year());
        Integer left =
                course.inForce() != null ? null : Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.now(clock), due));
        return new Task(
                id,
                turn.action(),
                turn.step(),
                hat.absent(),
                course.since(),
                due,
                left,
                reason(turn.action(), course),
                claim(hat.caller(), turn, standing));
    }

    /** An absent colleague's claim keeps his or her deputy from nothing, and is not the deputy's. */
    private static @Nullable Claim claim(Caller caller, Turn turn, Standing standing) {
        var review = standing.course().review();
        return turn.step() == null || review == null
                ? null
                : review.chain()
                        .step(turn.step())
                        .flatMap(standing::claim)
                        .filter(claim -> claim.callerId().equals(caller.id()))
                        .orElse(null);
    }

    private static @Nullable String reason(Action action, Course course) {
        if (action == Action.RATIFY) {
            return course.urgency() == null ? null : course.urgency().reason();
        }
        if (course.schedule() != null && course.schedule().failure() != null) {
            return course.schedule().failure();
        }
        return course.returned() != null && action == Action.EDIT
                ? course.returned().reason()
                : course.correcting() ? course.correction() : null;
    }
}
