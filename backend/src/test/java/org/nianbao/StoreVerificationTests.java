package org.nianbao;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.Store;
import org.nianbao.store.Verification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What {@code verify-store} finds in a store from which something was lost, or in which something was changed. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "store=verified")
class StoreVerificationTests {

    private static final String REPORT = Samples.AGENCY + ":2021";
    private static final String NUMBER = REPORT + ":1";
    private static final String REGISTER_OF = "640200-verified";

    @LocalServerPort
    private int port;

    @Autowired
    private List<Verification> verifications;

    @Autowired
    private PublicationClock clock;

    @Autowired
    private Store store;

    @Autowired
    @Qualifier("identityStore")
    private Store identities;

    private List<String> requests;

    @BeforeAll
    void aReportPublishedAndRequestsRegistered(@Autowired Agencies agencies) {
        Samples.putDepartment(agencies, Samples.AGENCY);
        Published.report(port, 2021, Samples.complete(2021));
        var registrar = Desk.of(port, agencies, REGISTER_OF).as("registrar");
        requests = Stream.of("甲", "乙", "丙")
                .map(subject -> Desk.mutate(
                                registrar,
                                "registerRequest",
                                Map.of(
                                        "agency",
                                        REGISTER_OF,
                                        "arrival",
                                        "ONLINE",
                                        "arrivedOn",
                                        "2026-09-15",
                                        "subject",
                                        subject,
                                        "words",
                                        "申请公开" + subject,
                                        "kind",
                                        "PERSON",
                                        "applicant",
                                        Map.of("name", "某人", "mail", "a@example.org")),
                                "... on RequestRegistered { request { id } }")
                        .at("/request/id")
                        .asString())
                .toList();
    }

    private List<String> wrong() {
        // What was read of the public record is kept until this moves; the command keeps nothing.
        clock.advance(2021);
        var wrong = new ArrayList<String>();
        verifications.forEach(each -> each.verify(wrong::add));
        return wrong;
    }

    /** What is found after a change, which is then undone. */
    private List<String> wrongAfter(MongoCollection<Document> in, String id, Runnable change) {
        var before = in.find(eq(id)).first();
        assertThat(before).as(id).isNotNull();
        change.run();
        try {
            return wrong();
        } finally {
            Store.put(in, before);
        }
    }

    private List<String> wrongWithout(String collection, String id) {
        var in = store.collection(collection);
        return wrongAfter(in, id, () -> in.deleteOne(eq(id)));
    }

    private List<String> wrongWith(String collection, String id, String field, Object value) {
        var in = store.collection(collection);
        return wrongAfter(in, id, () -> in.updateOne(eq(id), Updates.set(field, value)));
    }

    @Test
    void nothingIsWrongInAStoreThatIsWhole() {
        var looked = verifications.stream()
                .mapToLong(each -> each.verify(wrong -> {}))
                .boxed()
                .toList();

        assertThat(wrong()).isEmpty();
        assertThat(looked).hasSize(5).doesNotContain(0L);
    }

    @Test
    void anEntryOfATrailThatIsLostOrChanged() {
        assertThat(wrongWithout("trail", REPORT + "#3"))
                .anySatisfy(wrong -> assertThat(wrong).contains(REPORT, "第 3 条", "缺失"));
        assertThat(wrongWith("trail", REPORT + "#3", "by", "别人"))
                .singleElement()
                .asString()
                .contains(REPORT, "第 3 条", "与校验值不符");
    }

    @Test
    void aReportThatRunsAheadOfItsTrailOrSaysOtherwise() {
        var last = store.collection("trail").countDocuments(eq("report", REPORT));

        assertThat(wrongWithout("trail", REPORT + "#" + last))
                .anySatisfy(wrong -> assertThat(wrong).contains(REPORT, "留痕只有 " + (last - 1) + " 条"));
        assertThat(wrongWith("reports", REPORT, "content.title", "另一个题名"))
                .singleElement()
                .asString()
                .contains(REPORT, "的内容与第 " + last + " 条留痕");
        assertThat(wrongWith("reports", REPORT, "status", "无此状态"))
                .allSatisfy(wrong -> assertThat(wrong).contains("reports", REPORT, "已损坏"));
    }

    @Test
    void aPublicationThatIsLostOrSaysOtherwise() {
        assertThat(wrongWithout("publications", NUMBER))
                .isNotEmpty()
                .allSatisfy(wrong -> assertThat(wrong).contains(REPORT));
        assertThat(wrongWithout("latest", REPORT))
                .isNotEmpty()
                .allSatisfy(wrong -> assertThat(wrong).contains(REPORT));
        assertThat(wrongWith("publications", NUMBER, "content.title", "另一个题名"))
                .containsExactly("已发布报告 " + NUMBER + " 的内容与留痕中公布的不同。");
        assertThat(wrongWithout("reports", REPORT))
                .anySatisfy(wrong -> assertThat(wrong).contains(NUMBER, "却没有这份年度报告"));
    }

    @Test
    void aWithdrawalThatOnlyOneSideKnows() {
        assertThat(wrongWith("publications", NUMBER, "withdrawn", true))
                .isNotEmpty()
                .allSatisfy(wrong -> assertThat(wrong).contains(REPORT));
        assertThat(wrongWith("latest", REPORT, "withdrawn", true))
                .isNotEmpty()
                .allSatisfy(wrong -> assertThat(wrong).contains(REPORT));
    }

    @Test
    void aRequestThatIsLostOrChanged() {
        var facts = new ArrayList<>(
                store.collection("requests").find(eq(requests.get(2))).first().getList("facts", Document.class));
        var changed = new Document(facts.getFirst()).append("by", "别人");
        facts.set(0, changed);

        assertThat(wrongWithout("requests", requests.get(1))).containsExactly("申请 " + requests.get(2) + "：它前面少了 1 件。");
        assertThat(wrongWith("requests", requests.get(2), "facts", facts))
                .containsExactly("申请 " + requests.get(2) + "：第 [1] 条记录与校验值不符。");
    }

    @Test
    void aKeyThatNoMasterKeyOpens() {
        var keys = identities.collection("identityKeys");

        assertThat(wrongAfter(
                        keys,
                        requests.get(0),
                        () -> keys.updateOne(
                                eq(requests.get(0)), Updates.set("wrapped", new Binary(new byte[] {1, 2, 3})))))
                .singleElement()
                .asString()
                .contains("identityKeys", requests.get(0));
    }

    @Test
    void anIndexThatIsNotThere() {
        var reports = store.collection("reports");
        var index = reports.listIndexes().into(new ArrayList<>()).stream()
                .filter(each -> each.get("key", Document.class).containsKey("untold"))
                .findFirst()
                .orElseThrow();

        reports.dropIndex(index.getString("name"));
        try {
            assertThat(wrong()).singleElement().asString().contains("reports", "untold");
        } finally {
            reports.createIndex(
                    index.get("key", Document.class), new IndexOptions().sparse(index.getBoolean("sparse", false)));
        }
    }
}
