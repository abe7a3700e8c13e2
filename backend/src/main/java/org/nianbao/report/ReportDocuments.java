package org.nianbao.report;

import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Acceptance;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.workflow.Course;

/**
 * Reports as documents and back; part of the store. A trail entry keeps the same of the report that the step behind it
 * made, so the trail's room reads and writes it here too.
 */
public final class ReportDocuments {

    static final String AGENCY = "agency";
    static final String YEAR = "year";
    static final String ENTRIES = "entries";
    static final String UPDATED_AT = "updatedAt";
    static final String ACCEPTANCES = "acceptances";
    static final String CONTENT = "content";
    /** Number of the entry that decided what the public record has not followed yet, or is just about to decide it. */
    static final String UNRELEASED = "unreleased";
    /** Identities of all who ever did something to it; what happens to it is told to them. */
    static final String INVOLVED = "involved";
    /** Numbers of the entries of which nobody was told yet. */
    static final String UNTOLD = "untold";

    private ReportDocuments() {}

    /**
     * Everything of a report but its id and content: what changes with every trail entry.
     *
     * @param decided whether its last entry decided something that the public record has to follow
     */
    public static Document head(Report report, boolean decided) {
        var head = new Document(AGENCY, report.id().agency())
                .append(YEAR, report.id().year())
                .append("revision", report.revision())
                .append(ACCEPTANCES, acceptances(report.acceptances()))
                .append(ENTRIES, report.entries())
                .append("hash", report.hash())
                .append(UPDATED_AT, Date.from(report.updatedAt()));
        head.putAll(CourseDocuments.write(report.course()));
        return decided ? head.append(UNRELEASED, report.entries()) : head;
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

    public static Document content(Content content) {
        return new Document(ContentTree.write(content));
    }

    public static Report read(Document head, Content content) {
        return new Report(
                id(head),
                head.getInteger("revision"),
                content,
                CourseDocuments.read(head),
                readAcceptances(head.get(ACCEPTANCES, new Document())),
                head.getInteger(ENTRIES),
                head.getString("hash"),
                head.getDate(UPDATED_AT).toInstant());
    }

    static ReportId id(Document head) {
        return new ReportId(head.getString(AGENCY), head.getInteger(YEAR));
    }

    /** How far it had come. */
    public static Course course(Document head) {
        return CourseDocuments.read(head);
    }

    /** Under which number it was in force; null when none was. */
    public static @Nullable Integer inForce(Document head) {
        return head.getInteger(CourseDocuments.IN_FORCE);
    }
}
