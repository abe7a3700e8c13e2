package org.nianbao.publication;

import java.util.Date;
import org.bson.Document;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.report.ReportId;

/** Publications as documents and back; part of the store. */
final class PublicationDocuments {

    private PublicationDocuments() {
    }

    /** As frozen under its number. */
    static Document numbered(Publication publication, Content content) {
        return new Document("_id", publication.id().toString())
                .append("agency", publication.agencyCode())
                .append("year", publication.year())
                .append("number", publication.number())
                .append("publishedAt", Date.from(publication.publishedAt()))
                .append("correctionNote", publication.correctionNote())
                .append("withdrawn", false)
                .append("withdrawalReason", null)
                .append("content", new Document(ContentTree.write(content)));
    }

    /** As found by the public: the latest number, with what a search looks through. */
    static Document latest(Publication publication, Content content, String agencyName) {
        var document = numbered(publication, content);
        document.put("_id", publication.id().report().toString());
        return document.append("search", SearchDocuments.write(content, agencyName));
    }

    static PublicationId id(Document document) {
        return new PublicationId(new ReportId(document.getString("agency"), document.getInteger("year")),
                document.getInteger("number"));
    }

    /** Of a document of which the content was not fetched. */
    static PublicationNumber readNumber(Document document, boolean superseded) {
        return new PublicationNumber(id(document), document.getDate("publishedAt").toInstant(),
                document.getString("correctionNote"), document.getString("withdrawalReason"), superseded);
    }

    static Publication read(Document document, Editions editions) {
        var withdrawal = document.getString("withdrawalReason");
        return new Publication(id(document), document.getDate("publishedAt").toInstant(), document.getString("correctionNote"), withdrawal,
                withdrawal != null ? null : ContentTree.read(document.get("content", Document.class), editions));
    }
}
