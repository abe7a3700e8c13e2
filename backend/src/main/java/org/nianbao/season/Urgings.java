package org.nianbao.season;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.nianbao.report.ReportId;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * Urgings, one document each under agency, year and day, so that nobody is urged twice on one. It bears a mark until the
 * report's trail has it and people are told, both of which can be done again, and another when there was nobody to be told.
 */
@Repository
class Urgings {

    private static final String COLLECTION = "urgings";
    private static final String AGENCY = "agency";
    private static final String YEAR = "year";
    private static final String DAY = "day";
    /** When it was made, until all that follows from it was done. */
    private static final String OPEN = "openSince";

    private static final String UNTOLD = "untold";

    private static final int AT_ONCE = 250;
    private static final Comparator<Urged> LATEST_FIRST =
            Comparator.comparing(Urged::day).reversed();

    private final MongoCollection<Document> urgings;

    Urgings(Store store) {
        this.urgings = store.collection(
                COLLECTION,
                new IndexModel(Indexes.ascending(AGENCY, YEAR)),
                new IndexModel(Indexes.ascending(AGENCY, DAY)),
                new IndexModel(Indexes.ascending(OPEN), new IndexOptions().sparse(true)));
    }

    /** @return false when the agency was urged on that day already */
    boolean add(Urged urged) {
        return Store.commit(
                urgings,
                new Document("_id", id(urged))
                        .append(AGENCY, urged.report().agency())
                        .append(YEAR, urged.report().year())
                        .append(DAY, urged.day().toString())
                        .append("at", Date.from(urged.at()))
                        .append("callerId", urged.callerId())
                        .append("by", urged.by())
                        .append("office", urged.office())
                        .append("text", urged.text())
                        .append(OPEN, Date.from(urged.at())));
    }

    /**
     * Notes that all that follows from one was done.
     *
     * @param untold whether there was nobody who could be told
     */
    void done(Urged urged, boolean untold) {
        urgings.updateOne(eq(id(urged)), Updates.combine(Updates.set(UNTOLD, untold), Updates.unset(OPEN)));
    }

    /** Those made before a moment from which something is still to follow. */
    List<Urged> open(Instant before, int most) {
        return urgings.find(lt(OPEN, Date.from(before)))
                .sort(Sorts.ascending(OPEN))
                .limit(most)
                .map(Urgings::read)
                .into(new ArrayList<>());
    }

    /** Of some agencies to their report of a year, of each the latest first. */
    List<Urged> of(int year, Collection<String> agencies) {
        return agencies.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(
                        some -> urgings
                                .find(and(in(AGENCY, some), eq(YEAR, year)))
                                .map(Urgings::read)
                                .into(new ArrayList<>())
                                .stream())
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** Of some agencies to whatever report since a day, the latest first. */
    List<Urged> since(LocalDate day, Collection<String> agencies) {
        return urgings
                .find(and(in(AGENCY, agencies), gte(DAY, day.toString())))
                .map(Urgings::read)
                .into(new ArrayList<>())
                .stream()
                .sorted(LATEST_FIRST)
                .toList();
    }

    private static String id(Urged urged) {
        return urged.report() + ":" + urged.day();
    }

    private static Urged read(Document document) {
        return Damaged.named(
                COLLECTION,
                document,
                () -> new Urged(
                        new ReportId(document.getString(AGENCY), document.getInteger(YEAR)),
                        LocalDate.parse(document.getString(DAY)),
                        document.getDate("at").toInstant(),
                        document.getString("callerId"),
                        document.getString("by"),
                        document.getString("office"),
                        document.getString("text"),
                        document.getBoolean(UNTOLD, false)));
    }
}
