package org.nianbao.request.ledger;

import java.time.LocalDate;
import java.util.List;

/** A day as a cell of a ledger has it. */
sealed interface LedgerDay {

    record Sure(LocalDate on) implements LedgerDay {}

    /** The cell means one of several days, and does not say which. */
    record Either(List<LocalDate> days) implements LedgerDay {}

    /** Month and day only, and nothing says of which year. */
    record Yearless() implements LedgerDay {}

    record Unreadable() implements LedgerDay {}
}
