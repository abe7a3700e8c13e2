package org.nianbao.request.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.Disposition;

/**
 * One row of a ledger, one request.
 *
 * @param line     its line in the sheet, 1 for the first
 * @param cells    what stands in it, without the cells that say nothing
 * @param entry    what would be registered; null while a doubt blocks it
 * @param says     the day it was received, the day it was closed and with what result, as far as they can be read: what
 *                 the ledger's own sums count
 */
public record LedgerRow(
        int line, Map<LedgerColumn, String> cells, @Nullable LedgerEntry entry, Says says, List<LedgerDoubt> doubts) {

    public LedgerRow {
        cells = Map.copyOf(cells);
        doubts = List.copyOf(doubts);
    }

    public boolean isClean() {
        return doubts.isEmpty();
    }

    /** All of it as it stands in the ledger, a line a cell: what is kept as the evidence of where it came from. */
    public String original() {
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(cell -> cell.getKey().label() + "：" + cell.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return "台账第 " + line + " 行";
    }

    public record Says(
            @Nullable LocalDate arrivedOn,
            @Nullable LocalDate closedOn,
            @Nullable Disposition disposition) {}
}
