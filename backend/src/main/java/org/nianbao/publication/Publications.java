package org.nianbao.publication;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.publication.PublicationFilter.Order;
import org.nianbao.report.ReportId;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.Store;
import org.nianbao.workflow.Withdrawal;
import org.springframework.stereotype.Repository;

/**
 * The public record: {@code publications}, every number as it was frozen, of which the {@link Heads} say what is in force.
 * The head and what stands under its number make a publication, so that a reader sees the old number or the new one and
 * nothing between. What was read is kept until the publication clock moves.
 */
@Repository
public class Publications {

    private static final long KEPT = 500;
    private static final int AT_ONCE = 100;
    private static final Bson WHOLE = Projections.fields(Heads.FIELDS, Projections.include("content"));
    private static final Comparator<Document> LATEST_YEAR_FIRST =
            Comparator.comparing((Document head) -> head.getInteger("year")).reversed();

    private record Key(long tick, ReportId report, @Nullable Integer number) {}

    private final MongoCollection<Document> publications;
    private final Heads heads;
    private final Excerpts excerpts;
    private final Searched searched;
    private final Editions editions;
    private final PublicationClock clock;
    private final Cache<Key, Optional<Publication>> kept = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Publications(
            Store store, Heads heads, Excerpts excerpts, Searched searched, Editions editions, PublicationClock clock) {
        this.publications = store.collection("publications");
        this.heads = heads;
        this.excerpts = excerpts;
        this.searched = searched;
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
                    var head = number == null
                            ? heads.find(report)
                            : publications
                                    .find(eq(new PublicationId(report, number).toString()))
                                    .projection(Heads.FIELDS)
                                    .first();
                    return head == null
                            ? Optional.empty()
                            : Optional.of(whole(List.of(head)).getFirst());
                })
                .orElse(null);
    }

    Connection<Publication> page(Bson filter, Order order, Page page) {
        return Connection.of(
                page,
                whole(heads.page(filter, order, page.after(), page.first() + 1)),
                PublicationFilter::position,
                () -> heads.count(filter));
    }

    /** Of which something is in force, latest first. */
    public List<Integer> years() {
        return heads.years();
    }

    /** The publications in force of some agencies, latest year first. */
    public List<Publication> ofAgencies(Collection<String> agencies) {
        return whole(heads.inForce(heads.everyYear(agencies)).stream()
                .sorted(LATEST_YEAR_FIRST)
                .toList());
    }

    /** Every number of each publication's report, latest first. */
    public List<List<PublicationNumber>> numbers(List<Publication> asked) {
        var latest = new HashMap<ReportId, Document>();
        heads.of(asked.stream().map(one -> one.id().report()))
                .forEach(head -> latest.put(PublicationDocuments.id(head).report(), head));
        return asked.stream()
                .map(one -> latest.get(one.id().report()))
                .map(head -> head == null ? List.<PublicationNumber>of() : numbers(head))
                .toList();
    }

    /** Every number that some agencies ever published, latest year first. */
    public List<PublicationNumber> numbersOf(Collection<String> agencies) {
        return heads.of(heads.everyYear(agencies)).stream()
                .sorted(LATEST_YEAR_FIRST)
                .flatMap(head -> numbers(head).stream())
                .toList();
    }

    /** Earlier ones are looked up by their ids; few reports have any. */
    private List<PublicationNumber> numbers(Document head) {
        var latestOne = PublicationDocuments.id(head);
        var numbers = new ArrayList<>(List.of(PublicationDocuments.readNumber(head, false)));
        var earlier = IntStream.range(1, latestOne.number())
                .mapToObj(number -> new PublicationId(latestOne.report(), number).toString())
                .toList();
        if (!earlier.isEmpty()) {
            publications
                    .find(in("_id", earlier))
                    .projection(Heads.FIELDS)
                    .sort(Sorts.descending("number"))
                    .map(document -> PublicationDocuments.readNumber(document, true))
                    .into(numbers);
        }
        return numbers;
    }

    /** Every publication in force for one year, by agency; read some at a time, however many there are. */
    public void eachOfYear(int year, Consumer<Publication> reader) {
        heads.ofYear(year).stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> whole(some).forEach(reader));
    }

    /** The publications of some heads, with what is known of their measures by now, in the same order. */
    List<Publication> whole(List<Document> found) {
        var contents = new HashMap<String, Document>();
        var wanted = found.stream()
                .filter(head -> !head.getBoolean("withdrawn"))
                .map(head -> PublicationDocuments.id(head).toString())
                .toList();
        if (!wanted.isEmpty()) {
            publications
                    .find(in("_id", wanted))
                    .projection(WHOLE)
                    .batchSize(AT_ONCE)
                    .forEach(one -> contents.put(one.getString("_id"), one));
        }
        return followedUp(found.stream()
                .map(head -> {
                    var frozen = contents.get(PublicationDocuments.id(head).toString());
                    var content = frozen == null ? null : frozen.get("content", Document.class);
                    // What was erased since the head was read is read as what it is by now.
                    return PublicationDocuments.read(
                            frozen == null || content != null ? head : frozen, content, editions);
                })
                .toList());
    }

    /** With what the publications of later years say of their measures: one query for all of them. */
    private List<Publication> followedUp(List<Publication> found) {
        var announcing = found.stream()
                .filter(publication -> publication.content() != null
                        && !publication.content().measures().isEmpty())
                .toList();
        var followUps = new FollowUps();
        excerpts.each(
                heads.inForce(announcing.stream()
                        .flatMap(one -> heads.yearsAfter(one.id().report()))),
                List.of("pastMeasures"),
                (later, excerpt) -> followUps.add(
                        later.getString("agency"), later.getInteger("year"), ContentTree.readPastMeasures(excerpt)));
        return found.stream().map(followUps::in).toList();
    }

    /** Adds a publication to the public record. Repeating it changes nothing, not even when it was withdrawn since. */
    void add(Publication publication, Content content, String agencyName) {
        Store.insert(publications, PublicationDocuments.numbered(publication, content));
        excerpts.put(publication.id(), content);
        heads.put(PublicationDocuments.latest(publication));
        makeFindable(publication.id().report(), agencyName);
        clock.advance();
    }

    /**
     * Marks a number as withdrawn, in force or not: its content is no longer given to anybody, and once it was erased,
     * not kept either. Repeating it changes nothing.
     */
    void withdraw(PublicationId id, Withdrawn withdrawn) {
        var mark = new Document("$set", PublicationDocuments.mark(withdrawn));
        heads.withdraw(id, mark);
        searched.remove(id);
        publications.updateOne(eq(id.toString()), mark);
        clock.advance();
        if (withdrawn.erasure() != null) {
            publications.updateOne(eq(id.toString()), Updates.unset("content"));
            excerpts.remove(id);
        }
    }

    /**
     * Derives anew what an earlier release derived of a report's latest number in another form. Repeating it changes
     * nothing.
     *
     * @param withdrawals what the trail says was withdrawn of a report
     */
    void renew(ReportId report, String agencyName, Function<ReportId, List<Withdrawal>> withdrawals) {
        var head = heads.find(report);
        if (head == null) {
            return;
        }
        var publication = whole(List.of(head)).getFirst();
        if (publication.content() == null || publication.number() > 1) {
            withdrawals
                    .apply(report)
                    .forEach(each -> withdraw(new PublicationId(report, each.number()), Withdrawn.of(each)));
        }
        if (publication.content() != null) {
            excerpts.put(publication.id(), publication.content());
        }
        makeFindable(report, agencyName);
        heads.renew(report);
        clock.advance();
    }

    /** What a search looks through follows the heads, and once more where they have changed meanwhile. */
    private void makeFindable(ReportId report, String agencyName) {
        Document followed = null;
        for (var head = heads.find(report); !Objects.equals(head, followed); head = heads.find(report)) {
            searched.put(whole(List.of(head)).getFirst(), agencyName);
            followed = head;
        }
    }
}
