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
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.report.TrailEntry.Act;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * What was decided of a report's publication. The trail entry decides, and the public record follows from it; until it
 * has, the report bears a mark that is set before the entry is, so that no crash in between goes unnoticed.
 */
@Repository
public class Decisions {

    /** What puts something into the public record. */
    private static final List<String> PUBLISHING = List.of(Act.PUBLISH.name(), Act.PUBLISH_URGENTLY.name());
    private static final Set<Act> DECIDING = Set.of(Act.PUBLISH, Act.PUBLISH_URGENTLY, Act.WITHDRAW);
    private static final String MARK = "unreleased";

    /**
     * A decision the public record may not have followed yet, or that is just being made.
     *
     * @param entry number of the trail entry that decides
     */
    public record Pending(ReportId report, int entry) {
    }

    /**
     * What was decided last.
     *
     * @param report     the report as it was published
     * @param withdrawal why it was withdrawn since; null while it is not
     */
    public record Decided(Report report, @Nullable String withdrawal) {
    }

    private final MongoCollection<Document> reports;
    private final MongoCollection<Document> trail;
    private final Revisions revisions;

    Decisions(Store store, Revisions revisions) {
        this.reports = store.collection("reports",
                new IndexModel(Indexes.ascending(MARK), new IndexOptions().sparse(true)));
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
        return reports.find(gt(MARK, 0)).projection(Projections.include("_id", MARK)).map(Decisions::readPending)
                .into(new ArrayList<>());
    }

    public @Nullable Pending pending(ReportId id) {
        var report = reports.find(new Document("_id", id.toString()).append(MARK, new Document("$gt", 0)))
                .projection(Projections.include("_id", MARK)).first();
        return report == null ? null : readPending(report);
    }

    private static Pending readPending(Document report) {
        return new Pending(ReportId.parse(report.getString("_id")), report.getInteger(MARK));
    }

    /** Whether it came to the decision that was announced, or to another step in its place. */
    public boolean wasMade(Pending pending) {
        return trail.find(eq(ReportDocuments.entryId(pending.report(), pending.entry())))
                .projection(Projections.include("_id")).first() != null;
    }

    /** Notes that the public record has followed. */
    public void followed(Pending pending) {
        reports.updateOne(new Document("_id", pending.report().toString()).append(MARK, pending.entry()),
                Updates.unset(MARK));
    }

    /** Under which number a report was published last; 0 when it never was. */
    public int lastNumber(ReportId id) {
        var entry = lastPublication(id);
        return entry == null ? 0 : Objects.requireNonNull(entry.getEmbedded(List.of("head", "inForce"), Integer.class));
    }

    public Decided decided(ReportId id) {
        var entry = required(id, lastPublication(id));
        var withdrawal = trail.find(and(eq("report", id.toString()), eq("action", Act.WITHDRAW.name()),
                gt("number", entry.getInteger("number")))).projection(Projections.include("reason")).first();
        return new Decided(ReportDocuments.read(entry.get("head", Document.class),
                revisions.contentAt(id, entry.getInteger("number"), entry.getInteger("revision"))),
                withdrawal == null ? null : withdrawal.getString("reason"));
    }

    /** What it said when it was published last. */
    Content content(ReportId id) {
        var entry = required(id, lastPublication(id));
        return revisions.contentAt(id, entry.getInteger("number"), entry.getInteger("revision"));
    }

    /** Which revision was published under a number. */
    public int revision(ReportId id, int number) {
        return required(id, trail.find(and(eq("report", id.toString()), in("action", PUBLISHING),
                eq("head.inForce", number))).projection(Projections.include("revision")).first()).getInteger("revision");
    }

    private @Nullable Document lastPublication(ReportId id) {
        return trail.find(and(eq("report", id.toString()), in("action", PUBLISHING)))
                .projection(Projections.exclude("content")).sort(Sorts.descending("number")).first();
    }

    private static Document required(ReportId id, @Nullable Document entry) {
        if (entry == null) {
            throw new IllegalStateException("年度报告 " + id + " 已发布，却没有发布的记录。");
        }
        return entry;
    }
}
