package org.nianbao.request.overseeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.Api;
import org.nianbao.Hand;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Requests from above, days that move and days that come near; each test has an agency of its own. */
@NianbaoTest
@Import(Hand.Time.class)
@TestPropertySource(properties = "store=overseen")
class OverseeingTests {

    private static final String RECORD = """
        mutation($request: ID!, $entries: Int!, $deed: RequestDeed!) {
          recordRequest(input: {request: $request, entries: $entries, deed: $deed}) { __typename
            ... on RequestRecorded { request { id entries } } ... on RequestRefused { messages } } }\
        """;
    private static final String BOARD = """
        query($filter: RequestBoardFilter, $orderBy: RequestBoardOrder!) { requestBoard(filter: $filter, orderBy: $orderBy) {
          agencies keeping entries(first: 100) { totalCount edges { node { agency { code } keptSince soon
            counts { open dueSoon overdue provisional waiting closed late longest { id number receivedOn workingDays } } } } } } }\
        """;

    private static int agencies = 1;

    @LocalServerPort
    private int port;

    @Autowired
    private Hand hand;

    @Autowired
    private RegisterCounting counting;

    @Autowired
    private DayKeeping keeping;

    @Autowired
    private DueReminding reminding;

    private String agency = "";
    private Api registrar = Api.on(0);

    @BeforeEach
    void anAgencyOfItsOwn(@Autowired Agencies tree) {
        Samples.putAgencies(tree);
        agency = "620100-o" + agencies++;
        // Of a province without holidays of its own.
        Samples.putCity(tree, "620100", "兰州市", "620100-jyj", agency);
        registrar = as("registrar");
        hand.set("2026-09-15T09:00");
        as("handler").ask("{ viewer { name } }");
        as("chief").ask("{ viewer { name } }");
        registrar.ask("{ viewer { name } }");
        office().ask("{ viewer { name } }");
    }

    private Api as(String role) {
        return Api.on(port).withToken(Tokens.of(role + "@" + agency, agency, role));
    }

    private Api office() {
        return Api.on(port).withToken(Tokens.of("office@620100", "620100-zwgk", "office"));
    }

    private JsonNode register(String on, String subject) {
        return registrar
                .ask(
                        """
                        mutation($input: RegisterRequestInput!) { registerRequest(input: $input) {
                          ... on RequestRegistered { request { id entries number } } } }\
                        """,
                        Map.of(
                                "input",
                                new HashMap<>(Map.of(
                                        "agency",
                                        agency,
                                        "arrival",
                                        "IN_PERSON",
                                        "arrivedOn",
                                        on,
                                        "subject",
                                        subject,
                                        "words",
                                        "申请公开" + subject,
                                        "kind",
                                        "PERSON",
                                        "applicant",
                                        Map.of("name", "马小禾", "phone", "0951-5550100")))))
                .get("request");
    }

    private JsonNode record(String role, JsonNode request, String deed, Map<String, ?> input) {
        var answer = as(role).ask(
                        RECORD,
                        Map.of(
                                "request",
                                request.get("id").asString(),
                                "entries",
                                request.get("entries").asInt(),
                                "deed",
                                Map.of(deed, input)));
        assertThat(answer.get("__typename").asString()).as(answer.toString()).isEqualTo("RequestRecorded");
        return answer.get("request");
    }

    private JsonNode assigned(JsonNode request) {
        return record(
                "registrar",
                request,
                "assign",
                Map.of("handler", "id-of-handler@" + agency, "name", "丁雨桐", "division", "财务科"));
    }

    private JsonNode replied(JsonNode request) {
        var drafted = record(
                "handler",
                assigned(request),
                "draft",
                Map.of("disposition", "GRANTED", "parts", List.of("GIVEN"), "text", "予以公开。"));
        var approved = record("reviewer", drafted, "approve", Map.of());
        var signed = record("secrecy-reviewer", approved, "approve", Map.of());
        signed = record("chief", signed, "sign", Map.of("letterNumber", "告〔2026〕1号"));
        return record(
                "registrar",
                signed,
                "deliver",
                Map.of("on", hand.instant().toString().substring(0, 10), "means", "IN_PERSON"));
    }

    private JsonNode board(Map<String, ?> filter, String order) {
        counting.follow();
        return office().ask(BOARD, Map.of("filter", filter, "orderBy", order));
    }

