package org.nianbao.publication;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.ReportYears;
import org.nianbao.publication.PublicationFilter.Order;
import org.nianbao.report.ReportId;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The collection {@code latest}: one small document per agency and year, which says what its latest number is and whether
 * that is in force. It is replaced as a whole, and alone decides: all else is looked up under the number it names. Where
 * it is known whose reports are wanted, they are asked for by their ids.
 */
@Repository
public class Heads {

    private static final int BATCH = 1000;
    /** So many ids are asked for at once. */
    private static final int IDS = 250;

    private static final Bson IN_FORCE = eq("withdrawn", false);
    /** What a head consists of, wherever it stands. */
    static final Bson FIELDS = Projections.include(
            "agency",
            "year",
            "number",
            "publishedAt",
            "correctionNote",
            "withdrawn",
            "withdrawalReason",
            "withdrawnAt",
            "erasure");

    public record Head(
            PublicationId id, Instant publishedAt, @Nullable String correctionNote) {}

    private final MongoCollection<Document> latest;
    private final Clock clock;

    Heads(Store store, Clock clock) {
        this.clock = clock;
        this.latest = store.collection(
                "latest",
                Stream.concat(Order.indexes(), Stream.of(new IndexModel(Indexes.ascending(Store.FORM))))
                        .toArray(IndexModel[]::new));
    }

    /** Every one, latest year first. Whoever takes them slowly still gets all: the time limit is each fetch's. */
    public void each(Consumer<Head> reader) {
        heads(IN_FORCE, Order.NEWEST)
                .timeoutMode(TimeoutMode.ITERATION)
                .map(Heads::head)
                .forEach(reader);
    }

    /** Those that were published last, in the order of {@code Order.LATEST}. */
    public List<Head> latest(int most) {
        return heads(IN_FORCE, Order.LATEST).limit(most).map(Heads::head).into(new ArrayList<>());
    }

    /** Those of one year, by agency. */
    List<Document> ofYear(int year) {
        return heads(and(IN_FORCE, eq("year", year)), Order.AGENCY).into(new ArrayList<>());
    }

    private FindIterable<Document> heads(Bson condition, Order order) {
        return latest.find(condition).sort(order.sort()).projection(FIELDS).batchSize(BATCH);
    }

    private static Head head(Document document) {
        return new Head(
                PublicationDocuments.id(document),
                document.getDate("publishedAt").toInstant(),
                document.getString("correctionNote"));
    }

    List<Document> page(Bson filter, Order order, @Nullable String after, int most) {
        return order.page(latest, FIELDS, filter, after, most);
    }

    /** Those of which something is in force, latest first. */
    List<Integer> years() {
        return latest.distinct("year", IN_FORCE, Integer.class).into(new ArrayList<>()).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    int count(Bson filter) {
        return Math.toIntExact(latest.countDocuments(filter));
    }

    /** The head of one report's latest number, be it in force or withdrawn. */
    @Nullable
    Document find(ReportId report) {
        return latest.find(eq(report.toString())).projection(FIELDS).first();
    }

    /**
     * The heads of some reports' latest numbers, in no order. An id alone in the condition is the only thing that the
     * embedded store does not scan for.
     */
    List<Document> of(Stream<ReportId> reports) {
        var found = new ArrayList<Document>();
        reports.map(ReportId::toString)
                .distinct()
                .gather(Gatherers.windowFixed(IDS))
                .forEach(ids -> latest.find(in("_id", ids))
                        .projection(FIELDS)
                        .batchSize(IDS)
                        .into(found));
        return found;
    }

    List<Document> inForce(Stream<ReportId> reports) {
        return of(reports).stream()
                .filter(head -> !head.getBoolean("withdrawn"))
                .toList();
    }

    /** Whatever some agencies can have reported by now. */
    Stream<ReportId> everyYear(Collection<String> agencies) {
        return agencies.stream().flatMap(agency -> years(ReportYears.FIRST, agency));
    }

    /** What the same agency can have reported of later years by now. */
    Stream<ReportId> yearsAfter(ReportId report) {
        return years(report.year() + 1, report.agency());
    }

    private Stream<ReportId> years(int first, String agency) {
        return IntStream.rangeClosed(first, LocalDate.now(clock).getYear())
                .mapToObj(year -> new ReportId(agency, year));
    }

    /** Puts a number in the place of an earlier one; no later one, and not itself, withdrawn since, gives way to it. */
    void put(Document document) {
        Store.putOver(latest, lt("number", document.get("number")), document);
    }

    /** Nothing where it is an earlier number. */
    void withdraw(PublicationId id, Bson mark) {
        latest.updateOne(new Document("_id", id.report().toString()).append("number", id.number()), mark);
    }

    /** What an earlier release put here, in another form; of a filled store all, which takes longer than one call may. */
    List<String> outdated() {
        return latest.find(ne(Store.FORM, PublicationDocuments.FORM))
                .projection(Projections.include("_id"))
                .batchSize(BATCH)
                .timeoutMode(TimeoutMode.ITERATION)
                .map(head -> head.getString("_id"))
                .into(new ArrayList<>());
    }

    /** It had all in one document. */
    void renew(ReportId report) {
        latest.updateOne(
                eq(report.toString()),
                Updates.combine(
                        Updates.unset("text"),
                        Updates.unset("search"),
                        Updates.unset("content"),
                        Updates.set(Store.FORM, PublicationDocuments.FORM)));
    }
}
