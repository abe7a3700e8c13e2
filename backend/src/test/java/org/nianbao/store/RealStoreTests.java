package org.nianbao.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.NeedsRealStore;
import org.nianbao.TestStore;

/** What only MongoDB itself can show. */
@NeedsRealStore
class RealStoreTests {

    private String uri;
    private MongoClient client;

    @BeforeEach
    void open() {
        uri = TestStore.fresh();
        var settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri));
        new Store.Durability().durableAndBounded().customize(settings);
        client = MongoClients.create(settings.build());
    }

    @AfterEach
    void close() {
        client.close();
        TestStore.drop(uri);
    }

    private Document start(IndexOptions options) {
        var store = new Store(client, uri);
        var things = store.collection("things", new IndexModel(Indexes.ascending("at"), options));
        new IndexUpkeep(List.of(store), Clock.systemUTC(), false).afterSingletonsInstantiated();
        return things.listIndexes().into(new ArrayList<>()).stream()
                .filter(index -> index.getString("name").equals("at_1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLifetimeIsGivenChangedAndTaken() {
        assertThat(start(new IndexOptions())).doesNotContainKey("expireAfterSeconds");
        assertThat(lifetime(start(new IndexOptions().expireAfter(60L, TimeUnit.SECONDS))))
                .isEqualTo(60);
        assertThat(lifetime(start(new IndexOptions().expireAfter(90L, TimeUnit.SECONDS))))
                .isEqualTo(90);
        assertThat(start(new IndexOptions())).doesNotContainKey("expireAfterSeconds");
    }

    private static long lifetime(Document index) {
        return ((Number) index.get("expireAfterSeconds")).longValue();
    }

    /** The primary steps down for five seconds while somebody writes. */
    @Test
    void whoWritesWhileThePrimaryChangesWaitsAndLosesNothing() throws Exception {
        var things = new Store(client, uri).collection("things");
        var committed = new ArrayList<Boolean>();
        var writing = Thread.startVirtualThread(() -> IntStream.range(0, 2_000)
                .mapToObj(number -> Store.commit(things, new Document("_id", number)))
                .forEach(committed::add));
        client.getDatabase("admin").runCommand(new Document("replSetStepDown", 5).append("force", true));
        writing.join();

        assertThat(committed).hasSize(2_000).containsOnly(true);
        assertThat(things.countDocuments()).isEqualTo(2_000);
        assertThat(List.copyOf(things.distinct("form", Integer.class).into(new ArrayList<>())))
                .containsExactly(1);
    }
}
