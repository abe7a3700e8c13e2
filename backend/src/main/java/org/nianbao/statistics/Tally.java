package org.nianbao.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.content.Cell;
import org.nianbao.content.Table;

/** 汇总: the tables of a year's form, added up over publications, and the ratios that follow from the sums. */
record Tally(Agency agency, int year, Coverage coverage, List<Table> tables, List<Ratio> ratios) {

    /** 覆盖范围: whose publications the figures hold. */
    record Coverage(int expected, int included, List<Agency> missing) {
    }

    @Nullable Cell cell(String ref) {
        return tables.stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream())
                .filter(cell -> cell.ref().equals(ref)).findFirst().orElse(null);
    }
}
