package org.nianbao.request.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nianbao.form.Edition;
import org.nianbao.register.Offer;
import org.nianbao.register.Register;
import org.nianbao.register.RegisterChange;
import org.nianbao.request.RegisterStatements;
import org.nianbao.request.Requests;
import org.nianbao.request.TableThree;
import org.springframework.stereotype.Component;

/** 依申请公开登记 as it offers table three to a report. */
@Component
class RequestRegister implements Register {

    private static final String LABEL = "依申请公开登记";

    private final Requests requests;
    private final RegisterStatements statements;
    private final YearChanges changes;
    private final Clock clock;

    RequestRegister(Requests requests, RegisterStatements statements, YearChanges changes, Clock clock) {
        this.requests = requests;
        this.statements = statements;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String key() {
        return TableThree.KEY;
    }

    @Override
    public Optional<Offer> offer(String agency, int year, Edition edition) {
        var counted = requests.counted(agency, year);
        return OfferCount.of(
                key(),
                LABEL,
                year,
                counted,
                TableThree.count(edition, year, counted.stream()),
                statements.of(agency, key()),
                LocalDate.now(clock));
    }

    @Override
    public List<RegisterChange> changes(String agency, int year) {
        return changes.of(agency, key(), year);
    }
}
