package org.nianbao;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.request.identity.Canary;
import org.nianbao.request.identity.Vault;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands in the collections after people have worked for a while, and what becomes of one that is damaged. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredDocumentTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Store store;

    private Desk desk;

    @BeforeAll
    void work() {
        desk = Desk.of(port, agencies, "640200-stored");
    }

    @Test
    void everyDocumentBearsAFormNumber(@Autowired MongoClient client, @Value("${spring.mongodb.uri}") String uri)
            throws IOException {
        desk.write(2021, "BLANK");
        desk.publish(2021, 2);
        desk.mutate(desk.as("editor"), "comment", 2021, Map.of("section", 1, "text", "请核对。"), "id");
        desk.as("editor").ask("""
            mutation($id: ID!) { attendReport(input: {id: $id}) { name } }\
            """, Map.of("id", desk.id(2021)));
        Uploads.send(desk.as("editor"), "年报.txt", "政府信息公开工作年度报告".getBytes(StandardCharsets.UTF_8));
        Api.on(port).withToken(Tokens.of("office@640200", "640200", "office")).ask("""
            mutation { ruleOnReporting(input: {agency: "640200-stored", year: 2021, obliged: false, reason: "停办"}) { year } }\
            """);
        Api.on(port).as("admin").ask("""
            mutation { proposeHolidays(input: {region: "640000", year: 2024, papers: [{title: "放假安排的通知"}], off: [],
              on: []}) { __typename } }\
            """);
        Api.on(port).as("office").ask("mutation { confirmHolidays(id: \"640000:2024:2\") { __typename } }");
        Api.on(port)
                .withToken(Tokens.of("registrar@640200", "640200-stored", "registrar"))
                .ask("""
                    mutation { openDispute(input: {agency: "640200-stored", kind: RECONSIDERATION, role: RESPONDENT, about: "某事项",
                      body: "某市人民政府", filedOn: "2021-04-10"}) { __typename }
                      stateDisputes(input: {agency: "640200-stored", keptSince: "2021-01-01"}) { year } }\
                    """);

        desk.as("registrar").ask("""
            mutation { setApplyGuide(input: {agency: "640200-stored", open: true, hours: "9至17时", address: "一号楼",
              post: "石嘴山市", phone: "0952-5550100"}) { __typename } }\
            """);

        desk.as("registrar").ask("""
            mutation { putLetterWording(input: {agency: "640200-stored", kind: GRANTED, text: ""}) { own }
              openDispute(input: {agency: "640200-stored", kind: RECONSIDERATION, role: RESPONDENT, about: "某事项",
                body: "某市人民政府", filedOn: "2021-04-10", acceptedOn: "2021-04-12", yearReason: "清理旧卷时发现"}) { __typename } }\
            """);
        filed();

        var database = client.getDatabase(new ConnectionString(uri).getDatabase());
        assertThat(database.listCollectionNames().into(new ArrayList<>()))
                .contains(
                        "yearChanges",
                        "retentions",
                        "letterWordings",
                        "applyGuides",
                        "reports",
                        "trail",
                        "publications",
                        "latest",
                        "excerpts",
                        "searched",
                        "clocks",
                        "comments",
                        "attendants",
                        "colleagues",
                        "agencies",
                        "administration",
                        "seasons",
                        "holidayNotices",
                        "disputes",
                        "requestRegisters");
        assertThat(withoutFormNumber(database)).isEmpty();
    }

    /** A request that was withdrawn long ago goes into the archive. */
    private void filed() {
        var id = desk.as("registrar").ask("""
            mutation { registerRequest(input: {agency: "640200-stored", arrival: ONLINE, arrivedOn: "2020-03-02", subject: "某事项",
              words: "某事项。", kind: PERSON, applicant: {name: "某人", mail: "a@example.org"}}) {
              ... on RequestRegistered { request { id } } } }\
            """).at("/request/id").asString();
        recorded(desk.as("registrar"), id, "recordWithdrawal: {on: \"2020-03-02\"}");
        recorded(desk.as("registrar"), id, "proposeClosing: {disposition: REST, rest: WITHDRAWN, reason: \"申请人撤回\"}");
        recorded(desk.named("second", "registrar"), id, "agreeToClosing: {on: \"2020-03-02\"}");
        recorded(desk.as("registrar"), id, "file: {box: \"2020-1\", keptFor: 10}");
    }

    private static void recorded(Api person, String id, String deed) {
        var entries = person.ask("{ request(id: \"" + id + "\") { entries } }")
                .get("entries")
                .asInt();
        Desk.expect(
                "RequestRecorded",
                person.ask("mutation { recordRequest(input: {request: \"" + id + "\", entries: " + entries + ", deed: {"
                        + deed + "}}) { __typename } }"));
    }

    @Test
    void everyDocumentOfAnApplicantBearsAFormNumberToo(
            @Autowired MongoClient client, @Value("${spring.mongodb.uri}") String uri, @Autowired Vault vault) {
        vault.add("640200-stored:2026:1", Canary.applicant());
        vault.issueCode("640200-stored:2026:1");
        vault.erasePaper(vault.putPaper("640200-stored:2026:1", Canary.paper()));
        vault.putPaper("640200-stored:2026:2", Canary.paper());
        vault.token("640200-stored", Canary.applicant());
        vault.erase("640200-stored:2026:3");

        var database = client.getDatabase(new ConnectionString(uri).getDatabase() + "-identity");
        assertThat(database.listCollectionNames().into(new ArrayList<>()))
                .contains("identityKeys", "applicants", "requestPapers");
        assertThat(withoutFormNumber(database)).isEmpty();
    }

    private static Map<String, List<Document>> withoutFormNumber(MongoDatabase database) {
        var without = new TreeMap<String, List<Document>>();
        database.listCollectionNames()
                .forEach(name -> database
                        .getCollection(name)
                        .find()
                        .map(document -> new Document("_id", document.get("_id")).append("form", document.get("form")))
                        .into(new ArrayList<>())
                        .stream()
                        .filter(document -> !(document.get("form") instanceof Integer))
                        .forEach(document -> without.computeIfAbsent(name, none -> new ArrayList<>())
                                .add(document)));
        return without;
    }

    @Test
    void aDamagedReportIsNamedToWhoRunsTheServerAndToldByANumberToWhoAsks(@Autowired Reports reports) {
        desk.start(2020, "BLANK");
        store.collection("reports").updateOne(eq(desk.id(2020)), Updates.set("revision", "一"));

        assertThatThrownBy(() -> reports.find(ReportId.parse(desk.id(2020))))
                .isInstanceOf(Damaged.class)
                .hasMessageContaining("reports")
                .hasMessageContaining(desk.id(2020));
        var error = desk.as("editor")
                .query("query($id: ID!) { report(id: $id) { revision } }", Map.of("id", desk.id(2020)))
                .at("/errors/0");
        assertThat(error.at("/extensions/classification").asString()).isEqualTo("INTERNAL_ERROR");
        assertThat(error.get("message").asString()).contains("已损坏", "编号");
    }

    /** A trail without one of its entries would be a false one: nothing of it is shown. */
    @Test
    void aTrailOfWhichAnEntryIsDamagedIsNotShownWithoutIt() {
        desk.start(2019, "BLANK");
        Desk.expect("ReportSaved", desk.save(2019, 1, Map.of("title", "某局年报")));
        store.collection("trail").updateOne(eq(desk.id(2019) + "#1"), Updates.set("action", "NOSUCH"));

        var answer = desk.as("editor")
                .query("query($id: ID!) { report(id: $id) { trail { at } } }", Map.of("id", desk.id(2019)));
        assertThat(answer.at("/errors/0/message").asString()).contains("已损坏", "编号");
        assertThat(answer.at("/data/report/trail/0").isMissingNode()).isTrue();
    }
}
