package org.nianbao.publication;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.ReportId;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The public record in two collections: {@code publications}, every number as it was frozen, and {@code latest}, one
 * document per agency and year with the latest of them, replaced as a whole, so that a reader sees the old number or the
 * new one and nothing between. What was read is kept until the publication clock moves.
 */
@Repository
public class Publications {

    private static final long KEPT = 500;
    private static final int BATCH = 100;
    private static final int SMALL_BATCH = 1000;
    /** All but what only a search looks through. */
    static final Bson READ = Projections.exclude("search", "text");
    static final Bson HEAD = Projections.exclude("search", "text", "content");

    private record Key(long tick, ReportId report, @Nullable Integer number) {
    }

    private final MongoCollection<Document> publications;
    private final MongoCollection<Document> latest;
    private final Editions editions;
    private final PublicationClock clock;
    private final Cache<Key, Optional<Publication>> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

    Publications(Store store, Editions editions, PublicationClock clock) {
        this.publications = store.collection("publications");
        this.latest = store.collection("latest",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("withdrawn"), Indexes.descending("year"),
                        Indexes.ascending("agency"))),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("withdrawn", "agency"),
                        Indexes.descending("year"))),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("withdrawn"),
                        Indexes.descending("publishedAt"), Indexes.ascending("agency", "year"))));
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * One publication; null when there is none.
     *
     * @param number null for the latest, be it in force or withdrawn
     */
    public @Nullable Publication find(ReportId report, @Nullable Integer number) {
        return kept.get(new Key(clock.now(), report, number), key -> {
            var document = number == null ? latest.find(eq(report.toString())).first()
                    : publications.find(eq(new PublicationId(report, number).toString())).first();
            return Optional.ofNullable(document)
                    .map(found -> followedUp(List.of(PublicationDocuments.read(found, editions))).getFirst());
        }).orElse(null);
    }

    Connection<Publication> page(Bson filter, PublicationFilter.Order order, Page page) {
        var from = page.after() == null ? filter : and(filter, order.behind(page.after()));
        var found = latest.find(from).projection(READ).sort(order.sort())
                .limit(page.first() + 1).map(document -> PublicationDocuments.read(document, editions))
                .into(new ArrayList<>());
        return Connection.of(page, followedUp(found), PublicationFilter::position,
                () -> Math.toIntExact(latest.countDocuments(filter)));
    }

    /** The publications in force of some agencies, latest year first. */
    public List<Publication> ofAgencies(Collection<String> agencies) {
        return followedUp(inForce(in("agency", agencies)));
    }

    /** Which of some agencies have a publication in force for one year. */
    public Set<String> publishedBy(Collection<String> agencies, int year) {
        return latest.find(and(eq("withdrawn", false), eq("year", year), in("agency", agencies)))
                .projection(Projections.fields(Projections.include("agency"), Projections.excludeId())).map(document -> document.getString("agency"))
                .into(new HashSet<>());
    }

    /** What stands in the tables of the publications in force for one year in its form, one after the other. */
    public void eachFigures(Collection<String> agencies, int year, Edition edition, Consumer<Figures> reader) {
        latest.find(contributing(agencies, year, edition))
                .projection(Projections.include("agency", "content.tables")).batchSize(SMALL_BATCH)
                .forEach(document -> reader.accept(new Figures(document.getString("agency"),
                        ContentTree.readCells(document.get("content", Document.class), edition))));
    }

    /** The publications whose figures those are, by agency. */
    public Connection<Publication> contributing(Collection<String> agencies, int year, Edition edition, Page page) {
        return page(contributing(agencies, year, edition), PublicationFilter.Order.AGENCY, page);
    }

    private static Bson contributing(Collection<String> agencies, int year, Edition edition) {
        return and(eq("withdrawn", false), eq("year", year), in("agency", agencies),
                eq("content.edition", edition.key()));
    }

    /** Every number of each publication's report, latest first. */
    public List<List<PublicationNumber>> numbers(List<Publication> asked) {
        var heads = new HashMap<String, Document>();
        latest.find(in("_id", asked.stream().map(one -> one.id().report().toString()).distinct().toList()))
                .projection(HEAD).forEach(head -> heads.put(head.getString("_id"), head));
        return asked.stream().map(one -> heads.get(one.id().report().toString()))
                .map(head -> head == null ? List.<PublicationNumber>of() : numbers(head)).toList();
    }

    /** Every number that some agencies ever published, latest year first. */
    public List<PublicationNumber> numbersOf(Collection<String> agencies) {
        // Both are named, because the index begins with it.
        return latest.find(and(in("withdrawn", false, true), in("agency", agencies))).projection(HEAD).sort(Sorts.descending("year"))
                .into(new ArrayList<>()).stream().flatMap(head -> numbers(head).stream()).toList();
    }

    /** Earlier ones are looked up by their ids; few reports have any. */
    private List<PublicationNumber> numbers(Document head) {
        var latestOne = PublicationDocuments.id(head);
        var numbers = new ArrayList<>(List.of(PublicationDocuments.readNumber(head, false)));
        var earlier = IntStream.range(1, latestOne.number())
                .mapToObj(number -> new PublicationId(latestOne.report(), number).toString()).toList();
        if (!earlier.isEmpty()) {
            publications.find(in("_id", earlier)).projection(HEAD).sort(Sorts.descending("number"))
                    .map(document -> PublicationDocuments.readNumber(document, true)).into(numbers);
        }
        return numbers;
    }

    /** Every publication in force for one year, by agency; read one after the other, however many there are. */
    public void eachOfYear(int year, Consumer<Publication> reader) {
        latest.find(and(eq("withdrawn", false), eq("year", year))).sort(Sorts.ascending("agency"))
                .projection(READ).batchSize(BATCH)
                .forEach(document -> reader.accept(PublicationDocuments.read(document, editions)));
    }


    private List<Publication> inForce(Bson condition) {
        return latest.find(and(eq("withdrawn", false), condition)).sort(Sorts.descending("year"))
                .projection(READ)
                .map(document -> PublicationDocuments.read(document, editions)).into(new ArrayList<>());
    }

    /** The publications with what those of later years say of their measures: one query for all of them. */
    List<Publication> followedUp(List<Publication> found) {
        var announcing = found.stream().filter(publication -> publication.content() != null
                && !publication.content().measures().isEmpty()).toList();
        if (announcing.isEmpty()) {
            return found;
        }
        var agencies = announcing.stream().map(Publication::agencyCode).distinct().toList();
        int first = announcing.stream().mapToInt(Publication::year).min().orElseThrow();
        var followUps = new FollowUps();
        latest.find(and(eq("withdrawn", false), in("agency", agencies), gt("year", first),
                        exists("content.pastMeasures")))
                .projection(Projections.include("agency", "year", "content.pastMeasures"))
                .forEach(later -> followUps.add(later.getString("agency"), later.getInteger("year"),
                        ContentTree.readPastMeasures(later.get("content", Document.class))));
        return found.stream().map(followUps::in).toList();
    }

    /**
     * Adds a publication to the public record. Repeating it changes nothing, not even when it was withdrawn since. What has
     * an id is asked for in one document and not in an $and of conditions: the embedded store finds ids only in the first.
     */
    void add(Publication publication, Content content, String agencyName) {
        var report = publication.id().report().toString();
        unlessThere(() -> publications.insertOne(PublicationDocuments.numbered(publication, content)));
        unlessThere(() -> latest.replaceOne(new Document("_id", report).append("number", new Document("$lt", publication.number())),
                PublicationDocuments.latest(publication, content, agencyName), new ReplaceOptions().upsert(true)));
        clock.advance();
    }

    /** Marks a publication as withdrawn; its content is kept but no longer served. Repeating it changes nothing. */
    void withdraw(PublicationId id, String reason) {
        var mark = Updates.combine(Updates.set("withdrawn", true), Updates.set("withdrawalReason", reason));
        latest.updateOne(new Document("_id", id.report().toString()).append("number", id.number())
                .append("withdrawn", false), mark);
        publications.updateOne(new Document("_id", id.toString()).append("withdrawn", false), mark);
        clock.advance();
    }

    private static void unlessThere(Runnable write) {
        try {
            write.run();
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
