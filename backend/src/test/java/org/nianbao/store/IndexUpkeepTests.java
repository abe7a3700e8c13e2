package org.nianbao.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestStore;

/** What a start makes of the indexes that an earlier release, or an earlier start, left in the database. */
class IndexUpkeepTests {

    private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");

    private final List<BsonDocument> commands = new ArrayList<>();
    private String uri;
    private MongoClient client;
    private boolean dry;
    private Consumer<String> meanwhile = command -> {};

    @BeforeEach
    void open() {
        uri = TestStore.fresh();
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .timeout(10, TimeUnit.SECONDS)
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        commands.add(event.getCommand().clone());
                        meanwhile.accept(event.getCommandName());
                    }
                })
                .build());
    }

    @AfterEach
    void close() {
        client.close();
        TestStore.drop(uri);
    }

    private Store start(Instant at, IndexModel... indexes) {
        var store = new Store(client, uri);
        if (indexes.length > 0) {
            store.collection("things", indexes);
        }
        new IndexUpkeep(List.of(store), Clock.fixed(at, ZoneOffset.UTC), dry).afterSingletonsInstantiated();
        return store;
    }

    private List<String> indexes() {
        return new Store(client, uri)
                .database()
                .getCollection("things")
                .listIndexes()
                .map(index -> index.getString("name"))
                .into(new ArrayList<>());
    }

    private Document index(String name) {
        return new Store(client, uri)
                .database().getCollection("things").listIndexes().into(new ArrayList<>()).stream()
                        .filter(index -> index.getString("name").equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private List<BsonDocument> sent(String command) {
        return commands.stream().filter(one -> one.containsKey(command)).toList();
    }

    private static IndexModel on(String... fields) {
        return new IndexModel(Indexes.ascending(fields));
    }

    private static IndexModel forgottenAfter(long days) {
        return new IndexModel(Indexes.ascending("at"), new IndexOptions().expireAfter(days, TimeUnit.DAYS));
    }

    @Test
    void whatIsDeclaredByAnyStoreOfACollectionIsThereAfterTheStart() {
        var store = new Store(client, uri);
        store.collection("things", on("agency", "year"));
        store.collection("things", on("at"));
        new IndexUpkeep(List.of(store), Clock.systemUTC(), false).afterSingletonsInstantiated();

        assertThat(indexes()).contains("agency_1_year_1", "at_1");
    }

    @Test
    void anIndexIsBuiltWithoutTheTimeLimitOfAllElse() {
        start(NOW, on("at"));

        assertThat(sent("createIndexes")).hasSize(1).noneMatch(command -> command.containsKey("maxTimeMS"));
    }

    @Test
    void whatIsThereAlreadyIsNotAskedForAgain() {
        start(NOW, on("agency", "year"), on("at"));
        commands.clear();
        start(NOW, on("agency", "year"), on("at"));

        assertThat(sent("createIndexes")).isEmpty();
        assertThat(sent("collMod")).isEmpty();
    }

    @Test
    void anotherLifetimeIsGivenToTheIndexThereIs() {
        start(NOW, forgottenAfter(7));
        start(NOW, forgottenAfter(14));

        assertThat(sent("createIndexes")).hasSize(1);
        assertThat(sent("collMod"))
                .singleElement()
                .satisfies(command -> assertThat(command.getDocument("index"))
                        .isEqualTo(BsonDocument.parse(
                                "{keyPattern: {at: 1}, expireAfterSeconds: {$numberLong: '1209600'}}")));
    }

    /** A lifetime that stayed would go on removing what is to be kept now. */
    @Test
    void aLifetimeThatIsNoLongerDeclaredIsTakenFromTheIndexAtOnce() {
        start(NOW, forgottenAfter(7));
        start(NOW, on("at"));

        assertThat(index("at_1")).doesNotContainKey("expireAfterSeconds");
    }

    @Test
    void anIndexThatIsDeclaredUniqueOrPartialNowIsBuiltAnew() {
        var recent = new Document("year", new Document("$gt", 2020));
        start(NOW, on("at"), on("year"), on("agency"));
        start(
                NOW,
                new IndexModel(Indexes.ascending("at"), new IndexOptions().unique(true)),
                new IndexModel(Indexes.ascending("year"), new IndexOptions().partialFilterExpression(recent)),
                new IndexModel(Indexes.ascending("agency"), new IndexOptions().sparse(true)));
        assertThat(index("at_1")).containsEntry("unique", true);
        assertThat(index("year_1")).containsEntry("partialFilterExpression", recent);
        assertThat(index("agency_1")).containsEntry("sparse", true);

        start(NOW, on("at"), on("year"), on("agency"));
        assertThat(List.of(index("at_1"), index("year_1"), index("agency_1")))
                .allSatisfy(index -> assertThat(index).doesNotContainKeys("sparse", "partialFilterExpression"))
                .noneMatch(index -> index.getBoolean("unique", false));
    }

    @Test
    void whatIsUniquePartialOrForgottenAlreadyIsNotBuiltAgain() {
        IndexModel[] declared = {
            new IndexModel(Indexes.ascending("at"), new IndexOptions().unique(true)),
            new IndexModel(
                    Indexes.ascending("year"),
                    new IndexOptions().partialFilterExpression(new Document("year", new Document("$gt", 2020)))),
            new IndexModel(Indexes.ascending("agency"), new IndexOptions().sparse(true)),
            new IndexModel(Indexes.ascending("seen"), new IndexOptions().expireAfter(7L, TimeUnit.DAYS))
        };
        start(NOW, declared);
        commands.clear();
        start(NOW, declared);

        assertThat(commands)
                .noneMatch(command -> command.containsKey("createIndexes")
                        || command.containsKey("dropIndexes")
                        || command.containsKey("collMod"));
    }

    @Test
    void whatNobodyDeclaresAnyMoreIsDroppedADayAfterItWasFirstSeen() {
        start(NOW, on("at"), on("agency", "year"));

        start(NOW.plus(Duration.ofHours(1)), on("at"));
        assertThat(indexes()).contains("agency_1_year_1");
        start(NOW.plus(Duration.ofHours(24)), on("at"));
        assertThat(indexes()).contains("agency_1_year_1");
        start(NOW.plus(Duration.ofHours(26)), on("at"));
        assertThat(indexes()).contains("at_1").doesNotContain("agency_1_year_1");
    }

    @Test
    void aReleaseBesideItThatDeclaresItKeepsIt() {
        start(NOW, on("at"), on("agency", "year"));
        start(NOW.plus(Duration.ofHours(1)), on("at"));
        start(NOW.plus(Duration.ofHours(20)), on("at"), on("agency", "year"));

        start(NOW.plus(Duration.ofHours(30)), on("at"));
        assertThat(indexes()).contains("agency_1_year_1");
    }

    /** What was removed earlier, or is not held unique meanwhile, no second start brings back. */
    @Test
    void aDryRunTakesNothingAway() {
        start(
                NOW,
                forgottenAfter(14),
                new IndexModel(Indexes.ascending("year"), new IndexOptions().unique(true)),
                on("agency"));
        commands.clear();
        dry = true;
        start(NOW, forgottenAfter(7), on("year"));
        start(NOW.plus(Duration.ofDays(2)), forgottenAfter(7), on("year"));

        assertThat(commands).noneMatch(command -> command.containsKey("dropIndexes") || command.containsKey("collMod"));
        assertThat(index("year_1")).containsEntry("unique", true);
        dry = false;
        start(NOW.plus(Duration.ofDays(3)), forgottenAfter(7), on("year"));
        assertThat(indexes())
                .as("the day of grace begins with the first true start")
                .contains("agency_1");
    }

    @Test
    void whatAnotherInstanceDroppedAtTheSameTimeStopsNoStart() {
        start(NOW, on("year"));
        meanwhile = command -> {
            if (command.equals("dropIndexes")) {
                meanwhile = again -> {};
                new Store(client, uri).database().getCollection("things").dropIndex("year_1");
            }
        };
        start(NOW, new IndexModel(Indexes.ascending("year"), new IndexOptions().unique(true)));

        assertThat(index("year_1")).containsEntry("unique", true);
    }

    @Test
    void theFirstTickOfTheClockIsNotLostToWhoeverMadeItAtTheSameTime() throws Exception {
        var clocks = List.of(new PublicationClock(start(NOW)), new PublicationClock(start(NOW)));
        var threads = clocks.stream()
                .map(clock -> Thread.startVirtualThread(clock::advance))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(new Store(client, uri)
                        .database()
                        .getCollection("clocks")
                        .find()
                        .first())
                .containsEntry("tick", 2L);
    }
}
