package org.nianbao.request.overseeing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.nianbao.request.RequestId;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The heads of the registers of requests, one small document each under its agency. Whoever counts draws a number first and
 * puts down what was counted under it, so that of two who count at once the one that began later, and knows more, holds.
 */
@Repository
class RegisterHeads {

    private static final String COLLECTION = "requestHeads";
    private static final String DRAWN = "drawn";
    private static final String COUNTED = "counted";
    private static final int BATCH = 1_000;

    private final MongoCollection<Document> heads;

    RegisterHeads(Store store) {
        this.heads = store.collection(COLLECTION);
    }

    /** The number under which to put down what is counted from now on. */
    long draw(String agency) {
        var drawn = Store.orChanged(() -> heads.findOneAndUpdate(
                eq(agency),
                Updates.combine(Updates.inc(DRAWN, 1L), Updates.setOnInsert(Store.FORM, 1)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        return Objects.requireNonNull(drawn).getLong(DRAWN);
    }

    /** Unless what was counted later stands there. */
    void put(RegisterHead head, long drawn) {
        var longest = head.longest();
        heads.updateOne(
                and(eq(head.agency()), or(exists(COUNTED, false), lt(COUNTED, drawn))),
                Updates.combine(
                        Updates.set(COUNTED, drawn),
                        Updates.set("open", head.open()),
                        Updates.set(
                                "days",
                                head.days().stream()
                                        .map(day -> new Document(
                                                        "due", day.due().toString())
                                                .append("requests", day.requests())
                                                .append("provisional", day.provisional()))
                                        .toList()),
                        Updates.set(
                                "longest",
                                longest == null
                                        ? null
                                        : new Document(
                                                        "request",
                                                        longest.request().toString())
                                                .append(
                                                        "receivedOn",
                                                        longest.receivedOn().toString())),
                        Updates.set("year", head.year()),
                        Updates.set("closed", head.closed()),
                        Updates.set("late", head.late())));
    }

    /** Those of some agencies that have one. */
    Map<String, RegisterHead> of(Collection<String> agencies) {
        var found = new HashMap<String, RegisterHead>();
        heads.find(in("_id", agencies)).batchSize(BATCH).forEach(document -> {
            if (document.containsKey(COUNTED)) {
                found.put(document.getString("_id"), read(document));
            }
        });
        return found;
    }

    private static RegisterHead read(Document document) {
        return Damaged.named(COLLECTION, document, () -> {
            var longest = document.get("longest", Document.class);
            return new RegisterHead(
                    document.getString("_id"),
                    document.getInteger("open"),
                    document.getList("days", Document.class).stream()
                            .map(day -> new RegisterHead.OpenDay(
                                    LocalDate.parse(day.getString("due")),
                                    day.getInteger("requests"),
                                    day.getInteger("provisional")))
                            .toList(),
                    longest == null
                            ? null
                            : new RegisterHead.LongestOpen(
                                    RequestId.parse(longest.getString("request")),
                                    LocalDate.parse(longest.getString("receivedOn"))),
                    document.getInteger("year"),
                    document.getInteger("closed"),
                    document.getInteger("late"));
        });
    }
}
