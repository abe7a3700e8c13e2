package org.nianbao.report.writing;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.content.Compilation;
import org.nianbao.content.Compilation.Adjustment;
import org.nianbao.content.Compilation.AdjustmentLine;
import org.nianbao.content.Content;
import org.nianbao.content.Edited;
import org.nianbao.content.InvalidPart;
import org.nianbao.content.difference.CellChange;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.CompilationOutcome;
import org.nianbao.report.StepOutcome.CompileOutcome;
import org.nianbao.report.StepOutcome.ConfirmOutcome;
import org.nianbao.report.StepOutcome.InvalidContent;
import org.nianbao.report.StepOutcome.OwnWork;
import org.nianbao.report.StepOutcome.ReportSaved;
import org.nianbao.report.StepOutcome.StaleReport;
import org.nianbao.report.StepOutcome.WrongStatus;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.trail.Revisions;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.store.Missing;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Policy;
import org.nianbao.workflow.Verdict;
import org.springframework.stereotype.Service;

/**
 * Saving what a report's figures are the sum of. What is summed is another room's; here it becomes a revision like all that
 * people write, beside whatever they write at the same time.
 */
@Service
public class Summing {

    private static final String CONFIRM = "CONFIRM";

    private final Revisions revisions;
    private final Steps steps;
    private final Gate gate;

    Summing(Revisions revisions, Steps steps, Gate gate) {
        this.revisions = revisions;
        this.steps = steps;
        this.gate = gate;
    }

    /**
     * What a change makes of a report.
     *
     * @param said what the trail is to say of it
     */
    public record Summed(Edited edited, String said) {

        public static Summed refused(String path, String message) {
            return new Summed(new Edited.Invalid(List.of(new InvalidPart(path, message))), "");
        }
    }

    /** Makes sums of a report that may have none yet. */
    public CompileOutcome begin(Caller caller, ReportId id, Function<Report, CompileChange> change) {
        return gate.on(caller, id, Action.EDIT, report -> {
            var refusal = gate.refusal(CompileOutcome.class, caller, report, Action.EDIT);
            if (refusal != null) {
                return refusal;
            }
            if (report.course().opening() != null) {
                return new WrongStatus(report.status(), "退回时只开放了一部分内容，不能把整份报告改为汇总稿。");
            }
            return switch (change.apply(report)) {
                case CompileChange.Unchanged(var outcome) -> outcome;
                case CompileChange.Made(var content, var said) -> saved(caller, report, content, said);
            };
        });
    }

    /** What is made of a report that had no sums. */
    public sealed interface CompileChange {

        record Made(Content content, String said) implements CompileChange {}

        record Unchanged(CompileOutcome outcome) implements CompileChange {}
    }

    /**
     * Changes the sums of a report. What else was written since {@code revision} is no obstacle, only another change of the
     * sums.
     *
     * @param change is handed the content as it is stored, which is compiled
     */
    public CompilationOutcome change(Caller caller, ReportId id, int revision, Function<Content, Summed> change) {
        return gate.on(caller, id, Action.EDIT, report -> {
            var refusal = gate.refusal(CompilationOutcome.class, caller, report, Action.EDIT);
            if (refusal != null) {
                return refusal;
            }
            if (report.content().compilation() == null) {
                return new WrongStatus(report.status(), "这份报告的数字不是汇总来的。");
            }
            var stale = stale(report, revision);
            if (stale != null) {
                return stale;
            }
            var summed = change.apply(report.content());
            return switch (summed.edited()) {
                case Edited.Invalid(var problems) ->
                    new InvalidContent(problems, problems.getFirst().message());
                case Edited.Accepted(var content) -> {
                    if (content.compilation() == null && report.course().opening() != null) {
                        yield new WrongStatus(report.status(), "退回时只开放了一部分内容，不能把整份报告改为直接填数。");
                    }
                    var closed = closed(report, content);
                    yield closed.isEmpty()
                            ? saved(caller, report, content, summed.said())
                            : new InvalidContent(closed, "退回时没有开放这些单元格，什么都没有保存。");
                }
            };
        });
    }

