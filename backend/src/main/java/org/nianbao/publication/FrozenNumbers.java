package org.nianbao.publication;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** The collection {@code publications}: every number with its content, as it was frozen. */
@Repository
class FrozenNumbers {

    private static final int BATCH = 100;
    private static final String CONTENT = "content";
    private static final Bson WHOLE = Projections.fields(PublicationDocuments.HEAD, Projections.include(CONTENT));

    private final MongoCollection<Document> publications;

    FrozenNumbers(Store store) {
        this.publications = store.publicRecord("publications");
    }

    /** Nothing where it is there already. */
    void insert(Publication publication, Content content) {
        Store.insert(publications, document(publication, content));
    }

    static Document document(Publication publication, Content content) {
        return PublicationDocuments.head(publication.id().toString(), publication)
                .append(CONTENT, new Document(ContentTree.write(content)));
    }

    void withdraw(PublicationId id, Withdrawn withdrawn) {
        publications.updateOne(eq(id.toString()), PublicationDocuments.mark(withdrawn));
    }

    void erase(PublicationId id) {
        publications.updateOne(eq(id.toString()), Updates.unset(CONTENT));
    }

    @Nullable
    Document head(PublicationId id) {
        return publications
                .find(eq(id.toString()))
                .projection(PublicationDocuments.HEAD)
                .first();
    }

    /** Latest number first. */
    List<Document> heads(List<PublicationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : publications
                        .find(in("_id", texts(ids)))
                        .projection(PublicationDocuments.HEAD)
                        .sort(Sorts.descending(PublicationDocuments.NUMBER))
                        .into(new ArrayList<>());
    }

    /** Some numbers with their contents, for {@link #content}. */
    Map<PublicationId, Document> whole(Collection<PublicationId> ids) {
        var found = new HashMap<PublicationId, Document>();
        if (!ids.isEmpty()) {
            publications
                    .find(in("_id", texts(ids)))
                    .projection(WHOLE)
                    .batchSize(BATCH)
                    .forEach(one -> found.put(PublicationDocuments.id(one), one));
        }
        return found;
    }

    /** The problems that some numbers state, and nothing else of them; of those that the public can still read. */
    Map<PublicationId, List<String>> problems(Collection<PublicationId> ids) {
        var found = new HashMap<PublicationId, List<String>>();
        publications
                .find(and(in("_id", texts(ids)), eq(PublicationDocuments.WITHDRAWN, false)))
                .projection(Projections.include(
                        PublicationDocuments.AGENCY,
                        PublicationDocuments.YEAR,
                        PublicationDocuments.NUMBER,
                        CONTENT + ".problems.text"))
                .batchSize(BATCH)
                .forEach(one -> found.put(
                        PublicationDocuments.id(one),
                        one.get(CONTENT, new Document()).getList("problems", Document.class, List.of()).stream()
                                .map(problem -> problem.getString("text"))
                                .toList()));
        return found;
    }

    /** Which of some numbers were withdrawn. */
    Set<PublicationId> withdrawn(Collection<PublicationId> ids) {
        return publications
                .find(and(in("_id", texts(ids)), eq(PublicationDocuments.WITHDRAWN, true)))
                .projection(Projections.include("_id"))
                .map(one -> PublicationId.parse(one.getString("_id")))
                .into(new HashSet<>());
    }

    /** What a number says; null where its content was erased. */
    static @Nullable Document content(Document whole) {
        return whole.get(CONTENT, Document.class);
    }

    private static List<String> texts(Collection<PublicationId> ids) {
        return ids.stream().map(PublicationId::toString).toList();
    }
}
