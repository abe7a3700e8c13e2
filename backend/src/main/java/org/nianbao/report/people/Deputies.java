package org.nianbao.report.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** Who stands in for whom, one document each time; kept when it is over, as what was approved then refers to it. */
@Repository
class Deputies {

    private final MongoCollection<Document> deputies;

    Deputies(Store store) {
        this.deputies = store.collection(
                "deputies",
                new IndexModel(Indexes.ascending("deputy", "until")),
                new IndexModel(Indexes.ascending("absent", "until")),
                new IndexModel(Indexes.ascending("agency", "until")));
    }

    void add(Deputyship deputyship) {
        Store.commit(
                deputies,
                new Document("_id", deputyship.id())
                        .append("agency", deputyship.agency())
                        .append("absent", deputyship.absent())
                        .append("absentName", deputyship.absentName())
                        .append("deputy", deputyship.deputy())
                        .append("deputyName", deputyship.deputyName())
                        .append("from", deputyship.from().toString())
                        .append("until", deputyship.until().toString())
                        .append("by", deputyship.by())
                        .append("at", Date.from(deputyship.at()))
                        .append("ended", null));
    }

    @Nullable
    Deputyship find(String id) {
        var document = deputies.find(eq(id)).first();
        return document == null || document.get("ended") != null ? null : read(document);
    }

    /** Takes one back before its last day. */
    void end(String id, String by, Instant at) {
        deputies.updateOne(eq(id), Updates.set("ended", new Document("by", by).append("at", Date.from(at))));
    }

    /** For whom somebody stands in on a day. */
    List<Deputyship> of(String deputy, LocalDate day) {
        return list(and(eq("deputy", deputy), gte("until", day.toString()), lte("from", day.toString())));
    }

    /** Who stands in for somebody at any time in a span of days; null when nobody does. */
    @Nullable
    Deputyship between(String absent, LocalDate from, LocalDate until) {
        var found = list(and(eq("absent", absent), gte("until", from.toString()), lte("from", until.toString())));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** An agency's of today and to come. */
    List<Deputyship> from(String agency, LocalDate today) {
        return list(and(eq("agency", agency), gte("until", today.toString())));
    }

    private List<Deputyship> list(Bson filter) {
        return deputies.find(and(filter, eq("ended", null)))
                .sort(Sorts.ascending("from", "_id"))
                .map(Deputies::read)
                .into(new ArrayList<>());
    }

    private static Deputyship read(Document document) {
        return Damaged.named(
                "deputies",
                document,
                () -> new Deputyship(
                        document.getString("_id"),
                        document.getString("agency"),
                        document.getString("absent"),
                        document.getString("absentName"),
                        document.getString("deputy"),
                        document.getString("deputyName"),
                        LocalDate.parse(document.getString("from")),
                        LocalDate.parse(document.getString("until")),
                        document.getString("by"),
                        document.getDate("at").toInstant()));
    }
}
