package org.nianbao.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.report.Extent.Span;
import org.nianbao.report.TrailEntry.Act;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.nianbao.workflow.Withdrawal;
import org.nianbao.workflow.Withdrawal.Erasure;
import org.springframework.stereotype.Repository;

/**
 * What was decided of a report's publication. The trail entry decides, and the public record follows from it; until it
 * has, the report bears a mark that is set before the entry is, so that no crash in between goes unnoticed.
 */
@Repository
public class Decisions {

    /** What puts something into the public record. */
    private static final List<String> PUBLISHING = List.of(Act.PUBLISH.name(), Act.PUBLISH_URGENTLY.name());

    private static final Set<Act> DECIDING = Set.of(Act.PUBLISH, Act.PUBLISH_URGENTLY, Act.WITHDRAW, Act.ERASE);
    private static final String MARK = "unreleased";

    /**
     * A decision the public record may not have followed yet, or that is just being made.
     *
     * @param entry number of the trail entry that decides
     */
    public record Pending(ReportId report, int entry) {}

    private final MongoCollection<Document> reports;
    private final MongoCollection<Document> trail;
    private final Revisions revisions;

    Decisions(Store store, Revisions revisions) {
        this.reports =
                store.collection("reports", new IndexModel(Indexes.ascending(MARK), new IndexOptions().sparse(true)));
        this.trail = store.collection("trail");
        this.revisions = revisions;
    }

    /** The head of a report's trail entry, marked if the public record has to follow. */
    static Document marked(Document head, TrailEntry entry) {
        return DECIDING.contains(entry.action()) ? head.append(MARK, entry.number()) : head;
    }

    /** Marks a report ahead of the decision that its next trail entry is to be. */
    public Pending announce(Report before) {
        var pending = new Pending(before.id(), before.entries() + 1);
        reports.updateOne(eq(before.id().toString()), Updates.set(MARK, pending.entry()));
        return pending;
    }

    public List<Pending> pending() {
        return reports.find(gt(MARK, 0))
                .projection(Projections.include("_id", MARK))
                .map(Decisions::readPending)
                .into(new ArrayList<>());
    }

    public @Nullable Pending pending(ReportId id) {
        var report = reports.find(new Document("_id", id.toString()).append(MARK, new Document("$gt", 0)))
                .projection(Projections.include("_id", MARK))
                .first();
        return report == null ? null : readPending(report);
    }

    private static Pending readPending(Document report) {
        return new Pending(ReportId.parse(report.getString("_id")), report.getInteger(MARK));
    }

    /** Whether it came to the decision that was announced, or to another step in its place. */
    public boolean wasMade(Pending pending) {
        return trail.find(eq(ReportDocuments.entryId(pending.report(), pending.entry())))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    /** Notes that the public record has followed. */
    public void followed(Pending pending) {
        reports.updateOne(
                new Document("_id", pending.report().toString()).append(MARK, pending.entry()), Updates.unset(MARK));
    }

    /** Under which number a report was published last; 0 when it never was. */
    public int lastNumber(ReportId id) {
        var entry = lastPublication(id);
        return entry == null ? 0 : Objects.requireNonNull(entry.getEmbedded(List.of("head", "inForce"), Integer.class));
    }

    /** The report as it was published last; null when it never was, or when that was erased since. */
    public @Nullable Report published(ReportId id) {
        var entry = lastPublication(id);
        return entry == null ? null : reportAt(id, entry);
    }

    /** What it said when it was published last, which is in force. */
    Content content(ReportId id) {
        return required(id, published(id)).content();
    }

    /** The report as it was before the correction that is being written. */
    public Report beforeCorrection(ReportId id) {
        var correction = required(
                id,
                trail.find(and(eq("report", id.toString()), eq("action", Act.CORRECT.name())))
                        .projection(Projections.include("number"))
                        .sort(Sorts.descending("number"))
                        .first());
        var before = trail.find(eq(ReportDocuments.entryId(id, correction.getInteger("number") - 1)))
                .projection(Projections.exclude("content"))
                .first();
        return required(id, reportAt(id, required(id, before)));
    }

    private @Nullable Report reportAt(ReportId id, Document entry) {
        var content = revisions.contentAt(id, entry.getInteger("number"), entry.getInteger("revision"));
        return content == null
                ? null
                : Damaged.named("trail", entry, () -> ReportDocuments.read(entry.get("head", Document.class), content));
    }

    /** Which numbers were withdrawn and which erased, lowest first, as the trail says. */
    public List<Withdrawal> withdrawals(ReportId id) {
        var found = new TreeMap<Integer, Withdrawal>();
        int last = 0;
        for (var entry : trail.find(and(eq("report", id.toString()), in("action", names(DECIDING))))
                .projection(Projections.exclude("content"))
                .sort(Sorts.ascending("number"))) {
            var done = ReportDocuments.readEntry(entry);
            var numbers = done.extent() == null ? List.of(last) : done.extent().numbers();
            var reason = done.reason() == null ? "" : done.reason();
            if (done.action() == Act.WITHDRAW) {
                numbers.forEach(number ->
                        found.put(number, new Withdrawal(number, reason, done.callerId(), done.by(), done.at(), null)));
            } else if (done.action() == Act.ERASE) {
                var erasure = new Erasure(reason, done.callerId(), done.by(), done.at());
                numbers.forEach(number -> found.computeIfPresent(number, (same, each) -> each.erased(erasure)));
            } else {
                last = entry.getEmbedded(List.of("head", "inForce"), Integer.class);
            }
        }
        return List.copyOf(found.values());
    }

    /** What was erased of a report, act by act. */
    List<Span> erased(ReportId id) {
        return trail
                .find(and(eq("report", id.toString()), eq("action", Act.ERASE.name())))
                .projection(ReportDocuments.WITHOUT_CONTENT)
                .map(ReportDocuments::readEntry)
                .into(new ArrayList<>())
                .stream()
                .map(TrailEntry::extent)
                .filter(Objects::nonNull)
                .map(Extent::revisions)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> names(Set<Act> acts) {
        return acts.stream().map(Enum::name).toList();
    }

    /** Which revision was published under a number. */
    public int revision(ReportId id, int number) {
        return required(
                        id,
                        trail.find(and(
                                        eq("report", id.toString()),
                                        in("action", PUBLISHING),
                                        eq("head.inForce", number)))
                                .projection(Projections.include("revision"))
                                .first())
                .getInteger("revision");
    }

    private @Nullable Document lastPublication(ReportId id) {
        return trail.find(and(eq("report", id.toString()), in("action", PUBLISHING)))
                .projection(Projections.exclude("content"))
                .sort(Sorts.descending("number"))
                .first();
    }

    private static <T> T required(ReportId id, @Nullable T record) {
        if (record == null) {
            throw new IllegalStateException("年度报告 " + id + " 已发布，却没有发布的记录。");
        }
        return record;
    }
}
