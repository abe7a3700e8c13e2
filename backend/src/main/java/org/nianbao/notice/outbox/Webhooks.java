package org.nianbao.notice.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AdministrationEntries.Change;
import org.nianbao.notice.EventKind;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** Webhooks, one document each, written with the administration's entries. So few that they are read together. */
@Repository
class Webhooks {

    private static final String COLLECTION = "webhooks";

    private final MongoCollection<Document> webhooks;

    Webhooks(Store store) {
        this.webhooks = store.collection(COLLECTION);
    }

    List<Webhook> all() {
        return webhooks.find(ne("removed", true))
                .sort(Sorts.ascending("_id"))
                .map(Webhooks::read)
                .into(new ArrayList<>());
    }

    @Nullable
    Webhook find(String id) {
        var document = webhooks.find(eq(id)).first();
        return document == null || document.getBoolean("removed", false) ? null : read(document);
    }

    static Change change(Webhook webhook) {
        return new Change(
                COLLECTION,
                new Document("_id", webhook.id())
                        .append("agency", webhook.agency())
                        .append("name", webhook.name())
                        .append("url", webhook.url())
                        .append("secret", webhook.secret())
                        .append(
                                "kinds",
                                webhook.kinds().stream()
                                        .map(EventKind::name)
                                        .sorted()
                                        .toList())
                        .append("active", webhook.active())
                        .append("by", webhook.by())
                        .append("at", Date.from(webhook.at())));
    }

    static Change removal(String id) {
        return Change.removal(COLLECTION, id);
    }

    private static Webhook read(Document document) {
        return Damaged.named(
                COLLECTION,
                document,
                () -> new Webhook(
                        document.getString("_id"),
                        document.getString("agency"),
                        document.getString("name"),
                        document.getString("url"),
                        document.getString("secret"),
                        document.getList("kinds", String.class).stream()
                                .map(EventKind::valueOf)
                                .collect(Collectors.toSet()),
                        document.getBoolean("active"),
                        document.getString("by"),
                        document.getDate("at").toInstant()));
    }
}
