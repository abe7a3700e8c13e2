package org.nianbao.publication;

import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.publication.Withdrawn.Erased;
import org.nianbao.report.ReportId;
import org.nianbao.store.Damaged;

/**
 * The head of a number of the public record: all but what it says. It stands in two collections, with the content in
 * {@link FrozenNumbers} and alone in {@link Heads}, and is written and read here. Part of the store.
 */
final class PublicationDocuments {

    static final String AGENCY = "agency";
    static final String YEAR = "year";
    static final String NUMBER = "number";
    static final String PUBLISHED_AT = "publishedAt";
    static final String WITHDRAWN = "withdrawn";
    private static final String CORRECTION_NOTE = "correctionNote";
    private static final String WITHDRAWAL_REASON = "withdrawalReason";
    private static final String WITHDRAWN_AT = "withdrawnAt";
    private static final String ERASURE = "erasure";

    static final Bson HEAD = Projections.include(
            AGENCY, YEAR, NUMBER, PUBLISHED_AT, CORRECTION_NOTE, WITHDRAWN, WITHDRAWAL_REASON, WITHDRAWN_AT, ERASURE);

    private PublicationDocuments() {}

    static Document head(String id, Publication publication) {
        return new Document("_id", id)
                .append(AGENCY, publication.agencyCode())
                .append(YEAR, publication.year())
                .append(NUMBER, publication.number())
                .append(PUBLISHED_AT, Date.from(publication.publishedAt()))
                .append(CORRECTION_NOTE, publication.correctionNote())
                .append(WITHDRAWN, publication.withdrawn());
    }

    /** Notes that a number was withdrawn. */
    static Bson mark(Withdrawn withdrawn) {
        var erasure = withdrawn.erasure();
        return new Document(
                "$set",
                new Document(WITHDRAWN, true)
                        .append(WITHDRAWAL_REASON, withdrawn.reason())
                        .append(WITHDRAWN_AT, date(withdrawn.at()))
                        .append(
                                ERASURE,
                                erasure == null
                                        ? null
                                        : new Document("reason", erasure.reason()).append("at", date(erasure.at()))));
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static @Nullable Withdrawn withdrawn(Document head) {
        var erasure = head.get(ERASURE, Document.class);
        var at = head.getDate(WITHDRAWN_AT);
        return !isWithdrawn(head)
                ? null
                : new Withdrawn(
                        head.getString(WITHDRAWAL_REASON),
                        at == null ? null : at.toInstant(),
                        erasure == null
                                ? null
                                : new Erased(
                                        erasure.getString("reason"),
                                        erasure.getDate("at").toInstant()));
    }

    static boolean isWithdrawn(Document head) {
        return head.getBoolean(WITHDRAWN);
    }

    static PublicationId id(Document head) {
        return new PublicationId(new ReportId(head.getString(AGENCY), head.getInteger(YEAR)), head.getInteger(NUMBER));
    }

    static Instant publishedAt(Document head) {
        return head.getDate(PUBLISHED_AT).toInstant();
    }

    static @Nullable String correctionNote(Document head) {
        return head.getString(CORRECTION_NOTE);
    }

    static PublicationNumber number(Document head, boolean superseded) {
        return Damaged.named(
                superseded ? "publications" : "latest",
                head,
                () -> new PublicationNumber(
                        id(head), publishedAt(head), correctionNote(head), withdrawn(head), superseded));
    }

    /** @param content null where the head says that it was withdrawn */
    static Publication read(Document head, @Nullable Document content, Editions editions) {
        return Damaged.named(
                "latest",
                head,
                () -> new Publication(
                        id(head),
                        publishedAt(head),
                        correctionNote(head),
                        withdrawn(head),
                        content == null
                                ? null
                                : Damaged.named(
                                        "publications",
                                        id(head).toString(),
                                        () -> ContentTree.read(content, editions))));
    }
}
