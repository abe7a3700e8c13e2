package org.nianbao.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** Trails as they are read by people: without what each entry saved. {@link Reports} writes them. */
@Repository
class Trails {

    private final MongoCollection<Document> trail;

    Trails(Store store) {
        this.trail = store.collection("trail");
    }

    /** All of it, oldest first: every save is in it, so of a report that is much written on it is thousands. */
    List<TrailEntry> whole(ReportId id) {
        return trail.find(eq("report", id.toString()))
                .projection(ReportDocuments.WITHOUT_CONTENT)
                .sort(Sorts.ascending("number"))
                .map(ReportDocuments::readEntry)
                .into(new ArrayList<>());
    }

    /** A page of it, latest first. */
    Connection<TrailEntry> page(ReportId id, Page page) {
        var whole = eq("report", id.toString());
        var from = page.after() == null ? whole : and(whole, lt("number", number(page.after())));
        var found = trail.find(from)
                .projection(ReportDocuments.WITHOUT_CONTENT)
                .sort(Sorts.descending("number"))
                .limit(page.first() + 1)
                .map(ReportDocuments::readEntry)
                .into(new ArrayList<>());
        return Connection.of(
                page,
                found,
                entry -> String.valueOf(entry.number()),
                () -> Math.toIntExact(trail.countDocuments(whole)));
    }

    private static int number(String after) {
        try {
            return Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw new BadRequest("after 不是本列表给出的位置。");
        }
    }
}
