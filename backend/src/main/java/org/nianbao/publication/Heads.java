package org.nianbao.publication;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.report.ReportId;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** What lists of the public record need of publications in force, without reading what they say. */
@Repository
public class Heads {

    private static final int BATCH = 1000;
    private static final Bson IN_FORCE = eq("withdrawn", false);

    public record Head(PublicationId id, Instant publishedAt, @Nullable String correctionNote) {
    }

    private final MongoCollection<Document> latest;

    Heads(Store store) {
        this.latest = store.collection("latest");
    }

    /** Every one, latest year first. */
    public void each(Consumer<Head> reader) {
        heads(IN_FORCE, Sorts.orderBy(Sorts.descending("year"), Sorts.ascending("agency")), 0).forEach(reader);
    }

    /** Those that were published last, in the order of {@code Order.LATEST}. */
    public List<Head> latest(int most) {
        return heads(IN_FORCE, PublicationFilter.Order.LATEST.sort(), most).into(new ArrayList<>());
    }

    /** @param most 0 for all */
    private MongoIterable<Head> heads(Bson condition, Bson order, int most) {
        return latest.find(condition).sort(order).limit(most).projection(Projections.include("agency", "year", "number",
                "publishedAt", "correctionNote")).batchSize(BATCH).map(document -> new Head(
                new PublicationId(new ReportId(document.getString("agency"), document.getInteger("year")),
                        document.getInteger("number")), document.getDate("publishedAt").toInstant(),
                document.getString("correctionNote")));
    }
}
