package org.nianbao.intake;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** Imports, one document each, with the file as it was uploaded, so that nothing of it can be lost. */
@Repository
class Imports {

    private final MongoCollection<Document> imports;
    private final Editions editions;

    Imports(Store store, Editions editions) {
        this.imports = store.collection("imports");
        this.editions = editions;
    }

    void add(Import upload, byte[] file) {
        var reading = upload.reading();
        imports.insertOne(new Document("_id", upload.id())
                .append("fileName", upload.fileName())
                .append("agency", upload.agency())
                .append("uploadedBy", upload.uploadedBy())
                .append("uploadedAt", Date.from(upload.uploadedAt()))
                .append("agencyName", reading.agencyName())
                .append("year", reading.year())
                .append("edition", reading.edition())
                .append("content", new Document(ContentTree.write(reading.content())))
                .append("doubts", reading.doubts().stream().map(DoubtDocument::write).toList())
                .append("unread", reading.unread())
                .append("notTaken", reading.notTaken().stream().map(sentence ->
                        new Document("sentence", sentence.sentence()).append("numbers", sentence.numbers())).toList())
                .append("file", new Binary(file)));
    }

    @Nullable Import find(String id) {
        var document = imports.find(eq(id)).projection(Projections.exclude("file")).first();
        return document == null ? null : read(document);
    }

    private Import read(Document document) {
        var reading = new Reading(document.getString("agencyName"), document.getInteger("year"),
                document.getString("edition"), ContentTree.read(document.get("content", Document.class), editions),
                document.getList("doubts", Document.class).stream().map(DoubtDocument::read).toList(),
                document.getList("unread", String.class),
                document.getList("notTaken", Document.class, List.of()).stream().map(sentence ->
                        new NotTaken(sentence.getString("sentence"), sentence.getList("numbers", String.class))).toList());
        return new Import(document.getString("_id"), document.getString("fileName"), document.getString("agency"),
                document.getString("uploadedBy"), document.getDate("uploadedAt").toInstant(), reading);
    }
}
