package org.nianbao.request.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nianbao.Api;
import org.nianbao.Desk;
import org.nianbao.NianbaoTest;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.nianbao.request.identity.Applicant.ContactDetails;
import org.nianbao.request.identity.Applicant.ThirdParty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In the whole backend: who asks stands in no collection, in no line of the log and in no error's message. */
@NianbaoTest
class CanaryTests {

    private static final String REQUEST = "640100-canary:2026:1";

    @Autowired
    private Vault vault;

    @Test
    void whoAsksStandsNowhereInTheClear(@Autowired MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        var database = new ConnectionString(uri).getDatabase();
        List<Throwable> refusals;
        try (var log = Canary.listen()) {
            vault.add(REQUEST, Canary.applicant());
            var paper = vault.putPaper(REQUEST, Canary.paper());
            vault.change(REQUEST, applicant -> applicant.with(new ThirdParty(Canary.NAME, null)));
            vault.issueCode(REQUEST);
            refusals = refusals(paper);
            assertThat(log.found()).isEmpty();
        }

        assertThat(refusals).hasSize(6).doesNotContainNull();
        assertThat(refusals.stream().flatMap(refusal -> Canary.in(refusal).stream()))
                .isEmpty();
        assertThat(Canary.in(client.getDatabase(database))).isEmpty();
        var apart = client.getDatabase(database + "-identity");
        assertThat(Canary.in(apart)).isEmpty();
        assertThat(apart.listCollectionNames().into(new ArrayList<>()))
                .contains("applicants", "requestPapers", "identityKeys");
        assertThat(client.getDatabase(database).listCollectionNames().into(new ArrayList<>()))
                .doesNotContain("applicants", "requestPapers", "identityKeys");
    }

    /** What the people of the agency do with a request, over the API, and what whoever else may look gets to see. */
    @Test
    void whatIsDoneWithARequestGivesNobodyAway(
            @Autowired MongoClient client,
            @Autowired Agencies agencies,
            @LocalServerPort int port,
            @Value("${spring.mongodb.uri}") String uri) {
        var desk = Desk.of(port, agencies, "640200-canaries");
        var registrar = desk.as("registrar");
        var office = Api.on(port).withToken(Tokens.of("office@canary", "640200-zwgk", "office"));
        String id;
        String seen;
        try (var log = Canary.listen()) {
            id = registrar
                    .ask(
                            "mutation($input: RegisterRequestInput!) { registerRequest(input: $input) { ... on"
                                    + " RequestRegistered { request { id } } } }",
                            Map.of(
                                    "input",
                                    Map.of(
                                            "agency", "640200-canaries",
                                            "arrival", "ONLINE",
                                            "arrivedOn", "2026-03-02",
                                            "subject", "某处理决定",
                                            "words", Canary.WORDS,
                                            "kind", "PERSON",
                                            "applicant",
                                                    Map.of(
                                                            "name", Canary.NAME,
                                                            "number", Canary.NUMBER,
                                                            "phone", Canary.PHONE,
                                                            "mail", Canary.MAIL,
                                                            "address", Canary.ADDRESS))))
                    .at("/request/id")
                    .asString();
            var deeds = List.<Map<String, Object>>of(
                    Map.of("assign", Map.of("division", "某科")),
                    Map.of("consult", Map.of("on", "2026-03-03", "kind", "OTHER_AGENCY", "text", Canary.WORDS)),
                    Map.of("draft", Map.of("disposition", "NOT_HELD", "text", Canary.WORDS)),
                    Map.of("proposeClosing", Map.of("disposition", "REST", "rest", "OTHER", "reason", Canary.WORDS)));
            for (int i = 0; i < deeds.size(); i++) {
                assertThat(registrar
                                .ask(
                                        "mutation($input: RecordRequestInput!) { recordRequest(input: $input) {"
                                                + " __typename } }",
                                        Map.of("input", Map.of("request", id, "entries", i + 2, "deed", deeds.get(i))))
                                .get("__typename")
                                .asString())
                        .isEqualTo("RequestRecorded");
            }
            var refused = registrar.query(
                    "mutation($input: RegisterRequestInput!) { registerRequest(input: $input) { ... on RequestRefused {"
                            + " messages } } }",
                    Map.of(
                            "input",
                            Map.of(
                                    "agency", "640200-canaries",
                                    "arrival", "ONLINE",
                                    "arrivedOn", "2026-03-02",
                                    "subject", "某处理决定",
                                    "words", Canary.WORDS,
                                    "kind", "PERSON",
                                    "applicant",
                                            Map.of("name", Canary.NAME, "number", Canary.NUMBER + "1", "phone", "无"))));
            assertThat(Canary.in(refused.toString())).isEmpty();
            var whole =
                    "query($id: ID!) { request(id: $id) { number subject status pending draft { text } facts { sentence"
                            + " by text } } }";
            assertThat(Canary.in(office.query(whole, Map.of("id", id)).toString()))
                    .isEmpty();
            seen = registrar.query(whole, Map.of("id", id)).toString();
            assertThat(Canary.in(registrar
                            .query("{ requests(agency: \"640200-canaries\") { edges { node { id subject pending } } }"
                                    + " }")
                            .toString()))
                    .isEmpty();
            assertThat(Canary.in(registrar
                            .ask(
                                    "mutation($id: ID!) { openApplicant(input: {request: $id, purpose: \"核对\"}) { ..."
                                            + " on ApplicantOpened { applicant { name identity } } } }",
                                    Map.of("id", id))
                            .toString()))
                    .contains(Canary.NUMBER);
            assertThat(log.found()).isEmpty();
        }
        // Its own people read the words; nothing of them is where anybody else could come by it.
        assertThat(Canary.in(seen)).isNotEmpty();
        assertThat(Canary.in(client.getDatabase(new ConnectionString(uri).getDatabase())))
                .isEmpty();
    }

