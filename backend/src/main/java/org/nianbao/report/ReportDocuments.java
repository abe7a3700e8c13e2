package org.nianbao.report;

import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.nianbao.check.Acceptance;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;

/** Reports and trail entries as documents and back; part of the store. */
final class ReportDocuments {

    private ReportDocuments() {
    }

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
        acceptances.forEach((key, acceptance) -> document.append(key, new Document("reason", acceptance.reason())
                .append("by", acceptance.by()).append("at", Date.from(acceptance.at()))
                .append("rule", acceptance.rule())));
        return document;
    }

    private static Map<String, Acceptance> readAcceptances(Document document) {
        return document.keySet().stream().collect(Collectors.toMap(Function.identity(), key -> {
            var acceptance = document.get(key, Document.class);
            return new Acceptance(acceptance.getString("reason"), acceptance.getString("by"),
                    acceptance.getDate("at").toInstant(), acceptance.getString("rule"));
        }));
    }

    static Document content(Report report) {
        return new Document(ContentTree.write(report.content()));
    }

    static Report read(Document document, Editions editions) {
        return read(document, ContentTree.read(document.get("content", Document.class), editions));
    }

    static Report read(Document document, Content content) {
        return new Report(new ReportId(document.getString("agency"), document.getInteger("year")),
                document.getInteger("revision"), content, CourseDocuments.read(document),
                readAcceptances(document.get("acceptances", new Document())),
                document.getInteger("entries"), document.getString("hash"),
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
                .append("hash", entry.hash());
    }

    static TrailEntry readEntry(Document document) {
        return new TrailEntry(document.getInteger("number"), document.getDate("at").toInstant(),
                document.getString("callerId"), document.getString("by"),
                TrailEntry.Act.valueOf(document.getString("action")),
                document.getString("step"), document.getInteger("from"), document.getInteger("revision"),
                document.getString("reason"), document.getString("hash"));
    }

    /** An entry that saved content, as the revision it made. */
    static Revision readRevision(Document document) {
        return new Revision(ReportId.parse(document.getString("report")), document.getInteger("number"),
                document.getInteger("revision"), document.getDate("at").toInstant(), document.getString("by"),
                TrailEntry.Act.valueOf(document.getString("action")));
    }

    static String entryId(ReportId report, int number) {
        return report + "#" + number;
    }
}
