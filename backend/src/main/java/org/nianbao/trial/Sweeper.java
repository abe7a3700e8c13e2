package org.nianbao.trial;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes from the embedded store what an index gives a lifetime, once that is over: MongoDB does so itself, once a minute. */
final class Sweeper {

    private final MongoDatabase database;
    private final Clock clock;

    Sweeper(MongoClient client, @Value("${spring.mongodb.uri}") String uri, Clock clock) {
        this.database = client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void sweep() {
        for (var name : database.listCollectionNames().into(new ArrayList<>())) {
            var collection = database.getCollection(name);
            for (var index : collection.listIndexes().into(new ArrayList<>())) {
                if (index.get("expireAfterSeconds") instanceof Number lifetime) {
                    var field =
                            index.get("key", Document.class).keySet().iterator().next();
                    var end = clock.instant().minusSeconds(lifetime.longValue());
                    collection.deleteMany(Filters.lt(field, Date.from(end)));
                }
            }
        }
    }
}