    /** A file of an applicant's, whatever it is called and says, and one that is not taken. */
    @Test
    void whatAnApplicantHandsInGivesNobodyAway(
            @Autowired MongoClient client,
            @Autowired Agencies agencies,
            @LocalServerPort int port,
            @Value("${spring.mongodb.uri}") String uri) {
        var desk = Desk.of(port, agencies, "640200-material-canaries");
        desk.as("registrar").ask("""
            mutation { setApplyGuide(input: {agency: "640200-material-canaries", open: true, hours: "9至17时", address: "一号楼",
              post: "石嘴山市", phone: "0952-5550100"}) { __typename } }\
            """);
        var api = Api.on(port);
        var receipt = api.ask(
                "mutation($input: ApplyInput!) { apply(input: $input) { ... on RequestReceipt { reference code } } }",
                Map.of(
                        "input",
                        Map.of(
                                "agency", "640200-material-canaries",
                                "key", "a key nobody guesses of a canary",
                                "name", Canary.NAME,
                                "paper", "RESIDENT",
                                "number", Canary.NUMBER,
                                "phone", Canary.PHONE,
                                "words", Canary.WORDS)));
        try (var log = Canary.listen()) {
            for (var content : List.of("%PDF-1.7\n" + Canary.NAME + Canary.NUMBER, "MZ" + Canary.NAME)) {
                var answer = api.send(api.request("/apply/materials")
                        .header("Content-Type", "application/octet-stream")
                        .header("X-Request-Reference", receipt.get("reference").asString())
                        .header("X-Request-Code", receipt.get("code").asString())
                        .header("X-File-Name", URLEncoder.encode(Canary.NAME + ".pdf", StandardCharsets.UTF_8))
                        .header("X-Identity", "true")
                        .POST(BodyPublishers.ofString(content))
                        .build());
                assertThat(answer.statusCode()).isEqualTo(content.startsWith("%") ? 204 : 422);
                assertThat(Canary.in(answer.body())).isEmpty();
            }
            assertThat(log.found()).isEmpty();
        }
        var database = new ConnectionString(uri).getDatabase();
        assertThat(Canary.in(client.getDatabase(database))).isEmpty();
        assertThat(Canary.in(client.getDatabase(database + "-identity"))).isEmpty();
    }

    /** Who pastes a sheet sees it again; what is kept of it lies apart, and what is refused repeats none of it. */
    @Test
    void whatIsEnteredFromASheetGivesNobodyAway(
            @Autowired MongoClient client,
            @Autowired Agencies agencies,
            @LocalServerPort int port,
            @Value("${spring.mongodb.uri}") String uri) {
        var registrar = Desk.of(port, agencies, "640200-sheet-canaries").as("registrar");
        var head = List.of("收到日期", "收到方式", "申请人", "申请人类型", "证件号码", "联系方式", "申请事项", "申请内容", "办理结果", "办结日期");
        var row = List.of(
                "2025-03-02",
                "当面",
                Canary.NAME,
                "公民",
                Canary.NUMBER,
                Canary.PHONE + "，" + Canary.MAIL + "，" + Canary.ADDRESS,
                "某处理决定",
                Canary.WORDS,
                "予以公开",
                "2025-03-20");
        var wrong = new ArrayList<>(row);
        wrong.set(4, Canary.NUMBER.substring(0, 17) + "1");
        wrong.set(6, Canary.WORDS);
        try (var log = Canary.listen()) {
            var read = registrar.ask("""
                mutation($lines: [[String!]!]!) { readLedger(input: {agency: "640200-sheet-canaries", lines: $lines}) {
                  ... on LedgerRead { ledger { rows { cells { column text } doubts { message } } } } } }\
                """, Map.of("lines", List.of(head, row, wrong)));
            assertThat(read.at("/ledger/rows/1/doubts")).hasSize(2);
            assertThat(Canary.in(read.at("/ledger/rows/1/doubts").toString())).isEmpty();
            var cells = new ArrayList<Map<String, Object>>();
            read.at("/ledger/rows/0/cells")
                    .forEach(cell -> cells.add(Map.of(
                            "column", cell.get("column").asString(),
                            "text", cell.get("text").asString())));
            var entered = registrar.ask("""
                mutation($cells: [LedgerCellInput!]!) { registerLedger(input: {agency: "640200-sheet-canaries",
                  rows: [{key: "canary", line: 2, cells: $cells}]}) { ... on RowsEntered { rows { number messages } } } }\
                """, Map.of("cells", cells));
            assertThat(entered.at("/rows/0/number").asString()).isEqualTo("〔2025〕1号");
            assertThat(log.found()).isEmpty();
        }
        assertThat(Canary.in(client.getDatabase(new ConnectionString(uri).getDatabase())))
                .isEmpty();
    }

