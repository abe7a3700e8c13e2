package org.nianbao.report.reviewing;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AdministrationEntries;
import org.nianbao.agency.AdministrationEntries.Change;
import org.nianbao.report.ReviewDocuments;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.nianbao.workflow.Chain;
import org.springframework.stereotype.Repository;

/**
 * The review chains of agencies that have their own; all others follow the usual one. They are written with the
 * administration's entries. A running review keeps the chain it began with.
 */
@Repository
class Chains {

    private static final String COLLECTION = "chains";

    /**
     * @param chain   null for the usual one again
     * @param version number of the administration's entry that decided it
     */
    record OwnChain(@Nullable Chain chain, int version) {}

    private final MongoCollection<Document> chains;

    Chains(Store store) {
        this.chains = store.collection(COLLECTION);
    }

    Chain of(String agency) {
        var own = own(agency);
        return own == null || own.chain() == null ? Chain.DEFAULT : own.chain();
    }

    /** What was decided for an agency last; null when nothing ever was. */
    @Nullable
    OwnChain own(String agency) {
        var document = chains.find(eq(agency)).first();
        return document == null
                ? null
                : Damaged.named(
                        COLLECTION,
                        document,
                        () -> new OwnChain(
                                document.containsKey("steps") ? ReviewDocuments.readChain(document) : null,
                                document.getInteger(AdministrationEntries.NUMBER, 0)));
    }

    /** What a decision makes of an agency's chain; null for the usual one again. */
    static Change change(String agency, @Nullable Chain chain) {
        return chain == null
                ? Change.removal(COLLECTION, agency)
                : new Change(COLLECTION, ReviewDocuments.chain(chain).append("_id", agency));
    }
}
