package org.nianbao.publication;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The collection {@code excerpts}: of every number its cells and what it says of earlier measures, for those who ask that of
 * thousands. It is frozen with the number, so that a head and its excerpt belong together whenever each is read.
 */
@Repository
class Excerpts {

    /** So many are asked for at once. */
    private static final int IDS = 250;

    private final MongoCollection<Document> excerpts;
    private final MongoCollection<Document> publications;
    private final Editions editions;

    Excerpts(Store store, Editions editions) {
        this.excerpts = store.collection("excerpts");
        this.publications = store.collection("publications");
        this.editions = editions;
    }

    void put(PublicationId id, Content content) {
        Store.insert(excerpts, PublicationDocuments.excerpt(id, content));
    }

    void remove(PublicationId id) {
        excerpts.deleteOne(eq(id.toString()));
    }

    /**
     * Those of some heads, in no order; but for what was erased since the head was read.
     *
     * @param fields what is read of each
     * @param reader is given the head and its excerpt
     */
    void each(List<Document> heads, List<String> fields, BiConsumer<Document, Document> reader) {
        heads.stream().gather(Gatherers.windowFixed(IDS)).forEach(some -> {
            var left = new HashMap<String, Document>();
            some.forEach(head -> left.put(PublicationDocuments.id(head).toString(), head));
            excerpts.find(in("_id", List.copyOf(left.keySet())))
                    .projection(Projections.include(fields))
                    .batchSize(IDS)
                    .forEach(excerpt -> reader.accept(left.remove(excerpt.getString("_id")), excerpt));
            left.values().forEach(head -> {
                var belated = belated(PublicationDocuments.id(head));
                if (belated != null) {
                    reader.accept(head, belated);
                }
            });
        });
    }

    /** An earlier release made none, and they are there only some time after the start. */
    private @Nullable Document belated(PublicationId id) {
        var frozen = Objects.requireNonNull(publications.find(eq(id.toString())).first());
        var content = frozen.get("content", Document.class);
        return content == null ? null : PublicationDocuments.excerpt(id, ContentTree.read(content, editions));
    }
}
