package org.nianbao.request.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.identity.MasterKeys.Wrapped;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.nianbao.store.Verification;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/**
 * The keys, each wrapped by a master key: one a request, under its id, and the one of the person tokens. In the place of
 * one that was erased stands when.
 */
@Repository
class IdentityKeys implements Verification {

    private static final String COLLECTION = "identityKeys";
    private static final String WRAPPED = "wrapped";
    private static final String MASTER = "master";
    private static final String ERASED = "erased";
    /** No request's id, as that has a year. */
    private static final String TOKENS = "personTokens";

    private static final int EACH = 1000;

    private final MongoCollection<Document> keys;
    private final MasterKeys masters;

    IdentityKeys(@Qualifier("identityStore") Store store, MasterKeys masters) {
        this.masters = masters;
        // Where the register is off, nobody need have access to its database.
        this.keys = masters.areGiven()
                ? store.collection(COLLECTION, new IndexModel(Indexes.ascending(MASTER, "_id")))
                : store.collection(COLLECTION);
    }

    Held<DataKey> find(String request) {
        masters.require();
        return read(keys.find(eq(request)).first());
    }

    /** As it is; made and kept where there never was one. */
    Held<DataKey> findOrMake(String request) {
        return read(orMade(request, () -> DataKey.fresh().handle()));
    }

    KeysetHandle tokens() {
        return unwrap(orMade(TOKENS, PersonTokens::fresh));
    }

    /** Of two who make it at once one is first, and both go on with that one's. */
    private Document orMade(String id, Supplier<KeysetHandle> fresh) {
        var found = keys.find(eq(id)).first();
        if (found != null) {
            return found;
        }
        Store.insert(keys, write(id, masters.wrap(fresh.get(), id, kinds(id))));
        var made = keys.find(eq(id)).first();
        if (made == null) {
            // The other one's; were it used and then lost, so would be what it sealed.
            throw new MongoTimeoutException("The key of " + id + " is not held by a majority yet");
        }
        return made;
    }

    private Held<DataKey> read(@Nullable Document document) {
        if (document == null) {
            return new Held.Never<>();
        }
        return document.containsKey(ERASED)
                ? new Held.Gone<>(document.getDate(ERASED).toInstant())
                : new Held.There<>(new DataKey(unwrap(document)));
    }

    private KeysetHandle unwrap(Document document) {
        return Damaged.named(
                COLLECTION,
                document,
                () -> masters.unwrap(
                        new Wrapped(document.get(WRAPPED, Binary.class).getData(), document.getString(MASTER)),
                        document.getString("_id"),
                        kinds(document.getString("_id"))));
    }

    private static Configuration kinds(String id) {
        return id.equals(TOKENS) ? PersonTokens.KINDS : DataKey.KINDS;
    }

    private static Document write(String id, Wrapped key) {
        return new Document("_id", id).append(WRAPPED, new Binary(key.bytes())).append(MASTER, key.master());
    }

    /** Opens every key that was not erased. */
    @Override
    public long verify(Consumer<String> wrong) {
        if (!masters.areGiven()) {
            // Then nobody need have access to where they are.
            return 0;
        }
        var looked = new AtomicLong();
        keys.find(exists(ERASED, false))
                .batchSize(EACH)
                .timeoutMode(TimeoutMode.ITERATION)
                .forEach(key -> {
                    looked.incrementAndGet();
                    Verification.each("密钥 " + key.get("_id"), wrong, () -> unwrap(key));
                });
        return looked.get();
    }

    @Override
    public String what() {
        return masters.areGiven() ? "申请人信息的密钥" : "申请人信息的密钥（没有给出 IDENTITY_KEYSET，没有核对）";
    }

    /** The first time counts. */
    void erase(String request, Instant at) {
        Store.putOver(keys, exists(ERASED, false), new Document("_id", request).append(ERASED, Date.from(at)));
    }

    /** How many keys each master key has wrapped. */
    Map<String, Long> countByMaster() {
        var counts = new HashMap<String, Long>();
        for (var master = nextMaster(""); master != null; master = nextMaster(master)) {
            counts.put(master, count(master));
        }
        return counts;
    }

    /** From one to the next in the index, however many keys each has wrapped. */
    private @Nullable String nextMaster(String after) {
        var next = keys.find(gt(MASTER, after))
                .sort(Sorts.ascending(MASTER))
                .projection(Projections.include(MASTER))
                .first();
        return next == null ? null : next.getString(MASTER);
    }

    /** How many that one has wrapped. */
    long count(String master) {
        return keys.countDocuments(eq(MASTER, master));
    }

    /** The next ones that it has wrapped, in the order of their ids. */
    List<String> wrappedBy(String master, String after, int most) {
        return keys.find(and(eq(MASTER, master), gt("_id", after)))
                .sort(Sorts.ascending("_id"))
                .projection(Projections.include("_id"))
                .limit(most)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Wraps it with the primary master key; nothing where it is, or was erased meanwhile. */
    void rewrap(String id) {
        var document = keys.find(eq(id)).first();
        if (document == null
                || document.containsKey(ERASED)
                || masters.primary().equals(document.getString(MASTER))) {
            return;
        }
        var anew = masters.wrap(unwrap(document), id, kinds(id));
        Store.putOver(
                keys, and(eq(WRAPPED, document.get(WRAPPED)), eq(MASTER, document.getString(MASTER))), write(id, anew));
    }
}
