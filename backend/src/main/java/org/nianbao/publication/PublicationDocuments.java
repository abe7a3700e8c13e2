package org.nianbao.publication;

import java.util.Date;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.nianbao.content.Block;
import org.nianbao.content.Channel;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.content.Measure;
import org.nianbao.content.Problem;
import org.nianbao.content.Section;
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

    /** As found by the public: the latest number, with the text that a search looks through. */
    static Document latest(Publication publication, Content content, String agencyName) {
        var document = numbered(publication, content);
        document.put("_id", publication.id().report().toString());
        return document.append("text", text(content, agencyName));
    }

    private static String text(Content content, String agencyName) {
        return Stream.of(Stream.of(agencyName, content.title()),
                        content.preamble().stream().map(Block::text),
                        content.sections().stream().map(Section::text),
                        content.channels().stream().map(Channel::name),
                        content.problems().stream().map(Problem::text),
                        content.measures().stream().map(Measure::text))
                .flatMap(part -> part).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }

    static Publication read(Document document, Editions editions) {
        var withdrawal = document.getString("withdrawalReason");
        return new Publication(
                new PublicationId(new ReportId(document.getString("agency"), document.getInteger("year")),
                        document.getInteger("number")),
                document.getDate("publishedAt").toInstant(), document.getString("correctionNote"), withdrawal,
                withdrawal != null ? null : ContentTree.read(document.get("content", Document.class), editions));
    }
}
