package org.nianbao.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.Sha256;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Comparison.State;
import org.nianbao.report.Extent.Span;
import org.nianbao.report.TrailEntry.Act;
import org.nianbao.report.Unseen.Because;
import org.nianbao.report.Unseen.Seen;
import org.nianbao.store.Damaged;
import org.nianbao.store.Missing;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** The saved states of reports, as the entries of their trails hold them; {@link Reports} writes them. */
@Repository
class Revisions {

    private static final int BATCH = 50;
    private static final List<String> APPROVING = List.of(Act.APPROVE.name(), Act.RATIFY.name());
    private static final List<String> PUBLISHING = List.of(Act.PUBLISH.name(), Act.PUBLISH_URGENTLY.name());

    private final MongoCollection<Document> trail;
    private final Editions editions;

    Revisions(Store store, Editions editions) {
        this.trail = store.collection(
                "trail",
                new IndexModel(Indexes.ascending("report", "revision")),
                new IndexModel(Indexes.ascending("report", "action", "number")));
        this.editions = editions;
    }

    /** @throws Missing when the report has no such revision, or its content was erased */
    Content content(Report report, int revision) {
        var entry = entry(report, revision);
        if (entry == null) {
            throw new Missing("年度报告 " + report.id() + " 没有版本 " + revision + "。");
        }
        return content(entry);
    }

    Content content(Revision revision) {
        var entry = entry(revision.report(), revision.entry());
        if (entry == null) {
            throw new Missing("年度报告 " + revision.report() + " 没有版本 " + revision.number() + "。");
        }
        return content(entry);
    }

    /** The content that stood when an entry was made; null when it was erased. */
    @Nullable
    Content contentAt(ReportId report, int entry, int revision) {
        var saving = entry(report, entry, revision);
        if (saving == null) {
            throw new IllegalStateException("年度报告 " + report + " 的留痕中没有版本 " + revision + " 的内容。");
        }
        return ReportDocuments.digest(saving) == null ? read(saving) : null;
    }

    private Content content(Document entry) {
        if (ReportDocuments.digest(entry) != null) {
            throw new Missing(
                    "年度报告 " + entry.getString("report") + " 版本 " + entry.getInteger("revision") + " 的内容已依法删除。");
        }
        return read(entry);
    }

    private Content read(Document entry) {
        return Damaged.named("trail", entry, () -> ContentTree.read(entry.get("content", Document.class), editions));
    }

    /** Whether the content of a saved state was erased. */
    boolean isErased(Report report, int revision) {
        var entry = entry(report, revision);
        return entry != null && ReportDocuments.digest(entry) != null;
    }

    /** Puts its digest in the place of the content of each saved state; repeating it changes nothing. */
    void erase(ReportId report, Span revisions) {
        trail.find(and(
                        eq("report", report.toString()),
                        exists("content"),
                        gte("revision", revisions.first()),
                        lte("revision", revisions.last())))
                .projection(Projections.include("content"))
                .batchSize(BATCH)
                .forEach(entry -> {
                    if (ReportDocuments.digest(entry) == null) {
                        trail.updateOne(
                                eq(entry.getString("_id")),
                                Updates.set("content", ReportDocuments.erased(Sha256.of(Hashes.text(read(entry))))));
                    }
                });
    }

    /** When a saved state was saved, be its content there or erased. */
    Instant savedAt(ReportId report, int revision) {
        return Objects.requireNonNull(
                        trail.find(and(eq("report", report.toString()), exists("content"), eq("revision", revision)))
                                .projection(Projections.include("at"))
                                .first())
                .getDate("at")
                .toInstant();
    }

    /**
     * The entry that saved a revision. Between an entry and an earlier one a revision is made by each that saved something
     * and by none that did not, so the one wanted is never nearer than revisions lie between; from there on only entries
     * that saved nothing are gone past. People who write at the same time ask for this at every save, mostly for one of the
     * last: it is found at the first try, and by the id alone, for which no store needs an index or looks through the trail.
     */
    private @Nullable Document entry(Report report, int revision) {
        return revision < 1 || revision > report.revision()
                ? null
                : entry(report.id(), report.entries() - (report.revision() - revision), revision);
    }

