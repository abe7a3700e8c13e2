package org.nianbao.request.identity;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.nianbao.TestStore;
import org.nianbao.request.identity.Applicant.ContactDetails;
import org.nianbao.request.identity.Applicant.ThirdParty;
import org.nianbao.store.Damaged;
import org.nianbao.store.Missing;
import org.nianbao.store.Store;
import org.nianbao.store.Stores;
import org.slf4j.LoggerFactory;

/** What is kept of applicants, what becomes of it when the master key is replaced, and what is left when it was erased. */
// A backend that starts meanwhile would set up the log anew.
@ResourceLock("a backend")
class VaultTests {

    private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");
    private static final String REQUEST = "640100-jgsw:2026:1";
    private static final String OTHER = "640100-jgsw:2026:12";

    @TempDir
    private Path folder;

    private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();
    private Consumer<BsonDocument> meanwhile = command -> {};
    private String uri;
    private MongoClient client;
    private Path file;
    private Vault vault;

    @BeforeEach
    void open() {
        uri = TestStore.fresh();
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        commands.add(event.getCommand().clone());
                        meanwhile.accept(event.getCommand());
                    }
                })
                .build());
        file = folder.resolve("identity-keyset.json");
        KeysetFile.create(file);
        vault = started(NOW);
    }

    @AfterEach
    void close() {
        client.close();
        TestStore.drop(uri);
    }

    private Store store() {
        return Stores.of(client, uri);
    }

    private MongoDatabase database() {
        return client.getDatabase(new ConnectionString(uri).getDatabase());
    }

    private MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    /** As after a start with the file of master keys as it is then. */
    private Vault started(Instant at) {
        return vault(new MasterKeys(file.toString()), at);
    }

    private Vault vault(MasterKeys masters, Instant at) {
        var keys = new IdentityKeys(store(), masters);
        return new Vault(
                masters,
                keys,
                new Applicants(store()),
                new Papers(store()),
                new PersonTokens(keys),
                Clock.fixed(at, ZoneOffset.UTC));
    }

    private Rotation rotation() {
        var masters = new MasterKeys(file.toString());
        return new Rotation(masters, new IdentityKeys(store(), masters));
    }

    private static <T> T there(Held<T> kept) {
        assertThat(kept).isInstanceOf(Held.There.class);
        return ((Held.There<T>) kept).it();
    }

    private static void assertSame(RequestPaper paper, RequestPaper expected) {
        assertThat(paper.name()).isEqualTo(expected.name());
        assertThat(paper.type()).isEqualTo(expected.type());
        assertThat(paper.content()).isEqualTo(expected.content());
    }

    @Test
    void whoWasKeptIsFoundAsHeWas() {
        assertThat(vault.open(REQUEST)).isEqualTo(new Held.Never<>());
        assertThat(vault.add(REQUEST, Canary.applicant())).isTrue();
        assertThat(there(vault.open(REQUEST))).isEqualTo(Canary.applicant());
        assertThat(there(started(NOW).open(REQUEST))).isEqualTo(Canary.applicant());

        var atTheCounter = new Applicant("某人", null, new ContactDetails(null, null, "某路"), null, List.of(), List.of());
        assertThat(vault.add(OTHER, atTheCounter)).isTrue();
        assertThat(there(vault.open(OTHER))).isEqualTo(atTheCounter);
        assertThat(vault.add(OTHER, Canary.applicant())).isFalse();
        assertThat(there(vault.open(OTHER))).isEqualTo(atTheCounter);
    }

    @Test
    void whatWasWrittenIsFoundAsItWasUpToTheLargest() {
        var photo = new byte[RequestPaper.MOST_BYTES];
        new Random(1).nextBytes(photo);
        var first = vault.putPaper(REQUEST, Canary.paper());
        var second = vault.putPaper(REQUEST, new RequestPaper("照片", "image/jpeg", photo));

        assertThat(first.id()).isEqualTo(REQUEST + "#1");
        assertThat(second.id()).isEqualTo(REQUEST + "#2");
        assertSame(there(vault.openPaper(first)), Canary.paper());
        assertThat(there(vault.openPaper(first)).words()).isEqualTo(Canary.WORDS);
        assertThat(there(vault.openPaper(second)).content()).isEqualTo(photo);
        assertThat(vault.openPaper(new PaperRef(REQUEST + "#3", first.digest())))
                .isEqualTo(new Held.Never<>());
    }

    /** Neither in the store, nor in what is logged meanwhile, the driver's commands included. */
    @Test
    void nothingOfAnybodyStandsAnywhereInTheClear() {
        try (var log = Canary.listen()) {
            vault.add(REQUEST, Canary.applicant());
            var paper = vault.putPaper(REQUEST, Canary.paper());
            vault.change(REQUEST, applicant -> applicant.with(new ThirdParty(Canary.NAME, null)));
            vault.issueCode(REQUEST);
            vault.token("640100-jgsw", Canary.applicant());
            vault.openPaper(paper);

            assertThat(log.heard()).as("the driver is heard").anyMatch(line -> line.contains("applicants"));
            assertThat(log.found()).isEmpty();
        }
        assertThat(database().listCollectionNames().into(new ArrayList<>()))
                .contains("applicants", "requestPapers", "identityKeys");
        assertThat(Canary.in(database())).isEmpty();
        assertThat(commands.stream().flatMap(command -> Canary.in(command.toJson()).stream()))
                .isEmpty();
    }

    /** So that the test above would notice. */
    @Test
    void theCanaryIsFoundWhereItIs() {
        collection("things").insertOne(new Document("_id", 1).append("deep", List.of(new Document("n", Canary.NAME))));
        collection("things")
                .insertOne(new Document("_id", 2)
                        .append("b", new Binary(Canary.WORDS.getBytes(StandardCharsets.UTF_16LE))));

        assertThat(Canary.in(database())).contains("things/BsonInt32{value=1}: 龘", "things/BsonInt32{value=2}: 龘靐");
        try (var log = Canary.listen()) {
            LoggerFactory.getLogger(VaultTests.class).trace("of {}", Canary.PHONE);
            assertThat(log.found()).contains(Canary.PHONE);
        }
        assertThat(Canary.in(new IllegalStateException(new RuntimeException(Canary.MAIL))))
                .contains(Canary.MAIL);
    }

    @Test
    void whatIsSealedForOnePlaceOpensInNoOther() {
        vault.add(REQUEST, Canary.applicant());
        vault.add(OTHER, Canary.applicant());
        var first = vault.putPaper(REQUEST, Canary.paper());
        var second = vault.putPaper(REQUEST, RequestPaper.text("另一份", "另外的话"));

        copy("applicants", OTHER, REQUEST, "sealed");
        assertDamaged("applicants", REQUEST, () -> vault.open(REQUEST));
        copy("requestPapers", second.id(), first.id(), "sealed");
        assertDamaged("requestPapers", first.id(), () -> vault.openPaper(first));
        copy("identityKeys", REQUEST, OTHER, "wrapped");
        assertDamaged("identityKeys", OTHER, () -> vault.open(OTHER));
    }

    private void copy(String collection, String from, String to, String field) {
        var other = collection(collection).find(eq(from)).first();
        collection(collection).updateOne(eq(to), Updates.set(field, other.get(field)));
    }

    private static void assertDamaged(String collection, String id, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOf(Damaged.class)
                .hasMessageContaining(collection)
                .hasMessageContaining(id)
                .satisfies(thrown -> assertThat(Canary.in(thrown)).isEmpty());
    }

    @Test
    void whatWasTamperedWithIsNotOpened() {
        vault.add(REQUEST, Canary.applicant());
        var sealed = collection("applicants")
                .find(eq(REQUEST))
                .first()
                .get("sealed", Binary.class)
                .getData();
        for (int place : new int[] {0, 4, sealed.length / 2, sealed.length - 1}) {
            var changed = sealed.clone();
            changed[place] ^= 1;
            collection("applicants").updateOne(eq(REQUEST), Updates.set("sealed", new Binary(changed)));
            assertDamaged("applicants", REQUEST, () -> vault.open(REQUEST));
        }
    }

    @Test
    void aPaperThatIsNotTheOneOfTheDigestIsNotShownAsIt() {
        var first = vault.putPaper(REQUEST, Canary.paper());
        var again = vault.putPaper(REQUEST, Canary.paper());

        assertThat(first.digest()).as("of the same words another one").isNotEqualTo(again.digest());
        assertDamaged("requestPapers", first.id(), () -> vault.openPaper(new PaperRef(first.id(), again.digest())));
    }

    @Test
    void whatWasErasedIsGoneForGoodAndSaidToBe() {
        vault.add(REQUEST, Canary.applicant());
        vault.add(OTHER, Canary.applicant());
        var paper = vault.putPaper(REQUEST, Canary.paper());
        var others = vault.putPaper(OTHER, Canary.paper());
        var code = vault.issueCode(REQUEST);
        var key = collection("identityKeys").find(eq(REQUEST)).first();

        vault.erase(REQUEST);
        started(NOW.plusSeconds(60)).erase(REQUEST);

        assertThat(vault.open(REQUEST)).isEqualTo(new Held.Gone<>(NOW));
        assertThat(vault.openPaper(paper)).isEqualTo(new Held.Gone<>(NOW));
        assertThat(vault.isCode(REQUEST, code.shown())).isFalse();
        assertThatThrownBy(() -> vault.add(REQUEST, Canary.applicant()))
                .isInstanceOf(Missing.class)
                .hasMessageContaining("已依法删除");
        assertThatThrownBy(() -> vault.putPaper(REQUEST, Canary.paper())).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> vault.change(REQUEST, same -> same)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> vault.issueCode(REQUEST)).isInstanceOf(Missing.class);
        assertThat(collection("applicants").find(eq(REQUEST))).isEmpty();
        assertThat(collection("requestPapers").find(eq(paper.id()))).isEmpty();
        assertThat(collection("identityKeys").find(eq(REQUEST)).first())
                .isNotEqualTo(key)
                .doesNotContainKey("wrapped");
        assertThat(there(vault.open(OTHER))).isEqualTo(Canary.applicant());
        assertSame(there(vault.openPaper(others)), Canary.paper());
    }

    /** The key goes first: what was not taken away yet nobody can read. */
    @Test
    void anErasureThatWasInterruptedHasErasedAndIsFinishedByTheNext() {
        vault.add(REQUEST, Canary.applicant());
        var paper = vault.putPaper(REQUEST, Canary.paper());
        new IdentityKeys(store(), new MasterKeys(file.toString())).erase(REQUEST, NOW);

        assertThat(vault.open(REQUEST)).isEqualTo(new Held.Gone<>(NOW));
        assertThat(vault.openPaper(paper)).isEqualTo(new Held.Gone<>(NOW));
        vault.erase(REQUEST);
        assertThat(collection("applicants").countDocuments()).isZero();
        assertThat(collection("requestPapers").countDocuments()).isZero();
    }

    @Test
    void onePaperIsErasedBeforeTheOthers() {
        var copy = vault.putPaper(REQUEST, Canary.paper());
        var words = vault.putPaper(REQUEST, Canary.paper());

        vault.erasePaper(copy);
        started(NOW.plusSeconds(60)).erasePaper(copy);
        vault.erasePaper(new PaperRef(REQUEST + "#7", words.digest()));

        assertThat(vault.openPaper(copy)).isEqualTo(new Held.Gone<>(NOW));
        assertSame(there(vault.openPaper(words)), Canary.paper());
        assertThat(vault.putPaper(REQUEST, Canary.paper()).id()).isEqualTo(REQUEST + "#3");
        assertThat(collection("requestPapers").find(eq(copy.id())).first()).doesNotContainKey("sealed");
    }

    @Test
    void ofTwoWhoChangeItAtOnceNoneIsLost() {
        vault.add(REQUEST, Canary.applicant());
        var first = new ThirdParty("甲公司", null);
        var second = new ThirdParty("乙公司", null);
        var tries = new ArrayList<Integer>();

        vault.change(REQUEST, applicant -> {
            tries.add(tries.size());
            if (tries.size() == 1) {
                vault.change(REQUEST, other -> other.with(first));
            }
            return applicant.with(second);
        });

        assertThat(tries).hasSize(2);
        assertThat(there(vault.open(REQUEST)).thirdParties()).endsWith(first, second);
        assertThatThrownBy(() -> vault.change(OTHER, same -> same)).isInstanceOf(Missing.class);
        assertThat(vault.open(OTHER)).isEqualTo(new Held.Never<>());
    }

    @Test
    void papersThatComeAtOnceGetNumbersOfTheirOwn() throws InterruptedException {
        var kept = new ConcurrentLinkedQueue<PaperRef>();
        var threads = IntStream.range(0, 12)
                .mapToObj(number -> Thread.startVirtualThread(
                        () -> kept.add(vault.putPaper(REQUEST, RequestPaper.text("第" + number + "份", "内容" + number)))))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(kept.stream().map(PaperRef::id))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj(number -> REQUEST + "#" + number)
                        .toList());
        assertThat(kept.stream().map(paper -> there(vault.openPaper(paper)).words()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theCodeIsKnownUntilItIsReplacedOrForgotten() {
        vault.add(REQUEST, Canary.applicant());
        assertThat(vault.isCode(REQUEST, "")).isFalse();
        var lost = vault.issueCode(REQUEST);
        var code = vault.issueCode(REQUEST);

        assertThat(vault.isCode(REQUEST, code.shown().toLowerCase())).isTrue();
        assertThat(vault.isCode(REQUEST, lost.shown())).isFalse();
        assertThat(vault.isCode(OTHER, code.shown())).isFalse();
        assertThat(there(vault.open(REQUEST))).isEqualTo(Canary.applicant());
        assertThat(collection("applicants").find(eq(REQUEST)).first().toJson())
                .doesNotContain(code.shown())
                .doesNotContain(code.shown().replace("-", ""));

        vault.forgetCode(REQUEST);
        assertThat(vault.isCode(REQUEST, code.shown())).isFalse();
    }

    @Test
    void theSameApplicantIsKnownAgainAtTheSameAgencyAndNowhereElse() {
        var token = vault.token("640100-jgsw", Canary.applicant());
        var paper = new IdentityNumber(IdentityKind.PASSPORT, "E12345678");

        assertThat(token).matches("[0-9a-f]{32}");
        assertThat(started(NOW).token("640100-jgsw", someone(Canary.applicant().identity())))
                .isEqualTo(token);
        assertThat(vault.token("640100-jgsw", someone(new IdentityNumber(IdentityKind.RESIDENT, " " + Canary.NUMBER))))
                .isEqualTo(token);
        assertThat(Stream.of(
                        token,
                        vault.token("640100-jyj", Canary.applicant()),
                        vault.token("640100-jgsw", someone(new CreditCode(Canary.CODE))),
                        vault.token("640100-jgsw", someone(paper)),
                        vault.token(
                                "640100-jgsw",
                                someone(new IdentityNumber(IdentityKind.TAIWAN_PERMIT, paper.number())))))
                .doesNotHaveDuplicates();
        assertThat(vault.token("640100-jgsw", someone(null))).isNull();
    }

    private static Applicant someone(Identity identity) {
        return new Applicant(
                "某人", identity, new ContactDetails("0951-1234567", null, null), null, List.of(), List.of());
    }

    private String addMaster(boolean used) {
        var before = new MasterKeys(file.toString()).numbers();
        keep("add", file.toString());
        var added = new MasterKeys(file.toString())
                .numbers().stream()
                        .filter(number -> !before.contains(number))
                        .findFirst()
                        .orElseThrow();
        if (used) {
            keep("use", file.toString(), added);
        }
        return added;
    }

    private static void keep(String... arguments) {
        assertThat(KeysetFile.keep(List.of(arguments), new PrintStream(OutputStream.nullOutputStream())))
                .isZero();
    }

    @Test
    void afterAnotherMasterKeyIsUsedTheOldOneIsNeededForNothing() {
        var old = new MasterKeys(file.toString()).primary();
        vault.add(REQUEST, Canary.applicant());
        var paper = vault.putPaper(REQUEST, Canary.paper());
        var token = vault.token("640100-jgsw", Canary.applicant());
        vault.erase(OTHER);

        var added = addMaster(true);
        started(NOW).add("640100-jgsw:2026:13", Canary.applicant());
        assertThat(there(started(NOW).open(REQUEST))).isEqualTo(Canary.applicant());
        rotation().carryOn();
        keep("drop", file.toString(), old);

        var after = started(NOW);
        assertThat(there(after.open(REQUEST))).isEqualTo(Canary.applicant());
        assertThat(there(after.open("640100-jgsw:2026:13"))).isEqualTo(Canary.applicant());
        assertSame(there(after.openPaper(paper)), Canary.paper());
        assertThat(after.token("640100-jgsw", Canary.applicant())).isEqualTo(token);
        assertThat(after.open(OTHER)).isEqualTo(new Held.Gone<>(NOW));
        assertThat(collection("identityKeys").distinct("master", String.class).into(new ArrayList<>()))
                .containsExactly(added);
    }

    /** While instances are restarted one by one, some know the new key and some do not use it yet. */
    @Test
    void whatAnInstanceWrapsWithTheNewKeyTheOtherOpensThatOnlyHasIt() {
        var added = addMaster(false);
        var other = started(NOW);
        keep("use", file.toString(), added);
        started(NOW).add(REQUEST, Canary.applicant());

        assertThat(there(other.open(REQUEST))).isEqualTo(Canary.applicant());
    }

    @Test
    void manyKeysAreWrappedAnewAndOneThatIsDamagedHoldsUpNoOther() {
        var old = new MasterKeys(file.toString()).primary();
        var requests = IntStream.rangeClosed(1, 1203)
                .mapToObj(number -> "640100-jgsw:2026:" + number)
                .toList();
        var keys = new IdentityKeys(store(), new MasterKeys(file.toString()));
        requests.forEach(keys::findOrMake);
        copy("identityKeys", REQUEST, OTHER, "wrapped");
        addMaster(true);

        try (var log = Canary.listen()) {
            rotation().carryOn();
            assertThat(log.heard()).anyMatch(line -> line.contains("1203 个密钥") && line.contains(old));
            assertThat(log.heard()).anyMatch(line -> line.contains("还有 1 个"));
            assertThat(log.heard()).anyMatch(line -> line.contains(OTHER) && line.contains("Damaged"));
        }
        assertThat(keys.countByMaster()).containsEntry(old, 1L);
    }

    @Test
    void aMasterKeyThatIsGoneIsNamedByItsNumber() {
        var old = new MasterKeys(file.toString()).primary();
        vault.add(REQUEST, Canary.applicant());
        addMaster(true);
        keep("drop", file.toString(), old);

        assertThatThrownBy(() -> started(NOW).open(REQUEST))
                .isInstanceOf(Damaged.class)
                .hasMessageContaining(old)
                .hasMessageContaining("放回");
        try (var log = Canary.listen()) {
            rotation().carryOn();
            assertThat(log.heard()).anyMatch(line -> line.contains("有 1 个密钥") && line.contains(old));
        }
        assertThat(started(NOW).add(OTHER, Canary.applicant())).isTrue();
    }

    /** Else a key that was read before the erasure would be put back after it. */
    @Test
    void whatIsErasedWhileItIsWrappedAnewStaysErased() {
        vault.add(REQUEST, Canary.applicant());
        addMaster(true);
        meanwhile = command -> {
            if (command.containsKey("update")) {
                meanwhile = again -> {};
                vault.erase(REQUEST);
            }
        };
        rotation().carryOn();

        assertThat(started(NOW).open(REQUEST)).isEqualTo(new Held.Gone<>(NOW));
        assertThat(collection("identityKeys").find(eq(REQUEST)).first()).doesNotContainKey("wrapped");
    }

    @Test
    void withoutAMasterKeyNothingIsKeptAndPeopleAreToldWhy() {
        var off = vault(new MasterKeys(""), NOW);
        var paper = new PaperRef(REQUEST + "#1", "0");
        commands.clear();

        assertThat(off.available()).isFalse();
        assertThat(vault.available()).isTrue();
        assertThat(List.<ThrowingCallable>of(
                        () -> off.add(REQUEST, Canary.applicant()),
                        () -> off.change(REQUEST, same -> same),
                        () -> off.open(REQUEST),
                        () -> off.putPaper(REQUEST, Canary.paper()),
                        () -> off.openPaper(paper),
                        () -> off.erasePaper(paper),
                        () -> off.erase(REQUEST),
                        () -> off.token("640100-jgsw", Canary.applicant()),
                        () -> off.issueCode(REQUEST),
                        () -> off.isCode(REQUEST, ""),
                        () -> off.forgetCode(REQUEST)))
                .allSatisfy(call -> assertThatThrownBy(call).hasMessage(Vault.OFF));
        assertThat(commands.stream().filter(command -> command.containsKey("update") || command.containsKey("insert")))
                .isEmpty();
    }

    /** Of the embedded store every query is answered alike; with a million requests only these are. */
    @Test
    void everyQueryNamesIdsOrStandsInTheIndex() {
        commands.clear();
        vault.add(REQUEST, Canary.applicant());
        var paper = vault.putPaper(REQUEST, Canary.paper());
        vault.openPaper(paper);
        vault.issueCode(REQUEST);
        vault.isCode(REQUEST, "");
        vault.token("640100-jgsw", Canary.applicant());
        addMaster(true);
        rotation().carryOn();
        vault.erasePaper(paper);
        vault.erase(REQUEST);

        var conditions = commands.stream().flatMap(VaultTests::conditions).toList();
        assertThat(conditions).hasSizeGreaterThan(10);
        assertThat(conditions)
                .allSatisfy(condition ->
                        assertThat(fields(condition)).as(condition.toJson()).containsAnyOf("_id", "master"));
    }

    private static Stream<BsonDocument> conditions(BsonDocument command) {
        return Stream.of(
                        Stream.of("filter", "query")
                                .filter(command::containsKey)
                                .map(command::getDocument),
                        Stream.of("updates", "deletes")
                                .filter(command::containsKey)
                                .flatMap(writes -> command.getArray(writes).stream())
                                .map(write -> write.asDocument().getDocument("q")),
                        Stream.of("pipeline")
                                .filter(command::containsKey)
                                .map(stages -> command.getArray(stages)
                                        .getFirst()
                                        .asDocument()
                                        .getDocument("$match")))
                .flatMap(found -> found);
    }

    private static Set<String> fields(BsonDocument condition) {
        return condition.containsKey("$and")
                ? condition.getArray("$and").stream()
                        .flatMap(each -> fields(each.asDocument()).stream())
                        .collect(Collectors.toSet())
                : condition.keySet();
    }
}
