package org.nianbao.request.handling;

import java.util.List;
import org.nianbao.request.ledger.ReadLedger;

/** What became of a ledger. */
final class LedgerOutcome {

    private LedgerOutcome() {}

    sealed interface ReadLedgerOutcome permits LedgerRead, LedgerRefused {}

    sealed interface RegisterLedgerOutcome permits RowsEntered, LedgerRefused {}

    record LedgerRead(ReadLedger ledger) implements ReadLedgerOutcome {}

    /** Nothing of it could be read, or may be registered now. */
    record LedgerRefused(String message) implements ReadLedgerOutcome, RegisterLedgerOutcome {}

    record RowsEntered(List<Entering.EnteredRow> rows) implements RegisterLedgerOutcome {}
}
