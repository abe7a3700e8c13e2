package org.nianbao.request.applying;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** The guides of agencies, one document each under the agency's code. */
@Repository
class ApplyGuides {

    static final String COLLECTION = "applyGuides";

    private static final String OPEN = "open";

    private final MongoCollection<Document> guides;

    ApplyGuides(Store store) {
        this.guides = store.collection(COLLECTION, new IndexModel(Indexes.ascending(OPEN, "_id")));
    }

    /** @return null where the agency never wrote one */
    @Nullable
    ApplyGuide of(String agency) {
        var found = guides.find(eq(agency)).first();
        return found == null ? null : read(found);
    }

    /** Those that take requests online, by code, behind one. */
    List<ApplyGuide> open(@Nullable String after, int most) {
        return guides.find(and(eq(OPEN, true), gt("_id", Objects.requireNonNullElse(after, ""))))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(ApplyGuides::read)
                .into(new ArrayList<>());
    }

    int countOpen() {
        return Math.toIntExact(guides.countDocuments(eq(OPEN, true)));
    }

    void put(ApplyGuide guide, Caller caller, Instant at) {
        Store.put(guides, document(guide, caller, at));
    }

    static Document document(ApplyGuide guide, Caller caller, Instant at) {
        return new Document("_id", guide.agency())
                .append(OPEN, guide.open())
                .append("hours", guide.hours())
                .append("address", guide.address())
                .append("post", guide.post())
                .append("phone", guide.phone())
                .append("note", guide.note())
                .append("callerId", caller.id())
                .append("by", caller.name())
                .append("at", Date.from(at));
    }

    private static ApplyGuide read(Document document) {
        return Damaged.named(
                COLLECTION,
                document,
                () -> new ApplyGuide(
                        document.getString("_id"),
                        document.getBoolean(OPEN),
                        document.getString("hours"),
                        document.getString("address"),
                        document.getString("post"),
                        document.getString("phone"),
                        document.getString("note")));
    }
}
