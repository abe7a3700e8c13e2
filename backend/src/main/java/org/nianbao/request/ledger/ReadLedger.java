package org.nianbao.request.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a ledger.
 *
 * @param year    its year, for days that say none; null where nothing says it
 * @param columns which columns were recognised, as they stand
 * @param headed  whether a row of headings said so; else they were told by what stands in them
 * @param rows    one for each request
 * @param unread  lines that are no request and were left out
 * @param sums    what it says of itself
 */
public record ReadLedger(
        @Nullable Integer year,
        List<LedgerColumn> columns,
        boolean headed,
        List<LedgerRow> rows,
        List<UnreadLine> unread,
        List<LedgerSum> sums) {

    public ReadLedger {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
        sums = List.copyOf(sums);
    }

    /** @param line 1 for the sheet's first */
    public record UnreadLine(int line, String text) {

        @Override
        public String toString() {
            return "台账第 " + line + " 行";
        }
    }
}
