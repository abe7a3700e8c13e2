package org.nianbao.notice.message;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** Up to which entry of the administration people were told, in one document. */
@Repository
class ToldEntries {

    private static final String ID = "administration";

    private final MongoCollection<Document> told;

    ToldEntries(Store store) {
        this.told = store.collection("toldEntries");
    }

    /** @param first what holds where nothing is noted yet, and is noted */
    int last(int first) {
        var document = told.find(eq(ID)).first();
        if (document == null) {
            Store.insert(told, new Document("_id", ID).append("number", first));
            document = told.find(eq(ID)).first();
        }
        return document == null ? first : document.getInteger("number");
    }

    void told(int number) {
        told.updateOne(eq(ID), Updates.max("number", number));
    }
}
