package org.nianbao.report.reviewing;

import java.util.List;
import java.util.function.Supplier;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.reviewing.Chaining.AgencyChain;
import org.nianbao.report.reviewing.Chaining.ChainOutcome;
import org.nianbao.workflow.By;
import org.nianbao.workflow.Chain;
import org.nianbao.workflow.Step;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ChainController {

    record ChainStepInput(String name, Role role, int order, By by, boolean proofreader, boolean fresh) {}

    record SetChainInput(String agency, int version, List<ChainStepInput> steps, By publishedBy, String reason) {

        /** As the constructors of its parts allow; what they refuse is told to the caller. */
        Chain chain() {
            return told(() -> new Chain(
                    steps.stream()
                            .map(step -> new Step(
                                    step.name().strip(),
                                    step.role(),
                                    step.order(),
                                    step.by(),
                                    step.proofreader(),
                                    step.fresh()))
                            .toList(),
                    publishedBy));
        }

        private static <T> T told(Supplier<T> made) {
            try {
                return made.get();
            } catch (IllegalArgumentException e) {
                throw new BadRequest(String.valueOf(e.getMessage()));
            }
        }
    }

    record RemoveChainInput(String agency, int version, String reason) {}

    private final Chaining chaining;
    private final Agencies agencies;

    ChainController(Chaining chaining, Agencies agencies) {
        this.chaining = chaining;
        this.agencies = agencies;
    }

    @QueryMapping
    AgencyChain chain(Caller caller, @Argument String agency) {
        return chaining.chain(caller, agency);
    }

    @MutationMapping
    ChainOutcome setChain(Caller caller, @Argument SetChainInput input) {
        caller.require(Role.ADMIN);
        return chaining.set(caller, input.agency(), input.chain(), input.version(), input.reason());
    }

    @MutationMapping
    ChainOutcome removeChain(Caller caller, @Argument RemoveChainInput input) {
        return chaining.set(caller, input.agency(), null, input.version(), input.reason());
    }

    @SchemaMapping(typeName = "AgencyChain")
    Agency agency(AgencyChain chain) {
        return agencies.tree().known(chain.code());
    }
}
