package org.nianbao.report;

import org.nianbao.workflow.By;
import org.nianbao.workflow.Chain;
import org.springframework.stereotype.Component;

/** Gives agencies a chain of their own, for tests of what follows from one. */
@Component
public class OwnChains {

    private final Chains chains;

    OwnChains(Chains chains) {
        this.chains = chains;
    }

    /** The usual steps, published by the 上级. */
    public void publishedBySuperior(String agency) {
        chains.put(agency, new Chain(Chain.DEFAULT.steps(), By.SUPERIOR));
    }
}
