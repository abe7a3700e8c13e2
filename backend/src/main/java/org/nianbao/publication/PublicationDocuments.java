package org.nianbao.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.publication.Withdrawn.Erasure;
import org.nianbao.report.ReportId;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;

/** Publications as documents and back; part of the store. */
final class PublicationDocuments {

    /** Changes when a document below or in {@link SearchDocuments} does; those of another are renewed, see {@link HeadsOfFormThree}. */
    static final int FORM = 3;

    private PublicationDocuments() {}

    /** As frozen under its number. */
    static Document numbered(Publication publication, Content content) {
        var document = new Document("_id", publication.id().toString());
        document.putAll(head(publication));
        return document.append("content", new Document(ContentTree.write(content)));
    }

    /**
     * What figures and later years ask of many numbers at once. The cells are one text, as a store takes twenty times as
     * long to hand out two hundred small documents.
     */
    static Document excerpt(PublicationId id, Content content) {
        var document = new Document("_id", id.toString())
                .append("edition", content.edition().key())
                .append(
                        "cells",
                        content.cells().values().stream()
                                .filter(cell -> cell.kind() != CellKind.BLANK)
                                .map(cell -> cell.ref() + " "
                                        + (cell.number() == null
                                                ? ""
                                                : cell.number().toPlainString()))
                                .sorted()
                                .collect(Collectors.joining("\n")));
        if (!content.pastMeasures().isEmpty()) {
            document.append("pastMeasures", ContentTree.write(content).get("pastMeasures"));
        }
        return document;
    }

    /** The cells of an excerpt that somebody filled in, without their notes. */
    static Map<String, Cell> readCells(Document excerpt) {
        return excerpt.getString("cells")
                .lines()
                .map(line -> {
                    int space = line.indexOf(' ');
                    var ref = line.substring(0, space);
                    return space + 1 < line.length()
                            ? Cell.number(ref, new BigDecimal(line.substring(space + 1)))
                            : new Cell(ref, CellKind.NOT_APPLICABLE, null, false, null);
                })
                .collect(Collectors.toMap(Cell::ref, Function.identity()));
    }

    /** As lists see it while it is the latest of its report. */
    static Document latest(Publication publication) {
        var document = new Document("_id", publication.id().report().toString());
        document.putAll(head(publication));
        return document.append(Store.FORM, FORM);
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
                .append("withdrawn", publication.withdrawn());
    }

    /** What is noted where a number was withdrawn. */
    static Document mark(Withdrawn withdrawn) {
        var erasure = withdrawn.erasure();
        return new Document("withdrawn", true)
                .append("withdrawalReason", withdrawn.reason())
                .append("withdrawnAt", date(withdrawn.at()))
                .append(
                        "erasure",
                        erasure == null
                                ? null
                                : new Document("reason", erasure.reason()).append("at", date(erasure.at())));
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    static @Nullable Withdrawn readWithdrawn(Document head) {
        var erasure = head.get("erasure", Document.class);
        var at = head.getDate("withdrawnAt");
        return !head.getBoolean("withdrawn")
                ? null
                : new Withdrawn(
                        head.getString("withdrawalReason"),
                        at == null ? null : at.toInstant(),
                        erasure == null
                                ? null
                                : new Erasure(
                                        erasure.getString("reason"),
                                        erasure.getDate("at").toInstant()));
    }

    static PublicationId id(Document head) {
        return new PublicationId(
                new ReportId(head.getString("agency"), head.getInteger("year")), head.getInteger("number"));
    }

    static PublicationNumber readNumber(Document head, boolean superseded) {
        return Damaged.named(
                superseded ? "publications" : "latest",
                head,
                () -> new PublicationNumber(
                        id(head),
                        head.getDate("publishedAt").toInstant(),
                        head.getString("correctionNote"),
                        readWithdrawn(head),
                        superseded));
    }

    /** @param content null where the head says that it was withdrawn */
    static Publication read(Document head, @Nullable Document content, Editions editions) {
        return Damaged.named(
                "latest",
                head,
                () -> new Publication(
                        id(head),
                        head.getDate("publishedAt").toInstant(),
                        head.getString("correctionNote"),
                        readWithdrawn(head),
                        content == null
                                ? null
                                : Damaged.named(
                                        "publications",
                                        id(head).toString(),
                                        () -> ContentTree.read(content, editions))));
    }
}
