package org.nianbao.notice.live;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.notice.live.Hint.Concern;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * Where instances leave hints for each other: one document a hint, with when it was given last by the store's own clock, so
 * that theirs need not agree. Whoever listens looks once a second, at what is new alone.
 */
@Repository
class HintBoard {

    private static final long FORGOTTEN_AFTER_MINUTES = 10;

    /** What was given at about the same time may come to be seen one after the other. */
    private static final Duration OVERLAP = Duration.ofSeconds(3);

    private final MongoCollection<Document> hints;
    private final String instance = UUID.randomUUID().toString();
    /** What was looked at last, each with when it was given. */
    private Map<String, Instant> seen = Map.of();
    /** The latest there was; null while nobody looks. */
    private @Nullable Instant latest;

    HintBoard(Store store) {
        this.hints = store.collection(
                        "hints",
                        new IndexModel(
                                Indexes.ascending("at"),
                                new IndexOptions().expireAfter(FORGOTTEN_AFTER_MINUTES, TimeUnit.MINUTES)))
                // Nobody waits for it, and a lost one is made up for by whoever looks by himself.
                .withWriteConcern(WriteConcern.W1);
    }

    void post(Hint hint) {
        Store.orChanged(() -> hints.updateOne(
                eq(hint.key()),
                Updates.combine(
                        Updates.set("topic", hint.topic().name()),
                        Updates.set("subject", hint.subject()),
                        Updates.set("agency", hint.agency()),
                        Updates.set("stamp", hint.stamp() == null ? null : Date.from(hint.stamp())),
                        Updates.set("except", hint.except()),
                        Updates.set("by", instance),
                        Updates.currentDate("at"),
                        Updates.setOnInsert(Store.FORM, 1)),
                new UpdateOptions().upsert(true)));
    }

    /** What other instances gave since this was asked last; when it is asked for the first time, what is quite new. */
    synchronized List<Hint> news() {
        if (latest == null) {
            var last = hints.find().sort(Sorts.descending("at")).limit(1).first();
            latest = last == null ? Instant.EPOCH : at(last);
        }
        var news = new ArrayList<Hint>();
        var looked = new HashMap<String, Instant>();
        for (var document :
                hints.find(gte("at", Date.from(latest.minus(OVERLAP)))).into(new ArrayList<>())) {
            var at = at(document);
            var key = document.getString("_id");
            looked.put(key, at);
            latest = at.isAfter(latest) ? at : latest;
            if (!at.equals(seen.get(key)) && !instance.equals(document.getString("by"))) {
                news.add(read(document));
            }
        }
        seen = looked;
        return news;
    }

    private static Hint read(Document document) {
        var stamp = document.getDate("stamp");
        return new Hint(
                Concern.valueOf(document.getString("topic")),
                document.getString("subject"),
                document.getString("agency"),
                stamp == null ? null : stamp.toInstant(),
                document.getString("except"));
    }

    private static Instant at(Document hint) {
        return hint.getDate("at").toInstant();
    }

    synchronized void lookAway() {
        latest = null;
        seen = Map.of();
    }
}
