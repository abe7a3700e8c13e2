package org.nianbao.compilation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Cell;
import org.nianbao.content.Compilation;
import org.nianbao.content.Compilation.Adjustment;
import org.nianbao.content.Compilation.AdjustmentKind;
import org.nianbao.content.Compilation.AdjustmentLine;
import org.nianbao.content.Compilation.Contributor;
import org.nianbao.content.Compilation.ContributorState;
import org.nianbao.content.Content;
import org.nianbao.content.Table;
import org.nianbao.report.ReportId;

/**
 * A compilation as somebody sees it: staff with who and on which paper, the public without.
 */
record CompiledShown(ReportId id, Content content, Compilation compilation, boolean toStaff) {

    record ContributorShown(
            String code,
            String name,
            boolean government,
            ContributorState state,
            @Nullable Integer number,
            boolean kept,
            @Nullable String reason,
            @Nullable String by) {}

    record AdjustmentShown(Adjustment adjustment, @Nullable ContributorShown contributor, boolean toStaff) {

        public String id() {
            return adjustment.id();
        }

        public AdjustmentKind kind() {
            return adjustment.kind();
        }

        public List<AdjustmentLine> lines() {
            return adjustment.lines();
        }

        public boolean own() {
            return adjustment.own();
        }

        public String reason() {
            return adjustment.reason();
        }

        public @Nullable String paper() {
            return toStaff ? adjustment.paper() : null;
        }

        public @Nullable String by() {
            return toStaff ? adjustment.by() : null;
        }

        public Instant at() {
            return adjustment.at();
        }

        public boolean confirmed() {
            return adjustment.confirmed() != null;
        }

        public @Nullable String confirmedBy() {
            var confirmed = adjustment.confirmed();
            return toStaff && confirmed != null ? confirmed.by() : null;
        }

        public @Nullable Instant confirmedAt() {
            return adjustment.confirmed() == null
                    ? null
                    : adjustment.confirmed().at();
        }
    }

    /** What makes up one cell. */
    record CompiledCell(CompiledShown of, Cell cell, Cell own) {

        public List<AdjustmentShown> adjustments() {
            return of.adjustments().stream()
                    .filter(one -> one.adjustment().delta(cell.ref()) != null)
                    .toList();
        }

        /** All that the adjustments add to it; null where none does. */
        public @Nullable BigDecimal adjusted() {
            return of.compilation.adjustments().stream()
                    .map(one -> one.delta(cell.ref()))
                    .filter(delta -> delta != null)
                    .reduce(BigDecimal::add)
                    .orElse(null);
        }
    }

    /** @param cell null where it has no number in the sum, or that was withdrawn from the public */
    record CellContribution(
            ContributorShown contributor, @Nullable Cell cell, boolean withdrawn) {}

    public List<ContributorShown> contributors() {
        return compilation.contributors().stream().map(this::shown).toList();
    }

    private ContributorShown shown(Contributor contributor) {
        var settlement = contributor.settlement();
        return new ContributorShown(
                contributor.agency(),
                contributor.name(),
                contributor.government(),
                compilation.state(contributor),
                contributor.number(),
                settlement != null && settlement.kept(),
                settlement == null ? null : settlement.reason(),
                settlement == null || !toStaff ? null : settlement.by());
    }

    public List<AdjustmentShown> adjustments() {
        return compilation.adjustments().stream()
                .map(one -> new AdjustmentShown(one, contributor(one.contributor()), toStaff))
                .toList();
    }

    private @Nullable ContributorShown contributor(@Nullable String agency) {
        var contributor = agency == null ? null : compilation.contributor(agency);
        return contributor == null ? null : shown(contributor);
    }

    public int missing() {
        return Math.toIntExact(compilation.contributors().stream()
                .filter(one -> compilation.state(one) == ContributorState.MISSING)
                .count());
    }

    public List<Table> ownTables() {
        return content.edition().tables().stream()
                .map(form -> Table.of(form, compilation::ownCell))
                .toList();
    }

    @Nullable
    CompiledCell cell(String ref) {
        var cell = content.cell(ref);
        return cell == null ? null : new CompiledCell(this, cell, compilation.ownCell(ref));
    }
}