    private JsonNode line() {
        var found = board(Map.of("search", agency), "TREE").at("/entries/edges");
        assertThat(found).hasSize(1);
        return found.get(0).get("node");
    }

    @Test
    void theOfficeTakesAwayWhatTheBoardShowsAndNobodyElseDoes() {
        register("2026-08-01", "很久以前的事");
        counting.follow();
        var line = file(office(), "/requests/board.csv?search=" + agency + "&orderBy=OVERDUE", 200)
                .lines()
                .filter(each -> each.contains(agency))
                .toList();
        assertThat(line).hasSize(1);
        assertThat(line.getFirst()).contains(",1,0,1,0,0,", "2026-08-01").doesNotContain("很久", "马小禾", "5550100");
        var empty = file(office(), "/requests/board.csv", 200)
                .lines()
                .filter(each -> each.contains("620100-jyj"))
                .toList();
        assertThat(empty.getFirst()).contains("未登记").doesNotContain(",0,");
        assertThat(file(office(), "/requests/board.xlsx", 200)).startsWith("PK");
        file(office(), "/requests/board.csv?column=NOTHING", 400);
        file(registrar, "/requests/board.csv", 403);
        file(Api.on(port), "/requests/board.csv", 401);
    }

    private static String file(Api person, String address, int status) {
        var answer = person.send(person.request(address).GET().build());
        assertThat(answer.statusCode()).as(address).isEqualTo(status);
        return answer.body();
    }

    @Test
    void theBoardCountsWhatIsOpenNearOverAndClosed() {
        assertThat(line().get("counts").isNull()).isTrue();

        hand.set("2026-10-12T09:00");
        var old = register("2026-08-20", "很久以前的事");
        register("2026-09-15", "本周到期的事");
        register("2026-10-12", "刚收到的事");
        var asked = register("2026-10-12", "说不清的事");
        record("registrar", asked, "askAmendment", Map.of("on", "2026-10-12", "until", "2026-11-05", "text", "请说明年份。"));
        replied(register("2026-10-10", "按时答复的事"));
        replied(register("2026-08-21", "迟答复的事"));

        var counts = line().get("counts");
        assertThat(counts.get("open").asInt()).isEqualTo(4);
        assertThat(counts.get("overdue").asInt()).isEqualTo(1);
        assertThat(counts.get("dueSoon").asInt()).isEqualTo(1);
        assertThat(counts.get("waiting").asInt()).isEqualTo(1);
        assertThat(counts.get("provisional").asInt()).isZero();
        assertThat(counts.get("closed").asInt()).isEqualTo(2);
        assertThat(counts.get("late").asInt()).isEqualTo(1);
        assertThat(counts.at("/longest/id")).isEqualTo(old.get("id"));
        assertThat(counts.at("/longest/receivedOn").asString()).isEqualTo("2026-08-20");
        assertThat(line().get("soon").asString()).isEqualTo("2026-10-19");

        hand.set("2026-10-20T09:00");
        assertThat(line().at("/counts/overdue").asInt()).isEqualTo(2);
        assertThat(line().at("/counts/dueSoon").asInt()).isZero();
    }

    @Test
    void everyFigureOpensItsRequestsWithoutWhatWasAsked() {
        hand.set("2026-10-12T09:00");
        var over = register("2026-08-20", "甲事项");
        register("2026-09-15", "乙事项");
        replied(register("2026-08-21", "丙事项"));
        for (var column : Map.of("OPEN", 2, "DUE_SOON", 1, "OVERDUE", 1, "PROVISIONAL", 0, "CLOSED", 1, "LATE", 1)
                .entrySet()) {
            var found = column("office", column.getKey());
            assertThat(found.get("totalCount").asInt()).as(column.getKey()).isEqualTo(column.getValue());
            assertThat(found.get("edges")).as(column.getKey()).hasSize(column.getValue());
        }
        var first = column("office", "OVERDUE").at("/edges/0/node");
        assertThat(first.get("id")).isEqualTo(over.get("id"));
        assertThat(first.get("subject").isNull()).isTrue();
        assertThat(column("registrar", "OVERDUE").at("/edges/0/node/subject").asString())
                .isEqualTo("甲事项");
    }

