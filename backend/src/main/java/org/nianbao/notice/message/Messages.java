package org.nianbao.notice.message;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.nianbao.notice.Event;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** Messages, one document for each event and person; forgotten after more than a year, the mark that it was read with it. */
@Repository
class Messages {

    private static final long FORGOTTEN_AFTER_DAYS = 400;

    private final MongoCollection<Document> messages;

    Messages(Store store) {
        this.messages = store.collection(
                "messages",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("to"), Indexes.descending("at", "_id"))),
                new IndexModel(
                        Indexes.ascending("at"), new IndexOptions().expireAfter(FORGOTTEN_AFTER_DAYS, TimeUnit.DAYS)));
    }

    /** @return false when the person was told already */
    boolean add(Event event, String person) {
        return Store.insert(messages, write(event, person));
    }

    private static Document write(Event event, String person) {
        var actor = event.actor();
        return new Document("_id", event.id() + ":" + person)
                .append("to", person)
                .append("event", event.id())
                .append("kind", event.kind().name())
                .append("agency", event.agency())
                .append("year", event.year())
                .append("sentence", event.sentence())
                .append("detail", event.detail())
                .append("actor", actor == null ? null : new Document("id", actor.id()).append("name", actor.name()))
                .append("link", event.link())
                .append("at", Date.from(event.at()));
    }
}
