package org.nianbao.report.reviewing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.check.Finding;
import org.nianbao.check.rules.Rules;
import org.nianbao.form.Edition;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.ApproveOutcome;
import org.nianbao.report.StepOutcome.NotProofread;
import org.nianbao.report.StepOutcome.OpenAmendments;
import org.nianbao.report.StepOutcome.ProofreadOutcome;
import org.nianbao.report.StepOutcome.ReportApproved;
import org.nianbao.report.StepOutcome.ReportProofread;
import org.nianbao.report.StepOutcome.ReportReturned;
import org.nianbao.report.StepOutcome.ReturnOutcome;
import org.nianbao.report.StepOutcome.UndecidedSecrets;
import org.nianbao.report.commenting.Amending;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.reviewing.Clearing.ClearanceGiven;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.trail.Revisions;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Clearance.Conclusion;
import org.nianbao.workflow.Return;
import org.nianbao.workflow.Return.Item;
import org.nianbao.workflow.Step;
import org.springframework.stereotype.Service;

/** Proofreading a report and approving it step by step, or returning it. */
@Service
public class Reviewing {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NOTE = 500;
    private final Steps steps;
    private final Browsing browsing;
    private final Gate gate;
    private final Revisions revisions;
    private final Rules rules;
    private final Amending amending;
    private final Clearing clearing;
    private final Clock clock;

    Reviewing(
            Steps steps,
            Browsing browsing,
            Gate gate,
            Revisions revisions,
            Rules rules,
            Amending amending,
            Clearing clearing,
            Clock clock) {
        this.steps = steps;
        this.browsing = browsing;
        this.gate = gate;
        this.revisions = revisions;
        this.rules = rules;
        this.amending = amending;
        this.clearing = clearing;
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
        return approve(caller, id, revision, null, true, comment, null, null);
    }

    /**
     * Approves the open step that is the caller's; the last one makes the report ready for publication.
     *
     * @param proofread     whether the caller confirms that what changed was proofread
     * @param signedOnPaper the day on which he or she signed the sheet by hand; null for nobody did
     * @param clearance     what the secrecy review came to; null in any other step
     */
    public ApproveOutcome approve(
            Caller caller,
            ReportId id,
            int revision,
            @Nullable String stepName,
            boolean proofread,
            @Nullable String comment,
            @Nullable LocalDate signedOnPaper,
            @Nullable ClearanceGiven clearance) {
        return gate.on(caller, id, Action.APPROVE, stepName, (hat, report) -> {
            ApproveOutcome refusal =
                    gate.refusal(ApproveOutcome.class, hat, report, Action.APPROVE, stepName, revision);
            var findings = refusal == null ? browsing.findings(report) : List.<Finding>of();
            if (refusal == null) {
                refusal = Gate.blocking(findings, Action.APPROVE);
            }
            if (refusal == null) {
                refusal = openAmendments(report, hat);
            }
            if (refusal != null) {
                return refusal;
            }
            var step = openStep(hat, report, stepName);
            boolean secrecy = step.role() == Role.SECRECY_REVIEWER;
            if (clearance != null && !secrecy) {
                throw new BadRequest("“" + step.name() + "”不是保密审查，不作保密审查结论。");
            }
            var toDecide = secrecy ? clearing.toDecide(report, findings) : List.<Finding>of();
            var cleared = secrecy ? clearing.clearance(toDecide, clearance) : null;
            if (secrecy && cleared == null) {
                var undecided = toDecide.stream()
                        .filter(finding -> Clearing.isUndecided(finding, clearance))
                        .toList();
                return new UndecidedSecrets(
                        undecided, "还有 " + undecided.size() + " 处疑似不宜公开的内容没有作出决定：不属于不宜公开内容的，写明理由；须删去的，请退回。");
            }
            var course = report.course();
            if (Objects.requireNonNull(course.review()).proofreading(step).isEmpty()) {
                if (!proofread) {
                    return new NotProofread("“" + step.name() + "”须先确认已经校对，才能通过。");
                }
                course = course.proofread(step, hat, clock.instant());
            }
            course = course.approved(step, hat, clock.instant(), cleared);
            var deed = new Deed(Act.APPROVE, step.name(), comment)
                    .andAlso(cleared == null ? null : Clearing.said(cleared));
            if (signedOnPaper != null) {
                requirePossible(report, signedOnPaper);
                course = course.signedOnPaper(step, signedOnPaper);
                deed = deed.andAlso("纸质签批：" + ChinaTime.said(signedOnPaper) + "已在纸质审签单上签字。");
            }
            return new ReportApproved(steps.advance(report, report.at(course), hat, deed));
        });
    }

    /** Whoever suggested something and then approves leaves it in the air: it is taken back or returned first. */
    private @Nullable OpenAmendments openAmendments(Report report, Caller hat) {
        int open = amending.open(report, hat.id()).size();
        return open == 0 ? null : new OpenAmendments(report, hat.id(), "您提出的 " + open + " 条修改建议还没有办理：通过前请撤回建议，或者退回修改。");
    }

    /** Nobody has signed tomorrow, nor what was not saved yet. */
    private void requirePossible(Report report, LocalDate signed) {
        if (signed.isAfter(LocalDate.now(clock))) {
            throw new BadRequest("纸上签字的日期不能晚于今天，现为" + ChinaTime.said(signed) + "。");
        }
        var saved = ChinaTime.day(Objects.requireNonNull(revisions.find(report, report.revision()))
                .at());
        if (signed.isBefore(saved)) {
            throw new BadRequest("纸上签字的日期是" + ChinaTime.said(signed) + "，而版本 " + report.revision() + " 是"
                    + ChinaTime.said(saved) + "才保存的，签的不会是这个版本，请核对。");
        }
    }

