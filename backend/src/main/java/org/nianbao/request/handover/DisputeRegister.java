package org.nianbao.request.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nianbao.form.Edition;
import org.nianbao.register.Offer;
import org.nianbao.register.Register;
import org.nianbao.register.RegisterChange;
import org.nianbao.request.RegisterStatements;
import org.nianbao.request.dispute.Dispute;
import org.nianbao.request.dispute.Disputes;
import org.nianbao.request.dispute.TableFour;
import org.springframework.stereotype.Component;

/** 复议诉讼登记 as it offers table four to a report. An agency says of it apart from when on it is complete. */
@Component
class DisputeRegister implements Register {

    private static final String LABEL = "复议诉讼登记";

    private final Disputes disputes;
    private final RegisterStatements statements;
    private final YearChanges changes;
    private final Clock clock;

    DisputeRegister(Disputes disputes, RegisterStatements statements, YearChanges changes, Clock clock) {
        this.disputes = disputes;
        this.statements = statements;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String key() {
        return TableFour.KEY;
    }

    @Override
    public Optional<Offer> offer(String agency, int year, Edition edition) {
        var counted = disputes.ofYear(agency, year).stream()
                .map(Dispute::counted)
                .filter(Objects::nonNull)
                .toList();
        return OfferCount.of(
                key(),
                LABEL,
                year,
                counted,
                TableFour.count(edition, year, counted.stream()),
                statements.of(agency, key()),
                LocalDate.now(clock));
    }

    @Override
    public List<RegisterChange> changes(String agency, int year) {
        return changes.of(agency, key(), year);
    }
}
