package org.nianbao.statistics;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.content.Cell;
import org.nianbao.content.Table;

/**
 * 汇总: the tables of a year's form, added up over publications, and the ratios that follow from the sums.
 *
 * @param totals added up when first asked for: who goes through the sources of a cell page by page does not
 */
public record Tally(Agency agency, int year, Region.Scope scope, Region region, Supplier<Totals> totals) {

    /** @param government null unless the agency is a government whose own report stands beside the sum */
    public record Totals(
            Coverage coverage,
            List<Table> tables,
            List<Ratio> ratios,
            List<Division> divisions,
            @Nullable Beside government) {}

    /**
     * 覆盖范围: whose publications the figures hold.
     *
     * @param expected  those that must report
     * @param uncounted those of them whose figures are not in the sum, nor in an aggregate that is
     * @param missing   those of them that have published nothing, in an aggregate or not
     * @param inParts   部分: governments whose own report is not out, so that what is known of their parts counts
     */
    public record Coverage(int expected, List<Agency> uncounted, List<Agency> missing, List<Agency> inParts) {

        public int included() {
            return expected - uncounted.size();
        }

        public boolean complete() {
            return uncounted.isEmpty();
        }
    }

    /** 构成: how a whole divides. */
    public record Division(String key, String title, String unit, List<Ratio> shares) {}

    public Coverage coverage() {
        return totals.get().coverage();
    }

    public List<Table> tables() {
        return totals.get().tables();
    }

    public List<Ratio> ratios() {
        return totals.get().ratios();
    }

    public List<Division> divisions() {
        return totals.get().divisions();
    }

    public @Nullable Beside government() {
        return totals.get().government();
    }

    @Nullable
    Cell cell(String ref) {
        return cell(tables(), ref);
    }

    public static @Nullable Cell cell(List<Table> tables, String ref) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.ref().equals(ref))
                .findFirst()
                .orElse(null);
    }
}
