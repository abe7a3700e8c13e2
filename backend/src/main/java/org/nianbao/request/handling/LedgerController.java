package org.nianbao.request.handling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Arrival;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact;
import org.nianbao.request.handling.Entering.LedgerCell;
import org.nianbao.request.handling.Entering.ReadLedgerInput;
import org.nianbao.request.handling.Entering.RegisterLedgerInput;
import org.nianbao.request.handling.LedgerOutcome.ReadLedgerOutcome;
import org.nianbao.request.handling.LedgerOutcome.RegisterLedgerOutcome;
import org.nianbao.request.ledger.LedgerRow;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Entering many requests from a sheet. */
@Controller
class LedgerController {

    /** As a row of the register would be; who applies stands in the cells. */
    record ShownEntry(
            LocalDate arrivedOn,
            Arrival arrival,
            ApplicantKind kind,
            int applicants,
            String subject,
            Fact.SupplyForm form,
            @Nullable LocalDate closedOn,
            @Nullable Disposition disposition,
            Disposition.@Nullable Rest rest) {}

    private final Entering entering;

    LedgerController(Entering entering) {
        this.entering = entering;
    }

    @MutationMapping
    ReadLedgerOutcome readLedger(Caller caller, @Argument ReadLedgerInput input) {
        return entering.read(caller, input);
    }

    @MutationMapping
    RegisterLedgerOutcome registerLedger(Caller caller, @Argument RegisterLedgerInput input) {
        return entering.register(caller, input);
    }

    @SchemaMapping(typeName = "LedgerRow")
    List<LedgerCell> cells(LedgerRow row) {
        return row.cells().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(cell -> new LedgerCell(cell.getKey(), cell.getValue()))
                .toList();
    }

    @SchemaMapping(typeName = "LedgerRow")
    @Nullable
    ShownEntry entry(LedgerRow row) {
        var entry = row.entry();
        if (entry == null) {
            return null;
        }
        var closing = entry.closing();
        return new ShownEntry(
                entry.arrivedOn(),
                entry.arrival(),
                entry.kind(),
                entry.names().size(),
                entry.subject(),
                entry.form(),
                closing == null ? null : closing.on(),
                closing == null ? null : closing.disposition(),
                closing == null ? null : closing.rest());
    }
}
