package org.nianbao.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.content.difference.CellChange;
import org.nianbao.content.difference.TextChange;
import org.nianbao.form.Editions;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.publication.PublicationFilter.Order;
import org.nianbao.publication.PublicationFilter.Position;
import org.nianbao.report.ReportId;
import org.nianbao.store.PublicationClock;
import org.springframework.stereotype.Repository;

/**
 * The public record: {@link FrozenNumbers}, of which the {@link Heads} say what is in force. The head and what stands under
 * its number make a publication, so that a reader sees the old number or the new one and nothing between. What was read is
 * kept until the publication clock moves.
 */
@Repository
public class Publications {

    private static final long KEPT = 500;
    private static final int AT_ONCE = 100;
    private static final Comparator<Document> LATEST_YEAR_FIRST = Comparator.comparing(
                    (Document head) -> PublicationDocuments.id(head).report().year())
            .reversed();

    private record Lookup(
            long tick, ReportId report, @Nullable Integer number) {}

    private final FrozenNumbers frozen;
    private final Heads heads;
    private final YearsInForce inForce;
    private final Excerpts excerpts;
    private final Editions editions;
    private final PublicationClock clock;
    private volatile boolean upToDate;
    private final Cache<Lookup, Optional<Publication>> kept = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Publications(
            FrozenNumbers frozen,
            Heads heads,
            YearsInForce inForce,
            Excerpts excerpts,
            Editions editions,
            PublicationClock clock) {
        this.frozen = frozen;
        this.heads = heads;
        this.inForce = inForce;
        this.excerpts = excerpts;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * One publication; null when there is none.
     *
     * @param number null for the latest, be it in force or withdrawn
     */
    public @Nullable Publication find(ReportId report, @Nullable Integer number) {
        return kept.get(new Lookup(clock.now(), report, number), asked -> {
                    var head = number == null ? heads.find(report) : frozen.head(new PublicationId(report, number));
                    return head == null
                            ? Optional.empty()
                            : Optional.of(whole(List.of(head)).getFirst());
                })
                .orElse(null);
    }

    /** @param subtree codes of the filter's {@code within} and all below it; null when not asked for */
    public Connection<Publication> page(
            PublicationFilter filter, @Nullable Collection<String> subtree, Order order, Page page) {
        long now = clock.now();
        return Connection.of(
                page,
                remembered(
                        heads.page(
                                filter,
                                subtree,
                                order,
                                page.after() == null ? null : Position.parse(page.after()),
                                page.first() + 1),
                        now),
                publication -> Position.of(publication).toString(),
                () -> inForce.count(filter, subtree));
    }

    public List<Integer> years() {
        return inForce.years();
    }

    /** Of which reports of some agencies something is in force, in no order. */
    public List<ReportId> reportsOf(Collection<String> agencies) {
        return heads.of(inForce.everyYear(agencies)).stream()
                .filter(head -> !PublicationDocuments.isWithdrawn(head))
                .map(head -> PublicationDocuments.id(head).report())
                .toList();
    }

    /** Of which reports something is in force that meets a filter's conditions, whatever it says. */
    public Stream<ReportId> inForce(PublicationFilter filter, @Nullable Collection<String> subtree) {
        var among = subtree == null ? null : Set.copyOf(subtree);
        return inForce.years().stream()
                .filter(filter::holdsYear)
                .flatMap(year -> inForce.of(year).keySet().stream()
                        .filter(agency -> filter.holdsAgency(agency, among))
                        .map(agency -> new ReportId(agency, year)));
    }

    /** The publications in force of some agencies, latest year first. */
    public List<Publication> ofAgencies(Collection<String> agencies) {
        return whole(heads.of(inForce.everyYear(agencies)).stream()
                .filter(head -> !PublicationDocuments.isWithdrawn(head))
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
        return heads.of(inForce.everyYear(agencies)).stream()
                .sorted(LATEST_YEAR_FIRST)
                .flatMap(head -> numbers(head).stream())
                .toList();
    }

    /** Every number of a report, latest first; none where it was never published. */
    public List<PublicationNumber> numbers(ReportId report) {
        var head = heads.find(report);
        return head == null ? List.of() : numbers(head);
    }

    /** Some numbers as they stand by now, those without content among them that were withdrawn. */
    public Map<PublicationId, Publication> standing(Collection<PublicationId> numbers) {
        return whole(frozen.heads(List.copyOf(numbers))).stream()
                .collect(Collectors.toMap(Publication::id, Function.identity()));
    }

    /** Earlier ones are looked up by their ids; few reports have any. */
    private List<PublicationNumber> numbers(Document head) {
        var latestOne = PublicationDocuments.id(head);
        var numbers = new ArrayList<>(List.of(PublicationDocuments.number(head, false)));
        frozen.heads(IntStream.range(1, latestOne.number())
                        .mapToObj(number -> new PublicationId(latestOne.report(), number))
                        .toList())
                .forEach(earlier -> numbers.add(PublicationDocuments.number(earlier, true)));
        return numbers;
    }

    /**
     * That a report was published: when first, and the latest number of it.
     *
     * @param firstAt of its first number, whatever became of that since
     */
    public record Issued(Instant firstAt, PublicationNumber latest) {}

    /** Those of some reports that ever were published. */
    public Map<ReportId, Issued> issued(Collection<ReportId> reports) {
        var latestOnes = heads.of(reports.stream());
        var first = new HashMap<ReportId, Instant>();
        latestOnes.stream()
                .map(PublicationDocuments::id)
                .filter(id -> id.number() > 1)
                .map(id -> new PublicationId(id.report(), 1))
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> frozen.heads(some)
                        .forEach(head -> first.put(
                                PublicationDocuments.id(head).report(), PublicationDocuments.publishedAt(head))));
        var issued = new HashMap<ReportId, Issued>();
        latestOnes.forEach(head -> {
            var latest = PublicationDocuments.number(head, false);
            var report = latest.id().report();
            issued.put(report, new Issued(first.getOrDefault(report, latest.publishedAt()), latest));
        });
        return issued;
    }

    /** What a number says otherwise than the one before; null for the first, and where one of the two was withdrawn. */
    public @Nullable Corrected corrected(Publication publication) {
        var now = publication.content();
        var before = publication.number() > 1 && now != null
                ? find(publication.id().report(), publication.number() - 1)
                : null;
        var then = before == null ? null : before.content();
        return now == null || before == null || then == null
                ? null
                : new Corrected(before.number(), CellChange.between(then, now), TextChange.between(then, now));
    }

    /** The reports of a year that were corrected or withdrawn, every number of them, the last change first. */
    public List<List<PublicationNumber>> changedOf(int year) {
        return Stream.concat(
                        heads
                                .of(inForce.of(year).values().stream()
                                        .map(InForce::id)
                                        .filter(id -> id.number() > 1)
                                        .map(PublicationId::report))
                                .stream(),
                        heads.withdrawn(year).stream())
                .map(this::numbers)
                .sorted(Comparator.comparing((List<PublicationNumber> numbers) -> changedAt(numbers.getFirst()))
                        .reversed())
                .toList();
    }

    private static Instant changedAt(PublicationNumber latest) {
        var withdrawn = latest.withdrawnAt();
        return withdrawn == null ? latest.publishedAt() : withdrawn;
    }

    /** When anything was first published here of what is in force; null where nothing is. */
    public @Nullable Instant since() {
        return heads.earliest();
    }

    /** Every publication in force for one year, by agency; read some at a time, however many there are. */
    public void eachOfYear(int year, Consumer<Publication> reader) {
        heads.ofYear(year).stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> whole(some).forEach(reader));
    }

