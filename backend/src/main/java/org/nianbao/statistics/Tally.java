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
 * @param sums added up when first asked for: who goes through the sources of a cell page by page does not
 */
record Tally(Agency agency, int year, Supplier<Sums> sums) {

    record Sums(Coverage coverage, List<Table> tables, List<Ratio> ratios) {
    }

    /** 覆盖范围: whose publications the figures hold. */
    record Coverage(int expected, int included, List<Agency> missing) {
    }

    public Coverage coverage() {
        return sums.get().coverage();
    }

    public List<Table> tables() {
        return sums.get().tables();
    }

    public List<Ratio> ratios() {
        return sums.get().ratios();
    }

    @Nullable Cell cell(String ref) {
        return tables().stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream())
                .filter(cell -> cell.ref().equals(ref)).findFirst().orElse(null);
    }
}
