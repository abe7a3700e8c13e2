package org.nianbao.publication;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The collection {@code files}: files that take long to make, kept for every instance and over a restart. Each says what it was
 * made of, and whoever finds that it was made of something else makes it anew; so nothing here is ever out of date, and all of
 * it may be lost. Beyond a number the oldest go. Of what was withdrawn none is kept.
 */
@Repository
public class KeptFiles {

    /** A PDF has some 200 KB, a DOCX some 20. */
    private static final int MOST = 2_000;

    /** A larger one is made each time: a document of the store holds 16 MB. */
    private static final int LARGEST = 4 << 20;

    private static final String MADE_OF = "madeOf";
    private static final String BYTES = "bytes";
    private static final String AT = "at";

    private final MongoCollection<Document> files;
    private final Publications publications;
    private final Clock clock;

    KeptFiles(Store store, Publications publications, Clock clock) {
        this.files = store.publicRecord("files", new IndexModel(Indexes.ascending(AT)));
        this.publications = publications;
        this.clock = clock;
    }

    /** Null when none is kept that was made of the same. */
    public byte @Nullable [] find(PublicationId id, String name, String madeOf) {
        var found = files.find(eq(key(id, name))).first();
        return found == null || !madeOf.equals(found.getString(MADE_OF))
                ? null
                : found.get(BYTES, Binary.class).getData();
    }

    /** Keeps it in the place of an earlier one; nothing of what was withdrawn meanwhile. */
    public void keep(PublicationId id, String name, String madeOf, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return;
        }
        Store.put(
                files,
                new Document("_id", key(id, name))
                        .append(MADE_OF, madeOf)
                        .append(AT, Date.from(clock.instant()))
                        .append(BYTES, new Binary(bytes)));
        // A withdrawal marks the number before it drops the files: either it is seen here, or this one is dropped
        // there.
        if (!publications.withdrawn(List.of(id)).isEmpty()) {
            drop(id);
        }
        makeRoom();
    }

    private void makeRoom() {
        long over = files.countDocuments() - MOST;
        if (over > 0) {
            var oldest = files.find()
                    .sort(Sorts.ascending(AT))
                    .limit(Math.toIntExact(over))
                    .projection(Projections.include("_id"))
                    .map(file -> file.getString("_id"))
                    .into(new ArrayList<>());
            files.deleteMany(in("_id", oldest));
        }
    }

    /** Keeps none of a number's any more. */
    public void drop(PublicationId id) {
        files.deleteMany(and(gt("_id", key(id, "")), lt("_id", id + "!")));
    }

    private static String key(PublicationId id, String name) {
        return id + " " + name;
    }
}
