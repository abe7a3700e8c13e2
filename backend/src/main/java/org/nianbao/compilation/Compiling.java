package org.nianbao.compilation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.check.Leak;
import org.nianbao.content.Cell;
import org.nianbao.content.Compilation;
import org.nianbao.content.Compilation.Adjustment;
import org.nianbao.content.Compilation.AdjustmentKind;
import org.nianbao.content.Compilation.AdjustmentLine;
import org.nianbao.content.Compilation.Confirmation;
import org.nianbao.content.Compilation.Contributor;
import org.nianbao.content.Compilation.Settled;
import org.nianbao.content.Content;
import org.nianbao.content.Edited;
import org.nianbao.content.InvalidPart;
import org.nianbao.form.Edition;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Sight;
import org.nianbao.report.StepOutcome.CompilationOutcome;
import org.nianbao.report.StepOutcome.CompileOutcome;
import org.nianbao.report.StepOutcome.ConfirmOutcome;
import org.nianbao.report.StepOutcome.FiguresTyped;
import org.nianbao.report.StepOutcome.ReportExists;
import org.nianbao.report.StepOutcome.ReportSaved;
import org.nianbao.report.StepOutcome.ReportStarted;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.writing.Drafting;
import org.nianbao.report.writing.Opening;
import org.nianbao.report.writing.Summing;
import org.nianbao.report.writing.Summing.CompileChange;
import org.nianbao.report.writing.Summing.Summed;
import org.nianbao.workflow.Action;
import org.springframework.stereotype.Service;

/** Compiling a government's report: beginning, taking over what is published, settling what is not, adjusting. */
@Service
public class Compiling {

    static final int MOST_LINES = 300;
    private static final int MOST_ADJUSTMENTS = 1_000;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST = 500;

    private final Contributors contributors;
    private final Skeleton skeleton;
    private final Drafting drafting;
    private final Summing summing;
    private final Sight sight;
    private final Gate gate;
    private final Clock clock;

    Compiling(
            Contributors contributors,
            Skeleton skeleton,
            Drafting drafting,
            Summing summing,
            Sight sight,
            Gate gate,
            Clock clock) {
        this.contributors = contributors;
        this.skeleton = skeleton;
        this.drafting = drafting;
        this.summing = summing;
        this.sight = sight;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Starts a government's report as a compilation, or makes one of the report there is.
     *
     * @param replace whether sums may take the place of numbers that people entered
     */
    public CompileOutcome compile(Caller caller, String agency, int year, boolean replace) {
        caller.require(Role.EDITOR);
        sight.require(caller, agency);
        var id = new ReportId(agency, year);
        var parts = contributors.of(id);
        if (parts.isEmpty()) {
            throw new BadRequest("只有下级有机关报送年报的人民政府，才能汇总下级的年报。");
        }
        return switch (drafting.start(
                caller, agency, year, Opening.LAST_YEAR, blank -> compiled(id, parts, blank), said(parts))) {
            case ReportStarted started -> started;
            case ReportExists exists -> summing.begin(caller, id, report -> begun(report, parts, replace));
        };
    }

    private static String said(List<Contributor> parts) {
        return "汇总 " + parts.size() + " 个机关的年报";
    }

    private Content compiled(ReportId id, List<Contributor> parts, Content content) {
        var numbers = contributors.numbers(parts, id.year());
        var taken = parts.stream()
                .map(part -> part.with(numbers.get(part.agency())))
                .toList();
        return skeleton.on(content).withCompilation(contributors.summed(id, taken, List.of()));
    }

    private CompileChange begun(Report report, List<Contributor> parts, boolean replace) {
        if (report.content().compilation() != null) {
            return new CompileChange.Unchanged(new ReportSaved(report));
        }
        var typed = typed(report.content());
        if (!typed.isEmpty() && !replace) {
            return new CompileChange.Unchanged(new FiguresTyped(
                    report, typed, "这份报告有 " + typed.size() + " 个单元格已经填了数。汇总后以各机关年报的合计代替，原来的数留在保存版本中。"));
        }
        return new CompileChange.Made(compiled(report.id(), parts, report.content()), said(parts));
    }

    /** What people entered, beside what the report began with. */
    private static List<String> typed(Content content) {
        return content.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.number() != null && !opens(content.edition(), cell.ref()))
                .map(Cell::ref)
                .toList();
    }

    private static boolean opens(Edition edition, String ref) {
        var form = edition.cell(ref);
        return form != null && edition.opensWith(form) != null;
    }

    /** Whether the caller could make a compilation of a report now. */
    boolean mayCompile(Caller caller, Report report) {
        return report.content().compilation() == null
                && report.course().opening() == null
                && gate.permitted(caller, report).contains(Action.EDIT)
                && !contributors.of(report.id()).isEmpty();
    }

