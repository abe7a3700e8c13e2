package org.nianbao.report;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;
import org.nianbao.check.Acceptance;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.workflow.Approval;
import org.nianbao.workflow.ReportStatus;
import org.nianbao.workflow.Review;
import org.nianbao.workflow.Step;

/** Reports and trail entries as documents and back; part of the store. */
final class ReportDocuments {

    private ReportDocuments() {
    }

    /** Everything of a report but its id and content: what changes with every trail entry. */
    static Document head(Report report) {
        var review = report.review();
        var unlocked = report.unlocked();
        return new Document("agency", report.id().agency())
                .append("year", report.id().year())
                .append("status", report.status().name())
                .append("revision", report.revision())
                .append("review", review == null ? null : review(review))
                .append("waitingFor", waitingFor(report))
                .append("approvers", review == null ? List.of()
                        : review.approvals().stream().map(Approval::callerId).toList())
                .append("authors", List.copyOf(report.authors()))
                .append("unlocked", unlocked == null ? null
                        : new Document("cells", unlocked.cells()).append("sections", unlocked.sections()))
                .append("correction", report.correction())
                .append("inForce", report.inForce())
                .append("acceptances", acceptances(report.acceptances()))
                .append("entries", report.entries())
                .append("hash", report.hash())
                .append("updatedAt", Date.from(report.updatedAt()));
    }

    private static Document acceptances(Map<String, Acceptance> acceptances) {
        var document = new Document();
        acceptances.forEach((key, acceptance) -> document.append(key, new Document("reason", acceptance.reason())
                .append("by", acceptance.by()).append("at", Date.from(acceptance.at()))));
        return document;
    }

    private static Map<String, Acceptance> readAcceptances(Document document) {
        return document.keySet().stream().collect(Collectors.toMap(Function.identity(), key -> {
            var acceptance = document.get(key, Document.class);
            return new Acceptance(acceptance.getString("reason"), acceptance.getString("by"),
                    acceptance.getDate("at").toInstant());
        }));
    }

    /** Whose turn it is, by role, so that a queue is one indexed query. */
    private static List<String> waitingFor(Report report) {
        return switch (report.status()) {
            case DRAFT, RETURNED -> List.of(Role.EDITOR.name());
            case IN_REVIEW -> report.review() == null ? List.of()
                    : report.review().openSteps().stream().map(step -> step.role().name()).distinct().toList();
            case APPROVED -> List.of(Role.PUBLISHER.name());
            case PUBLISHED -> List.of();
        };
    }

    private static Document review(Review review) {
        return new Document("revision", review.revision())
                .append("chain", review.chain().stream().map(step -> new Document("name", step.name())
                        .append("role", step.role().name()).append("order", step.order())).toList())
                .append("approvals", review.approvals().stream().map(approval -> new Document("step", approval.step())
                        .append("callerId", approval.callerId()).append("by", approval.by())
                        .append("at", Date.from(approval.at()))).toList());
    }

    static Document content(Report report) {
        return new Document(ContentTree.write(report.content()));
    }

    static Report read(Document document, Editions editions) {
        var unlocked = document.get("unlocked", Document.class);
        return new Report(new ReportId(document.getString("agency"), document.getInteger("year")),
                ReportStatus.valueOf(document.getString("status")), document.getInteger("revision"),
                ContentTree.read(document.get("content", Document.class), editions),
                readReview(document.get("review", Document.class)),
                new HashSet<>(document.getList("authors", String.class)),
                unlocked == null ? null : new Unlocked(unlocked.getList("cells", String.class),
                        unlocked.getList("sections", Integer.class)),
                document.getString("correction"), document.getInteger("inForce"),
                readAcceptances(document.get("acceptances", new Document())), document.getInteger("entries"),
                document.getString("hash"), document.getDate("updatedAt").toInstant());
    }

    private static @Nullable Review readReview(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        return new Review(document.getList("chain", Document.class).stream().map(step -> new Step(
                        step.getString("name"), Role.valueOf(step.getString("role")), step.getInteger("order"))).toList(),
                document.getInteger("revision"),
                document.getList("approvals", Document.class).stream().map(approval -> new Approval(
                        approval.getString("step"), approval.getString("callerId"), approval.getString("by"),
                        approval.getDate("at").toInstant())).toList());
    }

    static Document entry(ReportId report, TrailEntry entry) {
        return new Document("_id", entryId(report, entry.number()))
                .append("report", report.toString())
                .append("number", entry.number())
                .append("at", Date.from(entry.at()))
                .append("callerId", entry.callerId())
                .append("by", entry.by())
                .append("action", entry.action().name())
                .append("revision", entry.revision())
                .append("reason", entry.reason())
                .append("hash", entry.hash());
    }

    static TrailEntry readEntry(Document document) {
        return new TrailEntry(document.getInteger("number"), document.getDate("at").toInstant(),
                document.getString("callerId"), document.getString("by"),
                TrailEntry.Act.valueOf(document.getString("action")), document.getInteger("revision"),
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
