package org.nianbao.graphql;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.Sha256;
import org.nianbao.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;

/**
 * The collection {@code registeredQueries}: documents that clients registered, by their SHA-256. It holds so many and no
 * more; of one too many that goes which was asked for on one day only, else which has not been asked for longest. So who
 * fills it within a day drives out what others tried once, and nothing that is in use.
 */
@Repository
class RegisteredQueries {

    static final int MOST = 2_000;
    static final int LONGEST_BYTES = 16_000;

    private static final Logger LOG = LoggerFactory.getLogger(RegisteredQueries.class);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final long KEPT_CHARACTERS = 2_000_000;
    private static final String DOCUMENT = "document";
    /** The last day it was asked for, of China, as {@code 2026-11-30}. */
    private static final String USED = "used";
    /** Whether that was another day than the first. */
    private static final String PROVEN = "proven";

    private record RegisteredQuery(String document, String used) {}

    private final MongoCollection<Document> queries;
    private final Clock clock;
    private final int most;
    private final Cache<String, RegisteredQuery> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_CHARACTERS)
            .weigher((String hash, RegisteredQuery known) ->
                    hash.length() + known.document().length())
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    @Autowired
    RegisteredQueries(Store store, Clock clock) {
        this(store, clock, MOST);
    }

    RegisteredQueries(Store store, Clock clock, int most) {
        this.queries = store.publicRecord("registeredQueries", new IndexModel(Indexes.ascending(PROVEN, USED)));
        this.clock = clock;
        this.most = most;
    }

    /** The document of that hash; null when none is registered. That it was asked for is noted once a day. */
    @Nullable
    String find(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            return null;
        }
        var known = kept.get(sha256, this::read);
        if (known == null) {
            return null;
        }
        var today = today();
        if (!known.used().equals(today)) {
            kept.put(sha256, new RegisteredQuery(known.document(), today));
            note(sha256, today);
        }
        return known.document();
    }

    private @Nullable RegisteredQuery read(String sha256) {
        var found = queries.find(eq(sha256)).first();
        return found == null ? null : new RegisteredQuery(found.getString(DOCUMENT), found.getString(USED));
    }

    /** An answer does not wait for a primary because of this. */
    private void note(String sha256, String today) {
        try {
            queries.updateOne(eq(sha256), Updates.combine(Updates.set(USED, today), Updates.set(PROVEN, true)));
        } catch (MongoException e) {
            LOG.warn("That {} was asked for today could not be noted", sha256, e);
        }
    }

    /** Harmless when it is there already. */
    void add(String document) {
        var sha256 = Sha256.of(document);
        var today = today();
        if (Store.insert(
                queries,
                new Document("_id", sha256)
                        .append(DOCUMENT, document)
                        .append(USED, today)
                        .append(PROVEN, false))) {
            makeRoom(sha256);
        }
        kept.put(sha256, new RegisteredQuery(document, today));
    }

    private void makeRoom(String except) {
        int tooMany = Math.toIntExact(queries.estimatedDocumentCount()) - most;
        if (tooMany <= 0) {
            return;
        }
        var leaving = new ArrayList<String>();
        for (var proven : List.of(false, true)) {
            if (leaving.size() < tooMany) {
                queries.find(eq(PROVEN, proven))
                        .sort(Sorts.ascending(USED))
                        .projection(Projections.include("_id"))
                        .limit(tooMany - leaving.size() + 1)
                        .map(one -> one.getString("_id"))
                        .forEach(id -> {
                            if (!id.equals(except) && leaving.size() < tooMany) {
                                leaving.add(id);
                            }
                        });
            }
        }
        queries.deleteMany(in("_id", leaving));
        kept.invalidateAll(leaving);
    }

    private String today() {
        return ChinaTime.day(clock.instant()).toString();
    }
}
