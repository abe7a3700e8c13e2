package org.nianbao.report;

import com.mongodb.client.model.Projections;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Acceptance;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.report.Extent.Span;
import org.nianbao.store.Damaged;

/** Reports and trail entries as documents and back; part of the store. */
final class ReportDocuments {

    private static final String DIGEST = "digest";
    /** What is read of an entry by whom its content does not concern, but for whether it was erased. */
    static final Bson WITHOUT_CONTENT = Projections.include(
            "report",
            "number",
            "at",
            "callerId",
            "by",
            "action",
            "step",
            "from",
            "revision",
            "reason",
            "extent",
            "hash",
            "content." + DIGEST);

    private ReportDocuments() {}

    /** Everything of a report but its id and content: what changes with every trail entry. */
    static Document head(Report report) {
        var head = new Document("agency", report.id().agency())
                .append("year", report.id().year())
                .append("revision", report.revision())
                .append("acceptances", acceptances(report.acceptances()))
                .append("entries", report.entries())
                .append("hash", report.hash())
                .append("updatedAt", Date.from(report.updatedAt()));
        head.putAll(CourseDocuments.write(report.course()));
        return head;
    }

    private static Document acceptances(Map<String, Acceptance> acceptances) {
        var document = new Document();
        acceptances.forEach((key, acceptance) -> document.append(
                key,
                new Document("reason", acceptance.reason())
                        .append("by", acceptance.by())
                        .append("at", Date.from(acceptance.at()))
                        .append("rule", acceptance.rule())));
        return document;
    }

    private static Map<String, Acceptance> readAcceptances(Document document) {
        return document.keySet().stream().collect(Collectors.toMap(Function.identity(), key -> {
            var acceptance = document.get(key, Document.class);
            return new Acceptance(
                    acceptance.getString("reason"),
                    acceptance.getString("by"),
                    acceptance.getDate("at").toInstant(),
                    acceptance.getString("rule"));
        }));
    }

    static Document content(Report report) {
        return new Document(ContentTree.write(report.content()));
    }

    static Report read(Document document, Editions editions) {
        return Damaged.named(
                "reports",
                document,
                () -> read(document, ContentTree.read(document.get("content", Document.class), editions)));
    }

    static Report read(Document document, Content content) {
        return new Report(
                new ReportId(document.getString("agency"), document.getInteger("year")),
                document.getInteger("revision"),
                content,
                CourseDocuments.read(document),
                readAcceptances(document.get("acceptances", new Document())),
                document.getInteger("entries"),
                document.getString("hash"),
                document.getDate("updatedAt").toInstant());
    }

    static Document entry(ReportId report, TrailEntry entry) {
        return new Document("_id", entryId(report, entry.number()))
                .append("report", report.toString())
                .append("number", entry.number())
                .append("at", Date.from(entry.at()))
                .append("callerId", entry.callerId())
                .append("by", entry.by())
                .append("action", entry.action().name())
                .append("step", entry.step())
                .append("from", entry.from())
                .append("revision", entry.revision())
                .append("reason", entry.reason())
                .append("extent", entry.extent() == null ? null : extent(entry.extent()))
                .append("hash", entry.hash());
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
                span == null ? null : new Span(span.getInteger("first"), span.getInteger("last")));
    }

    /** What stands in the place of content that was erased. */
    static Document erased(String digest) {
        return new Document(DIGEST, digest);
    }

    /** The digest of the content that an entry saved and that was erased; null when it saved none, or has it still. */
    static @Nullable String digest(Document entry) {
        var content = entry.get("content", Document.class);
        return content == null ? null : content.getString(DIGEST);
    }

    static TrailEntry readEntry(Document document) {
        return Damaged.named(
                "trail",
                document,
                () -> new TrailEntry(
                        document.getInteger("number"),
                        document.getDate("at").toInstant(),
                        document.getString("callerId"),
                        document.getString("by"),
                        TrailEntry.Act.valueOf(document.getString("action")),
                        document.getString("step"),
                        document.getInteger("from"),
                        document.getInteger("revision"),
                        document.getString("reason"),
                        readExtent(document.get("extent", Document.class)),
                        document.getString("hash"),
                        digest(document) != null));
    }

    /** An entry that saved content, as the revision it made. */
    static Revision readRevision(Document document) {
        return Damaged.named(
                "trail",
                document,
                () -> new Revision(
                        ReportId.parse(document.getString("report")),
                        document.getInteger("number"),
                        document.getInteger("revision"),
                        document.getDate("at").toInstant(),
                        document.getString("by"),
                        TrailEntry.Act.valueOf(document.getString("action")),
                        digest(document) != null));
    }

    static String entryId(ReportId report, int number) {
        return report + "#" + number;
    }
}