    /**
     * Takes over what is in force now of some contributors: a newer number, a first one, that one was withdrawn, that it has
     * come or gone.
     *
     * @param agencies null for all
     */
    CompilationOutcome take(Caller caller, ReportId id, int revision, @Nullable Set<String> agencies) {
        return change(caller, id, revision, (content, compilation) -> {
            var now = contributors.of(id);
            var numbers = contributors.numbers(now, id.year());
            var said = new ArrayList<String>();
            var taken = new ArrayList<Contributor>();
            for (var contributor : now) {
                var was = compilation.contributor(contributor.agency());
                var number = numbers.get(contributor.agency());
                if (agencies != null && !agencies.contains(contributor.agency())) {
                    Stream.ofNullable(was).forEach(taken::add);
                } else if (was != null && Objects.equals(was.number(), number)) {
                    taken.add(was.settlement() != null && was.settlement().kept() ? was.settled(null) : was);
                } else {
                    taken.add(contributor.with(number));
                    said.add(contributor.name() + (number == null ? "" : "第 " + number + " 版"));
                }
            }
            for (var was : compilation.contributors()) {
                if (now.stream().noneMatch(one -> one.agency().equals(was.agency()))) {
                    if (agencies != null && !agencies.contains(was.agency())) {
                        taken.add(was);
                    } else {
                        said.add(was.name() + "不再纳入");
                    }
                }
            }
            return accepted(content, contributors.summed(id, taken, compilation.adjustments()), "更新汇总：" + few(said));
        });
    }

    private static String few(List<String> said) {
        return said.size() > 5
                ? String.join("、", said.subList(0, 5)) + "等 " + said.size() + " 个机关"
                : String.join("、", said);
    }

    /**
     * Says why a contributor stays as it is: that it has nothing to give, or that the number in the sum stays although another
     * is in force.
     *
     * @param reason null takes that back
     */
    CompilationOutcome settle(
            Caller caller, ReportId id, int revision, String agency, boolean kept, @Nullable String reason) {
        if (reason != null) {
            requirePublic("原因", reason);
        }
        return change(caller, id, revision, (content, compilation) -> {
            var contributor = compilation.contributor(agency);
            if (contributor == null) {
                return Summed.refused("contributor", "代码为“" + agency + "”的机关不在汇总之列。");
            }
            if (reason == null) {
                return accepted(
                        content,
                        compilation.contributing(one -> one == contributor ? one.settled(null) : one),
                        contributor.name() + "：收回说明");
            }
            if (kept
                    && contributors.of(id).stream()
                            .noneMatch(one -> one.agency().equals(agency))) {
                return Summed.refused("contributor", "“" + contributor.name() + "”已不在汇总之列，不能再留在合计中，请采用最新情况。");
            }
            var inForce = contributors.numbers(List.of(contributor), id.year()).get(agency);
            if (!kept && (contributor.number() != null || inForce != null)) {
                return Summed.refused("contributor", "“" + contributor.name() + "”已经发布年报，请采用它的数字；只有没有发布的，才能写明没有数字。");
            }
            if (kept && Objects.equals(contributor.number(), inForce)) {
                return Summed.refused("contributor", "“" + contributor.name() + "”的年报没有变化，不需要说明。");
            }
            var settlement = new Settled(kept, inForce, reason, caller.id(), caller.name(), now());
            return accepted(
                    content,
                    compilation.contributing(one -> one == contributor ? one.settled(settlement) : one),
                    contributor.name() + (kept ? "：暂不采用新数字，" : "：没有数字，") + reason);
        });
    }

    /** What somebody says of an adjustment; an id for one there is. */
    record AdjustmentDraft(
            @Nullable String id,
            AdjustmentKind kind,
            List<AdjustmentLine> lines,
            boolean own,
            @Nullable String contributor,
            String reason,
            @Nullable String paper) {}

    /** Makes an adjustment, or changes one, which then wants confirming anew. */
    CompilationOutcome adjust(Caller caller, ReportId id, int revision, AdjustmentDraft draft) {
        requirePublic("原因", draft.reason());
        BadRequest.ifLonger("依据", draft.paper() == null ? "" : draft.paper(), LONGEST);
        return change(caller, id, revision, (content, compilation) -> {
            var contributor = draft.contributor() == null ? null : compilation.contributor(draft.contributor());
            var invalid = invalid(content, compilation, draft, contributor);
            if (!invalid.isEmpty()) {
                return new Summed(new Edited.Invalid(invalid), "");
            }
            var adjustment = new Adjustment(
                    draft.id() == null ? compilation.nextId() : draft.id(),
                    draft.kind(),
                    draft.lines(),
                    contributor == null ? draft.own() : !contributor.government(),
                    draft.contributor(),
                    draft.reason().strip(),
                    draft.paper() == null || draft.paper().isBlank()
                            ? null
                            : draft.paper().strip(),
                    caller.id(),
                    caller.name(),
                    now(),
                    null);
            return accepted(
                    content,
                    compilation.adjusted(adjustment),
                    (draft.id() == null ? "登记调整 " : "修改调整 ") + adjustment.id() + "（"
                            + draft.kind().label() + "）：" + adjustment.reason());
        });
    }

