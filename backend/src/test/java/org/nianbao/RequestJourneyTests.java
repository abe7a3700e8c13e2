package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A request from its arrival to the cell of table three in which it is counted, and who may do what on the way. */
@NianbaoTest
@Import(Hand.Time.class)
class RequestJourneyTests {

    private static final String SHOWN = """
        fragment Shown on Request { id number subject status entries due late closedOn disposition permittedActions openSteps
          pending kind receivedOn deadline { due left provisional strip { date number skipped } }
          facts { number on recordedAt sentence by text rectified lateEntry } draft { disposition text approved returned } }\
        """;

    private static final String REGISTER = """
        mutation($input: RegisterRequestInput!) { registerRequest(input: $input) { __typename
          ... on RequestRegistered { request { ...Shown } told } ... on RequestRefused { messages } } } \
        """ + SHOWN;

    private static final String RECORD = """
        mutation($input: RecordRequestInput!) { recordRequest(input: $input) { __typename
          ... on RequestRecorded { request { ...Shown } told } ... on RequestRefused { messages }
          ... on StaleRequest { message } ... on FreshSignInNeeded { message } } } \
        """ + SHOWN;

    @LocalServerPort
    private int port;

    @Autowired
    private Hand hand;

    private Api api;

    @BeforeEach
    void onAWorkingDay(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
        api = Api.on(port);
        hand.set("2026-09-15T09:00");
    }

    private Map<String, Object> paper(String subject) {
        return new HashMap<>(Map.of(
                "agency", "640100-jgsw",
                "arrival", "IN_PERSON",
                "arrivedOn", "2026-09-15",
                "subject", subject,
                "words", "申请公开" + subject,
                "kind", "PERSON",
                "applicant", Map.of("name", "马小禾", "phone", "0951-5550100")));
    }

    private JsonNode register(Map<String, Object> input) {
        var answer = api.as("registrar").ask(REGISTER, Map.of("input", input));
        assertThat(answer.get("__typename").asString()).as(answer.toString()).isEqualTo("RequestRegistered");
        return answer.get("request");
    }

    private JsonNode answer(String person, JsonNode request, String deed, Object input) {
        return api.as(person)
                .ask(
                        RECORD,
                        Map.of(
                                "input",
                                Map.of(
                                        "request",
                                        request.get("id").asString(),
                                        "entries",
                                        request.get("entries").asInt(),
                                        "deed",
                                        Map.of(deed, input))));
    }

    private JsonNode record(String person, JsonNode request, String deed, Object input) {
        var answer = answer(person, request, deed, input);
        assertThat(answer.get("__typename").asString()).as(answer.toString()).isEqualTo("RequestRecorded");
        return answer.get("request");
    }

    private List<String> refused(String person, JsonNode request, String deed, Object input) {
        var answer = answer(person, request, deed, input);
        assertThat(answer.get("__typename").asString()).as(answer.toString()).isEqualTo("RequestRefused");
        return Desk.each(answer.get("messages"), "");
    }

    private JsonNode drafted(JsonNode request) {
        var assigned = record(
                "registrar", request, "assign", Map.of("handler", "id-of-handler", "name", "丁雨桐", "division", "财务科"));
        return record(
                "handler",
                assigned,
                "draft",
                Map.of("disposition", "GRANTED", "parts", List.of("GIVEN"), "text", "您申请的信息，本机关予以公开。"));
    }

    private static Map<String, Object> on(String day) {
        return Map.of("on", day);
    }

