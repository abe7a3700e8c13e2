package org.nianbao.publication;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexModel;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.publication.PublicationFilter.Order;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The collection {@code searched}: one document per agency and year in force with what a search looks through, 40 KB that
 * no other query drags along. It follows the {@link Heads} and names its number, so that until it has followed, a search
 * finds the old number with what the old number says.
 */
@Repository
class Searched {

    private final MongoCollection<Document> searched;

    Searched(Store store) {
        this.searched = store.collection(
                "searched",
                Stream.concat(Order.indexes(), Stream.of(SearchDocuments.INDEX)).toArray(IndexModel[]::new));
    }

    List<Document> page(Bson filter, Order order, @Nullable String after, int most) {
        return order.page(searched, Heads.FIELDS, filter, after, most);
    }

    /** @param most beyond which nobody wants to know; 0 for no such */
    int count(Bson filter, int most) {
        return Math.toIntExact(searched.countDocuments(filter, new CountOptions().limit(most)));
    }

    /** In the place of whatever was found of its report; a withdrawn one is not found. */
    void put(Publication publication, String agencyName) {
        var id = publication.id().report().toString();
        if (publication.content() == null) {
            searched.deleteOne(eq(id));
        } else {
            Store.put(searched, PublicationDocuments.searched(publication, publication.content(), agencyName));
        }
    }

    void remove(PublicationId id) {
        searched.deleteOne(and(eq(id.report().toString()), eq("number", id.number())));
    }
}