    CompilationOutcome remove(Caller caller, ReportId id, int revision, String adjustment) {
        return change(
                caller,
                id,
                revision,
                (content, compilation) -> compilation.adjustment(adjustment) == null
                        ? Summed.refused("adjustment", "没有编号为“" + adjustment + "”的调整，可能已经删去。")
                        : accepted(content, compilation.without(adjustment), "删去调整 " + adjustment));
    }

    ConfirmOutcome confirm(Caller caller, ReportId id, int revision, String adjustment) {
        return summing.confirm(
                caller,
                id,
                revision,
                adjustment,
                one -> one.confirmed(new Confirmation(caller.id(), caller.name(), now())));
    }

    /** Gives the sums up; the figures stay as they are and are people's to fill in. */
    CompilationOutcome end(Caller caller, ReportId id, int revision, String reason) {
        BadRequest.ifBlankOrLonger("请写明为什么不再汇总。", "原因", reason, LONGEST);
        return change(
                caller,
                id,
                revision,
                (content, compilation) ->
                        new Summed(new Edited.Accepted(content.withCompilation(null)), "不再汇总，改为直接填数：" + reason));
    }

    private interface SumChange {

        Summed on(Content content, Compilation compilation);
    }

    private CompilationOutcome change(Caller caller, ReportId id, int revision, SumChange change) {
        Function<Content, Summed> summed = content -> change.on(content, Objects.requireNonNull(content.compilation()));
        return summing.change(caller, id, revision, summed);
    }

    private static Summed accepted(Content content, Compilation compilation, String said) {
        return new Summed(new Edited.Accepted(content.withCompilation(compilation)), said);
    }

    private static List<InvalidPart> invalid(
            Content content, Compilation compilation, AdjustmentDraft draft, @Nullable Contributor contributor) {
        var invalid = new ArrayList<>(invalid(content.edition(), draft.lines()));
        if (draft.id() != null && compilation.adjustment(draft.id()) == null) {
            invalid.add(new InvalidPart("id", "没有编号为“" + draft.id() + "”的调整，可能已经删去。"));
        }
        if (draft.id() == null && compilation.adjustments().size() >= MOST_ADJUSTMENTS) {
            invalid.add(new InvalidPart("id", "调整最多 " + MOST_ADJUSTMENTS + " 项。"));
        }
        if (draft.contributor() != null && contributor == null) {
            invalid.add(new InvalidPart("contributor", "代码为“" + draft.contributor() + "”的机关不在汇总之列。"));
        }
        if (draft.kind() == AdjustmentKind.ADDITION && contributor != null && contributor.number() != null) {
            invalid.add(new InvalidPart(
                    "contributor", "“" + contributor.name() + "”已经发布的年报已在汇总之中，再补报就重复了；要改它的数字，请用“待更正”。"));
        }
        if (draft.kind() != AdjustmentKind.ROUNDING
                && (draft.paper() == null || draft.paper().isBlank())) {
            invalid.add(new InvalidPart("paper", "请写明依据的文号或者材料。"));
        }
        if (draft.kind() != AdjustmentKind.ADDITION
                && draft.lines().stream().anyMatch(line -> line.delta().signum() == 0)) {
            invalid.add(new InvalidPart("lines", "增减数不能是 0；只有书面补报可以写 0。"));
        }
        return invalid;
    }

    static List<InvalidPart> invalid(Edition edition, List<AdjustmentLine> lines) {
        var invalid = new ArrayList<InvalidPart>();
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            invalid.add(new InvalidPart(
                    "lines", lines.isEmpty() ? "请至少写明一个单元格的增减数。" : "一项调整最多涉及 " + MOST_LINES + " 个单元格。"));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < lines.size() && i < MOST_LINES; i++) {
            var line = lines.get(i);
            var form = edition.cell(line.cell());
            var path = "lines[" + i + "]";
            if (form == null) {
                invalid.add(new InvalidPart(path + ".cell", edition.called() + "没有单元格“" + line.cell() + "”。"));
            } else if (!seen.add(line.cell())) {
                invalid.add(new InvalidPart(path + ".cell", "“" + form.label() + "”写了两次，请合为一行。"));
            } else if (isTooLong(line.delta())) {
                invalid.add(
                        new InvalidPart(path + ".delta", "“" + form.label() + "”的增减数最多 " + MOST_DIGITS + " 位有效数字。"));
            }
        }
        return invalid;
    }

    private static boolean isTooLong(BigDecimal delta) {
        return delta.precision() > MOST_DIGITS
                || delta.scale() > MOST_DIGITS
                || delta.precision() - delta.scale() > MOST_DIGITS;
    }

    /** What the public reads beside the report once it is published. */
    private static void requirePublic(String what, String reason) {
        BadRequest.ifBlankOrLonger("请写明" + what + "。", what, reason, LONGEST);
        Leak.in(reason).stream().findFirst().ifPresent(leak -> {
            throw new BadRequest(what + "将随报告公开，其中有疑似" + leak.kind().label() + "“" + leak.shown() + "”，请改写。");
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