    /** As {@link #whole}, where most were asked for before since the public record changed. */
    private List<Publication> remembered(List<Document> found, long now) {
        var standing = new LinkedHashMap<Lookup, Document>();
        found.stream()
                .filter(head -> !PublicationDocuments.isWithdrawn(head))
                .forEach(head -> standing.put(lookup(head, now), head));
        var known = kept.getAll(standing.keySet(), missing -> {
            var read = new HashMap<Lookup, Optional<Publication>>();
            var asked = List.copyOf(missing);
            var whole = whole(asked.stream().map(standing::get).toList());
            IntStream.range(0, whole.size()).forEach(i -> read.put(asked.get(i), Optional.of(whole.get(i))));
            return read;
        });
        return found.stream()
                .map(head -> PublicationDocuments.isWithdrawn(head)
                        ? whole(List.of(head)).getFirst()
                        : known.get(lookup(head, now)).orElseThrow())
                .toList();
    }

    private static Lookup lookup(Document head, long now) {
        var id = PublicationDocuments.id(head);
        return new Lookup(now, id.report(), id.number());
    }

    /** The publications of some heads, with what is known of their measures by now, in the same order. */
    List<Publication> whole(List<Document> found) {
        var contents = frozen.whole(found.stream()
                .filter(head -> !PublicationDocuments.isWithdrawn(head))
                .map(PublicationDocuments::id)
                .toList());
        return followedUp(found.stream()
                .map(head -> {
                    var whole = contents.get(PublicationDocuments.id(head));
                    var content = whole == null ? null : FrozenNumbers.content(whole);
                    // What was erased since the head was read is read as what it is by now.
                    return PublicationDocuments.read(
                            whole == null || content != null ? head : whole, content, editions);
                })
                .toList());
    }

