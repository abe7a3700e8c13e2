package org.nianbao.publication;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.nianbao.content.Content;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The collection {@code excerpts}: of every number its tables and what it says of earlier measures, for those who ask that
 * of thousands. It is frozen with the number, so that a head and its excerpt belong together whenever each is read.
 */
@Repository
class Excerpts {

    /** So many are asked for at once. */
    private static final int IDS = 250;

    private final MongoCollection<Document> excerpts;
    private final MongoCollection<Document> publications;

    Excerpts(Store store) {
        this.excerpts = store.collection("excerpts");
        this.publications = store.collection("publications");
    }

    void put(PublicationId id, Content content) {
        PublicationDocuments.insert(excerpts, PublicationDocuments.excerpt(id, content));
    }

    /**
     * Parts of the contents of some heads, in no order.
     *
     * @param reader is given the head and the parts of its content
     */
    void each(List<Document> heads, List<String> parts, BiConsumer<Document, Document> reader) {
        heads.stream().gather(Gatherers.windowFixed(IDS)).forEach(some -> {
            var left = new HashMap<String, Document>();
            some.forEach(head -> left.put(PublicationDocuments.id(head).toString(), head));
            each(excerpts, left, parts, reader);
            // An earlier release made none, and they are there only some time after the start.
            each(publications, left, parts, reader);
        });
    }

    private static void each(MongoCollection<Document> from, Map<String, Document> left, List<String> parts,
            BiConsumer<Document, Document> reader) {
        if (!left.isEmpty()) {
            from.find(in("_id", List.copyOf(left.keySet()))).projection(Projections.include(
                    parts.stream().map(part -> "content." + part).toList())).batchSize(IDS).forEach(found ->
                    reader.accept(left.remove(found.getString("_id")), found.get("content", new Document())));
        }
    }
}