    private JsonNode column(String person, String column) {
        return (person.equals("office") ? office() : as(person)).ask("""
            query($agency: ID!, $column: BoardColumn!) { requests(agency: $agency, filter: {column: $column}) {
              totalCount edges { node { id subject } } } }\
            """, Map.of("agency", agency, "column", column));
    }

    @Test
    void theBoardIsFilteredAndOrdered() {
        hand.set("2026-10-12T09:00");
        register("2026-08-20", "甲事项");
        counting.follow();
        var overdue = codes(board(Map.of("column", "OVERDUE"), "OVERDUE"));
        assertThat(overdue).contains(agency).doesNotContain("620100-jyj");
        assertThat(codes(board(Map.of(), "LONGEST")).indexOf(agency))
                .isLessThan(codes(board(Map.of(), "LONGEST")).indexOf("620100-jyj"));
        registrar.ask(
                "mutation($agency: ID!) { stateRegister(input: {agency: $agency, keptSince: \"2026-07-01\"}) { year }"
                        + " }",
                Map.of("agency", agency));
        assertThat(line().get("keptSince").asString()).isEqualTo("2026-07-01");
        assertThat(codes(board(Map.of(), "TREE")).indexOf(agency))
                .as("whoever keeps no register here stands behind")
                .isLessThan(codes(board(Map.of(), "TREE")).indexOf("620100"));
    }

    private static List<String> codes(JsonNode board) {
        return StreamSupport.stream(board.at("/entries/edges").spliterator(), false)
                .map(edge -> edge.at("/node/agency/code").asString())
                .toList();
    }

    /** Day 2027-01-04 is provisional until somebody announces that it is a holiday. */
    @Test
    void whatIsAnnouncedMovesDaysAndTellsWhoHasThem() {
        hand.set("2026-12-04T09:00");
        var moving = register("2026-12-04", "甲事项");
        var staying = register("2026-12-03", "乙事项");
        counting.follow();
        assertThat(line().at("/counts/provisional").asInt()).isEqualTo(1);

        // In all of this, another instance may have begun, and a crash may come between any two steps.
        announce();
        keeping.keep();
        keeping.keep();

        var moved = registrar.ask(
                "{ movedDeadlines { totalCount edges { node { id number was due why agency { code } } } } }");
        assertThat(moved.get("totalCount").asInt()).isEqualTo(1);
        var node = moved.at("/edges/0/node");
        assertThat(node.get("id")).isEqualTo(moving.get("id")).isNotEqualTo(staying.get("id"));
        assertThat(node.get("was").asString()).isEqualTo("2027-01-04");
        assertThat(node.get("due").asString()).isEqualTo("2027-01-05");
        assertThat(node.get("why").asString()).isEqualTo("2027年1月4日放假（元旦）。");
        assertThat(office().ask("{ movedDeadlines { edges { node { id } } } }").toString())
                .contains(moving.get("id").asString());
        assertThat(as("handler")
                        .ask("{ movedDeadlines { totalCount } }")
                        .get("totalCount")
                        .asInt())
                .isEqualTo(1);

        assertThat(line().at("/counts/provisional").asInt()).isZero();
        assertThat(sentences(registrar))
                .filteredOn(said -> said.contains("放假安排有变动"))
                .hasSize(1);
        assertThat(sentences(office()))
                .filteredOn(said -> said.contains("下级机关"))
                .hasSize(1);
        assertThat(sentences(as("handler"))).noneMatch(said -> said.contains("放假安排"));
    }

