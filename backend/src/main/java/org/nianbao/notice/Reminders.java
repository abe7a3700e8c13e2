package org.nianbao.notice;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** Who was reminded on which day, one document each, so that of several instances one does it; soon forgotten. */
@Repository
class Reminders {

    private static final long FORGOTTEN_AFTER_DAYS = 7;

    private final MongoCollection<Document> reminders;

    Reminders(Store store) {
        this.reminders = store.collection(
                "reminders",
                new IndexModel(
                        Indexes.ascending("at"), new IndexOptions().expireAfter(FORGOTTEN_AFTER_DAYS, TimeUnit.DAYS)));
    }

    /** Takes it upon this instance to remind somebody on a day; false when that is done already. */
    boolean take(String person, LocalDate day, Instant at) {
        return Store.insert(reminders, new Document("_id", id(person, day)).append("at", Date.from(at)));
    }

    /** Gives it back, as it could not be done. */
    void giveBack(String person, LocalDate day) {
        reminders.deleteOne(eq(id(person, day)));
    }

    private static String id(String person, LocalDate day) {
        return person + ":" + day;
    }
}