    /**
     * A page of some numbers as they stand by now. One that was withdrawn meanwhile is missing on it, and ends no list.
     *
     * @param found    up to one more than the page asked for
     * @param position what the list needs to go on behind one
     */
    public <T> Connection<Publication> page(
            Page page,
            List<T> found,
            Function<T, PublicationId> id,
            Function<T, String> position,
            IntSupplier counting) {
        var whole = Connection.of(page, found, position, counting);
        var readable = readable(whole.edges().stream()
                        .map(edge -> id.apply(edge.node()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(Publication::id, Function.identity()));
        return new Connection<>(
                whole.edges().stream()
                        .filter(edge -> readable.containsKey(id.apply(edge.node())))
                        .map(edge -> new Connection.Edge<>(edge.cursor(), readable.get(id.apply(edge.node()))))
                        .toList(),
                whole.pageInfo(),
                counting);
    }

    /** Some numbers as they stand by now, likewise; without those that were withdrawn. */
    public List<Publication> readable(List<PublicationId> numbers) {
        var found = frozen.whole(numbers);
        return followedUp(numbers.stream()
                .map(found::get)
                .filter(whole -> whole != null && !PublicationDocuments.isWithdrawn(whole))
                .map(whole -> PublicationDocuments.read(whole, FrozenNumbers.content(whole), editions))
                .toList());
    }

    /** The problems that some numbers state, in force or not; nothing of those that were withdrawn. */
    public Map<PublicationId, List<String>> problems(Collection<PublicationId> numbers) {
        return numbers.isEmpty() ? Map.of() : frozen.problems(numbers);
    }

    /** Which of some numbers were withdrawn, so that the public reads nothing of them any more. */
    public Set<PublicationId> withdrawn(Collection<PublicationId> numbers) {
        return numbers.isEmpty() ? Set.of() : frozen.withdrawn(numbers);
    }

    /** With what the publications of later years say of their measures: one query for all of them. */
    private List<Publication> followedUp(List<Publication> found) {
        var announcing = found.stream()
                .filter(publication -> publication.content() != null
                        && !publication.content().measures().isEmpty())
                .toList();
        var followUps = new FollowUps();
        excerpts.eachPastMeasures(
                heads
                        .inForce(announcing.stream()
                                .flatMap(one -> inForce.yearsAfter(one.id().report())))
                        .stream()
                        .map(InForce::id)
                        .toList(),
                (later, measures) ->
                        followUps.add(later.report().agency(), later.report().year(), measures));
        return found.stream().map(followUps::in).toList();
    }

    /** The latest number of a report as it stands this moment, without what it says; null when there is none. */
    public @Nullable PublicationNumber latest(ReportId report) {
        var head = heads.find(report);
        return head == null ? null : PublicationDocuments.number(head, false);
    }

    /** Freezes a number, the head last. Repeating it changes nothing, not even when it was withdrawn since. */
    public void add(Publication publication, Content content) {
        frozen.insert(publication, content);
        excerpt(publication.id(), content);
        heads.put(publication, content.edition().key());
    }

    /** One that somebody erased at the same time is not brought back. */
    private void excerpt(PublicationId id, Content content) {
        excerpts.put(id, content);
        var head = frozen.head(id);
        if (head != null && PublicationDocuments.number(head, true).erasure() != null) {
            excerpts.remove(id);
        }
    }

    /** Marks a number as withdrawn, in force or not. Repeating it changes nothing. */
    public void withdraw(PublicationId id, Withdrawn withdrawn) {
        heads.withdraw(id, withdrawn);
        frozen.withdraw(id, withdrawn);
    }

    /** Keeps nothing any more of what a withdrawn number said. */
    public void erase(PublicationId id) {
        frozen.erase(id);
        excerpts.remove(id);
    }

    /** The reports of which an earlier release put there the latest number in another form. */
    public List<String> outdated() {
        return heads.outdated();
    }

    /** Whether nothing is left that an earlier release put there in another form; none may run beside this one. */
    public boolean isUpToDate() {
        upToDate = upToDate || heads.isUpToDate();
        return upToDate;
    }

    /** Derives anew what an earlier release derived in another form of a report's latest number. */
    public void renew(ReportId report) {
        var head = heads.find(report);
        if (head != null) {
            var publication = whole(List.of(head)).getFirst();
            var content = publication.content();
            if (content != null) {
                excerpt(publication.id(), content);
            }
            heads.renew(
                    publication.id(), content == null ? null : content.edition().key());
        }
    }
}