    private void announce() {
        Api.on(port)
                .as("admin")
                .ask(
                        "mutation($input: ProposeHolidaysInput!) { proposeHolidays(input: $input) { __typename } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "region",
                                        "cn",
                                        "year",
                                        2027,
                                        "papers",
                                        List.of(Map.of("title", "2027年放假安排的通知", "number", "国办发明电〔2026〕9号")),
                                        "off",
                                        List.of(
                                                Map.of("name", "元旦", "from", "2027-01-01", "to", "2027-01-04"),
                                                Map.of("name", "劳动节", "from", "2027-05-01", "to", "2027-05-05"),
                                                Map.of("name", "国庆节", "from", "2027-10-01", "to", "2027-10-07")),
                                        "on",
                                        List.of())));
        Api.on(port).as("office").ask("mutation { confirmHolidays(id: \"cn:2027:1\") { __typename } }");
    }

    private static List<String> sentences(Api person) {
        return StreamSupport.stream(
                        person.ask("{ messages(first: 50) { edges { node { sentence } } } }")
                                .get("edges")
                                .spliterator(),
                        false)
                .map(edge -> edge.at("/node/sentence").asString())
                .toList();
    }

    /** D12 in the store: what ends by itself is found among what is in hand the morning after. */
    @Test
    void aConsultationThatIsOverTurnsWithoutAnybodysDoing() {
        var request = assigned(register("2026-09-15", "甲事项"));
        hand.set("2026-09-22T09:00");
        request = record(
                "registrar", request, "consult", Map.of("kind", "OTHER_AGENCY", "on", "2026-09-21", "text", "请提出意见。"));
        record("registrar", request, "recordReached", Map.of("consultation", 1, "on", "2026-09-22"));
        assertThat(inStatus("CONSULTING")).isEqualTo(1);
        hand.set("2026-10-21T00:10");
        keeping.keep();
        assertThat(inStatus("CONSULTING")).isZero();
        assertThat(inStatus("IN_HAND")).isEqualTo(1);
    }

    private int inStatus(String status) {
        return registrar
                .ask("""
                    query($agency: ID!, $status: RequestStatus!) { requests(agency: $agency, filter: {open: true,
                      statuses: [$status]}) { totalCount } }\
                    """, Map.of("agency", agency, "status", status))
                .get("totalCount")
                .asInt();
    }

    @Test
    void whoHandlesItIsRemindedBeforeAndOnTheDayAndTheOthersThatItIsOver() {
        var number = assigned(register("2026-09-15", "车辆费用")).get("id").asString();
        register("2026-09-15", "没有分办的事");
        var shown = "〔2026〕1号申请的答复";

        hand.set("2026-10-10T08:20");
        reminding.remind();
        assertThat(sentences(as("handler"))).isEmpty();

        hand.set("2026-10-12T08:20");
        reminding.remind();
        reminding.remind();
        assertThat(sentences(as("handler"))).containsExactly(shown + "将于2026年10月19日到期，还有 5 个工作日。");
        assertThat(sentences(registrar)).containsExactly("〔2026〕2号申请的答复将于2026年10月19日到期，还有 5 个工作日。");

        // Nobody was reminded on the 15th, and the 17th and 18th are no working days.
        hand.set("2026-10-16T08:20");
        reminding.remind();
        hand.set("2026-10-18T08:20");
        reminding.remind();
        assertThat(sentences(as("handler"))).hasSize(2).first().isEqualTo(shown + "将于2026年10月19日到期，还有 1 个工作日。");
        hand.set("2026-10-19T08:20");
        reminding.remind();
        assertThat(sentences(as("handler"))).hasSize(3).first().isEqualTo(shown + "今天到期。");
        assertThat(sentences(as("chief"))).isEmpty();

        hand.set("2026-10-20T08:20");
        reminding.remind();
        hand.set("2026-10-21T08:20");
        reminding.remind();
        assertThat(sentences(as("chief")))
                .containsExactlyInAnyOrder(
                        "〔2026〕1号申请的答复期限2026年10月19日已过 1 个工作日，尚未答复。", "〔2026〕2号申请的答复期限2026年10月19日已过 1 个工作日，尚未答复。");
        assertThat(sentences(as("handler"))).hasSize(3);
        assertThat(sentences(as("chief")).toString())
                .doesNotContain("车辆", "马小禾")
                .doesNotContain(number);
        hand.set("2026-10-26T08:20");
        reminding.remind();
        assertThat(sentences(as("chief"))).hasSize(4);
    }

    @Test
    void aDayThatIsProvisionalSaysSo() {
        // Asked before anybody announced the year: another test may have by now.
        assigned(register("2026-09-15", "甲事项"));
        hand.set("2026-10-19T08:20");
        reminding.remind();
        assertThat(sentences(as("handler"))).noneMatch(said -> said.contains("暂定"));
        hand.set("2027-12-06T09:00");
        assigned(register("2027-12-06", "乙事项"));
        hand.set("2027-12-28T08:20");
        reminding.remind();
        assertThat(sentences(as("handler"))).first().asString().contains("暂定");
    }
}
