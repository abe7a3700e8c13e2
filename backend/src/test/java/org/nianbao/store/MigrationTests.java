package org.nianbao.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestStore;

/** What a start makes of documents that an earlier release stored in another form. */
class MigrationTests {

    private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");

    private String uri;
    private MongoClient client;
    private Store store;
    private MongoCollection<Document> things;
    private final List<String> brought = new ArrayList<>();
    private Consumer<String> meanwhile = id -> {};

    /** Things of form 2 have their length beside their name. */
    private final class Lengths implements Migration {

        private final int number;

        Lengths(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public String what() {
            return "补上长度";
        }

        @Override
        public List<String> outdated() {
            return things.find(Filters.ne(Store.FORM, 2))
                    .map(thing -> thing.getString("_id"))
                    .into(new ArrayList<>());
        }

        @Override
        public void bring(String id) {
            var thing = things.find(eq(id)).first();
            int length =
                    Damaged.named("things", thing, () -> thing.getString("name").length());
            things.updateOne(eq(id), Updates.combine(Updates.set("length", length), Updates.set(Store.FORM, 2)));
            brought.add(id);
            meanwhile.accept(id);
        }
    }

    @BeforeEach
    void open() {
        uri = TestStore.fresh();
        client = MongoClients.create(uri);
        store = new Store(client, uri);
        things = store.collection("things");
        for (var id : List.of("a", "b", "c")) {
            Store.insert(things, new Document("_id", id).append("name", "名称" + id));
        }
    }

    @AfterEach
    void close() {
        client.close();
        TestStore.drop(uri);
    }

    private Migrations instance(Instant at, boolean dry) {
        return new Migrations(store, List.of(new Lengths(7)), Clock.fixed(at, ZoneOffset.UTC), dry);
    }

    private Document progress() {
        return store.collection("migrations").find(eq(7)).first();
    }

    @Test
    void everyDocumentIsBroughtToTheFormOnceAndTheProgressIsKept() {
        instance(NOW, false).carryOut();
        instance(NOW, false).carryOut();

        assertThat(brought).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(things.find(eq("b")).first())
                .isEqualTo(new Document("_id", "b")
                        .append("name", "名称b")
                        .append("form", 2)
                        .append("length", 3));
        assertThat(progress()).containsEntry("done", 3).containsEntry("of", 3).containsEntry("failed", List.of());
    }

    @Test
    void aDryRunChangesNothing() {
        instance(NOW, true).carryOut();

        assertThat(brought).isEmpty();
        assertThat(things.find().into(new ArrayList<>()))
                .allSatisfy(thing -> assertThat(thing).containsEntry("form", 1).doesNotContainKey("length"));
        assertThat(progress()).isNull();
    }

    @Test
    void oneInstanceDoesItWhileTheOthersGoOn() {
        meanwhile = id -> {
            meanwhile = again -> {};
            instance(NOW.plus(Duration.ofMinutes(1)), false).carryOut();
        };
        instance(NOW, false).carryOut();

        assertThat(brought).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void whatWasInterruptedIsGoneOnWithOnceItsTimeHasRunOut() {
        meanwhile = id -> {
            throw new Killed();
        };
        assertThatThrownBy(() -> instance(NOW, false).carryOut()).isInstanceOf(Killed.class);
        meanwhile = id -> {};
        // Killed outright, it would not have given the lock back.
        store.collection("migrations")
                .updateOne(
                        eq("lock"),
                        Updates.combine(
                                Updates.set("by", "killed"), Updates.set("until", Date.from(NOW.plusSeconds(120)))));

        instance(NOW.plusSeconds(60), false).carryOut();
        assertThat(brought).hasSize(1);
        instance(NOW.plusSeconds(121), false).carryOut();
        assertThat(brought).containsExactlyInAnyOrder("a", "b", "c");
    }

    private static final class Killed extends Error {}

    @Test
    void whatAnEarlierReleaseBesideItStoresAfterwardsIsFoundLater() {
        instance(NOW, false).carryOut();
        things.insertOne(new Document("_id", "d").append("name", "旧版本写的"));

        instance(NOW.plusSeconds(600), false).carryOut();
        assertThat(things.find(eq("d")).first()).containsEntry("length", 5);
    }

    @Test
    void aDamagedOneKeepsNoOtherFromItAndIsNamed() {
        things.updateOne(eq("a"), Updates.set("name", 3));
        instance(NOW, false).carryOut();

        assertThat(brought).containsExactlyInAnyOrder("b", "c");
        assertThat(progress()).containsEntry("done", 3).containsEntry("failed", List.of("a"));
        assertThatThrownBy(() -> new Lengths(7).bring("a"))
                .isInstanceOf(Damaged.class)
                .hasMessageContaining("things")
                .hasMessageContaining("“a”");
    }

    @Test
    void noTwoHaveTheSameNumber() {
        var twice = List.<Migration>of(new Lengths(1), new Lengths(1));
        assertThatThrownBy(() -> new Migrations(store, twice, Clock.systemUTC(), false))
                .hasMessageContaining("same number");
    }
}