    private Step openStep(Caller caller, Report report, @Nullable String name) {
        return gate.standing(report).openStep(caller, name).orElseThrow();
    }

    public ReturnOutcome sendBack(
            Caller caller, ReportId id, int revision, String reason, List<String> cells, List<Integer> sections) {
        var items = new ArrayList<Item>();
        cells.forEach(cell -> items.add(Item.cell(cell, null)));
        sections.forEach(section -> items.add(Item.section(section, null)));
        return sendBack(caller, id, revision, new SentBack(reason, items, false, null));
    }

    /**
     * What is said with a return.
     *
     * @param reason     may be blank where every place says what is wrong with it
     * @param whole      all may be edited, whatever is named or suggested
     * @param conclusion what the secrecy review came to; null in any other step
     */
    record SentBack(
            String reason,
            List<Item> items,
            boolean whole,
            @Nullable Conclusion conclusion) {

        SentBack {
            if (conclusion == Conclusion.PUBLIC) {
                throw new BadRequest("结论是“可以公开”的，请通过，不必退回。");
            }
            if (whole && !items.isEmpty()) {
                throw new BadRequest("全部开放修改的，不必另外指明部位。");
            }
        }
    }

    /**
     * Returns a report to its writers; with cells, sections or paragraphs named, only these and their totals may be edited.
     * What was suggested and not decided is part of what is asked for.
     */
    ReturnOutcome sendBack(Caller caller, ReportId id, int revision, SentBack said) {
        return gate.on(caller, id, Action.RETURN.name(), report -> {
            var concluding = said.conclusion() == null ? null : secrecyReview(caller, report);
            var hat = gate.hat(caller, report, Action.RETURN, concluding);
            var refusal = gate.refusal(ReturnOutcome.class, hat, report, Action.RETURN, concluding, revision);
            if (refusal != null) {
                return refusal;
            }
            requireKnown(report, said.items());
            var items = said.whole() ? said.items() : withSuggested(report, said.items());
            var reason = said.reason().isBlank() && items.stream().anyMatch(item -> item.note() != null)
                    ? "见各处意见。"
                    : said.reason();
            requireReason(reason);
            var open = gate.standing(report).openStep(hat, concluding).orElse(null);
            if (said.conclusion() != null && (open == null || open.role() != Role.SECRECY_REVIEWER)) {
                throw new BadRequest("只有保密审查环节退回时才作保密审查结论。");
            }
            var step = open == null ? null : open.name();
            var cells = items.stream().flatMap(item -> cellsOf(report, item)).toList();
            var why = new Return(
                    reason,
                    hat.id(),
                    hat.name(),
                    step,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    report.revision(),
                    items,
                    following(report.edition(), items, cells),
                    said.conclusion());
            var concluded = said.conclusion() == null
                    ? null
                    : "保密审查结论：" + said.conclusion().label() + "。";
            return new ReportReturned(steps.advance(
                    report,
                    report.at(report.course().returned(why)),
                    hat,
                    new Deed(Act.RETURN, step, reason).andAlso(concluded)));
        });
    }

    /** The secrecy review that the caller may return now, whatever other step beside it is his or hers, too; null for none. */
    private @Nullable String secrecyReview(Caller caller, Report report) {
        var review = report.course().review();
        return review == null
                ? null
                : review.chain().steps().stream()
                        .filter(step -> step.role() == Role.SECRECY_REVIEWER)
                        .filter(step -> gate.permitted(caller, report, step).contains(Action.RETURN))
                        .map(Step::name)
                        .findFirst()
                        .orElse(null);
    }

    /** Each place once: what a reviewer says of it himself or herself stands before what was suggested. */
    private List<Item> withSuggested(Report report, List<Item> items) {
        var suggested = amending.items(report);
        if (suggested.isEmpty()) {
            return items;
        }
        var named = items.stream().map(Item::part).collect(Collectors.toSet());
        var all = new ArrayList<Item>();
        for (var item : items) {
            all.add(
                    item.note() != null
                            ? item
                            : suggested.stream()
                                    .filter(one -> one.part().equals(item.part()))
                                    .findFirst()
                                    .orElse(item));
        }
        suggested.stream().filter(one -> !named.contains(one.part())).forEach(all::add);
        return all;
    }

    /** Cells that are meant with an item: itself, those of a section's tables, those a paragraph quotes. */
    private static Stream<String> cellsOf(Report report, Item item) {
        if (item.cell() != null) {
            return Stream.of(item.cell());
        }
        return item.paragraph() == null
                ? report.edition().cellsIn(Objects.requireNonNull(item.section())).stream()
                : report.content().blocks(item.section()).get(item.paragraph() - 1).figures().stream()
                        .flatMap(figure -> report.edition().addends(figure.cell()).stream());
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
                throw new BadRequest(edition.called() + "没有单元格“" + item.cell() + "”。");
            }
            if (item.section() != null && edition.section(item.section()) == null) {
                throw new BadRequest(edition.called() + "没有第 " + item.section() + " 部分。");
            }
            if (item.paragraph() != null) {
                int paragraphs = report.content().blocks(item.section()).size();
                if (item.paragraph() < 1 || item.paragraph() > paragraphs) {
                    throw new BadRequest("这里没有第 " + item.paragraph() + " 段，共 " + paragraphs + " 段。");
                }
            }
            if (item.note() != null) {
                BadRequest.ifLonger("每处的意见", item.note(), LONGEST_NOTE);
            }
        }
        if (items.stream().map(Item::part).distinct().count() < items.size()) {
            throw new BadRequest("退回的各处中有重复的单元格、部分或段落。");
        }
    }
}
