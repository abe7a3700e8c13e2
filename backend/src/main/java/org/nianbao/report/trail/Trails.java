package org.nianbao.report.trail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static org.nianbao.report.trail.TrailDocuments.ACTION;
import static org.nianbao.report.trail.TrailDocuments.AT;
import static org.nianbao.report.trail.TrailDocuments.CONTENT;
import static org.nianbao.report.trail.TrailDocuments.HASH;
import static org.nianbao.report.trail.TrailDocuments.HEAD;
import static org.nianbao.report.trail.TrailDocuments.NUMBER;
import static org.nianbao.report.trail.TrailDocuments.REPORT;
import static org.nianbao.report.trail.TrailDocuments.REVISION;
import static org.nianbao.report.trail.TrailDocuments.WITHOUT_CONTENT;

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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Report;
import org.nianbao.report.ReportDocuments;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.Extent.RevisionSpan;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailFile.EntryLine;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.nianbao.workflow.Course;
import org.springframework.stereotype.Repository;

/**
 * The trails of reports, one document an entry under {@code <report>#<number>}. An entry that saves content is that
 * revision: it holds the whole content.
 */
@Repository
class Trails {

    static final String COLLECTION = "trail";

    private static final int BATCH = 50;
    private static final Bson ORDER = Sorts.ascending(NUMBER);
    private static final Bson LATEST_FIRST = Sorts.descending(NUMBER);

    /** @param content what it said; null when that was erased */
    record SavedState(Revision revision, @Nullable Content content) {}

    /** @param inForce under which number the report was in force from then on; null when it was not */
    record Done(TrailEntry entry, @Nullable Integer inForce) {}

    /** @param course how far the report had come behind it */
    record Taken(TrailEntry entry, Course course) {}

    /** @param saved whether the entry saved what the report says */
    record Committed(Report report, TrailEntry entry, boolean saved) {}

    private final MongoCollection<Document> trail;
    private final Editions editions;

    Trails(Store store, Editions editions) {
        this.trail = store.collection(
                COLLECTION,
                new IndexModel(Indexes.ascending(REPORT, NUMBER)),
                new IndexModel(Indexes.ascending(REPORT, REVISION)),
                new IndexModel(Indexes.ascending(REPORT, ACTION, NUMBER)));
        this.editions = editions;
    }

    /** @return false when there is an entry of that number already; nothing was stored */
    boolean append(TrailEntry entry, Report stored, @Nullable Content saved) {
        return Store.commit(trail, TrailDocuments.write(entry, stored, saved));
    }

    private @Nullable Document find(ReportId report, int number) {
        return trail.find(eq(TrailDocuments.id(report, number))).first();
    }

    /** The reports that have a trail. */
    Set<String> reports() {
        return trail.distinct(REPORT, String.class).into(new HashSet<>());
    }

