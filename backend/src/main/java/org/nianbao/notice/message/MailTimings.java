package org.nianbao.notice.message;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** When whose messages go out by mail, one document a person who chose. Nobody gets mail without having asked for it. */
@Repository
class MailTimings {

    private final MongoCollection<Document> timings;

    MailTimings(Store store) {
        this.timings = store.collection("mailTimings", new IndexModel(Indexes.ascending("timing")));
    }

    MailTiming of(String person) {
        var document = timings.find(eq(person)).first();
        return document == null ? MailTiming.NEVER : MailTiming.valueOf(document.getString("timing"));
    }

    void put(String person, MailTiming timing) {
        Store.put(timings, new Document("_id", person).append("timing", timing.name()));
    }

    List<String> daily() {
        return timings.find(eq("timing", MailTiming.DAILY.name()))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }
}