    /** The second person's word to an adjustment; it makes no author. */
    public ConfirmOutcome confirm(
            Caller caller, ReportId id, int revision, String adjustment, UnaryOperator<Adjustment> confirmed) {
        return gate.on(caller, id, CONFIRM, report -> {
            var compilation = report.content().compilation();
            var meant = compilation == null ? null : compilation.adjustment(adjustment);
            var refusal = refusal(caller, report, meant == null ? "" : meant.callerId());
            if (refusal != null) {
                return refusal;
            }
            if (compilation == null || meant == null) {
                throw new Missing("没有编号为“" + adjustment + "”的调整。");
            }
            var stale = stale(report, revision);
            if (stale != null) {
                return stale;
            }
            return meant.confirmed() != null
                    ? new ReportSaved(report)
                    : new ReportSaved(steps.advance(
                            report,
                            report.confirmed(
                                    report.content().withCompilation(compilation.adjusted(confirmed.apply(meant)))),
                            caller,
                            Deed.of(Act.SAVE, "确认调整 " + adjustment)));
        });
    }

    /** Whether the caller could confirm an adjustment now. */
    public boolean mayConfirm(Caller caller, Report report, Adjustment adjustment) {
        return adjustment.confirmed() == null
                && Policy.confirm(caller, gate.standing(report), adjustment.callerId()) instanceof Verdict.Allowed;
    }

    private @Nullable ConfirmOutcome refusal(Caller caller, Report report, String madeBy) {
        return switch (Policy.confirm(caller, gate.standing(report), madeBy)) {
            case Verdict.Allowed allowed -> null;
            case Verdict.NotYours(var message) -> throw new Forbidden(message);
            case Verdict.NotNow(var message) -> new WrongStatus(report.status(), message);
            case Verdict.NotOwnWork(var message) -> new OwnWork(message);
            case Verdict.Claimed(var by, var message) -> new WrongStatus(report.status(), message);
        };
    }

    private @Nullable StaleReport stale(Report report, int revision) {
        if (revision > report.revision() || revision < 1) {
            throw new BadRequest("版本 " + revision + " 不存在，最新版本是 " + report.revision() + "。");
        }
        return revision == report.revision()
                        || Objects.equals(
                                revisions.content(report, revision).compilation(),
                                report.content().compilation())
                ? null
                : new StaleReport(report, List.of(Compilation.PART), "他人已在您之后改动了汇总，您的改动没有保存，请先查看。");
    }

    private ReportSaved saved(Caller caller, Report report, Content content, String said) {
        return content.equals(report.content())
                ? new ReportSaved(report)
                : new ReportSaved(
                        steps.advance(report, report.saved(content, caller), caller, Deed.of(Act.SAVE, said)));
    }

    private static List<InvalidPart> closed(Report report, Content content) {
        var opening = report.course().opening();
        return opening == null
                ? List.of()
                : touched(report.content(), content)
                        .distinct()
                        .filter(ref -> !opening.allows(ref, report.edition()::lists))
                        .map(ref -> new InvalidPart(ref, "退回时没有开放修改这一处。"))
                        .toList();
    }

    /** The cells that a change of the sums touches: what reads otherwise, of 本级 too, and what a changed adjustment moves. */
    private static Stream<String> touched(Content before, Content after) {
        var then = Objects.requireNonNull(before.compilation());
        var now = after.compilation();
        return now == null
                ? before.cells().keySet().stream()
                : Stream.of(
                                CellChange.between(before, after).stream().map(CellChange::ref),
                                before.cells().keySet().stream()
                                        .filter(ref -> !then.ownCell(ref).equals(now.ownCell(ref))),
                                moved(then.adjustments(), now.adjustments()),
                                moved(now.adjustments(), then.adjustments()))
                        .flatMap(Function.identity());
    }

    private static Stream<String> moved(List<Adjustment> some, List<Adjustment> others) {
        return some.stream()
                .filter(one -> !others.contains(one))
                .flatMap(one -> one.lines().stream())
                .map(AdjustmentLine::cell);
    }
}