    @Test
    void fromArrivalToTheCell() {
        int before = cell("requests.granted.person");
        int received = cell("requests.received.total");
        var request = register(paper("2025年度机关用车费用"));
        assertThat(request.get("status").asString()).isEqualTo("REGISTERED");
        assertThat(request.get("deadline").get("due").asString()).isEqualTo("2026-10-19");
        assertThat(request.get("deadline").get("left").asInt()).isEqualTo(20);

        request = drafted(request);
        assertThat(request.get("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(Desk.each(request.get("openSteps"), "")).containsExactlyInAnyOrder("法制审核", "保密审查");
        request = record("reviewer", request, "approve", Map.of());
        request = record("secrecy", request, "approve", Map.of());
        request = record("chief", request, "sign", Map.of("letterNumber", "银机公开告〔2026〕1号"));
        assertThat(request.get("status").asString()).isEqualTo("SIGNED");
        request = record("registrar", request, "deliver", Map.of("on", "2026-09-15", "means", "IN_PERSON"));
        assertThat(request.get("status").asString()).isEqualTo("CLOSED");
        assertThat(request.get("late").asBoolean()).isFalse();

        assertThat(cell("requests.granted.person")).isEqualTo(before + 1);
        assertThat(cell("requests.received.total")).isEqualTo(received + 1);
        var id = request.get("id").asString();
        assertThat(Desk.each(api.as("registrar").ask("""
            { requests(agency: "640100-jgsw", filter: {cell: {year: 2026, ref: "requests.granted.person"}},
              orderBy: NEWEST, first: 100) { edges { node { id } } } }\
            """).get("edges"), "/node/id"))
                .contains(id);
    }

    private int cell(String ref) {
        var cells = api.as("editor")
                .ask("{ requestTable(agency: \"640100-jgsw\", year: 2026) { cells { ref number } } }")
                .get("cells");
        for (var cell : cells) {
            if (cell.get("ref").asString().equals(ref)) {
                return cell.get("number").asInt();
            }
        }
        throw new AssertionError(cells.toString());
    }

    @Test
    void numbersHaveNoGaps() {
        int first = serial(register(paper("甲事项")));
        assertThat(serial(register(paper("乙事项")))).isEqualTo(first + 1);
        var twice = paper("丙事项");
        twice.put("key", "from-a-portal");
        var one = register(twice);
        assertThat(register(twice).get("id")).isEqualTo(one.get("id"));
        assertThat(serial(register(paper("丁事项")))).isEqualTo(serial(one) + 1);
    }

    private static int serial(JsonNode request) {
        return Integer.parseInt(request.get("id").asString().split(":")[2]);
    }

    @Test
    void oneIsFoundByItsNumberAsPeopleWriteItOrByWhatItIsAbout() {
        var request = register(paper("地下车库（B区）排水泵维修"));
        var number = request.get("number").asString();
        var serial = number.replaceAll(".*〕|号", "");
        for (var typed : List.of(number, "2026-" + serial, "2026年第" + serial + "号", "车库 排水泵", "（b区）")) {
            assertThat(found(typed)).as(typed).containsExactly(number);
        }
        assertThat(found(serial)).contains(number);
        assertThat(found("车库 屋顶")).isEmpty();
        assertThat(found(".*")).as("what is typed is no pattern").isEmpty();
        assertThat(api.as("registrar")
                        .refusal(
                                "query($find: String) { requests(agency: \"640100-jgsw\", filter: {find: $find}) {"
                                        + " totalCount } }",
                                Map.of("find", "长".repeat(101))))
                .isEqualTo("BAD_REQUEST");
    }

    private List<String> found(String typed) {
        return Desk.each(
                api.as("registrar")
                        .ask(
                                "query($find: String) { requests(agency: \"640100-jgsw\", filter: {find: $find},"
                                        + " first: 100) { edges { node { number } } } }",
                                Map.of("find", typed))
                        .get("edges"),
                "/node/number");
    }

    @Test
    void whatListsShowNamesNobody() {
        for (var subject : List.of("马小禾要求公开的用车费用", "身份证号 110101199003070070 名下的用车费用", "138 0013 8000 机主的用车费用")) {
            var answer = api.as("registrar").ask(REGISTER, Map.of("input", paper(subject)));
            assertThat(answer.get("__typename").asString()).as(subject).isEqualTo("RequestRefused");
            assertThat(answer.get("messages").toString())
                    .contains("申请事项中写有")
                    .doesNotContain("马小禾", "110101199003070070", "13800138000");
        }
        var request = register(paper("2025年度差旅费用"));
        assertThat(refused("registrar", request, "describe", Map.of("subject", "110101199003070070 的差旅费用")))
                .singleElement()
                .asString()
                .contains("身份证号码");
        assertThat(refused("registrar", request, "assign", Map.of("division", "打 13800138000 找财务科")))
                .singleElement()
                .asString()
                .contains("手机号码");
    }

    @Test
    void nobodySignsWhatHeOrSheDraftedAndNobodyAgreesToTheOwnProposal() {
        var request = register(paper("某项目合同"));
        var proposed = record("registrar", request, "proposeVoiding", Map.of("on", "2026-09-15", "text", "同一件重复登记"));
        assertThat(refused("registrar", proposed, "agreeToVoiding", on("2026-09-15")))
                .containsExactly("作废由您提出，须由另一人确认。");
        assertThat(record("registrar2", proposed, "agreeToVoiding", on("2026-09-15"))
                        .get("status")
                        .asString())
                .isEqualTo("VOIDED");

        var drafted = drafted(register(paper("某项目合同二")));
        assertThat(refused("chief", drafted, "sign", Map.of("letterNumber", "1号")))
                .containsExactly("还有审核环节没有办理，不能签发。");
    }

    @Test
    void whoOnlyOverseesSeesNoWordsAndWhoHasNoPartSeesNothing() {
        var request = drafted(register(paper("会议费支出")));
        var query = "query($id: ID!) { request(id: $id) { ...Shown } } " + SHOWN;
        var id = Map.of("id", request.get("id").asString());
        var office = api.as("office").ask(query, id);
        assertThat(office.get("number").asString())
                .isEqualTo(request.get("number").asString());
        assertThat(office.get("subject").isNull()).isTrue();
        // Nor does it learn by asking for words whether they stand there.
        assertThat(api.as("office")
                        .refusal(
                                "query($find: String) { requests(agency: \"640100-jgsw\", filter: {find: $find}) {"
                                        + " totalCount } }",
                                Map.of("find", "会议费")))
                .isEqualTo("BAD_REQUEST");
        assertThat(Desk.each(office.get("facts"), "/text")).containsOnly("-");
        assertThat(office.get("draft").get("text").isNull()).isTrue();
        assertThat(office.get("permittedActions")).isEmpty();
        assertThat(api.as("editor").refusal(query, id)).isEqualTo("FORBIDDEN");
        assertThat(api.as("admin").refusal(query, id)).isEqualTo("FORBIDDEN");
        assertThat(api.refusal(query, id)).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void openingWhoAppliesStandsInTheTrail() {
        var request = register(paper("公务接待费"));
        var open = """
            mutation($id: ID!, $purpose: String!) { openApplicant(input: {request: $id, purpose: $purpose}) { __typename
              ... on ApplicantOpened { applicant { name phone words } } ... on RequestRefused { messages } } }\
            """;
        var id = request.get("id").asString();
        var opened = api.as("registrar").ask(open, Map.of("id", id, "purpose", "核对送达地址"));
        assertThat(opened.get("applicant").get("name").asString()).isEqualTo("马小禾");
        assertThat(opened.get("applicant").get("words").asString()).isEqualTo("申请公开公务接待费");
        var facts = api.as("registrar")
                .ask("query($id: ID!) { request(id: $id) { facts { sentence by text } } }", Map.of("id", id))
                .get("facts");
        var last = facts.get(facts.size() - 1);
        assertThat(last.get("sentence").asString()).isEqualTo("查看申请人身份。");
        assertThat(last.get("text").asString()).isEqualTo("核对送达地址");
        assertThat(api.as("chief").refusal(open, Map.of("id", id, "purpose", "看看")))
                .isEqualTo("FORBIDDEN");
        assertThat(api.as("registrar")
                        .ask(open, Map.of("id", id, "purpose", " "))
                        .get("messages")
                        .get(0)
                        .asString())
                .isEqualTo("查看的目的不能为空。");
    }

    @Test
    void theLawsPathIsKept() {
        var request = record(
                "registrar",
                register(paper("道路改造设计文件")),
                "askAmendment",
                Map.of("on", "2026-09-15", "until", "2026-09-30", "text", "请写明道路名称和年份。"));
        assertThat(request.get("status").asString()).isEqualTo("AWAITING_AMENDMENT");
        assertThat(request.get("due").isNull()).isTrue();
        assertThat(refused(
                        "registrar",
                        request,
                        "proposeClosing",
                        Map.of("disposition", "NOT_CORRECTED", "reason", "没有补正")))
                .containsExactly("补正期限2026年9月30日没有届满，不能按“逾期不补正”办结。");
        hand.set("2026-10-09T10:00");
        request = record(
                "registrar", request, "proposeClosing", Map.of("disposition", "NOT_CORRECTED", "reason", "没有补正"));
        request = record("registrar2", request, "agreeToClosing", on("2026-10-01"));
        assertThat(request.get("closedOn").asString()).isEqualTo("2026-10-01");
        assertThat(request.get("disposition").asString()).isEqualTo("NOT_CORRECTED");
    }

    @Test
    void whoKnowsLessIsToldAndNothingIsLost() {
        var request = register(paper("采购清单"));
        record("registrar", request, "describe", Map.of("subject", "2026年采购清单"));
        var stale = answer("registrar2", request, "describe", Map.of("subject", "别的"));
        assertThat(stale.get("__typename").asString()).isEqualTo("StaleRequest");
    }

    @Test
    void whatWasRecordedWronglyIsPutRightAndStaysReadable() {
        var request = register(paper("物业合同"));
        hand.set("2026-09-21T09:00");
        request = record(
                "registrar",
                request,
                "consult",
                Map.of("on", "2026-09-17", "kind", "THIRD_PARTY", "text", "请就所附信息是否涉及贵方商业秘密提出意见。"));
        int number = request.get("facts").size();
        request =
                record("registrar", request, "rectify", Map.of("number", number, "on", "2026-09-21", "reason", "日期录错"));
        assertThat(request.get("facts").get(number - 1).get("rectified").asBoolean())
                .isTrue();
        hand.set("2026-10-20T09:00");
        request = record("registrar", request, "recordReached", Map.of("on", "2026-09-22", "consultation", 1));
        request = record(
                "registrar",
                request,
                "recordOpinion",
                Map.of("on", "2026-10-13", "consultation", 1, "opinion", "AGREES", "text", "同意公开。"));
        assertThat(request.get("due").asString()).isEqualTo("2026-11-03");
    }
}
