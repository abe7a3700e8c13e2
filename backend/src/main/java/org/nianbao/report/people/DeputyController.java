package org.nianbao.report.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.report.people.Deputising.DeputyOutcome;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DeputyController {

    record NameDeputyInput(@Nullable String absent, String deputy, LocalDate from, LocalDate until) {}

    private final Deputising deputising;
    private final Staff staff;

    DeputyController(Deputising deputising, Staff staff) {
        this.deputising = deputising;
        this.staff = staff;
    }

    @QueryMapping
    List<Colleague> colleagues(Caller caller, @Argument @Nullable String agency) {
        return staff.colleagues(caller, agency);
    }

    @QueryMapping
    List<Deputyship> deputyships(Caller caller) {
        return deputising.deputyships(caller);
    }

    @MutationMapping
    DeputyOutcome nameDeputy(Caller caller, @Argument NameDeputyInput input) {
        return deputising.name(caller, input.absent(), input.deputy(), input.from(), input.until());
    }

    @MutationMapping
    Deputyship endDeputyship(Caller caller, @Argument String id) {
        return deputising.end(caller, id);
    }

    @SchemaMapping
    boolean self(Colleague colleague, Caller caller) {
        return colleague.id().equals(caller.id());
    }

    @SchemaMapping
    boolean mayNameDeputy(Colleague colleague, Caller caller) {
        return deputising.mayName(caller, colleague);
    }

    @SchemaMapping
    boolean mayEnd(Deputyship deputyship, Caller caller) {
        return deputising.mayEnd(caller, deputyship);
    }
}