    boolean has(ReportId report, int number) {
        return trail.find(eq(TrailDocuments.id(report, number)))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    /**
     * What the next step made of a report; null when there is none.
     *
     * @param shown the report before it; null when it is the first
     */
    @Nullable
    Committed next(ReportId id, @Nullable Report shown) {
        var entry = find(id, shown == null ? 1 : shown.entries() + 1);
        if (entry == null) {
            return null;
        }
        boolean saved = shown == null || entry.containsKey(CONTENT);
        var report = reportIn(entry, saved ? content(entry) : shown.content());
        return new Committed(report, TrailDocuments.read(entry), saved);
    }

    /** What was done, and how far it took the report; null when there is no such entry. */
    @Nullable
    Taken taken(ReportId report, int number) {
        var entry = trail.find(eq(TrailDocuments.id(report, number)))
                .projection(Projections.exclude(CONTENT))
                .first();
        return entry == null
                ? null
                : new Taken(TrailDocuments.read(entry), ReportDocuments.course(entry.get(HEAD, Document.class)));
    }

    /** The report as it stood behind an entry; null when there is no such entry, or what it said was erased. */
    @Nullable
    Report reportAt(ReportId report, int number) {
        var entry = trail.find(eq(TrailDocuments.id(report, number)))
                .projection(Projections.exclude(CONTENT))
                .first();
        if (entry == null) {
            return null;
        }
        int revision = entry.getInteger(REVISION);
        var state = saved(report, number, revision);
        if (state == null) {
            throw new IllegalStateException("年度报告 " + report + " 的留痕中没有版本 " + revision + " 的内容。");
        }
        return state.content() == null ? null : reportIn(entry, state.content());
    }

    /** All of it, oldest first: every save is in it, so of a report that is much written on it is thousands. */
    List<TrailEntry> whole(ReportId report) {
        return trail.find(eq(REPORT, report.toString()))
                .projection(WITHOUT_CONTENT)
                .sort(ORDER)
                .map(TrailDocuments::read)
                .into(new ArrayList<>());
    }

    /** A page of it, latest first. */
    Connection<TrailEntry> page(ReportId report, Page page) {
        var whole = eq(REPORT, report.toString());
        var found = trail.find(page.after() == null ? whole : and(whole, lt(NUMBER, position(page.after()))))
                .projection(WITHOUT_CONTENT)
                .sort(LATEST_FIRST)
                .limit(page.first() + 1)
                .map(TrailDocuments::read)
                .into(new ArrayList<>());
        return Connection.of(
                page,
                found,
                entry -> String.valueOf(entry.number()),
                () -> Math.toIntExact(trail.countDocuments(whole)));
    }

    private static int position(String after) {
        try {
            return Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw new BadRequest("after 不是本列表给出的位置。");
        }
    }

    /**
     * Its entries up to a number with all that their hashes cover. Whoever takes them slowly still gets them all: the time
     * limit is each fetch's.
     */
    void lines(ReportId report, int last, Consumer<EntryLine> each) {
        trail.find(and(eq(REPORT, report.toString()), lte(NUMBER, last)))
                .sort(ORDER)
                .projection(Projections.exclude(HEAD))
                .batchSize(BATCH)
                .timeoutMode(TimeoutMode.ITERATION)
                .forEach(entry -> each.accept(line(entry)));
    }

    private EntryLine line(Document entry) {
        var digest = TrailDocuments.digest(entry);
        return EntryLine.of(
                TrailDocuments.read(entry),
                !entry.containsKey(CONTENT) || digest != null ? null : Hashes.text(content(entry)),
                digest);
    }

    /** Entries of some kinds, oldest first. */
    List<Done> done(ReportId report, Set<Act> acts) {
        return trail.find(of(report, acts))
                .projection(Projections.exclude(CONTENT))
                .sort(ORDER)
                .map(Trails::done)
                .into(new ArrayList<>());
    }

    /** The last entry of some kinds; null when there is none. */
    @Nullable
    Done last(ReportId report, Set<Act> acts) {
        return trail.find(of(report, acts))
                .projection(Projections.exclude(CONTENT))
                .sort(LATEST_FIRST)
                .map(Trails::done)
                .first();
    }

    private static Bson of(ReportId report, Set<Act> acts) {
        return and(
                eq(REPORT, report.toString()),
                in(ACTION, acts.stream().map(Enum::name).toList()));
    }

    private static Done done(Document entry) {
        return new Done(TrailDocuments.read(entry), ReportDocuments.inForce(entry.get(HEAD, Document.class)));
    }

    /**
     * What a saved state said, and who saved it. Between an entry and an earlier one a revision is made by each that saved
     * something and by none that did not, so the one wanted is never nearer than revisions lie between; from there on only
     * entries that saved nothing are gone past. People who write at the same time ask for this at every save, mostly for one
     * of the last: it is found at the first try, and by the id alone, for which no store needs an index or looks through the
     * trail.
     *
     * @param from number of an entry at or behind the one wanted
     * @return null when there is no such revision
     */
    @Nullable
    SavedState saved(ReportId report, int from, int revision) {
        var entry = find(report, from);
        while (entry != null && !(entry.getInteger(REVISION) == revision && entry.containsKey(CONTENT))) {
            int away = Math.max(1, entry.getInteger(REVISION) - revision);
            entry = find(report, entry.getInteger(NUMBER) - away);
        }
        return entry == null ? null : state(entry);
    }

    private SavedState state(Document entry) {
        return new SavedState(
                TrailDocuments.readRevision(entry), TrailDocuments.digest(entry) == null ? content(entry) : null);
    }

    private Content content(Document entry) {
        return Damaged.named(COLLECTION, entry, () -> ContentTree.read(entry.get(CONTENT, Document.class), editions));
    }

    private static Report reportIn(Document entry, Content content) {
        return Damaged.named(COLLECTION, entry, () -> ReportDocuments.read(entry.get(HEAD, Document.class), content));
    }

    /** What some saved states say; null for those that were erased. */
    List<SavedState> states(Collection<Revision> revisions) {
        return trail.find(in(
                        "_id",
                        revisions.stream()
                                .map(revision -> TrailDocuments.id(revision.report(), revision.entry()))
                                .distinct()
                                .toList()))
                .projection(Projections.exclude(HEAD))
                .map(this::state)
                .into(new ArrayList<>());
    }

    /** The saved states of a report, latest first. */
    Connection<Revision> revisions(Report report, Page page) {
        var all = and(eq(REPORT, report.id().toString()), exists(CONTENT));
        // In the order of the trail, which is the revisions' own and which the store has an index of.
        var found = trail.find(page.after() == null ? all : and(all, lt(REVISION, position(page.after()))))
                .projection(WITHOUT_CONTENT)
                .sort(LATEST_FIRST)
                .limit(page.first() + 1)
                .map(TrailDocuments::readRevision)
                .into(new ArrayList<>());
        return Connection.of(page, found, revision -> String.valueOf(revision.number()), report::revision);
    }

    /** When a saved state was saved, be its content there or erased. */
    Instant savedAt(ReportId report, int revision) {
        return Objects.requireNonNull(
                        trail.find(and(eq(REPORT, report.toString()), exists(CONTENT), eq(REVISION, revision)))
                                .projection(Projections.include(AT))
                                .first())
                .getDate(AT)
                .toInstant();
    }

    /** Puts its digest in the place of the content of each saved state; repeating it changes nothing. */
    void erase(ReportId report, RevisionSpan revisions) {
        trail.find(and(
                        eq(REPORT, report.toString()),
                        exists(CONTENT),
                        gte(REVISION, revisions.first()),
                        lte(REVISION, revisions.last())))
                .projection(Projections.exclude(HEAD))
                .batchSize(BATCH)
                .timeoutMode(TimeoutMode.ITERATION)
                .forEach(entry -> {
                    if (TrailDocuments.digest(entry) == null) {
                        var digest = line(entry).digestToKeep(hashBefore(report, entry), report.toString());
                        trail.updateOne(
                                eq(entry.getString("_id")),
                                Updates.set(CONTENT, TrailDocuments.erased(Objects.requireNonNull(digest))));
                    }
                });
    }

    private String hashBefore(ReportId report, Document entry) {
        var before = trail.find(eq(TrailDocuments.id(report, entry.getInteger(NUMBER) - 1)))
                .projection(Projections.include(HASH))
                .first();
        return before == null ? Report.FIRST_HASH : before.getString(HASH);
    }
}
