package org.nianbao.report.trail;

import com.mongodb.client.model.Projections;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.report.Report;
import org.nianbao.report.ReportDocuments;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.Extent.RevisionSpan;
import org.nianbao.store.Damaged;

/** Trail entries as documents and back; part of the store. */
final class TrailDocuments {

    static final String REPORT = "report";
    static final String NUMBER = "number";
    static final String AT = "at";
    static final String ACTION = "action";
    static final String REVISION = "revision";
    static final String HASH = "hash";
    /** What the entry saved; of what was erased, its digest. */
    static final String CONTENT = "content";
    /** Everything else of the report as the step left it. */
    static final String HEAD = "head";

    private static final String CALLER_ID = "callerId";
    private static final String BY = "by";
    private static final String STEP = "step";
    private static final String FROM = "from";
    private static final String REASON = "reason";
    private static final String EXTENT = "extent";
    private static final String DIGEST = "digest";

    /** What is read of an entry by whom its content does not concern, but for whether it was erased. */
    static final Bson WITHOUT_CONTENT = Projections.include(
            REPORT,
            NUMBER,
            AT,
            CALLER_ID,
            BY,
            ACTION,
            STEP,
            FROM,
            REVISION,
            REASON,
            EXTENT,
            HASH,
            CONTENT + "." + DIGEST);

    private TrailDocuments() {}

    /**
     * @param stored the report as the step left it
     * @param saved  what it saved; null when nothing
     */
    static Document write(TrailEntry entry, Report stored, @Nullable Content saved) {
        var document = new Document("_id", id(stored.id(), entry.number()))
                .append(REPORT, stored.id().toString())
                .append(NUMBER, entry.number())
                .append(AT, Date.from(entry.at()))
                .append(CALLER_ID, entry.callerId())
                .append(BY, entry.by())
                .append(ACTION, entry.action().name())
                .append(STEP, entry.step())
                .append(FROM, entry.from())
                .append(REVISION, entry.revision())
                .append(REASON, entry.reason())
                .append(EXTENT, entry.extent() == null ? null : extent(entry.extent()))
                .append(HASH, entry.hash())
                .append(HEAD, ReportDocuments.head(stored, entry.action().decides()));
        return saved == null ? document : document.append(CONTENT, ReportDocuments.content(saved));
    }

    private static Document extent(Extent extent) {
        var span = extent.revisions();
        return new Document("numbers", extent.numbers())
                .append(
                        "revisions",
                        span == null ? null : new Document("first", span.first()).append("last", span.last()));
    }

    private static @Nullable Extent readExtent(@Nullable Document extent) {
        if (extent == null) {
            return null;
        }
        var span = extent.get("revisions", Document.class);
        return new Extent(
                extent.getList("numbers", Integer.class),
                span == null ? null : new RevisionSpan(span.getInteger("first"), span.getInteger("last")));
    }

    /** What stands in the place of content that was erased. */
    static Document erased(String digest) {
        return new Document(DIGEST, digest);
    }

    /** The digest of the content that an entry saved and that was erased; null when it saved none, or has it still. */
    static @Nullable String digest(Document entry) {
        var content = entry.get(CONTENT, Document.class);
        return content == null ? null : content.getString(DIGEST);
    }

    static TrailEntry read(Document entry) {
        return Damaged.named(
                Trails.COLLECTION,
                entry,
                () -> new TrailEntry(
                        entry.getInteger(NUMBER),
                        entry.getDate(AT).toInstant(),
                        entry.getString(CALLER_ID),
                        entry.getString(BY),
                        TrailEntry.Act.valueOf(entry.getString(ACTION)),
                        entry.getString(STEP),
                        entry.getInteger(FROM),
                        entry.getInteger(REVISION),
                        entry.getString(REASON),
                        readExtent(entry.get(EXTENT, Document.class)),
                        entry.getString(HASH),
                        digest(entry) != null));
    }

    /** An entry that saved content, as the revision it made. */
    static Revision readRevision(Document entry) {
        var done = read(entry);
        return Damaged.named(
                Trails.COLLECTION,
                entry,
                () -> new Revision(
                        ReportId.parse(entry.getString(REPORT)),
                        done.number(),
                        done.revision(),
                        done.at(),
                        done.by(),
                        done.action(),
                        done.erased()));
    }

    static String id(ReportId report, int number) {
        return report + "#" + number;
    }
}