    /** @param from number of an entry at or behind the one wanted */
    private @Nullable Document entry(ReportId report, int from, int revision) {
        var entry = entry(report, from);
        while (entry != null && !(entry.getInteger("revision") == revision && entry.containsKey("content"))) {
            int away = Math.max(1, entry.getInteger("revision") - revision);
            entry = entry(report, entry.getInteger("number") - away);
        }
        return entry;
    }

    private @Nullable Document entry(ReportId report, int number) {
        return trail.find(eq(ReportDocuments.entryId(report, number))).first();
    }

    /** The saved states of a report, latest first. */
    Connection<Revision> page(Report report, Page page) {
        var all = and(eq("report", report.id().toString()), exists("content"));
        var from = page.after() == null ? all : and(all, lt("revision", position(page.after())));
        // In the order of the trail, which is the revisions' own and which the store has an index of.
        var found = trail.find(from)
                .projection(ReportDocuments.WITHOUT_CONTENT)
                .sort(Sorts.descending("number"))
                .limit(page.first() + 1)
                .map(ReportDocuments::readRevision)
                .into(new ArrayList<>());
        return Connection.of(page, found, revision -> String.valueOf(revision.number()), report::revision);
    }

    private static int position(String after) {
        try {
            return Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw new BadRequest("after 不是本列表给出的位置。");
        }
    }

    @Nullable
    Revision find(Report report, int revision) {
        var entry = entry(report, revision);
        return entry == null ? null : ReportDocuments.readRevision(entry);
    }

    /** What some saved states say. */
    Map<Revision, Content> contents(Collection<Revision> revisions) {
        var byEntry = revisions.stream()
                .distinct()
                .collect(Collectors.toMap(
                        revision -> ReportDocuments.entryId(revision.report(), revision.entry()), Function.identity()));
        var contents = new HashMap<Revision, Content>();
        trail.find(in("_id", byEntry.keySet()))
                .projection(Projections.include("content", "report", "revision"))
                .forEach(entry -> contents.put(byEntry.get(entry.getString("_id")), content(entry)));
        return contents;
    }

    /** What was published under a number, withdrawn since or not. */
    State published(Report report, int number) {
        var entry = trail.find(
                        and(eq("report", report.id().toString()), in("action", PUBLISHING), eq("head.inForce", number)))
                .projection(ReportDocuments.WITHOUT_CONTENT)
                .first();
        if (entry == null) {
            throw new Missing("年度报告 " + report.id() + " 没有第 " + number + " 号发布。");
        }
        var done = ReportDocuments.readEntry(entry);
        return new State(report.id(), done.revision(), number, done.by(), done.at(), content(report, done.revision()));
    }

    /** What somebody last approved of a report, or else what was last published of it; null when there is neither. */
    @Nullable
    Seen lastSeen(ReportId report, String callerId) {
        var seen = trail.find(and(
                        eq("report", report.toString()),
                        or(and(in("action", APPROVING), eq("callerId", callerId)), in("action", PUBLISHING))))
                .projection(ReportDocuments.WITHOUT_CONTENT)
                .sort(Sorts.descending("number"))
                .map(ReportDocuments::readEntry)
                .into(new ArrayList<>());
        return seen.stream()
                .filter(entry -> APPROVING.contains(entry.action().name()))
                .findFirst()
                .map(entry -> new Seen(Because.MY_APPROVAL, entry.revision(), entry.at(), entry.step()))
                .or(() -> seen.stream()
                        .findFirst()
                        .map(entry -> new Seen(Because.PUBLISHED, entry.revision(), entry.at(), null)))
                .orElse(null);
    }
}
