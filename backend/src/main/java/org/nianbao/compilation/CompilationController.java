package org.nianbao.compilation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.compilation.CompiledShown.CellContribution;
import org.nianbao.compilation.CompiledShown.CompiledCell;
import org.nianbao.compilation.CompiledShown.ContributorShown;
import org.nianbao.compilation.Retracing.AdjustmentBalance;
import org.nianbao.compilation.Retracing.Balanced;
import org.nianbao.compilation.Retracing.ChangedContributor;
import org.nianbao.compilation.Retracing.FaultyContributor;
import org.nianbao.compilation.Retracing.OpeningDifference;
import org.nianbao.compilation.Retracing.ProblemGroup;
import org.nianbao.content.Compilation.Adjustment;
import org.nianbao.content.Compilation.AdjustmentKind;
import org.nianbao.content.Compilation.AdjustmentLine;
import org.nianbao.content.Content;
import org.nianbao.content.Table;
import org.nianbao.publication.Publication;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.CompilationOutcome;
import org.nianbao.report.StepOutcome.CompileOutcome;
import org.nianbao.report.StepOutcome.ConfirmOutcome;
import org.nianbao.report.trail.Revision;
import org.nianbao.report.trail.Revisions;
import org.nianbao.report.writing.Summing;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CompilationController {

    record CompileReportInput(String agency, int year, boolean replace) {}

    /** @param contributors null for all */
    record TakeContributionsInput(
            String id, int revision, @Nullable List<String> contributors) {}

    enum SettlementKind {
        NONE,
        KEEP
    }

    record SettleContributorInput(
            String id,
            int revision,
            String contributor,
            SettlementKind as,
            @Nullable String reason) {}

    record AdjustmentLineInput(String cell, BigDecimal delta) {

        AdjustmentLine line() {
            return new AdjustmentLine(cell, delta);
        }
    }

    record AdjustReportInput(
            String id,
            int revision,
            @Nullable String adjustment,
            AdjustmentKind kind,
            List<AdjustmentLineInput> lines,
            boolean own,
            @Nullable String contributor,
            String reason,
            @Nullable String paper) {}

    record AdjustmentInput(String id, int revision, String adjustment) {}

    record EndCompilationInput(String id, int revision, String reason) {}

    /** A compiled report while staff work on it. */
    record CompilationWork(Report report) {}

    private final Compiling compiling;
    private final Retracing retracing;
    private final Summing summing;
    private final Revisions revisions;
    private final Agencies agencies;

    CompilationController(
            Compiling compiling, Retracing retracing, Summing summing, Revisions revisions, Agencies agencies) {
        this.compiling = compiling;
        this.retracing = retracing;
        this.summing = summing;
        this.revisions = revisions;
        this.agencies = agencies;
    }

    @MutationMapping
    CompileOutcome compileReport(Caller caller, @Argument CompileReportInput input) {
        return compiling.compile(caller, input.agency(), input.year(), input.replace());
    }

    @MutationMapping
    CompilationOutcome takeContributions(Caller caller, @Argument TakeContributionsInput input) {
        return compiling.take(
                caller,
                ReportId.parse(input.id()),
                input.revision(),
                input.contributors() == null ? null : Set.copyOf(input.contributors()));
    }

    @MutationMapping
    CompilationOutcome settleContributor(Caller caller, @Argument SettleContributorInput input) {
        return compiling.settle(
                caller,
                ReportId.parse(input.id()),
                input.revision(),
                input.contributor(),
                input.as() == SettlementKind.KEEP,
                input.reason());
    }

    @MutationMapping
    CompilationOutcome adjustReport(Caller caller, @Argument AdjustReportInput input) {
        return compiling.adjust(
                caller,
                ReportId.parse(input.id()),
                input.revision(),
                new Compiling.AdjustmentDraft(
                        input.adjustment(),
                        input.kind(),
                        input.lines().stream().map(AdjustmentLineInput::line).toList(),
                        input.own(),
                        input.contributor(),
                        input.reason(),
                        input.paper()));
    }

    @MutationMapping
    CompilationOutcome removeAdjustment(Caller caller, @Argument AdjustmentInput input) {
        return compiling.remove(caller, ReportId.parse(input.id()), input.revision(), input.adjustment());
    }

    @MutationMapping
    ConfirmOutcome confirmAdjustment(Caller caller, @Argument AdjustmentInput input) {
        return compiling.confirm(caller, ReportId.parse(input.id()), input.revision(), input.adjustment());
    }

    @MutationMapping
    CompilationOutcome endCompilation(Caller caller, @Argument EndCompilationInput input) {
        return compiling.end(caller, ReportId.parse(input.id()), input.revision(), input.reason());
    }

    @SchemaMapping
    boolean aggregate(Agency agency) {
        return agency.kind() == AgencyKind.GOVERNMENT
                && !agencies.tree().subordinates(agency.code()).isEmpty();
    }

    @SchemaMapping
    boolean mayCompile(Report report, Caller caller) {
        return compiling.mayCompile(caller, report);
    }

    @SchemaMapping
    @Nullable
    CompiledShown compilation(Report report) {
        return shown(report.id(), report.content(), true);
    }

    @SchemaMapping
    @Nullable
    CompiledShown compilation(Revision revision) {
        return shown(revision.report(), revisions.content(revision), true);
    }

    @SchemaMapping
    @Nullable
    CompiledShown compilation(Publication publication) {
        return publication.content() == null ? null : shown(publication.id().report(), publication.content(), false);
    }

    private static @Nullable CompiledShown shown(ReportId id, Content content, boolean toStaff) {
        return content.compilation() == null ? null : new CompiledShown(id, content, content.compilation(), toStaff);
    }

    @SchemaMapping
    @Nullable
    CompilationWork compilationWork(Report report) {
        return report.content().compilation() == null ? null : new CompilationWork(report);
    }

    @SchemaMapping(typeName = "Compilation")
    List<Table> own(CompiledShown compilation) {
        return compilation.ownTables();
    }

    @SchemaMapping(typeName = "Compilation")
    @Nullable
    CompiledCell cell(CompiledShown compilation, @Argument String ref) {
        return compilation.cell(ref);
    }

    @SchemaMapping
    List<CellContribution> contributions(CompiledCell cell) {
        return retracing.contributions(cell);
    }

    @SchemaMapping(typeName = "Contributor")
    Agency agency(ContributorShown contributor) {
        return agencies.tree().known(contributor.code());
    }

    @SchemaMapping
    List<String> confirmable(CompilationWork work, Caller caller) {
        return Objects.requireNonNull(work.report().content().compilation()).adjustments().stream()
                .filter(adjustment -> summing.mayConfirm(caller, work.report(), adjustment))
                .map(Adjustment::id)
                .toList();
    }

    @SchemaMapping
    List<ChangedContributor> changed(CompilationWork work) {
        return retracing.changed(work.report());
    }

    @SchemaMapping
    List<OpeningDifference> opening(CompilationWork work) {
        return retracing.opening(work.report());
    }

    @SchemaMapping
    List<ProblemGroup> problems(CompilationWork work) {
        return retracing.problems(work.report());
    }

    @SchemaMapping
    List<AdjustmentBalance> unbalanced(CompilationWork work) {
        return retracing.unbalanced(work.report());
    }

    @SchemaMapping
    List<FaultyContributor> faulty(CompilationWork work) {
        return retracing.faulty(work.report());
    }

    @SchemaMapping
    Balanced balance(
            CompilationWork work, @Argument List<AdjustmentLineInput> lines, @Argument @Nullable String adjustment) {
        return retracing.balance(
                work.report(), lines.stream().map(AdjustmentLineInput::line).toList(), adjustment);
    }
}
