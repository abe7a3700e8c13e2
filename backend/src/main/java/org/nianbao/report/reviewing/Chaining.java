package org.nianbao.report.reviewing;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.agency.AdministrationEntries;
import org.nianbao.agency.AdministrationEntries.Deliberation;
import org.nianbao.agency.AdministrationEntry.AdministrationAct;
import org.nianbao.agency.AdministrationEntry.Determination;
import org.nianbao.agency.Agencies;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Sight;
import org.nianbao.workflow.By;
import org.nianbao.workflow.Chain;
import org.nianbao.workflow.Step;
import org.springframework.stereotype.Service;

/** Deciding through which steps an agency's reports go. Reviews that are running keep the chain they began with. */
@Service
class Chaining {

    /**
     * An agency's chain.
     *
     * @param own     whether it has one of its own
     * @param version number of the decision behind it; 0 when there never was one
     */
    record AgencyChain(String code, Chain chain, boolean own, int version) {

        public List<Step> steps() {
            return chain.steps();
        }

        public By publishedBy() {
            return chain.publishedBy();
        }
    }

    /** What came of deciding on a chain. */
    sealed interface ChainOutcome permits ChainSet, StaleChain {}

    record ChainSet(AgencyChain chain) implements ChainOutcome {}

    /** @param theirs the chain that somebody else decided on meanwhile */
    record StaleChain(AgencyChain theirs, String message) implements ChainOutcome {}

    private final Chains chains;
    private final Sight sight;
    private final Agencies agencies;
    private final AdministrationEntries entries;

    Chaining(Chains chains, Sight sight, Agencies agencies, AdministrationEntries entries) {
        this.chains = chains;
        this.sight = sight;
        this.agencies = agencies;
        this.entries = entries;
    }

    AgencyChain chain(Caller caller, String agency) {
        sight.require(caller, agency);
        return stored(agency);
    }

    private AgencyChain stored(String agency) {
        var own = chains.own(agency);
        return new AgencyChain(
                agency, chains.of(agency), own != null && own.chain() != null, own == null ? 0 : own.version());
    }

    /**
     * @param chain   null for the usual one again
     * @param version the caller saw
     */
    ChainOutcome set(Caller caller, String agency, @Nullable Chain chain, int version, String reason) {
        caller.require(Role.ADMIN);
        sight.require(caller, agency);
        Reviewing.requireReason(reason);
        var name = agencies.tree().get(agency).name();
        if (chain != null) {
            requirePeople(agency, chain, name);
        }
        return entries.commit(caller, number -> {
            var now = stored(agency);
            if (now.version() != version) {
                return Deliberation.none(new StaleChain(now, "他人已更改了“" + name + "”的审核流程，请先查看现在的流程。"));
            }
            var determination = new Determination(
                    AdministrationAct.CHAIN,
                    List.of(agency),
                    "“" + name + "”的审核流程" + (chain == null ? "恢复为通用流程" : "定为" + words(chain)),
                    null,
                    reason);
            return new Deliberation<>(
                    determination,
                    List.of(Chains.change(agency, chain)),
                    new ChainSet(
                            new AgencyChain(agency, chain == null ? Chain.DEFAULT : chain, chain != null, number)));
        });
    }

    /** Refuses a chain that names a superior where there is none. */
    private void requirePeople(String agency, Chain chain, String name) {
        boolean above =
                chain.publishedBy() == By.SUPERIOR || chain.steps().stream().anyMatch(step -> step.by() == By.SUPERIOR);
        if (above && agencies.tree().superiorsOf(agency).isEmpty()) {
            throw new BadRequest("“" + name + "”没有上级机关，审核和发布不能由上级办理。");
        }
    }

    /** 初审 → 复审 ∥ 保密审查 → 终审. */
    private static String words(Chain chain) {
        return chain.steps().stream()
                .map(Step::order)
                .distinct()
                .sorted()
                .map(order -> chain.steps().stream()
                        .filter(step -> step.order() == order)
                        .map(Step::name)
                        .collect(Collectors.joining(" ∥ ")))
                .collect(Collectors.joining(" → "));
    }
}
