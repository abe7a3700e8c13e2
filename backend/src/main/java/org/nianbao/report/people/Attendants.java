package org.nianbao.report.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.nianbao.account.Caller;
import org.nianbao.report.ReportId;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** Who has which report open, one document for each report and person; the store forgets them by itself. */
@Repository
class Attendants {

    /** Long past the time in which anybody asks for them. */
    private static final long FORGOTTEN_AFTER_MINUTES = 10;

    private final MongoCollection<Document> attendants;

    Attendants(Store store) {
        this.attendants = store.collection(
                "attendants",
                new IndexModel(Indexes.ascending("report", "at")),
                new IndexModel(
                        Indexes.ascending("at"),
                        new IndexOptions().expireAfter(FORGOTTEN_AFTER_MINUTES, TimeUnit.MINUTES)));
    }

    /** @return whether he or she was not there before, or at another place */
    boolean put(ReportId report, Caller caller, Attendant attendant) {
        var before = attendants.find(eq(id(report, caller))).first();
        Store.put(
                attendants,
                new Document("_id", id(report, caller))
                        .append("report", report.toString())
                        .append("callerId", caller.id())
                        .append("name", attendant.name())
                        .append("place", attendant.place())
                        .append("at", Date.from(attendant.at())));
        return before == null || !Objects.equals(before.getString("place"), attendant.place());
    }

    void remove(ReportId report, Caller caller) {
        attendants.deleteOne(eq(id(report, caller)));
    }

    /** Everybody but the caller who was there after a moment. */
    List<Attendant> others(ReportId report, Caller caller, Instant after) {
        return attendants
                .find(and(eq("report", report.toString()), gt("at", Date.from(after)), ne("callerId", caller.id())))
                .sort(Sorts.ascending("name"))
                .map(document -> new Attendant(
                        document.getString("name"),
                        document.getString("place"),
                        document.getDate("at").toInstant()))
                .into(new ArrayList<>());
    }

    private static String id(ReportId report, Caller caller) {
        return report + "~" + caller.id();
    }
}
