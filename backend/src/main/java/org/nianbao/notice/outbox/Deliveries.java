package org.nianbao.notice.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventDocuments;
import org.nianbao.notice.outbox.Delivery.DeliveryState;
import org.nianbao.notice.outbox.Delivery.Response;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * What goes out, one document each; kept for a while after it went, so that what is told again is not sent again, and to be
 * looked at.
 */
@Repository
class Deliveries {

    private static final long FORGOTTEN_AFTER_DAYS = 90;

    private static final String COLLECTION = "deliveries";
    private static final String TARGET = "target";
    private static final String STATE = "state";
    private static final String NEXT = "next";
    private static final String ATTEMPTS = "attempts";

    private final MongoCollection<Document> deliveries;

    Deliveries(Store store) {
        this.deliveries = store.collection(
                COLLECTION,
                new IndexModel(Indexes.ascending(STATE, NEXT)),
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending(TARGET), Indexes.descending(EventDocuments.AT, "_id"))),
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending(TARGET, STATE), Indexes.descending(EventDocuments.AT, "_id"))),
                new IndexModel(
                        Indexes.ascending(EventDocuments.AT),
                        new IndexOptions().expireAfter(FORGOTTEN_AFTER_DAYS, TimeUnit.DAYS)));
    }

    static String id(Receiver target, Event event) {
        return target.id() + ":" + event.id();
    }

    /** Harmless when it is there already, sent or not. */
    void add(Receiver target, Event event, Instant next) {
        Store.insert(
                deliveries,
                EventDocuments.write(event)
                        .append("_id", id(target, event))
                        .append(TARGET, target.id())
                        .append(
                                "by",
                                switch (target) {
                                    case Receiver.ToWebhook hook -> "WEBHOOK";
                                    case Receiver.ToPerson person -> "MAIL";
                                })
                        .append(STATE, DeliveryState.WAITING.name())
                        .append(ATTEMPTS, 0)
                        .append(NEXT, Date.from(next)));
    }

    /**
     * Takes it upon this instance to try what is due longest. Whoever dies over it leaves it to the others after the lease.
     *
     * @return null when nothing is due
     */
    @Nullable
    Delivery take(Instant now, Duration lease) {
        var due = and(eq(STATE, DeliveryState.WAITING.name()), lte(NEXT, Date.from(now)));
        if (deliveries.find(due).limit(1).first() == null) {
            return null;
        }
        return read(deliveries.findOneAndUpdate(
                due,
                taken(now, lease),
                new FindOneAndUpdateOptions().sort(Sorts.ascending(NEXT)).returnDocument(ReturnDocument.AFTER)));
    }

    /** Takes this one, due or not, unless it has arrived. */
    @Nullable
    Delivery take(String id, Instant now, Duration lease) {
        return read(deliveries.findOneAndUpdate(
                and(eq(id), eq(STATE, DeliveryState.WAITING.name())),
                taken(now, lease),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    private static Bson taken(Instant now, Duration lease) {
        return Updates.combine(Updates.inc(ATTEMPTS, 1), Updates.set(NEXT, Date.from(now.plus(lease))));
    }

    /**
     * Notes what came of a try.
     *
     * @param next when it is tried again; null when it is not
     */
    void note(Delivery tried, DeliveryState state, Response answer, @Nullable Instant next) {
        deliveries.updateOne(
                and(eq(tried.id()), eq(ATTEMPTS, tried.attempts())),
                Updates.combine(
                        Updates.set(STATE, state.name()),
                        Updates.set(NEXT, next == null ? null : Date.from(next)),
                        Updates.set(
                                "answer",
                                new Document("status", answer.status())
                                        .append("text", answer.text())
                                        .append("at", Date.from(answer.at())))));
    }

    /** Has what was given up tried anew, as if for the first time. */
    void revive(String id, Instant now) {
        deliveries.updateOne(
                and(eq(id), eq(STATE, DeliveryState.DEAD.name())),
                Updates.combine(
                        Updates.set(STATE, DeliveryState.WAITING.name()),
                        Updates.set(ATTEMPTS, 0),
                        Updates.set(NEXT, Date.from(now))));
    }

    @Nullable
    Delivery find(String id) {
        return read(deliveries.find(eq(id)).first());
    }

    int dead(String target) {
        return Math.toIntExact(deliveries.countDocuments(of(target, DeliveryState.DEAD)));
    }

    /** @param state null for any */
    Connection<Delivery> page(String target, @Nullable DeliveryState state, Page page) {
        var all = of(target, state);
        var found = deliveries
                .find(page.after() == null ? all : and(all, EventDocuments.behind(page.after())))
                .sort(EventDocuments.LATEST_FIRST)
                .limit(page.first() + 1)
                .map(Deliveries::readThere)
                .into(new ArrayList<>());
        return Connection.of(
                page,
                found,
                delivery -> EventDocuments.position(delivery.event(), delivery.id()),
                () -> Math.toIntExact(deliveries.countDocuments(all)));
    }

    private static Bson of(String target, @Nullable DeliveryState state) {
        return state == null ? eq(TARGET, target) : and(eq(TARGET, target), eq(STATE, state.name()));
    }

    private static @Nullable Delivery read(@Nullable Document document) {
        return document == null ? null : readThere(document);
    }

    private static Delivery readThere(Document document) {
        return Damaged.named(COLLECTION, document, () -> {
            var answer = document.get("answer", Document.class);
            var next = document.getDate(NEXT);
            var target = document.getString(TARGET);
            return new Delivery(
                    document.getString("_id"),
                    document.getString("by").equals("MAIL")
                            ? new Receiver.ToPerson(target)
                            : new Receiver.ToWebhook(target),
                    EventDocuments.read(document),
                    DeliveryState.valueOf(document.getString(STATE)),
                    document.getInteger(ATTEMPTS),
                    next == null ? null : next.toInstant(),
                    answer == null
                            ? null
                            : new Response(
                                    answer.getInteger("status"),
                                    answer.getString("text"),
                                    answer.getDate("at").toInstant()));
        });
    }
}
