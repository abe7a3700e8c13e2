package org.nianbao.store;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The database. A store asks for its collection together with the indexes its queries rely on, and puts documents there
 * by what stands here, so that each bears a {@linkplain #FORM form number}.
 */
@Component
@Primary
public class Store {

    /**
     * What a document calls its form number: in which shape it was stored. A store that says nothing writes form 1, which a
     * document of an earlier release without a number has too; see {@link Migration} for the others.
     */
    public static final String FORM = "form";

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final MongoClient client;
    private final MongoDatabase database;
    private final Map<String, List<IndexModel>> declared = new ConcurrentHashMap<>();

    @Autowired
    Store(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        this(client, client.getDatabase(name(uri)));
    }

    private Store(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
    }

    private static String name(String uri) {
        var name = new ConnectionString(uri).getDatabase();
        return name == null ? "nianbao" : name;
    }

    /** The collection of that name; the indexes are in place before anybody is answered, see {@link IndexUpkeep}. */
    public MongoCollection<Document> collection(String name, IndexModel... indexes) {
        if (indexes.length > 0) {
            declared.merge(
                    name,
                    List.of(indexes),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return database.getCollection(name);
    }

    /**
     * A collection that the public reads: what a majority of the members has, from another one while there is no primary.
     */
    public MongoCollection<Document> publicRecord(String name, IndexModel... indexes) {
        return collection(name, indexes)
                .withReadPreference(ReadPreference.primaryPreferred())
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** Whether a write failed because another one had put a document under the same id or unique key. */
    public static boolean isDuplicate(MongoException failure) {
        return ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** @return whether it was written; false when a document stands under its id or unique key already and stays as it is */
    static boolean unlessThere(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            return false;
        }
    }

    /**
     * A change of a document that is put there if it is missing. Of two who put it there at once the database may refuse
     * one, who then finds it.
     */
    public static <T> T orChanged(Supplier<T> upsert) {
        try {
            return upsert.get();
        } catch (MongoException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            return upsert.get();
        }
    }

    /** @return false when a document stands under its id already, which stays as it is */
    public static boolean insert(MongoCollection<Document> into, Document document) {
        return unlessThere(() -> into.insertOne(numbered(document)));
    }

    /** In the place of what stands under its id, if anything does. */
    public static void put(MongoCollection<Document> into, Document document) {
        orChanged(() -> into.replaceOne(
                new Document("_id", document.get("_id")), numbered(document), new ReplaceOptions().upsert(true)));
    }

    /**
     * In the place of what stands under its id, if nothing does or that is older.
     *
     * @param older what is true of one that is
     * @return false when what stands there is not, and stays
     */
    public static boolean putOver(MongoCollection<Document> into, Bson older, Document document) {
        return unlessThere(() -> into.replaceOne(
                Filters.and(Filters.eq(document.get("_id")), older),
                numbered(document),
                new ReplaceOptions().upsert(true)));
    }

    /**
     * Inserts a document under an id that only one can have, and knows afterwards whether it is this one: where the answer
     * is lost, as in a change of primary, it is sent again, and what stands there is compared.
     *
     * @return false when another document stands under its id
     */
    public static boolean commit(MongoCollection<Document> into, Document document) {
        try {
            return insert(into, document) || stands(into, document);
        } catch (MongoException e) {
            if (!isOutOfReach(e) || e instanceof MongoInterruptedException) {
                throw e;
            }
            LOG.warn(
                    "No answer came to {} in {}, which is sent again",
                    document.get("_id"),
                    into.getNamespace().getCollectionName(),
                    e);
            return insert(into, document) || stands(into, document);
        }
    }

    private static boolean stands(MongoCollection<Document> in, Document document) {
        var there = in.withDocumentClass(BsonDocument.class)
                .find(new Document("_id", document.get("_id")))
                .first();
        if (there == null) {
            throw new MongoTimeoutException(document.get("_id") + " is not held by a majority yet");
        }
        return numbered(document)
                .toBsonDocument(Document.class, in.getCodecRegistry())
                .equals(there);
    }

    /** With form number 1, unless its store gave it another. */
    private static Document numbered(Document document) {
        return document.containsKey(FORM) ? document : new Document(document).append(FORM, 1);
    }

    Map<String, List<IndexModel>> declared() {
        return declared;
    }

    MongoDatabase database() {
        return database;
    }

    /** Whether the store could not be reached or did not answer in time; what it was sent may have been written or not. */
    public static boolean isOutOfReach(Throwable failure) {
        return isCutOff(failure)
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoSocketException
                || failure instanceof MongoExecutionTimeoutException
                || failure instanceof MongoWriteConcernException
                || failure instanceof MongoInterruptedException;
    }

    /** Whether it is out of reach because no member takes writes just now: another one will within seconds. */
    public boolean isChangingOver(Throwable failure) {
        return isCutOff(failure) || isOutOfReach(failure) && !hasPrimary();
    }

    /** Whether there is a member that takes writes, as far as is known; what others answer may be a little behind. */
    public boolean hasPrimary() {
        return client.getClusterDescription().hasReadableServer(ReadPreference.primary());
    }

    private static boolean isCutOff(Throwable failure) {
        return failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoConnectionPoolClearedException
                || failure instanceof MongoServerUnavailableException
                || failure instanceof MongoSocketException && !(failure instanceof MongoSocketReadTimeoutException);
    }

    /**
     * The database in which people outside the offices are named, apart from all else, so that it can have a user, a server
     * and backups of its own. Rooms ask for it as {@code identityStore}.
     */
    @Configuration(proxyBeanMethods = false)
    static class Apart implements AutoCloseable {

        private @Nullable MongoClient own;

        /** @param apart where it is; not named, it is beside the main one, and reached as that is */
        @Bean
        Store identityStore(
                MongoClient client,
                Durability durability,
                @Value("${spring.mongodb.uri}") String uri,
                @Value("${nianbao.identity-mongodb-uri}") String apart) {
            if (apart.isBlank()) {
                return new Store(client, client.getDatabase(name(uri) + "-identity"));
            }
            var settings = MongoClientSettings.builder();
            durability.durableAndBounded().customize(settings);
            own = MongoClients.create(
                    settings.applyConnectionString(new ConnectionString(apart)).build());
            return new Store(own, own.getDatabase(name(apart)));
        }

        @Override
        public void close() {
            if (own != null) {
                own.close();
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Durability {

        /** By default members elect another primary within 12 seconds of losing theirs. */
        private static final long LONGER_THAN_AN_ELECTION = 20;

        /**
         * What was acknowledged survives the loss of a member, and what is read was acknowledged. A call waits for the
         * next primary and is then sent again by the driver; what hangs longer is given up, to say so.
         */
        @Bean
        MongoClientSettingsBuilderCustomizer durableAndBounded() {
            return settings -> settings.writeConcern(WriteConcern.MAJORITY)
                    .readConcern(ReadConcern.MAJORITY)
                    .retryWrites(true)
                    .retryReads(true)
                    .timeout(LONGER_THAN_AN_ELECTION, TimeUnit.SECONDS)
                    .applyToClusterSettings(
                            cluster -> cluster.serverSelectionTimeout(LONGER_THAN_AN_ELECTION, TimeUnit.SECONDS));
        }
    }
}
