package org.nianbao.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Brings the indexes of each database to what the stores declare, once every store is there and before the server answers.
 * To build one may take as long as it takes: the time limit of all else does not hold for it. Two instances that start
 * together ask for the same, which the database builds once. An index that nobody declares any more is dropped a day
 * after that was first seen, so that an earlier release may run beside this one meanwhile.
 */
@Component
class IndexUpkeep implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int NO_SUCH_INDEX = 27;
    private static final String UNDECLARED = "undeclaredIndexes";

    private final List<Store> stores;
    private final Clock clock;
    private final boolean dry;

    /** @param dry whether to build only what is missing: nothing is dropped, and no document is removed earlier than before */
    IndexUpkeep(List<Store> stores, Clock clock, @Value("${nianbao.migrations-dry-run}") boolean dry) {
        this.stores = stores;
        this.clock = clock;
        this.dry = dry;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var store : stores) {
            var database = store.database().withTimeout(0, TimeUnit.MILLISECONDS);
            store.declared().forEach((name, indexes) -> keepUp(database, database.getCollection(name), indexes));
        }
    }

    private void keepUp(MongoDatabase database, MongoCollection<Document> collection, List<IndexModel> declared) {
        var missing = new ArrayList<IndexModel>();
        var existing = collection.listIndexes().into(new ArrayList<>());
        for (var index : declared) {
            var there = existing.stream()
                    .filter(one -> keys(one).equals(keys(index)))
                    .findFirst()
                    .orElse(null);
            if (there == null) {
                missing.add(index);
            } else if (dry) {
                LOG.info("This is a dry run: the index {} stays as it is", id(collection, name(there)));
            } else if (!options(index).equals(options(there)) || lifetime(index) == null && lifetime(there) != null) {
                // What a unique or partial index is, and that it removes documents, cannot be changed in place.
                LOG.info("The index {} is built anew, as other is declared of it now", id(collection, name(there)));
                drop(collection, name(there));
                missing.add(index);
            } else if (!Objects.equals(lifetime(index), lifetime(there))) {
                changeLifetime(database, collection.getNamespace(), index);
            }
        }
        if (!missing.isEmpty()) {
            collection.createIndexes(missing);
        }
        if (!dry) {
            dropUndeclared(database, collection, existing, declared);
        }
    }

    private void dropUndeclared(
            MongoDatabase database,
            MongoCollection<Document> collection,
            List<Document> existing,
            List<IndexModel> declared) {
        var wanted = existing.stream()
                .filter(one -> declared.stream().anyMatch(index -> keys(index).equals(keys(one))))
                .map(one -> id(collection, name(one)))
                .toList();
        database.getCollection(UNDECLARED).deleteMany(in("_id", wanted));
        existing.stream()
                .filter(one -> !name(one).equals("_id_"))
                .filter(one -> declared.stream().noneMatch(index -> keys(index).equals(keys(one))))
                .forEach(one -> dropLater(database, collection, name(one)));
    }

    /** Whether an index that is there is the one declared, with all that decides what it takes and how long it keeps it. */
    static boolean isAsDeclared(Document there, IndexModel index) {
        return keys(there).equals(keys(index))
                && options(there).equals(options(index))
                && Objects.equals(lifetime(there), lifetime(index));
    }

    private static BsonDocument keys(Document index) {
        return ordered(index.get("key", Document.class).toBsonDocument());
    }

    private static BsonDocument keys(IndexModel index) {
        return ordered(index.getKeys().toBsonDocument());
    }

    /** Whatever kind of number a server keeps a direction as. */
    private static BsonDocument ordered(BsonDocument keys) {
        var ordered = new BsonDocument();
        keys.forEach((key, direction) -> ordered.append(
                key, direction.isNumber() ? new BsonInt32(direction.asNumber().intValue()) : direction));
        return ordered;
    }

    private static @Nullable Long lifetime(IndexModel index) {
        return index.getOptions().getExpireAfter(TimeUnit.SECONDS);
    }

    private static @Nullable Long lifetime(Document index) {
        return index.get("expireAfterSeconds") instanceof Number seconds ? seconds.longValue() : null;
    }

    /** What decides which documents an index takes. */
    private static BsonDocument options(IndexModel index) {
        var options = index.getOptions();
        var partial = options.getPartialFilterExpression();
        return options(options.isUnique(), options.isSparse(), partial == null ? null : partial.toBsonDocument());
    }

    private static BsonDocument options(Document index) {
        var partial = index.get("partialFilterExpression", Document.class);
        return options(
                index.getBoolean("unique", false),
                index.getBoolean("sparse", false),
                partial == null ? null : partial.toBsonDocument());
    }

    private static BsonDocument options(boolean unique, boolean sparse, @Nullable BsonDocument partial) {
        return new BsonDocument("unique", BsonBoolean.valueOf(unique))
                .append("sparse", BsonBoolean.valueOf(sparse))
                .append("partial", partial == null ? BsonNull.VALUE : partial);
    }

    private static String name(Document index) {
        return index.getString("name");
    }

    /** The same index under another lifetime cannot be created beside it, and need not be built anew. */
    private static void changeLifetime(MongoDatabase database, MongoNamespace collection, IndexModel index) {
        try {
            database.runCommand(new Document("collMod", collection.getCollectionName())
                    .append(
                            "index",
                            new Document("keyPattern", index.getKeys().toBsonDocument())
                                    .append("expireAfterSeconds", lifetime(index))));
        } catch (MongoCommandException e) {
            // The trial's store forgets nothing of itself and does not know the command.
            LOG.warn("The lifetime of an index of {} could not be changed: {}", collection, e.getErrorMessage());
        }
    }

    private void dropLater(MongoDatabase database, MongoCollection<Document> collection, String index) {
        var undeclared = database.getCollection(UNDECLARED);
        var id = id(collection, index);
        var seen = undeclared.find(eq(id)).first();
        if (seen == null) {
            Store.put(undeclared, new Document("_id", id).append("since", Date.from(clock.instant())));
        } else if (since(seen).plus(GRACE).isBefore(clock.instant())) {
            LOG.info("The index {} is declared by nobody any more and is dropped", id);
            drop(collection, index);
            undeclared.deleteOne(eq(id));
        }
    }

    /** Of two instances that start together, the other may have dropped it already. */
    private static void drop(MongoCollection<Document> collection, String index) {
        try {
            collection.dropIndex(index);
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NO_SUCH_INDEX) {
                throw e;
            }
        }
    }

    private static String id(MongoCollection<Document> collection, String index) {
        return collection.getNamespace().getCollectionName() + "." + index;
    }

    private static Instant since(Document seen) {
        return seen.getDate("since").toInstant();
    }
}
