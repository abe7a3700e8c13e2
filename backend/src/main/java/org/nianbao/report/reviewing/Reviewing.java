package org.nianbao.report.reviewing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.check.rules.Rules;
import org.nianbao.form.Edition;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.ApproveOutcome;
import org.nianbao.report.StepOutcome.NotProofread;
import org.nianbao.report.StepOutcome.ProofreadOutcome;
import org.nianbao.report.StepOutcome.ReportApproved;
import org.nianbao.report.StepOutcome.ReportProofread;
import org.nianbao.report.StepOutcome.ReportReturned;
import org.nianbao.report.StepOutcome.ReturnOutcome;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.trail.Revisions;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Return;
import org.nianbao.workflow.Return.Item;
import org.nianbao.workflow.Step;
import org.springframework.stereotype.Service;

/** Proofreading a report and approving it step by step, or returning it. */
@Service
public class Reviewing {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NOTE = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Steps steps;
    private final Browsing browsing;
    private final Gate gate;
    private final Revisions revisions;
    private final Rules rules;
    private final Clock clock;

    Reviewing(Steps steps, Browsing browsing, Gate gate, Revisions revisions, Rules rules, Clock clock) {
        this.steps = steps;
        this.browsing = browsing;
        this.gate = gate;
        this.revisions = revisions;
        this.rules = rules;
        this.clock = clock;
    }

    /** Confirms ahead of the approval that what changed was proofread; by the people of the step. */
    public ProofreadOutcome proofread(
            Caller caller, ReportId id, int revision, @Nullable String stepName, @Nullable String comment) {
        return gate.on(caller, id, Action.PROOFREAD, stepName, (hat, report) -> {
            var refusal = gate.refusal(ProofreadOutcome.class, hat, report, Action.PROOFREAD, stepName, revision);
            if (refusal != null) {
                return refusal;
            }
            var step = openStep(hat, report, stepName);
            return new ReportProofread(steps.advance(
                    report,
                    report.at(report.course().proofread(step, hat, clock.instant())),
                    hat,
                    new Deed(Act.PROOFREAD, step.name(), comment)));
        });
    }

    public ApproveOutcome approve(Caller caller, ReportId id, int revision, @Nullable String comment) {
        return approve(caller, id, revision, null, true, comment, null);
    }

    /**
     * Approves the open step that is the caller's; the last one makes the report ready for publication.
     *
     * @param proofread     whether the caller confirms that what changed was proofread
     * @param signedOnPaper the day on which he or she signed the sheet by hand; null for nobody did
     */
    public ApproveOutcome approve(
            Caller caller,
            ReportId id,
            int revision,
            @Nullable String stepName,
            boolean proofread,
            @Nullable String comment,
            @Nullable LocalDate signedOnPaper) {
        return gate.on(caller, id, Action.APPROVE, stepName, (hat, report) -> {
            ApproveOutcome refusal =
                    gate.refusal(ApproveOutcome.class, hat, report, Action.APPROVE, stepName, revision);
            if (refusal == null) {
                refusal = Gate.blocking(browsing.findings(report), Action.APPROVE);
            }
            if (refusal != null) {
                return refusal;
            }
            var step = openStep(hat, report, stepName);
            var course = report.course();
            if (Objects.requireNonNull(course.review()).proofreading(step).isEmpty()) {
                if (!proofread) {
                    return new NotProofread("“" + step.name() + "”须先确认已经校对，才能通过。");
                }
                course = course.proofread(step, hat, clock.instant());
            }
            course = course.approved(step, hat, clock.instant());
            var deed = new Deed(Act.APPROVE, step.name(), comment);
            if (signedOnPaper != null) {
                requirePossible(report, signedOnPaper);
                course = course.signedOnPaper(step, signedOnPaper);
                deed = deed.andAlso("纸质签批：" + DAY.format(signedOnPaper) + "已在纸质审签单上签字。");
            }
            return new ReportApproved(steps.advance(report, report.at(course), hat, deed));
        });
    }

    /** Nobody has signed tomorrow, nor what was not saved yet. */
    private void requirePossible(Report report, LocalDate signed) {
        if (signed.isAfter(LocalDate.now(clock))) {
            throw new BadRequest("纸上签字的日期不能晚于今天，现为" + DAY.format(signed) + "。");
        }
        var saved = ChinaTime.day(Objects.requireNonNull(revisions.find(report, report.revision()))
                .at());
        if (signed.isBefore(saved)) {
            throw new BadRequest("纸上签字的日期是" + DAY.format(signed) + "，而版本 " + report.revision() + " 是"
                    + DAY.format(saved) + "才保存的，签的不会是这个版本，请核对。");
        }
    }

    private Step openStep(Caller caller, Report report, @Nullable String name) {
        return gate.standing(report).openStep(caller, name).orElseThrow();
    }

    public ReturnOutcome sendBack(
            Caller caller, ReportId id, int revision, String reason, List<String> cells, List<Integer> sections) {
        var items = new ArrayList<Item>();
        cells.forEach(cell -> items.add(new Item(cell, null, null, null)));
        sections.forEach(section -> items.add(new Item(null, section, null, null)));
        return sendBack(caller, id, revision, reason, items);
    }

    /** Returns a report to its writers; with cells or sections named, only these and their totals may be edited. */
    public ReturnOutcome sendBack(Caller caller, ReportId id, int revision, String reason, List<Item> items) {
        return gate.on(caller, id, Action.RETURN, null, (hat, report) -> {
            var refusal = gate.refusal(ReturnOutcome.class, hat, report, Action.RETURN, revision);
            if (refusal != null) {
                return refusal;
            }
            requireReason(reason);
            requireKnown(report, items);
            var step = gate.standing(report).openStep(hat, null).map(Step::name).orElse(null);
            var cells = items.stream()
                    .flatMap(item -> item.section() == null
                            ? Stream.of(item.part())
                            : report.edition().cellsIn(item.section()).stream())
                    .toList();
            var why = new Return(
                    reason,
                    hat.id(),
                    hat.name(),
                    step,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    report.revision(),
                    items,
                    following(report.edition(), items, cells));
            return new ReportReturned(steps.advance(
                    report, report.at(report.course().returned(why)), hat, new Deed(Act.RETURN, step, reason)));
        });
    }

    /** What may be edited beside the items themselves: the tables of a section, and the totals over what is named. */
    private List<String> following(Edition edition, List<Item> items, List<String> cells) {
        var named = items.stream().map(Item::part).collect(Collectors.toSet());
        return Stream.concat(cells.stream(), rules.totalsOver(edition, cells).stream())
                .filter(ref -> !named.contains(ref))
                .distinct()
                .toList();
    }

    public static void requireReason(String reason) {
        BadRequest.ifBlankOrLonger("请写明原因。", "原因", reason, LONGEST_REASON);
    }

    private static void requireKnown(Report report, List<Item> items) {
        var edition = report.edition();
        for (var item : items) {
            if (item.cell() != null && edition.cell(item.cell()) == null) {
                throw new BadRequest("格式版本 " + edition.key() + " 没有单元格“" + item.cell() + "”。");
            }
            if (item.section() != null && edition.section(item.section()) == null) {
                throw new BadRequest("格式版本 " + edition.key() + " 没有第 " + item.section() + " 部分。");
            }
            if (item.note() != null) {
                BadRequest.ifLonger("每处的意见", item.note(), LONGEST_NOTE);
            }
        }
        if (items.stream().map(Item::part).distinct().count() < items.size()) {
            throw new BadRequest("退回的各处中有重复的单元格或部分。");
        }
    }
}
