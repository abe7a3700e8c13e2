package org.nianbao.publication;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.nianbao.content.Content;
import org.nianbao.publication.search.FoundWords;
import org.nianbao.report.PublishedReport;
import org.nianbao.report.ReportId;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.Store;

/** Fills the public record with the documents that publishing writes, many at a time. */
public final class Filling {

    private static final int AT_ONCE = 100;

    private final Store store;
    private final PublicationClock clock;
    private final boolean lean;
    private final Map<String, List<Document>> waiting = new LinkedHashMap<>();

    /** @param lean whether to leave out the reports and what a search looks through, two thirds of all */
    public Filling(Store store, PublicationClock clock, boolean lean) {
        this.store = store;
        this.clock = clock;
        this.lean = lean;
    }

    public void add(String agency, String name, int year, Content content) {
        var id = new ReportId(agency, year);
        var publication = new Publication(
                new PublicationId(id, 1), Instant.parse((year + 1) + "-01-20T01:00:00Z"), null, null, content);
        add("publications", FrozenNumbers.document(publication, content));
        add("excerpts", Excerpts.document(publication.id(), content));
        add("latest", Heads.document(publication, content.edition().key()));
        if (!lean) {
            add("reports", PublishedReport.document(id, content, publication.publishedAt()));
            FoundWords.documents(publication, content, name).forEach(this::add);
        }
    }

    private void add(String collection, Document document) {
        var documents = waiting.computeIfAbsent(collection, name -> new ArrayList<>());
        documents.add(document);
        if (documents.size() == AT_ONCE) {
            write(collection, documents);
        }
    }

    private void write(String collection, List<Document> documents) {
        MongoCollection<Document> into = store.collection(collection);
        into.insertMany(documents, new InsertManyOptions().ordered(false));
        documents.clear();
    }

    /** Writes what is left and lets everybody know. */
    public void finish() {
        waiting.forEach((collection, documents) -> {
            if (!documents.isEmpty()) {
                write(collection, documents);
            }
        });
        clock.advance();
    }
}
