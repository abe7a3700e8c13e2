package org.nianbao.report.reviewing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Sight;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.reviewing.SigningSheet.Round;
import org.nianbao.report.reviewing.SigningSheet.SignedStep;
import org.nianbao.report.trail.Decisions;
import org.nianbao.report.trail.Revision;
import org.nianbao.report.trail.Revisions;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.store.Missing;
import org.nianbao.workflow.ReportStatus;
import org.nianbao.workflow.Review;
import org.nianbao.workflow.Step;
import org.springframework.stereotype.Service;

/**
 * What of a report is put on paper (打印): the draft that goes round, the sheet on which it is signed, the clean copy that is
 * sealed. For whoever sees the report in the app, and for nobody else.
 */
@Service
public class Printing {

    private final Steps steps;
    private final Revisions revisions;
    private final Decisions decisions;
    private final Sight sight;
    private final Browsing browsing;
    private final Chains chains;

    Printing(Steps steps, Revisions revisions, Decisions decisions, Sight sight, Browsing browsing, Chains chains) {
        this.steps = steps;
        this.revisions = revisions;
        this.decisions = decisions;
        this.sight = sight;
        this.browsing = browsing;
        this.chains = chains;
    }

    /** @param number of the saved state; null for the latest */
    public ReviewCopy reviewCopy(Caller caller, ReportId id, @Nullable Integer number) {
        var report = seen(caller, id);
        var revision = revision(report, number == null ? report.revision() : number);
        var content = revisions.content(report, revision.number());
        return new ReviewCopy(
                report,
                revision,
                content,
                revision.number() == report.revision() ? browsing.findings(report) : browsing.findings(report, content),
                Revisions.checkCode(content));
    }

    private Report seen(Caller caller, ReportId id) {
        sight.require(caller, id.agency());
        return steps.get(id);
    }

    private Revision revision(Report report, int number) {
        var revision = revisions.find(report, number);
        if (revision == null) {
            throw new Missing("年度报告 " + report.id() + " 没有版本 " + number + "。");
        }
        return revision;
    }

    public SigningSheet signingSheet(Caller caller, ReportId id) {
        var report = seen(caller, id);
        var reviewed = decisions.reviewed(id);
        var rounds = rounds(reviewed);
        var last = rounds.isEmpty() || rounds.getLast().returned() != null ? null : rounds.getLast();
        var review = last == null ? null : review(report);
        var revision = revision(report, review == null ? report.revision() : review.revision());
        var content = revisions.content(report, revision.number());
        var chain = review == null ? chains.of(id.agency()) : review.chain();
        return new SigningSheet(
                report,
                revision,
                content,
                Revisions.checkCode(content),
                browsing.findings(report),
                last == null ? null : last.submitted(),
                chain.steps().stream().map(step -> signed(step, review, last)).toList(),
                last == null ? rounds : rounds.subList(0, rounds.size() - 1),
                reviewed.stream().filter(Printing::releases).toList());
    }

    /** The round that runs, or that led to what is published, where a correction of it was given up since. */
    private @Nullable Review review(Report report) {
        if (report.course().review() != null) {
            return report.course().review();
        }
        var published = decisions.published(report.id());
        return published == null ? null : published.course().review();
    }

    private static SignedStep signed(Step step, @Nullable Review review, @Nullable Round round) {
        var approval = review == null ? null : review.approval(step).orElse(null);
        var proofreading = review == null ? null : review.proofreading(step).orElse(null);
        return new SignedStep(step, approval, proofreading, approval == null ? null : opinion(step, round));
    }

    private static @Nullable String opinion(Step step, @Nullable Round round) {
        return round == null
                ? null
                : round.approvals().stream()
                        .filter(entry -> step.name().equals(entry.step()))
                        .map(TrailEntry::reason)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    private static boolean releases(TrailEntry entry) {
        return List.of(Act.PUBLISH, Act.PUBLISH_URGENTLY, Act.RATIFY).contains(entry.action());
    }

    private static List<Round> rounds(List<TrailEntry> reviewed) {
        var rounds = new ArrayList<Round>();
        for (var entry : reviewed) {
            if (entry.action() == Act.SUBMIT) {
                rounds.add(new Round(entry, List.of(), null));
            } else if (entry.action() == Act.APPROVE) {
                var last = rounds.removeLast();
                rounds.add(new Round(
                        last.submitted(),
                        Stream.concat(last.approvals().stream(), Stream.of(entry))
                                .toList(),
                        null));
            } else if (entry.action() == Act.RETURN) {
                var last = rounds.removeLast();
                rounds.add(new Round(last.submitted(), last.approvals(), entry));
            }
        }
        return rounds;
    }

    /** What was approved, as it is to be sealed; only where {@link #noCleanCopy} says nothing. */
    public CleanCopy cleanCopy(Report report) {
        var course = report.course();
        boolean published = course.status() == ReportStatus.PUBLISHED;
        var schedule = course.schedule();
        return new CleanCopy(
                report.id(),
                report.content(),
                published ? course.lastNumber() : decisions.lastNumber(report.id()) + 1,
                published
                        ? ChinaTime.day(decisions
                                .published(report.id(), course.lastNumber())
                                .at())
                        : schedule == null || !schedule.stands() ? null : ChinaTime.day(schedule.at()),
                course.correction());
    }

    /** The report whose clean copy somebody asks for. */
    public Report toSeal(Caller caller, ReportId id) {
        return seen(caller, id);
    }

    /** Why there is no clean copy of a report, and what is missing; null when there is one. */
    public @Nullable String noCleanCopy(Report report) {
        var course = report.course();
        return switch (course.status()) {
            case DRAFT, RETURNED ->
                (course.correcting() ? "更正稿" : "报告")
                        + (course.status() == ReportStatus.DRAFT ? "还在编写，报送并经" : "已经退回修改，重新报送并经")
                        + names(chains.of(report.agencyCode()).steps()) + "通过之后才有清样。"
                        + (course.inForce() == null ? "" : "已发布的第 " + course.inForce() + " 版可以在公开页面下载。");
            case IN_REVIEW ->
                "审核还没有完成，尚缺"
                        + names(Objects.requireNonNull(course.review()).chain().steps().stream()
                                .filter(step -> course.review().approval(step).isEmpty())
                                .toList())
                        + "，全部通过之后才有清样。";
            case APPROVED -> null;
            case PUBLISHED -> course.unratified() ? "这份报告是紧急发布的，还没有补办审签，补办之后才有清样。" : null;
            case WITHDRAWN -> "报告已经撤回，没有清样。";
        };
    }

    private static String names(List<Step> steps) {
        return steps.stream().map(Step::name).collect(Collectors.joining("、"));
    }
}
