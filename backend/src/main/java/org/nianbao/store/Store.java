package org.nianbao.store;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The database. A store asks for its collection together with the indexes its queries rely on. */
@Component
public class Store {

    private final MongoClient client;
    private final MongoDatabase database;
    private final Map<String, List<IndexModel>> declared = new ConcurrentHashMap<>();

    Store(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        this.client = client;
        var name = new ConnectionString(uri).getDatabase();
        this.database = client.getDatabase(name == null ? "nianbao" : name);
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

    /** Whether there is a member that takes writes, as far as is known; what others answer may be a little behind. */
    public boolean hasPrimary() {
        return client.getClusterDescription().hasReadableServer(ReadPreference.primary());
    }

    /** Whether a write failed because another one had put a document under the same id or unique key. */
    public static boolean isDuplicate(MongoException failure) {
        return ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    Map<String, List<IndexModel>> declared() {
        return declared;
    }

    MongoDatabase database() {
        return database;
    }

    /** Whether the store could not be reached or did not answer in time; what it was sent may have been written or not. */
    public static boolean isOutOfReach(Throwable failure) {
        return failure instanceof MongoTimeoutException
                || failure instanceof MongoSocketException
                || failure instanceof MongoExecutionTimeoutException
                || failure instanceof MongoWriteConcernException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoInterruptedException;
    }

    @Configuration(proxyBeanMethods = false)
    static class Connection {

        /** What was acknowledged survives the loss of a member; what hangs is given up in time to say so. */
        @Bean
        MongoClientSettingsBuilderCustomizer durableAndBounded() {
            return settings -> settings.writeConcern(WriteConcern.MAJORITY)
                    .timeout(10, TimeUnit.SECONDS)
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS));
        }
    }
}
