package org.nianbao.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.Seasons;
import org.nianbao.check.Circumstances;
import org.nianbao.check.Circumstances.Body;
import org.nianbao.check.Finding;
import org.nianbao.check.Precedent;
import org.nianbao.check.Suggestion;
import org.nianbao.check.rules.Rules;
import org.nianbao.content.Content;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.springframework.stereotype.Service;

/** Looking at reports and their trail; only what lies in the caller's agency or below it. */
@Service
public class Browsing {

    private final Reports reports;
    private final Trails trails;
    private final Queueing queueing;
    private final Agencies agencies;
    private final Recalling recalling;
    private final Seasons seasons;
    private final Rules rules;
    private final Clock clock;

    Browsing(
            Reports reports,
            Trails trails,
            Queueing queueing,
            Agencies agencies,
            Recalling recalling,
            Seasons seasons,
            Rules rules,
            Clock clock) {
        this.reports = reports;
        this.trails = trails;
        this.queueing = queueing;
        this.agencies = agencies;
        this.recalling = recalling;
        this.seasons = seasons;
        this.rules = rules;
        this.clock = clock;
    }

    @Nullable
    Report report(Caller caller, ReportId id) {
        requireInSight(caller, id.agency());
        return reports.find(id);
    }

    /** The report for somebody who is about to act on it. */
    public Report toActOn(Caller caller, ReportId id) {
        requireInSight(caller, id.agency());
        return reports.get(id);
    }

    /** As above, where nothing is done to the report itself. */
    void requireToExist(Caller caller, ReportId id) {
        requireInSight(caller, id.agency());
        reports.requireToExist(id);
    }

    Connection<Report> reports(Caller caller, ReportFilter filter, Page page) {
        var tree = agencies.tree();
        var scope = tree.scope(caller);
        var top = filter.within() != null ? filter.within() : filter.agency();
        if (top != null) {
            requireInSight(caller, top);
        }
        var codes = filter.agency() != null
                ? List.of(filter.agency())
                : top != null
                        ? codes(tree.everWithin(top))
                        : scope == null ? List.<String>of() : codes(tree.everWithin(scope.code()));
        return reports.page(filter.query(codes, () -> queueing.reports(caller)), page);
    }

    private static List<String> codes(List<Agency> agencies) {
        return agencies.stream().map(Agency::code).toList();
    }

    List<TrailEntry> trail(Caller caller, ReportId id) {
        requireInSight(caller, id.agency());
        return trails.whole(id);
    }

    Connection<TrailEntry> trail(Caller caller, ReportId id, Page page) {
        requireInSight(caller, id.agency());
        return trails.page(id, page);
    }

    /** Writes the whole trail for somebody who may see it, line by line. */
    void trail(Caller caller, ReportId id, Consumer<String> line) {
        requireInSight(caller, id.agency());
        reports.trail(id, head -> line.accept(TrailFile.text(head)), entry -> line.accept(TrailFile.text(entry)));
    }

    /** Whether the trail in the store is whole: nothing changed, dropped or put in afterwards. */
    TrailFile.Verdict verified(ReportId id) {
        var file = new AtomicReference<TrailFile>();
        reports.trail(
                id, head -> file.set(new TrailFile(head)), entry -> file.get().add(entry));
        return file.get().verdict();
    }

    /** What the rules say of content, for this agency and year. */
    public List<Finding> findings(ReportId id, Content content) {
        return rules.findings(content, circumstances(id, recalling.precedents(id), null));
    }

    /** What the rules say of a report as it stands, with why its warnings may stand. */
    public List<Finding> findings(Report report) {
        var id = report.id();
        var course = report.course();
        var note = course.correcting() ? course.correction() : null;
        return rules.findings(report.content(), circumstances(id, recalling.precedents(id), note)).stream()
                .map(finding -> finding.accepted(report.acceptance(finding)))
                .map(finding -> course.everSubmitted() ? finding.overdue() : finding)
                .toList();
    }

    /** What the rules say of another state of a report: what is missing weighs as it does in the report. */
    List<Finding> findings(Report report, Content state) {
        return findings(report.id(), state).stream()
                .map(finding -> report.course().everSubmitted() ? finding.overdue() : finding)
                .toList();
    }

    /** Totals that are blank or differ from what is filled in. */
    List<Suggestion> suggestions(Report report) {
        return rules.suggestions(report.content(), circumstances(report.id(), List.of(), null));
    }

    /**
     * What was published for the year before and is in force; null when that is not in the system. Of an agency that took
     * over the duties of others, theirs.
     */
    public @Nullable Content previous(ReportId id) {
        return recalling.lastYear(id).published();
    }

    private Circumstances circumstances(ReportId id, List<Precedent> precedents, @Nullable String correction) {
        var agency = agencies.tree().known(id.agency());
        var body = agency.mayMakeRegulations()
                ? Body.REGULATING_GOVERNMENT
                : agency.isGovernment() ? Body.GOVERNMENT : Body.AGENCY;
        return new Circumstances(
                id.year(),
                body,
                recalling.lastYear(id),
                LocalDate.now(clock),
                precedents,
                correction,
                seasons.raised(id.agency(), id.year()));
    }

    /** Refuses whoever may not look at reports of the agency; a report outside one's scope is never shown as absent. */
    public void requireInSight(Caller caller, String agency) {
        caller.staffAgency();
        if (!agencies.tree().inSight(caller, agency)) {
            throw new Forbidden("机关“" + agency + "”不在您可以查看的范围内。");
        }
    }
}
