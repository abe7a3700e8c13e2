package org.nianbao.report.reviewing;

import org.nianbao.report.ReviewDocuments;
import org.nianbao.store.Store;
import org.nianbao.workflow.By;
import org.nianbao.workflow.Chain;
import org.springframework.stereotype.Component;

/** Gives agencies a chain of their own, for tests of what follows from one. */
@Component
public class OwnChains {

    private final Store store;

    OwnChains(Store store) {
        this.store = store;
    }

    /** The usual steps, published by the 上级. */
    public void publishedBySuperior(String agency) {
        Store.put(
                store.collection("chains"),
                ReviewDocuments.chain(new Chain(Chain.DEFAULT.steps(), By.SUPERIOR))
                        .append("_id", agency));
    }
}
