package org.nianbao.report.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.Seasons;
import org.nianbao.check.Circumstances;
import org.nianbao.check.Circumstances.Body;
import org.nianbao.check.Finding;
import org.nianbao.check.LastYear;
import org.nianbao.check.Precedent;
import org.nianbao.check.Suggestion;
import org.nianbao.check.rules.Rules;
import org.nianbao.content.Content;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Report;
import org.nianbao.report.ReportFilter;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.Sight;
import org.nianbao.report.trail.Steps;
import org.springframework.stereotype.Service;

/** Looking at reports, and at what the rules say of them; only what lies in the caller's agency or below it. */
@Service
public class Browsing {

    private final Reports reports;
    private final Steps steps;
    private final Sight sight;
    private final Agencies agencies;
    private final PastReports pastReports;
    private final Seasons seasons;
    private final Fills fills;
    private final Rules rules;
    private final Clock clock;

    Browsing(
            Reports reports,
            Steps steps,
            Sight sight,
            Agencies agencies,
            PastReports pastReports,
            Seasons seasons,
            Fills fills,
            Rules rules,
            Clock clock) {
        this.reports = reports;
        this.steps = steps;
        this.sight = sight;
        this.agencies = agencies;
        this.pastReports = pastReports;
        this.seasons = seasons;
        this.fills = fills;
        this.rules = rules;
        this.clock = clock;
    }

    public @Nullable Report report(Caller caller, ReportId id) {
        sight.require(caller, id.agency());
        return steps.find(id);
    }

    /** @param waiting the reports that wait for the caller; asked only when these are meant */
    public Connection<Report> reports(Caller caller, ReportFilter filter, Supplier<Set<ReportId>> waiting, Page page) {
        filter.requireToBeShort();
        var tree = agencies.tree();
        var scope = tree.scope(caller);
        var top = filter.within() != null ? filter.within() : filter.agency();
        if (top != null) {
            sight.require(caller, top);
        }
        var asked = filter.agency() != null
                ? List.of(tree.known(filter.agency()))
                : top != null
                        ? tree.everWithin(top)
                        : scope == null ? List.<Agency>of() : tree.everWithin(scope.code());
        var codes = asked.stream().filter(filter::means).map(Agency::code).toList();
        return reports.page(filter, codes, Boolean.TRUE.equals(filter.mine()) ? waiting.get() : null, page);
    }

    /** What the rules say of content, for this agency and year. */
    public List<Finding> findings(ReportId id, Content content) {
        return rules.findings(content, circumstances(id, pastReports.precedents(id), null));
    }

    /** What the rules say of a report as it stands, with why its warnings may stand. */
    public List<Finding> findings(Report report) {
        var id = report.id();
        var course = report.course();
        var note = course.correcting() ? course.correction() : null;
        return rules.findings(report.content(), circumstances(id, pastReports.precedents(id), note)).stream()
                .map(finding -> finding.accepted(report.acceptance(finding)))
                .map(finding -> course.everSubmitted() ? finding.overdue() : finding)
                .toList();
    }

    /** What the rules say of another state of a report: what is missing weighs as it does in the report. */
    public List<Finding> findings(Report report, Content state) {
        return findings(report.id(), state).stream()
                .map(finding -> report.course().everSubmitted() ? finding.overdue() : finding)
                .toList();
    }

    /** Totals that are blank or differ from what is filled in, and that people can fill in. */
    List<Suggestion> suggestions(Report report) {
        return suggestions(report, report.content());
    }

    /** As above, of another state of the report. */
    public List<Suggestion> suggestions(Report report, Content state) {
        return rules.suggestions(state, circumstances(report.id(), List.of(), null)).stream()
                .filter(suggestion -> state.held(suggestion.cell()) == null)
                .toList();
    }

    /** What the rules say of figures by themselves: nothing of the year before, nothing of other reports. */
    public List<Finding> findingsAlone(ReportId id, Content content) {
        return rules.findings(content, alone(id));
    }

    /** Totals that follow from figures by themselves, whoever fills them in. */
    public List<Suggestion> suggestionsAlone(ReportId id, Content content) {
        return rules.suggestions(content, alone(id));
    }

    private Circumstances alone(ReportId id) {
        return new Circumstances(id.year(), body(id), new LastYear.Unknown(), LocalDate.now(clock), List.of(), null);
    }

    /**
     * What was published for the year before and is in force; null when that is not in the system. Of an agency that took
     * over the duties of others, theirs.
     */
    public @Nullable Content previous(ReportId id) {
        return pastReports.lastYear(id).published();
    }

    private Circumstances circumstances(ReportId id, List<Precedent> precedents, @Nullable String correction) {
        return new Circumstances(
                id.year(),
                body(id),
                pastReports.lastYear(id),
                LocalDate.now(clock),
                precedents,
                correction,
                seasons.raised(id.agency(), id.year()),
                fills.of(id));
    }

    private Body body(ReportId id) {
        var agency = agencies.tree().known(id.agency());
        return agency.mayMakeRegulations()
                ? Body.REGULATING_GOVERNMENT
                : agency.isGovernment() ? Body.GOVERNMENT : Body.AGENCY;
    }
}
