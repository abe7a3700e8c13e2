package org.nianbao.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestStore;

/** The database in which people outside the offices are named. */
class ApartTests {

    private String uri;
    private String elsewhere;
    private MongoClient client;

    @BeforeEach
    void open() {
        uri = TestStore.fresh();
        elsewhere = TestStore.fresh();
        client = MongoClients.create(uri);
    }

    @AfterEach
    void close() {
        client.close();
        TestStore.drop(uri);
        TestStore.drop(elsewhere);
    }

    private static List<String> collections(MongoClient client, String database) {
        return client.getDatabase(database).listCollectionNames().into(new ArrayList<>());
    }

    private static String name(String uri) {
        return new ConnectionString(uri).getDatabase();
    }

    private Store apart(Store.Apart apart, String where) {
        return apart.identityStore(client, new Store.Durability(), uri, where);
    }

    @Test
    void itLiesBesideTheMainOneUnlessItIsNamed() {
        try (var apart = new Store.Apart()) {
            Store.insert(apart(apart, "").collection("things"), new Document("_id", "a"));
        }
        assertThat(collections(client, name(uri) + "-identity")).contains("things");
        assertThat(collections(client, name(uri))).doesNotContain("things");
    }

    @Test
    void itIsWhereItIsSaidToBe() {
        try (var apart = new Store.Apart()) {
            Store.insert(apart(apart, elsewhere).collection("things"), new Document("_id", "a"));
        }
        assertThat(collections(client, name(elsewhere))).contains("things");
        assertThat(collections(client, name(uri) + "-identity")).doesNotContain("things");
    }

    @Test
    void whatItsStoresDeclareIsBuiltThere() {
        try (var holder = new Store.Apart()) {
            var apart = apart(holder, "");
            apart.collection("things", new IndexModel(Indexes.ascending("master")));
            new IndexUpkeep(List.of(new Store(client, uri), apart), Clock.systemUTC(), false)
                    .afterSingletonsInstantiated();

            assertThat(apart.database().getCollection("things").listIndexes().into(new ArrayList<>()))
                    .anyMatch(index -> index.getString("name").equals("master_1"));
        }
    }
}
