package org.nianbao.notice.message;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventDocuments;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** Messages, one document for each event and person; forgotten after more than a year, the mark that it was read with it. */
@Repository
class Messages {

    private static final long FORGOTTEN_AFTER_DAYS = 400;
    private static final int BATCH = 200;

    private static final String COLLECTION = "messages";
    private static final String TO = "to";
    /** Stands only while it was not read. */
    private static final String UNREAD = "unread";
    /** Stands only until a morning's mail told of it; not at all where its reader wants none. */
    private static final String FOR_MORNING = "forMorning";

    private final MongoCollection<Document> messages;

    Messages(Store store) {
        this.messages = store.collection(
                COLLECTION,
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending(TO), Indexes.descending(EventDocuments.AT, "_id"))),
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending(TO, UNREAD), Indexes.descending(EventDocuments.AT, "_id"))),
                new IndexModel(
                        Indexes.ascending(EventDocuments.AT),
                        new IndexOptions().expireAfter(FORGOTTEN_AFTER_DAYS, TimeUnit.DAYS)));
    }

    /**
     * @param forMorning whether the next morning's mail is to tell of it
     * @return false when the person was told already
     */
    boolean add(Event event, String person, boolean forMorning) {
        var message = EventDocuments.write(event)
                .append("_id", event.id() + ":" + person)
                .append(TO, person)
                .append(UNREAD, true);
        return Store.insert(messages, forMorning ? message.append(FOR_MORNING, true) : message);
    }

    /**
     * A page of somebody's, the latest first, with none of an agency that he or she does not see any more: those are rare, so
     * the store is asked for a few more where some are.
     */
    Connection<Message> page(String person, boolean unread, Predicate<String> inSight, Page page) {
        var all = of(person, unread);
        var found = new ArrayList<Message>();
        try (var cursor = messages.find(page.after() == null ? all : and(all, EventDocuments.behind(page.after())))
                .sort(EventDocuments.LATEST_FIRST)
                .batchSize(page.first() + 1)
                .map(Messages::read)
                .cursor()) {
            while (found.size() <= page.first() && cursor.hasNext()) {
                var message = cursor.next();
                if (inSight.test(message.event().agency())) {
                    found.add(message);
                }
            }
        }
        return Connection.of(
                page,
                found,
                message -> EventDocuments.position(message.event(), message.id()),
                () -> count(person, unread, inSight, Integer.MAX_VALUE));
    }

    /** @param most beyond which nobody wants to know */
    int count(String person, boolean unread, Predicate<String> inSight, int most) {
        int count = 0;
        try (var cursor = messages.find(of(person, unread))
                .projection(Projections.include(EventDocuments.AGENCY))
                .batchSize(BATCH)
                .cursor()) {
            while (count < most && cursor.hasNext()) {
                if (inSight.test(cursor.next().getString(EventDocuments.AGENCY))) {
                    count++;
                }
            }
        }
        return count;
    }

    /** What is unread and in no morning's mail yet. */
    List<Message> forMorning(String person) {
        return messages.find(and(of(person, true), eq(FOR_MORNING, true)))
                .sort(EventDocuments.LATEST_FIRST)
                .map(Messages::read)
                .into(new ArrayList<>());
    }

    /** Notes that a morning's mail told of them. */
    void mailed(Collection<Message> some) {
        messages.updateMany(in("_id", some.stream().map(Message::id).toList()), Updates.unset(FOR_MORNING));
    }

    /** @return the message as it is now; null when it is not this person's */
    @Nullable
    Message markRead(String person, String id) {
        var own = and(eq(id), eq(TO, person));
        messages.updateOne(own, Updates.unset(UNREAD));
        var document = messages.find(own).first();
        return document == null ? null : read(document);
    }

    /** Those of a moment and before it. */
    void markRead(String person, Instant until) {
        messages.updateMany(and(of(person, true), lte(EventDocuments.AT, Date.from(until))), Updates.unset(UNREAD));
    }

    private static Bson of(String person, boolean unread) {
        return unread ? and(eq(TO, person), eq(UNREAD, true)) : eq(TO, person);
    }

    private static Message read(Document document) {
        return Damaged.named(
                COLLECTION,
                document,
                () -> new Message(
                        document.getString("_id"), EventDocuments.read(document), !document.getBoolean(UNREAD, false)));
    }
}
