package org.nianbao.publication;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.report.ReportId;

/** Publications as documents and back; part of the store. */
final class PublicationDocuments {

    /** Changes when a document below or one of {@link SearchDocuments} does; all of another are made anew at the next start. */
    static final int FORM = 2;

    /** What figures and later years ask of many at once; some 8 KB of a content of 30. */
    private static final List<String> EXCERPT = List.of("edition", "tables", "pastMeasures");

    private PublicationDocuments() {
    }

    /** As frozen under its number. */
    static Document numbered(Publication publication, Content content) {
        var document = new Document("_id", publication.id().toString());
        document.putAll(head(publication));
        return document.append("content", new Document(ContentTree.write(content)));
    }

    /** Of what is frozen under a number, a part in the same places. */
    static Document excerpt(PublicationId id, Content content) {
        var part = new Document(ContentTree.write(content));
        part.keySet().retainAll(EXCERPT);
        return new Document("_id", id.toString()).append("content", part);
    }

    /** As lists see it while it is the latest of its report. */
    static Document latest(Publication publication) {
        var document = new Document("_id", publication.id().report().toString());
        document.putAll(head(publication));
        return document.append("form", FORM);
    }

    /** As a search looks through it while it is in force. */
    static Document searched(Publication publication, Content content, String agencyName) {
        var document = new Document("_id", publication.id().report().toString());
        document.putAll(head(publication));
        return document.append("search", SearchDocuments.write(content, agencyName));
    }

    private static Document head(Publication publication) {
        return new Document("agency", publication.agencyCode())
                .append("year", publication.year())
                .append("number", publication.number())
                .append("publishedAt", Date.from(publication.publishedAt()))
                .append("correctionNote", publication.correctionNote())
                .append("withdrawn", publication.withdrawn())
                .append("withdrawalReason", publication.withdrawalReason());
    }

    static PublicationId id(Document head) {
        return new PublicationId(new ReportId(head.getString("agency"), head.getInteger("year")),
                head.getInteger("number"));
    }

    static PublicationNumber readNumber(Document head, boolean superseded) {
        return new PublicationNumber(id(head), head.getDate("publishedAt").toInstant(),
                head.getString("correctionNote"), head.getString("withdrawalReason"), superseded);
    }

    /** @param content null where the head says that it was withdrawn */
    static Publication read(Document head, @Nullable Document content, Editions editions) {
        return new Publication(id(head), head.getDate("publishedAt").toInstant(), head.getString("correctionNote"),
                head.getString("withdrawalReason"), content == null ? null : ContentTree.read(content, editions));
    }

    /** @return whether it was not there yet; what is there stays as it is */
    static boolean insert(MongoCollection<Document> into, Document document) {
        try {
            into.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }
}
