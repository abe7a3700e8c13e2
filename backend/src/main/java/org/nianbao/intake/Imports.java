package org.nianbao.intake;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.intake.Import.UploadedFile;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.Excerpt;
import org.nianbao.intake.doubt.NotTaken;
import org.nianbao.intake.doubt.Proposal;
import org.nianbao.intake.doubt.ReadReport;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.Erasing.RevisionsErased;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/** Imports, one document each, with the file as it was uploaded, so that nothing of it can be lost but by law. */
@Repository
class Imports {

    private final MongoCollection<Document> imports;
    private final Editions editions;

    Imports(Store store, Editions editions) {
        this.imports = store.collection(
                "imports",
                new IndexModel(Indexes.ascending("acceptedAs"), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending("takenFor.report"), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending("agency"), Indexes.descending("uploadedAt"), Indexes.ascending("_id"))));
        this.editions = editions;
    }

    /**
     * @param by    the uploader's name
     * @param files as they were uploaded; none for a report of a file that is kept with another of it
     */
    void add(Import upload, String by, List<byte[]> files) {
        var reading = upload.reading();
        Store.commit(
                imports,
                new Document("_id", upload.id())
                        .append("fileName", upload.fileName())
                        .append("agency", upload.agency())
                        .append("uploadedBy", upload.uploadedBy())
                        .append("by", by)
                        .append("uploadedAt", Date.from(upload.uploadedAt()))
                        .append("agencyName", reading.agencyName())
                        .append("year", reading.year())
                        .append("edition", reading.edition())
                        .append("content", new Document(ContentTree.write(reading.content())))
                        .append(
                                "doubts",
                                reading.doubts().stream().map(Imports::write).toList())
                        .append("unread", reading.unread())
                        .append(
                                "notTaken",
                                reading.notTaken().stream()
                                        .map(sentence -> new Document("sentence", sentence.sentence())
                                                .append("numbers", sentence.numbers()))
                                        .toList())
                        .append("of", upload.of())
                        .append("file", files.isEmpty() ? null : new Binary(files.getFirst()))
                        .append(
                                "moreFiles",
                                files.stream().skip(1).map(Binary::new).toList()));
    }

    @Nullable
    Import find(String id) {
        var document = imports.find(eq(id))
                .projection(Projections.exclude("file", "moreFiles"))
                .first();
        return document == null ? null : read(document);
    }

    /** What was uploaded for an agency, the latest first. */
    Connection<UploadedFile> page(String agency, Page page) {
        var own = eq("agency", agency);
        var found = imports.find(page.after() == null ? own : and(own, behind(page.after())))
                .projection(Projections.include(
                        "fileName",
                        "by",
                        "uploadedAt",
                        "agencyName",
                        "year",
                        "doubts.kind",
                        "doubts.message",
                        "acceptedAs",
                        "takenInto"))
                .sort(Sorts.orderBy(Sorts.descending("uploadedAt"), Sorts.ascending("_id")))
                .limit(page.first() + 1)
                .map(Imports::readUploaded)
                .into(new ArrayList<>());
        return Connection.of(page, found, UploadedFile::position, () -> Math.toIntExact(imports.countDocuments(own)));
    }

    private static Bson behind(String position) {
        var at = position.indexOf(' ');
        try {
            var moment = new Date(Long.parseLong(position.substring(0, Math.max(at, 0))));
            return or(lt("uploadedAt", moment), and(eq("uploadedAt", moment), gt("_id", position.substring(at + 1))));
        } catch (NumberFormatException e) {
            throw new BadRequest("after 不是本服务给出的位置。");
        }
    }

    /**
     * Notes, before that is done, that something of it goes into a report: what is taken must be found again when it has to
     * be erased, whatever happens in between.
     *
     * @param since the report's revision before; 0 for one that is begun with it
     */
    void taking(String id, ReportId report, int since) {
        imports.updateOne(
                eq(id), Updates.addToSet("takenFor", new Document("report", report.toString()).append("since", since)));
    }

    /** Notes that it was done. */
    void taken(String id, ReportId report) {
        imports.updateOne(eq(id), Updates.addToSet("takenInto", report.toString()));
    }

    /** Of what is said in saved states that nobody may read any more, nothing is kept, the file least of all. */
    @EventListener
    void erase(RevisionsErased erased) {
        var report = erased.report().toString();
        // Up to a release, what was begun with a file was noted so, and only the last.
        if (erased.revisions().holds(1)) {
            delete(eq("acceptedAs", report));
        }
        delete(elemMatch(
                "takenFor",
                and(eq("report", report), lt("since", erased.revisions().last()))));
    }

    /** The file goes also where it is kept with another of its reports, whose reading stays. */
    private void delete(Bson which) {
        var beside = imports.find(which).projection(Projections.include("of")).into(new ArrayList<>()).stream()
                .flatMap(document -> document.getList("of", String.class, List.of()).stream())
                .toList();
        if (!beside.isEmpty()) {
            imports.updateMany(in("_id", beside), Updates.combine(Updates.unset("file"), Updates.unset("moreFiles")));
        }
        imports.deleteMany(which);
    }

    private static UploadedFile readUploaded(Document document) {
        return Damaged.named(
                "imports",
                document,
                () -> new UploadedFile(
                        document.getString("_id"),
                        document.getString("fileName"),
                        document.getString("by"),
                        document.getDate("uploadedAt").toInstant(),
                        document.getString("agencyName"),
                        document.getInteger("year"),
                        document.getList("doubts", Document.class, List.of()).size(),
                        Stream.concat(
                                        Stream.ofNullable(document.getString("acceptedAs")),
                                        document.getList("takenInto", String.class, List.of()).stream())
                                .distinct()
                                .map(ReportId::parse)
                                .toList()));
    }

    private Import read(Document document) {
        return Damaged.named("imports", document, () -> {
            var reading = new ReadReport(
                    document.getString("agencyName"),
                    document.getInteger("year"),
                    document.getString("edition"),
                    ContentTree.read(document.get("content", Document.class), editions),
                    document.getList("doubts", Document.class).stream()
                            .map(Imports::readDoubt)
                            .toList(),
                    document.getList("unread", String.class),
                    document.getList("notTaken", Document.class, List.of()).stream()
                            .map(sentence -> new NotTaken(
                                    sentence.getString("sentence"), sentence.getList("numbers", String.class)))
                            .toList());
            return new Import(
                    document.getString("_id"),
                    document.getString("fileName"),
                    document.getString("agency"),
                    document.getString("uploadedBy"),
                    document.getDate("uploadedAt").toInstant(),
                    reading,
                    document.getList("of", String.class, List.of()));
        });
    }

    private static Document write(Doubt doubt) {
        return new Document("kind", doubt.kind().name())
                .append("cell", doubt.cell())
                .append("cells", doubt.cells())
                .append("section", doubt.section())
                .append("message", doubt.message())
                .append(
                        "proposals",
                        doubt.proposals().stream().map(Imports::proposal).toList())
                .append("source", doubt.source().stream().map(Imports::excerpt).toList());
    }

    /** An earlier one has a cell at most, and neither kind nor proposals nor source. */
    private static Doubt readDoubt(Document document) {
        var cell = document.getString("cell");
        var kind = document.getString("kind");
        return new Doubt(
                kind == null ? earlier(cell, document.getInteger("section")) : Doubt.DoubtKind.valueOf(kind),
                document.getList("cells", String.class, cell == null ? List.of() : List.of(cell)),
                document.getInteger("section"),
                document.getString("message"),
                document.getList("proposals", Document.class, List.of()).stream()
                        .map(Imports::readProposal)
                        .toList(),
                document.getList("source", Document.class, List.of()).stream()
                        .map(Imports::readExcerpt)
                        .toList());
    }

    private static Doubt.DoubtKind earlier(@Nullable String cell, @Nullable Integer section) {
        return cell != null
                ? Doubt.DoubtKind.FIGURE
                : section != null ? Doubt.DoubtKind.SECTION : Doubt.DoubtKind.REPORT;
    }

    private static Document proposal(Proposal proposal) {
        return new Document("why", proposal.why())
                .append(
                        "cells",
                        proposal.cells().stream()
                                .map(cell -> new Document("cell", cell.cell())
                                        .append("number", cell.number().toPlainString()))
                                .toList())
                .append(
                        "channel",
                        proposal.channel() == null ? null : new Document(ContentTree.writeChannel(proposal.channel())))
                .append("agencyName", proposal.agencyName())
                .append("year", proposal.year());
    }

    private static Proposal readProposal(Document document) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        document.getList("cells", Document.class, List.of())
                .forEach(cell -> numbers.put(cell.getString("cell"), new BigDecimal(cell.getString("number"))));
        var channel = document.get("channel", Document.class);
        return new Proposal(
                document.getString("why"),
                numbers,
                channel == null ? null : ContentTree.readChannel(channel),
                document.getString("agencyName"),
                document.getInteger("year"));
    }

    private static Document excerpt(Excerpt excerpt) {
        return new Document("before", excerpt.before())
                .append("marked", excerpt.marked())
                .append("after", excerpt.after());
    }

    private static Excerpt readExcerpt(Document document) {
        return new Excerpt(document.getString("before"), document.getString("marked"), document.getString("after"));
    }
}
