package org.nianbao.request.overseeing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.request.RequestId;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * Last days that moved, one document each under the request and the version of the working days, so that whoever finds it
 * again finds it there. It bears a mark until people were told; forgotten with the messages that told them.
 */
@Repository
class MovedDeadlines {

    private static final String COLLECTION = "movedDeadlines";
    private static final String AGENCY = "agency";
    private static final String AT = "at";
    /** When it was found and its id in one, so that a list is one range. */
    private static final String PLACE = "place";

    private static final String UNTOLD = "untold";
    private static final long FORGOTTEN_AFTER_DAYS = 400;

    private final MongoCollection<Document> moved;

    MovedDeadlines(Store store) {
        this.moved = store.collection(
                COLLECTION,
                new IndexModel(Indexes.compoundIndex(Indexes.descending(PLACE), Indexes.ascending(AGENCY))),
                new IndexModel(Indexes.ascending(UNTOLD, "_id"), new IndexOptions().sparse(true)),
                new IndexModel(
                        Indexes.ascending(AT), new IndexOptions().expireAfter(FORGOTTEN_AFTER_DAYS, TimeUnit.DAYS)));
    }

    /** Harmless when it was found before. */
    void add(MovedDeadline one) {
        var id = one.request() + "@" + one.calendar();
        Store.insert(
                moved,
                new Document("_id", id)
                        .append("request", one.request().toString())
                        .append(AGENCY, one.request().agency())
                        .append("calendar", one.calendar())
                        .append("was", one.was().toString())
                        .append("due", one.due().toString())
                        .append("why", one.why())
                        .append(AT, Date.from(one.at()))
                        .append(
                                PLACE,
                                String.format(Locale.ROOT, "%015d %s", one.at().toEpochMilli(), id))
                        .append(UNTOLD, true));
    }

    /** Of which nobody was told. */
    List<MovedDeadline> untold(int most) {
        return moved.find(exists(UNTOLD))
                .sort(Sorts.ascending(UNTOLD, "_id"))
                .limit(most)
                .map(MovedDeadlines::read)
                .into(new ArrayList<>());
    }

    void told(Collection<MovedDeadline> some) {
        moved.updateMany(
                in(
                        "_id",
                        some.stream()
                                .map(one -> one.request() + "@" + one.calendar())
                                .toList()),
                Updates.unset(UNTOLD));
    }

    /** A page of those of some agencies, the latest first. */
    Connection<MovedDeadline> page(Collection<String> agencies, Page page) {
        var all = in(AGENCY, agencies);
        Bson wanted = page.after() == null ? all : and(all, lt(PLACE, page.after()));
        var found = moved.find(and(lt(PLACE, "9"), wanted))
                .sort(Sorts.descending(PLACE))
                .limit(page.first() + 1)
                .into(new ArrayList<>());
        return Connection.of(
                        page,
                        found,
                        document -> document.getString(PLACE),
                        () -> Math.toIntExact(moved.countDocuments(and(lt(PLACE, "9"), all))))
                .map(MovedDeadlines::read);
    }

    private static MovedDeadline read(Document document) {
        return Damaged.named(
                COLLECTION,
                document,
                () -> new MovedDeadline(
                        RequestId.parse(document.getString("request")),
                        document.getString("calendar"),
                        LocalDate.parse(document.getString("was")),
                        LocalDate.parse(document.getString("due")),
                        document.getString("why"),
                        document.getDate(AT).toInstant()));
    }
}
