package org.nianbao.publication;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static org.nianbao.publication.PublicationDocuments.AGENCY;
import static org.nianbao.publication.PublicationDocuments.NUMBER;
import static org.nianbao.publication.PublicationDocuments.PUBLISHED_AT;
import static org.nianbao.publication.PublicationDocuments.WITHDRAWN;
import static org.nianbao.publication.PublicationDocuments.YEAR;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.publication.PublicationFilter.Order;
import org.nianbao.publication.PublicationFilter.Position;
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

    /** Changes when what is derived of a number does, here or in another collection; what has another is derived anew. */
    private static final int FORM_NOW = 6;

    private static final int BATCH = 1000;
    /** So many ids are asked for at once. */
    private static final int IDS = 250;

    private static final String EDITION = "edition";
    private static final Bson IN_FORCE = eq(WITHDRAWN, false);
    /** In it stands all that {@link #inForce(int)} asks, so that no document is looked at. */
    private static final Bson BY_YEAR = Indexes.ascending(WITHDRAWN, YEAR, AGENCY, NUMBER, EDITION);

    public record Head(
            PublicationId id, Instant publishedAt, @Nullable String correctionNote) {}

    private final MongoCollection<Document> latest;

    Heads(Store store) {
        this.latest =
                store.publicRecord("latest", indexes().map(IndexModel::new).toArray(IndexModel[]::new));
    }

    /** What is not withdrawn in each of the orders. */
    private static Stream<Bson> indexes() {
        return Stream.of(
                BY_YEAR,
                Indexes.compoundIndex(Indexes.ascending(WITHDRAWN), sort(Order.NEWEST)),
                Indexes.compoundIndex(Indexes.ascending(WITHDRAWN), sort(Order.AGENCY)),
                Indexes.compoundIndex(Indexes.ascending(WITHDRAWN), sort(Order.LATEST)),
                Indexes.ascending(Store.FORM));
    }

    private static Bson sort(Order order) {
        return switch (order) {
            case LATEST -> Sorts.orderBy(Sorts.descending(PUBLISHED_AT), Sorts.ascending(AGENCY, YEAR));
            case NEWEST -> Sorts.orderBy(Sorts.descending(YEAR), Sorts.ascending(AGENCY));
            case OLDEST -> Sorts.ascending(YEAR, AGENCY);
            case AGENCY -> Sorts.orderBy(Sorts.ascending(AGENCY), Sorts.descending(YEAR));
        };
    }

    /** What lies behind a position, asked for one after the other: alternatives of one query begin at the index's begin. */
    private static List<? extends Bson> behind(Order order, Position position) {
        int year = position.year();
        var agency = position.agency();
        var published = Date.from(position.publishedAt());
        return switch (order) {
            case LATEST ->
                List.of(
                        and(eq(PUBLISHED_AT, published), eq(AGENCY, agency), gt(YEAR, year)),
                        and(eq(PUBLISHED_AT, published), gt(AGENCY, agency)),
                        lt(PUBLISHED_AT, published));
            case NEWEST -> List.of(and(eq(YEAR, year), gt(AGENCY, agency)), lt(YEAR, year));
            case OLDEST -> List.of(and(eq(YEAR, year), gt(AGENCY, agency)), gt(YEAR, year));
            case AGENCY -> List.of(and(eq(AGENCY, agency), lt(YEAR, year)), gt(AGENCY, agency));
        };
    }

    private static Bson query(PublicationFilter filter, @Nullable Collection<String> subtree) {
        var conditions = new ArrayList<Bson>();
        conditions.add(IN_FORCE);
        if (filter.agency() != null) {
            conditions.add(eq(AGENCY, filter.agency()));
        }
        if (subtree != null) {
            conditions.add(in(AGENCY, subtree));
        }
        if (filter.year() != null) {
            conditions.add(eq(YEAR, filter.year()));
        }
        if (filter.years() != null) {
            conditions.add(in(YEAR, filter.years()));
        }
        return and(conditions);
    }

    /**
     * Up to that many in force, from the beginning or from behind a position.
     *
     * @param subtree whose alone; null for everybody's
     */
    List<Document> page(
            PublicationFilter filter,
            @Nullable Collection<String> subtree,
            Order order,
            @Nullable Position after,
            int most) {
        var found = new ArrayList<Document>();
        for (var range : after == null ? List.of(new Document()) : behind(order, after)) {
            if (found.size() < most) {
                latest.find(and(query(filter, subtree), range))
                        .projection(PublicationDocuments.HEAD)
                        .sort(sort(order))
                        .limit(most - found.size())
                        .into(found);
            }
        }
        return found;
    }

    /** The same, for who goes through them. */
    public List<Head> heads(
            PublicationFilter filter,
            @Nullable Collection<String> subtree,
            Order order,
            @Nullable Position after,
            int most) {
        return page(filter, subtree, order, after, most).stream()
                .map(Heads::head)
                .toList();
    }

    /** Every one, latest year first. Whoever takes them slowly still gets all: the time limit is each fetch's. */
    public void each(Consumer<Head> reader) {
        each(IN_FORCE, Order.NEWEST, reader);
    }

    /** Those of one year from one agency's to another's, by their codes; likewise. */
    public void each(int year, String from, String to, Consumer<Head> reader) {
        each(and(IN_FORCE, eq(YEAR, year), gte(AGENCY, from), lte(AGENCY, to)), Order.OLDEST, reader);
    }

    private void each(Bson condition, Order order, Consumer<Head> reader) {
        heads(condition, order)
                .timeoutMode(TimeoutMode.ITERATION)
                .map(Heads::head)
                .forEach(reader);
    }

    /** Those that were published last, in the order of {@code Order.LATEST}. */
    public List<Head> latest(int most) {
        return heads(IN_FORCE, Order.LATEST).limit(most).map(Heads::head).into(new ArrayList<>());
    }

    /** Those of one year whose latest number was withdrawn. */
    List<Document> withdrawn(int year) {
        return latest.find(and(eq(WITHDRAWN, true), eq(YEAR, year)))
                .projection(PublicationDocuments.HEAD)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    /** When the earliest of them was published: before that nobody published here; null where there is none. */
    @Nullable
    Instant earliest() {
        var found = latest.find(IN_FORCE)
                .sort(Sorts.orderBy(Sorts.ascending(PUBLISHED_AT), Sorts.descending(AGENCY, YEAR)))
                .projection(Projections.include(PUBLISHED_AT))
                .first();
        return found == null ? null : PublicationDocuments.publishedAt(found);
    }

    /** Those of one year, by agency. */
    List<Document> ofYear(int year) {
        return heads(and(IN_FORCE, eq(YEAR, year)), Order.OLDEST).into(new ArrayList<>());
    }

    private FindIterable<Document> heads(Bson condition, Order order) {
        return latest.find(condition)
                .sort(sort(order))
                .projection(PublicationDocuments.HEAD)
                .batchSize(BATCH);
    }

    private static Head head(Document document) {
        return new Head(
                PublicationDocuments.id(document),
                PublicationDocuments.publishedAt(document),
                PublicationDocuments.correctionNote(document));
    }

    /** Which number of which agency is in force for a year, and in which form; answered by an index alone. */
    Map<String, InForce> inForce(int year) {
        var found = new HashMap<String, InForce>();
        latest.find(and(IN_FORCE, eq(YEAR, year)))
                .projection(
                        Projections.fields(Projections.excludeId(), Projections.include(AGENCY, YEAR, NUMBER, EDITION)))
                .hint(BY_YEAR)
                .batchSize(BATCH * 10)
                .forEach(head -> found.put(head.getString(AGENCY), standing(head)));
        return found;
    }

    /** The same of some reports, in no order. */
    List<InForce> inForce(Stream<ReportId> reports) {
        return of(reports, Projections.fields(PublicationDocuments.HEAD, Projections.include(EDITION))).stream()
                .filter(head -> !PublicationDocuments.isWithdrawn(head))
                .map(Heads::standing)
                .toList();
    }

    private static InForce standing(Document head) {
        return new InForce(PublicationDocuments.id(head), head.getString(EDITION));
    }

    /** The head of one report's latest number, be it in force or withdrawn. */
    @Nullable
    Document find(ReportId report) {
        return latest.find(eq(report.toString()))
                .projection(PublicationDocuments.HEAD)
                .first();
    }

    /** The heads of some reports' latest numbers, in no order. */
    List<Document> of(Stream<ReportId> reports) {
        return of(reports, PublicationDocuments.HEAD);
    }

    /** An id alone in the condition is the only thing that the embedded store does not scan for. */
    private List<Document> of(Stream<ReportId> reports, Bson fields) {
        var found = new ArrayList<Document>();
        reports.map(ReportId::toString)
                .distinct()
                .gather(Gatherers.windowFixed(IDS))
                .forEach(ids -> latest.find(in("_id", ids))
                        .projection(fields)
                        .batchSize(IDS)
                        .into(found));
        return found;
    }

    static Document document(Publication publication, String edition) {
        return PublicationDocuments.head(publication.id().report().toString(), publication)
                .append(EDITION, edition)
                .append(Store.FORM, FORM_NOW);
    }

    /** Puts a number in the place of an earlier one; no later one, and not itself, withdrawn since, gives way to it. */
    void put(Publication publication, String edition) {
        Store.putOver(latest, lt(NUMBER, publication.number()), document(publication, edition));
    }

    /** Nothing where it is an earlier number. */
    void withdraw(PublicationId id, Withdrawn withdrawn) {
        latest.updateOne(
                and(eq(id.report().toString()), eq(NUMBER, id.number())), PublicationDocuments.mark(withdrawn));
    }

    /** What an earlier release put here, in another form; of a filled store all, which takes longer than one call may. */
    List<String> outdated() {
        return latest.find(ne(Store.FORM, FORM_NOW))
                .projection(Projections.include("_id"))
                .batchSize(BATCH)
                .timeoutMode(TimeoutMode.ITERATION)
                .map(head -> head.getString("_id"))
                .into(new ArrayList<>());
    }

    boolean isUpToDate() {
        return latest.find(ne(Store.FORM, FORM_NOW))
                        .projection(Projections.include(Store.FORM))
                        .first()
                == null;
    }

    /**
     * Notes that all was derived of a number; nothing where it is not the latest any more. An earlier release had all in
     * one document.
     *
     * @param edition the form it is in; null where it is withdrawn
     */
    void renew(PublicationId id, @Nullable String edition) {
        latest.updateOne(
                and(eq(id.report().toString()), eq(NUMBER, id.number())),
                Updates.combine(
                        Updates.unset("text"),
                        Updates.unset("search"),
                        Updates.unset("content"),
                        Updates.set(EDITION, edition),
                        Updates.set(Store.FORM, FORM_NOW)));
    }
}
