package org.nianbao.request.retaining;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.request.retaining.Retaining.RetentionChoice;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class RetentionController {

    record DecideRetentionInput(
            String request,
            RetentionChoice choice,
            @Nullable LocalDate until,
            String reason) {}

    private final Retaining retaining;

    RetentionController(Retaining retaining) {
        this.retaining = retaining;
    }

    @QueryMapping
    Connection<ShownRetention> dueRetentions(
            Caller caller, @Argument String agency, @Argument int first, @Argument @Nullable String after) {
        return retaining.due(caller, agency, Page.of(first, after));
    }

    @QueryMapping
    @Nullable
    ShownRetention retention(Caller caller, @Argument String request) {
        return retaining.of(caller, Retaining.id(request));
    }

    @MutationMapping
    RetentionOutcome decideRetention(Caller caller, @Argument DecideRetentionInput input) {
        return retaining.decide(caller, Retaining.id(input.request()), input.choice(), input.until(), input.reason());
    }
}