    /** Whoever applies without signing in is told of nobody, and neither is anybody else. */
    @Test
    void whoAppliesOnlineIsNamedInNoAnswer(
            @Autowired MongoClient client,
            @Autowired Agencies agencies,
            @LocalServerPort int port,
            @Value("${spring.mongodb.uri}") String uri) {
        var registrar = Desk.of(port, agencies, "640200-online-canaries").as("registrar");
        registrar.ask("""
            mutation { setApplyGuide(input: {agency: "640200-online-canaries", open: true, hours: "9至17时", address: "一号楼",
              post: "石嘴山市", phone: "0952-5550100"}) { __typename } }\
            """);
        var input = new HashMap<String, Object>(Map.of(
                "agency", "640200-online-canaries",
                "key", "a key that is long enough",
                "name", Canary.NAME,
                "paper", "RESIDENT",
                "number", Canary.NUMBER,
                "phone", Canary.PHONE,
                "mail", Canary.MAIL,
                "address", Canary.ADDRESS,
                "words", Canary.WORDS));
        var apply = "mutation($input: ApplyInput!) { apply(input: $input) { __typename ... on RequestReceipt { number"
                + " reference code due } ... on ApplyRefused { messages } } }";
        var answers = new ArrayList<String>();
        try (var log = Canary.listen()) {
            var receipt = Api.on(port).ask(apply, Map.of("input", input));
            answers.add(receipt.toString());
            assertThat(receipt.get("__typename").asString()).isEqualTo("RequestReceipt");
            var code = receipt.get("code").asString();
            var by = Map.of("reference", receipt.get("reference").asString(), "code", code);
            for (var last : List.of("", Canary.NUMBER.substring(14), "0000")) {
                var asked = new HashMap<String, Object>(by);
                asked.put("lastFour", last);
                answers.add(Api.on(port)
                        .query(
                                "mutation($input: LookUpInput!) { lookUpRequest(input: $input) { __typename ... on"
                                        + " RequestProgress { status letters { name text } } ... on UnknownRequest {"
                                        + " message } } }",
                                Map.of("input", asked))
                        .toString());
            }
            var page = Api.on(port)
                    .send(Api.on(port)
                            .request("/apply/lookup")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("reference=" + by.get("reference") + "&code=" + code))
                            .build());
            assertThat(page.body()).contains("已登记");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
            answers.add(page.body());
            input.put("number", Canary.NUMBER + "1");
            input.put("phone", "无");
            answers.add(Api.on(port).query(apply, Map.of("input", input)).toString());
            input.put("key", 1);
            answers.add(Api.on(port).query(apply, Map.of("input", input)).toString());
            assertThat(log.found()).isEmpty();
            assertThat(log.heard()).noneMatch(line -> line.contains(code));
        }
        assertThat(answers).allSatisfy(answer -> assertThat(Canary.in(answer)).isEmpty());
        var database = new ConnectionString(uri).getDatabase();
        assertThat(Canary.in(client.getDatabase(database))).isEmpty();
        assertThat(Canary.in(client.getDatabase(database + "-identity"))).isEmpty();
    }

    private List<Throwable> refusals(PaperRef paper) {
        return List.<ThrowingCallable>of(
                        () -> IdentityNumber.typed(IdentityKind.RESIDENT, Canary.NUMBER, LocalDate.of(1938, 7, 1)),
                        () -> new IdentityNumber(IdentityKind.RESIDENT, Canary.NUMBER + "1"),
                        () -> new CreditCode(Canary.NUMBER),
                        () -> new ContactDetails(Canary.MAIL, Canary.PHONE, Canary.ADDRESS),
                        () -> vault.openPaper(new PaperRef(paper.id(), "0")),
                        () -> vault.change(REQUEST + "0", applicant -> Canary.applicant()))
                .stream()
                .map(each -> catchThrowable(each))
                .toList();
    }
}
