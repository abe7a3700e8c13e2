package org.nianbao.publication;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * Counts the changes of the public record, in the store, so that every instance knows when what it remembers is out of
 * date: at once where the change was made, within a second elsewhere.
 */
@Repository
class PublicationClock {

    private static final String ID = "publications";
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private record Reading(long tick, long at) {
    }

    private final MongoCollection<Document> clocks;
    private volatile @Nullable Reading reading;

    PublicationClock(Store store) {
        this.clocks = store.collection("clocks");
    }

    long now() {
        var last = reading;
        if (last == null || System.nanoTime() - last.at() > FRESH) {
            long asked = System.nanoTime();
            var document = clocks.find(eq(ID)).first();
            last = new Reading(document == null ? 0 : document.get("tick", Number.class).longValue(), asked);
            reading = last;
        }
        return last.tick();
    }

    void advance() {
        clocks.findOneAndUpdate(eq(ID), Updates.inc("tick", 1L),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        reading = null;
    }
}
