package org.nianbao.report;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.store.Store;
import org.nianbao.workflow.Chain;
import org.springframework.stereotype.Repository;

/** The review chains of agencies that have their own; all others follow the usual one. */
@Repository
class Chains {

    private final MongoCollection<Document> chains;

    Chains(Store store) {
        this.chains = store.collection("chains");
    }

    Chain of(String agency) {
        var own = own(agency);
        return own == null ? Chain.DEFAULT : own;
    }

    @Nullable Chain own(String agency) {
        var document = chains.find(eq(agency)).first();
        return document == null ? null : CourseDocuments.readChain(document);
    }

    /** A running review keeps the chain it began with. */
    void put(String agency, Chain chain) {
        chains.replaceOne(eq(agency), CourseDocuments.chain(chain).append("_id", agency),
                new ReplaceOptions().upsert(true));
    }

    /** Back to the usual chain. */
    void remove(String agency) {
        chains.deleteOne(eq(agency));
    }
}
