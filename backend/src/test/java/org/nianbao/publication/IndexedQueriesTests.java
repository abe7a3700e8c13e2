package org.nianbao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.nianbao.request.overseeing.KeptDays;
import org.nianbao.request.overseeing.RegisterCounting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * That the public record's queries are served by declared indexes, since the embedded store scans and cannot show it: each
 * either names ids, or its conditions all stand in one index that it enters by the first and that yields the order.
 */
@NianbaoTest
@Import(KeptDays.class)
@TestPropertySource(properties = "store=indexed")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexedQueriesTests {

    private static final Set<String> RECORD = Set.of(
            "publications",
            "excerpts",
            "latest",
            "changes",
            "registeredQueries",
            "searched",
            "searchedTexts",
            "sums",
            "reports",
            "heads",
            "urgings",
            "requests",
            "disputes",
            "yearChanges",
            "retentions",
            "requestHeads",
            "movedDeadlines",
            "letterNumbers",
            "letterHeads");

    /** Every command sent to the store since the start. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Overheard implements CommandListener {

        private static final List<BsonDocument> COMMANDS = new CopyOnWriteArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            COMMANDS.add(event.getCommand().clone());
        }

        @Bean
        MongoClientSettingsBuilderCustomizer overhearing() {
            return settings -> settings.addCommandListener(this);
        }
    }

    @LocalServerPort
    private int port;

    private final Map<String, List<BsonDocument>> indexes = new HashMap<>();

    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        Stream.of(2021, 2022)
                .forEach(year -> Stream.of("640100-jgsw", "640100-jyj")
                        .forEach(agency -> Published.put(
                                record,
                                agency,
                                year,
                                1,
                                null,
                                Content.of(
                                        Editions.load().forYear(year),
                                        "年报",
                                        List.of(),
                                        null,
                                        Map.of(),
                                        Map.of(),
                                        List.of(),
                                        List.of(),
                                        List.of()))));
        Overheard.COMMANDS.stream()
                .filter(command -> command.containsKey("createIndexes"))
                .forEach(command -> indexes.computeIfAbsent(
                                command.getString("createIndexes").getValue(), name -> new ArrayList<>())
                        .addAll(command.getArray("indexes").stream()
                                .map(index -> index.asDocument().getDocument("key"))
                                .toList()));
    }

    @BeforeEach
    void forget() {
        Overheard.COMMANDS.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changes(since: \"2020-01-01T00:00:00+08:00\") { totalCount edges { cursor node { publication { id } }"
                        + " } }",
                "changes(first: 1) { edges { cursor node { kind } } }",
                "publication(agency: \"640100-jgsw\", year: 2021) { numbers { number } content { title } corrected { before } }",
                "publications(orderBy: %s) { totalCount edges { cursor node { id } } }",
                "publications(orderBy: %s, filter: {year: 2021}) { totalCount edges { node { id } } }",
                "publications(orderBy: %s, filter: {within: \"640100\"}) { totalCount edges { node { id } } }",
                "publications(orderBy: %s, filter: {agency: \"640100-jgsw\"}) { totalCount edges { node { id } } }",
                "publications(orderBy: %s, filter: {search: \"年报\"}) { totalCount edges { node { id } } }",
                "search(words: \"年报\", filter: {within: \"640100\"}) { totalCount edges { node { publication { id } }"
                        + " } }",
                "agency(code: \"640100-jgsw\") { numbers { number } publications { id } }",
                "tally(agency: \"640100\", year: 2021) { coverage { included } contributions(cell: "
                        + "\"requests.received.total\") { totalCount edges { node { publication { id } } } } }",
                "series(agency: \"640100-jgsw\", cells: [\"requests.received.total\"]) { number }",
                "timeliness(year: 2021) { published recordedSince before { published } }",
                "ranking(figure: \"requests.received.total\", year: 2021) { included }",
                "trend(agency: \"640100-jgsw\", figure: \"granted\") { points { median } }",
                "progress(agency: \"640100\", year: 2021) { published drafting unratified { code } }",
                "seasonBoard(year: 2021) { entries { edges { node { stage urgings { text } } } } }",
                "urgings { text }"
            })
    void whatTheApiAsksIsARangeOfAnIndex(String field) {
        for (var order : PublicationFilter.Order.values()) {
            var query = field.formatted(order);
            var answer = Api.on(port).as("office").ask("{ " + query + " }");
            var cursor = answer.at("/edges/0/cursor");
            if (!cursor.isMissingNode()) {
                Api.on(port)
                        .as("office")
                        .ask("{ " + query.replace("orderBy", "after: \"" + cursor.asString() + "\", orderBy") + " }");
            }
        }
        requireServed();
    }

    /** What the people of an agency ask of its register of requests. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "requests(agency: \"640100-jgsw\", filter: {open: true}%s) { edges { cursor } }",
                "requests(agency: \"640100-jgsw\", filter: {open: true, statuses: [IN_HAND]}%s) { edges { cursor } }",
                "requests(agency: \"640100-jgsw\", filter: {open: true, find: \"某 事项\"}%s) { edges { cursor } }",
                "requests(agency: \"640100-jgsw\", filter: {find: \"12\"}, orderBy: NEWEST%s) { edges { cursor } }",
                "requests(agency: \"640100-jgsw\", orderBy: NEWEST%s) { edges { cursor } }",
                "disputes(agency: \"640100-jgsw\", first: 1%s) { totalCount edges { cursor } }",
                "disputes(agency: \"640100-jgsw\", filter: {request: \"640100-jgsw:2026:1\"}%s) { edges { cursor } }",
                "dueRetentions(agency: \"640100-jgsw\"%s) { totalCount edges { cursor } }",
                "disputeTable(agency: \"640100-jgsw\", year: 2026) { correctionProposal { number } cells { number } }",
                "requests(agency: \"640100-jgsw\", filter: {column: OPEN}%s) { totalCount edges { cursor } }",
                "requests(agency: \"640100-jgsw\", filter: {column: DUE_SOON}%s) { totalCount edges { cursor } }",
                "requests(agency: \"640100-jgsw\", filter: {column: OVERDUE}%s) { totalCount edges { cursor } }",
                "requests(agency: \"640100-jgsw\", filter: {column: PROVISIONAL}%s) { totalCount edges { cursor } }",
                "requests(agency: \"640100-jgsw\", filter: {column: CLOSED}, orderBy: NEWEST%s) { totalCount edges {"
                        + " cursor } }",
                "requests(agency: \"640100-jgsw\", filter: {column: LATE}, orderBy: NEWEST%s) { totalCount edges {"
                        + " cursor } }",
                "movedDeadlines(first: 20%s) { totalCount edges { cursor } }",
                "requestTable(agency: \"640100-jgsw\", year: 2026) { cells { number } }"
            })
    void whatTheRegisterIsAskedIsARangeOfAnIndex(String field) {
        var registrar = Api.on(port).as("registrar");
        registrar.ask("""
            mutation { registerRequest(input: {agency: "640100-jgsw", arrival: ORAL, arrivedOn: "2026-03-02", subject: "某事项",
              words: "某事项", kind: PERSON, applicant: {name: "某人", phone: "0951-5550100"}}) { __typename } }\
            """);
        registrar.ask("""
            mutation { openDispute(input: {agency: "640100-jgsw", request: "640100-jgsw:2026:1", kind: RECONSIDERATION,
              role: RESPONDENT, body: "某市人民政府", filedOn: "2026-04-10"}) { __typename } }\
            """);
        forget();
        var cursor = registrar.ask("{ " + field.replace("%s", "") + " }").at("/edges/0/cursor");
        if (!cursor.isMissingNode()) {
            registrar.ask("{ " + field.replace("%s", ", after: \"" + cursor.asString() + "\"") + " }");
        }
        requireServed();
    }

    /** What entering a sheet looks for that may be there already. */
    @Test
    void whatASheetMayRepeatIsFoundByAnIndex() {
        var registrar = Api.on(port).as("registrar");
        forget();
        registrar.ask("""
            mutation { readLedger(input: {agency: "640100-jgsw", lines: [
              ["收到日期", "收到方式", "申请人", "申请人类型", "证件号码", "联系方式", "申请内容"],
              ["2026-03-02", "当面", "某人", "自然人", "11010519491231002X", "0951-5550100", "某事项"]]}) { __typename } }\
            """);
        requireServed();
    }

    /** The board is read by ids alone, whatever the registers hold; what counts and keeps them is a range of an index too. */
    @Test
    void whatTheOfficeAsksOfRegistersAndWhatKeepsThemIsARangeOfAnIndex(
            @Autowired RegisterCounting counting, @Autowired KeptDays days) {
        whatTheRegisterIsAskedIsARangeOfAnIndex(
                "requests(agency: \"640100-jgsw\", orderBy: NEWEST%s) { edges { cursor } }");
        forget();
        days.keepAndRemind();
        counting.follow();
        Api.on(port)
                .as("office")
                .ask("{ requestBoard { entries(first: 100) { edges { node { counts { open } } } } } }");
        requireServed();
    }

    /** What the public asks when it applies, and when it looks a request up. */
    @Test
    void whatAnApplicantAsksIsARangeOfAnIndex() {
        Api.on(port).as("registrar").ask("""
            mutation { setApplyGuide(input: {agency: "640100-jgsw", open: true, hours: "9至17时", address: "一号楼",
              post: "银川市", phone: "0951-5550100"}) { __typename } }\
            """);
        forget();
        var cursor = Api.on(port)
                .ask("{ applyGuides { totalCount edges { cursor } } }")
                .at("/edges/0/cursor")
                .asString();
        Api.on(port).ask("{ applyGuides(after: \"" + cursor + "\") { edges { cursor } } }");
        var receipt = Api.on(port).ask("""
            mutation { apply(input: {agency: "640100-jgsw", key: "a key that is long enough", name: "马小禾",
              paper: RESIDENT, number: "11010519491231002X", phone: "0951-5550100", words: "某事项"}) {
              ... on RequestReceipt { reference code } } }\
            """);
        Api.on(port)
                .ask("mutation { lookUpRequest(input: {reference: \""
                        + receipt.get("reference").asString() + "\", code: \""
                        + receipt.get("code").asString() + "\"}) { __typename } }");
        requireServed();
    }

    /** The next number of a series of letters, the number a letter has, and what the same applicant asked for in a month. */
    @Test
    void whatALetterAndAFeeAskIsARangeOfAnIndex() {
        var registrar = Api.on(port).as("registrar");
        var id = registrar.ask("""
            mutation { registerRequest(input: {agency: "640100-jgsw", arrival: ORAL, arrivedOn: "2026-03-02", subject: "某事项",
              words: "某事项", kind: PERSON, applicant: {name: "某人", number: "640104199003071236", phone: "0951-5550100"}}) {
              ... on RequestRegistered { request { id } } } }\
            """).at("/request/id").asString();
        registrar.ask("mutation { putLetterHead(input: {agency: \"640100-jgsw\", contact: \"某路1号\"}) { head } }");
        forget();
        registrar.ask("mutation { recordRequest(input: {request: \"" + id
                + "\", entries: 2, deed: {writeLetter: {kind: RECEIPT, words: []}}}) { __typename } }");
        registrar.ask("{ processingFee(request: \"" + id + "\", basis: ITEMS) { yuan } }");
        requireServed();
    }

    /** What a compilation reads of its contributors: numbers in force, cells and problems by their ids. */
    @Test
    void whatACompilationAsksIsARangeOfAnIndex() {
        var editor = Api.on(port).withToken(Tokens.of("editor@640100", "640100", "editor"));
        editor.ask("mutation { compileReport(input: {agency: \"640100\", year: 2022}) { __typename } }");
        editor.ask("""
            { report(id: "640100:2022") { mayCompile compilation { cell(ref: "requests.received.total") { contributions {
              cell { number } } } } compilationWork { changed { code } opening { cell } problems { text } faulty { code } } } }\
            """);
        requireServed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.xml",
                "/corrections?year=2021",
                "/sitemap.xml",
                "/agencies/640100-jgsw",
                "/publications/2021.jsonl",
                "/publications/changes.jsonl"
            })
    void whatFilesAndPagesAskToo(String path) {
        assertThat(Api.on(port)
                        .send(Api.on(port)
                                .request(path)
                                .header("Accept", "text/html")
                                .GET()
                                .build())
                        .statusCode())
                .isEqualTo(200);
        requireServed();
    }

    private void requireServed() {
        var asked = Overheard.COMMANDS.stream()
                .filter(command -> command.containsKey("find") || command.containsKey("aggregate"))
                .filter(command -> RECORD.contains(collection(command)))
                .toList();
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(command ->
                        assertThat(isServed(command)).as(command.toJson()).isTrue());
    }

    private static String collection(BsonDocument command) {
        return command.getString(command.getFirstKey()).getValue();
    }

    private boolean isServed(BsonDocument command) {
        var conditions = new HashMap<String, BsonValue>();
        collect(
                command.containsKey("find")
                        ? command.getDocument("filter", new BsonDocument())
                        : command.getArray("pipeline").getFirst().asDocument().getDocument("$match"),
                conditions);
        var order = command.getDocument("sort", new BsonDocument());
        return conditions.containsKey("_id")
                || indexes.getOrDefault(collection(command), List.of()).stream()
                        .anyMatch(index -> conditions.containsKey(index.getFirstKey())
                                && index.keySet().containsAll(conditions.keySet())
                                && yields(index, conditions, order));
    }

    /** What stands in one $and within another holds all the same. */
    private static void collect(BsonDocument filter, Map<String, BsonValue> conditions) {
        filter.forEach((key, value) -> {
            if (key.equals("$and")) {
                value.asArray().forEach(part -> collect(part.asDocument(), conditions));
            } else {
                conditions.merge(key, value, (one, other) -> one.isDocument() ? other : one);
            }
        });
    }

    /** Fields of which the value is given do not disturb an order; a whole index can be read backwards. */
    private static boolean yields(BsonDocument index, Map<String, BsonValue> conditions, BsonDocument order) {
        var left = new ArrayList<>(order.keySet().stream()
                .filter(field -> !isGiven(conditions.get(field)))
                .toList());
        int turned = 0;
        for (var field : index.keySet()) {
            if (!left.isEmpty() && left.getFirst().equals(field)) {
                int turn =
                        index.getInt32(field).getValue() * order.getInt32(field).getValue();
                if (turned != 0 && turn != turned) {
                    return false;
                }
                turned = turn;
                left.removeFirst();
            } else if (!isGiven(conditions.get(field))) {
                break;
            }
        }
        return left.isEmpty();
    }

    private static boolean isGiven(BsonValue condition) {
        return condition != null && !condition.isDocument();
    }
}
