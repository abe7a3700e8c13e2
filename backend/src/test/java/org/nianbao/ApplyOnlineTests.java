package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public's side of requests: applying, asking by number and code, amending, withdrawing, and what nobody is told. */
@NianbaoTest
@Import(Hand.Time.class)
class ApplyOnlineTests {

    private static final String NUMBER = "11010519491231002X";

    private static final String APPLY = """
        mutation($input: ApplyInput!) { apply(input: $input) { __typename
          ... on RequestReceipt { number reference code receivedOn due } ... on ApplyRefused { messages }
          ... on OtherWays { message } } }\
        """;
    private static final String PROGRESS = """
        { __typename ... on RequestProgress { status due left amendUntil withdrawnOn closedOn mayAmend mayWithdraw
          letters { name text number } } ... on UnknownRequest { message } ... on OtherWays { message } } }\
        """;
    private static final String LOOK_UP = "mutation($input: LookUpInput!) { lookUpRequest(input: $input) " + PROGRESS;
    private static final String AMEND = "mutation($input: AmendInput!) { amendRequest(input: $input) "
            + PROGRESS.replace("... on UnknownRequest", "... on ApplyRefused { messages } ... on UnknownRequest");
    private static final String WITHDRAW = "mutation($input: WithdrawInput!) { withdrawRequest(input: $input) "
            + PROGRESS.replace("... on UnknownRequest", "... on ApplyRefused { messages } ... on UnknownRequest");

    @LocalServerPort
    private int port;

    @Autowired
    private Hand hand;

    private Api api;
    private Desk desk;
    private String agency;
    private static int agenciesMade;

    @BeforeEach
    void anAgencyOfItsOwn(@Autowired Agencies agencies) {
        agency = "640200-apply" + ++agenciesMade;
        desk = Desk.of(port, agencies, agency);
        api = Api.on(port);
        hand.set("2026-09-15T09:00");
    }

    private JsonNode open(boolean open) {
        return desk.as("registrar")
                .ask(
                        "mutation($input: SetApplyGuideInput!) { setApplyGuide(input: $input) { __typename ... on"
                                + " ApplyGuideSet { guide { open phone } } ... on ApplyRefused { messages } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "agency", agency,
                                        "open", open,
                                        "hours", "工作日 9:00–17:00",
                                        "address", "北京中路一号 102 室",
                                        "post", "银川市北京中路一号，750001",
                                        "phone", "0951-5550100")));
    }

    private Map<String, Object> paper(String key) {
        return new HashMap<>(Map.of(
                "agency", agency,
                "key", "a key nobody guesses " + key,
                "name", "马小禾",
                "paper", "RESIDENT",
                "number", NUMBER,
                "phone", "0951-5550100",
                "words", "2025年度机关用车费用"));
    }

    private JsonNode apply(Map<String, Object> input) {
        return api.ask(APPLY, Map.of("input", input));
    }

    private JsonNode lookUp(JsonNode receipt, String code) {
        return api.ask(
                LOOK_UP,
                Map.of("input", Map.of("reference", receipt.get("reference").asString(), "code", code)));
    }

    private JsonNode asRegistrar(JsonNode receipt, String deed, Object input) {
        return as("registrar", receipt, deed, input);
    }

    private JsonNode as(String role, JsonNode receipt, String deed, Object input) {
        var id = id(receipt);
        int entries = desk.as("registrar")
                .ask("query($id: ID!) { request(id: $id) { entries } }", Map.of("id", id))
                .get("entries")
                .asInt();
        var answer = desk.as(role)
                .ask(
                        "mutation($input: RecordRequestInput!) { recordRequest(input: $input) { __typename ... on"
                                + " RequestRefused { messages } ... on LetterIncomplete { lacks { message } } } }",
                        Map.of("input", Map.of("request", id, "entries", entries, "deed", Map.of(deed, input))));
        assertThat(answer.get("__typename").asString()).as(answer.toString()).isEqualTo("RequestRecorded");
        return answer;
    }

    private static String id(JsonNode receipt) {
        return receipt.get("reference").asString().replaceFirst("-(\\d{4})-(\\d+)$", ":$1:$2");
    }

    @Test
    void noAgencyTakesRequestsOnlineBeforeItsRegistrarSaysSo() {
        assertThat(apply(paper("1")).get("__typename").asString()).isEqualTo("OtherWays");
        assertThat(api.ask("{ applyGuides(first: 100) { edges { node { agency { code } } } } }")
                        .toString())
                .doesNotContain(agency);
        assertThat(open(true).at("/guide/open").asBoolean()).isTrue();
        assertThat(apply(paper("1")).get("__typename").asString()).isEqualTo("RequestReceipt");
        open(false);
        assertThat(apply(paper("2")).get("message").asString()).contains("北京中路一号 102 室", "邮寄", "0951-5550100");
    }

    @Test
    void aRequestIsInTheRegisterWhenItsSenderHearsOfIt() {
        open(true);
        var receipt = apply(paper("1"));
        assertThat(receipt.get("number").asString()).isEqualTo("〔2026〕1号");
        assertThat(receipt.get("due").asString()).isEqualTo("2026-10-19");
        assertThat(receipt.get("code").asString()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        var request = desk.as("registrar")
                .ask(
                        "query($id: ID!) { request(id: $id) { status arrival kind subject facts { by sentence text } }"
                                + " }",
                        Map.of("id", id(receipt)));
        assertThat(request.get("status").asString()).isEqualTo("REGISTERED");
        assertThat(request.get("arrival").asString()).isEqualTo("ONLINE");
        assertThat(request.get("kind").asString()).isEqualTo("PERSON");
        assertThat(request.at("/facts/0/by").asString()).isEqualTo("申请人");
        assertThat(request.at("/facts/1/text").asString()).isEqualTo("2025年度机关用车费用");
    }

    @Test
    void sentAgainUnderTheSameKeyItIsTheSameReceiptEvenInTheNextYear() {
        open(true);
        hand.set("2026-12-31T23:59:59");
        var receipt = apply(paper("1"));
        assertThat(receipt.get("number").asString()).isEqualTo("〔2026〕1号");
        hand.set("2027-01-01T00:00:00");
        assertThat(apply(paper("1"))).isEqualTo(receipt);
        assertThat(apply(paper("2")).get("number").asString()).isEqualTo("〔2027〕1号");
        // Whoever comes by a key and not by what was sent is told nothing.
        var other = paper("1");
        other.put("words", "别的事项");
        assertThat(apply(other).get("__typename").asString()).isEqualTo("ApplyRefused");
        other = paper("1");
        other.put("name", "别人");
        assertThat(apply(other).get("__typename").asString()).isEqualTo("ApplyRefused");
    }

    @Test
    void manyAtOnceGetNumbersWithoutAGapAndADoubleClickOne() throws Exception {
        open(true);
        var numbers = new HashSet<String>();
        try (var people = Executors.newFixedThreadPool(6)) {
            var sent = people.invokeAll(IntStream.range(0, 24)
                    .<Callable<JsonNode>>mapToObj(i -> () -> {
                        var paper = paper("" + i / 2);
                        // Each person may send only so many a day.
                        paper.put("paper", "PASSPORT");
                        paper.put("number", "E1000000" + i / 2);
                        return apply(paper);
                    })
                    .toList());
            for (int i = 0; i < sent.size(); i += 2) {
                assertThat(sent.get(i + 1).get()).isEqualTo(sent.get(i).get());
                numbers.add(sent.get(i).get().get("number").asString());
            }
        }
        assertThat(numbers)
                .isEqualTo(new HashSet<>(IntStream.rangeClosed(1, 12)
                        .mapToObj(serial -> "〔2026〕" + serial + "号")
                        .toList()));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsRegistered() {
        open(true);
        var wrong = paper("1");
        wrong.put("name", " ");
        wrong.put("number", "110105194912310021");
        wrong.remove("phone");
        wrong.put("words", "字".repeat(2_001));
        var refused = Desk.each(apply(wrong).get("messages"), "");
        assertThat(refused).hasSize(4).noneMatch(each -> each.contains("110105194912310021"));
        assertThat(apply(paper("2")).get("number").asString()).isEqualTo("〔2026〕1号");
    }

    @Test
    void anApplicantHasABudgetADay() {
        open(true);
        for (int i = 0; i < 20; i++) {
            assertThat(apply(paper("" + i)).get("__typename").asString()).isEqualTo("RequestReceipt");
        }
        assertThat(apply(paper("20")).get("message").asString()).contains("当面提交", "邮寄");
        assertThat(apply(paper("19")).get("__typename").asString()).isEqualTo("RequestReceipt");
        hand.set("2026-09-16T09:01");
        assertThat(apply(paper("20")).get("__typename").asString()).isEqualTo("RequestReceipt");
    }

    @Test
    void aWrongNumberAndAWrongCodeAreAnsweredAlike() {
        open(true);
        var receipt = apply(paper("1"));
        var wrongCode = lookUp(receipt, "0000-0000-0000-0000");
        var unknown = api.ask(
                LOOK_UP,
                Map.of(
                        "input",
                        Map.of(
                                "reference",
                                agency + "-2026-999",
                                "code",
                                receipt.get("code").asString())));
        var nonsense = api.ask(LOOK_UP, Map.of("input", Map.of("reference", "？", "code", "")));
        assertThat(wrongCode.get("__typename").asString()).isEqualTo("UnknownRequest");
        assertThat(unknown).isEqualTo(wrongCode);
        assertThat(nonsense).isEqualTo(wrongCode);
        var typed = receipt.get("code").asString().replace("-", " ").toLowerCase();
        assertThat(lookUp(receipt, typed).get("status").asString()).isEqualTo("REGISTERED");
    }

    /** What a stranger tries shuts the number to that stranger, whether or not it is one, and not to its owner. */
    @Test
    void afterFiveWrongCodesFromAnAddressTheNumberIsShutForAnHourToThatAddressAndToNobodyElse() throws Exception {
        open(true);
        var receipt = apply(paper("1"));
        var code = receipt.get("code").asString();
        for (int i = 0; i < 5; i++) {
            assertThat(lookUp(receipt, "0000").get("__typename").asString()).isEqualTo("UnknownRequest");
            assertThat(unknown("0000").get("__typename").asString()).isEqualTo("UnknownRequest");
        }
        var shut = lookUp(receipt, code);
        assertThat(shut.get("__typename").asString()).isEqualTo("OtherWays");
        assertThat(shut.get("message").asString()).contains("换一个网络", "持身份证件");
        assertThat(unknown("0000")).isEqualTo(shut);
        assertThat(fromElsewhere(receipt.get("reference").asString(), code)).contains("\"REGISTERED\"");
    }

    /** Over another address of this machine. */
    private String fromElsewhere(String reference, String code) throws Exception {
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.2"))
                .build()) {
            var body = new JsonMapper()
                    .writeValueAsString(Map.of(
                            "query",
                            LOOK_UP,
                            "variables",
                            Map.of("input", Map.of("reference", reference, "code", code))));
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private JsonNode unknown(String code) {
        return api.ask(LOOK_UP, Map.of("input", Map.of("reference", agency + "-2026-888", "code", code)));
    }

    @Test
    void fromTheNoticeToTheAmendmentAndTheReply() {
        open(true);
        var receipt = apply(paper("1"));
        var code = receipt.get("code").asString();
        var by = Map.of("reference", receipt.get("reference").asString(), "code", code);
        assertThat(amend(by, "更清楚").get("messages").toString()).contains("不需要补正");

        asRegistrar(receipt, "askAmendment", Map.of("on", "2026-09-15", "until", "2026-09-30", "text", "请写明所需信息的年度。"));
        var waiting = lookUp(receipt, code);
        assertThat(waiting.get("status").asString()).isEqualTo("AWAITING_AMENDMENT");
        assertThat(waiting.get("amendUntil").asString()).isEqualTo("2026-09-30");
        assertThat(waiting.at("/letters/0/name").asString()).isEqualTo("政府信息公开申请补正告知书");
        assertThat(waiting.at("/letters/0/text").isNull()).isTrue();
        var read = new HashMap<>(by);
        read.put("lastFour", "002x");
        assertThat(api.ask(LOOK_UP, Map.of("input", read)).at("/letters/0/text").asString())
                .isEqualTo("请写明所需信息的年度。");
        read.put("lastFour", "0000");
        assertThat(api.ask(LOOK_UP, Map.of("input", read)).get("__typename").asString())
                .isEqualTo("UnknownRequest");

        hand.set("2026-09-18T10:00");
        var amended = amend(by, "2025年度机关公务用车的运行维护费用。");
        assertThat(amended.get("status").asString()).isEqualTo("REGISTERED");
        assertThat(amended.get("due").asString()).isEqualTo("2026-10-22");
        assertThat(amended.get("left").asInt()).isEqualTo(20);
        assertThat(amend(by, "又一次").get("__typename").asString()).isEqualTo("ApplyRefused");

        asRegistrar(
                receipt,
                "draft",
                Map.of(
                        "disposition",
                        "GRANTED",
                        "items",
                        List.of(Map.of("asked", "公务用车运行维护费用", "ground", "PROVIDED")),
                        "text",
                        "全年为30万元。"));
        as("reviewer", receipt, "approve", Map.of());
        as("secrecy-reviewer", receipt, "approve", Map.of());
        as("chief", receipt, "sign", Map.of("letterNumber", "银机告〔2026〕1号"));
        read.put("lastFour", "002x");
        assertThat(api.ask(LOOK_UP, Map.of("input", read)).get("letters")).hasSize(1);
        asRegistrar(receipt, "deliver", Map.of("on", "2026-09-18", "means", "ELECTRONIC"));
        var answered = api.ask(LOOK_UP, Map.of("input", read));
        assertThat(answered.get("status").asString()).isEqualTo("CLOSED");
        assertThat(answered.at("/letters/1/number").asString()).isEqualTo("银机告〔2026〕1号");
        assertThat(answered.at("/letters/1/text").asString())
                .contains("全年为30万元。")
                .doesNotContain("马小禾");
    }

    @Test
    void materialsAreHandedInByTheCodeAndSeenByThoseAtWorkOnTheRequestAlone() throws Exception {
        open(true);
        var receipt = apply(paper("1"));
        var reference = receipt.get("reference").asString();
        var code = receipt.get("code").asString();
        var proof = "%PDF-1.7\n身份证 马小禾".getBytes(StandardCharsets.UTF_8);
        var other = "%PDF-1.7\n授权委托书".getBytes(StandardCharsets.UTF_8);
        assertThat(handIn(reference, "0000-0000-0000-0000", proof, true).statusCode())
                .isEqualTo(404);
        assertThat(handIn(reference, code, "<html>".getBytes(StandardCharsets.UTF_8), true)
                        .statusCode())
                .isEqualTo(422);
        assertThat(handIn(reference, code, new byte[(2 << 20) + 1], true).statusCode())
                .isEqualTo(413);
        assertThat(handIn(reference, code, proof, true).statusCode()).isEqualTo(204);
        assertThat(handIn(reference, code, proof, true).statusCode())
                .as("sent again")
                .isEqualTo(204);
        assertThat(handIn(reference, code, other, false).statusCode()).isEqualTo(204);

        var facts = desk.as("registrar")
                .ask(
                        "query($id: ID!) { request(id: $id) { facts { number by sentence material text } } }",
                        Map.of("id", id(receipt)))
                .get("facts");
        assertThat(Desk.each(facts, "/material")).containsExactly("-", "-", "IDENTITY", "OTHER");
        assertThat(facts.toString()).doesNotContain("马小禾");
        var address = "/requests/" + id(receipt).replace(':', '/') + "/materials/";
        assertThat(get(desk.as("reviewer"), address + 4).body()).contains("授权委托书");
        assertThat(get(desk.as("reviewer"), address + 4)
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment")
                .doesNotContain("scan");
        assertThat(get(desk.as("registrar"), address + 3).statusCode())
                .as("identity by GET")
                .isEqualTo(403);
        assertThat(post(desk.as("reviewer"), address + 3).statusCode()).isEqualTo(403);
        assertThat(post(desk.as("registrar"), address + 3).body()).contains("马小禾");
        assertThat(get(desk.of("640200-zwgk", "office"), address + 4).statusCode())
                .isEqualTo(403);
        assertThat(get(desk.as("editor"), address + 4).statusCode()).isEqualTo(403);
        assertThat(get(api, address + 4).statusCode()).isEqualTo(401);
        assertThat(get(desk.as("registrar"), address + 2).statusCode()).isEqualTo(404);
        assertThat(desk.as("registrar")
                        .ask(
                                "query($id: ID!) { request(id: $id) { facts { sentence text } } }",
                                Map.of("id", id(receipt)))
                        .toString())
                .contains("查看申请人身份", "查看身份证明");

        for (int i = 0; i < 3; i++) {
            assertThat(handIn(reference, code, ("%PDF-" + i).getBytes(StandardCharsets.UTF_8), false)
                            .statusCode())
                    .isEqualTo(204);
        }
        var many = handIn(reference, code, "%PDF-9".getBytes(StandardCharsets.UTF_8), false);
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(many.body()).contains("最多提交 5 个文件");
    }

    private HttpResponse<String> handIn(String reference, String code, byte[] content, boolean identity) {
        return api.send(api.request("/apply/materials")
                .header("Content-Type", "application/octet-stream")
                .header("X-Request-Reference", reference)
                .header("X-Request-Code", code)
                .header("X-File-Name", "scan.pdf")
                .header("X-Identity", String.valueOf(identity))
                .POST(BodyPublishers.ofByteArray(content))
                .build());
    }

    private static HttpResponse<String> get(Api person, String address) {
        return person.send(person.request(address).GET().build());
    }

    private static HttpResponse<String> post(Api person, String address) {
        return person.send(person.request(address).POST(BodyPublishers.noBody()).build());
    }

    private JsonNode amend(Map<String, ?> by, String words) {
        var input = new HashMap<String, Object>(by);
        input.put("words", words);
        return api.ask(AMEND, Map.of("input", input));
    }

    @Test
    void whoWithdrawsKnowsTheEndOfHisOrHerNumber() {
        open(true);
        var receipt = apply(paper("1"));
        var input = new HashMap<String, Object>(Map.of(
                "reference", receipt.get("reference").asString(),
                "code", receipt.get("code").asString(),
                "lastFour", "0021"));
        assertThat(api.ask(WITHDRAW, Map.of("input", input)).get("__typename").asString())
                .isEqualTo("ApplyRefused");
        input.put("lastFour", "002X");
        var withdrawn = api.ask(WITHDRAW, Map.of("input", input));
        assertThat(withdrawn.get("withdrawnOn").asString()).isEqualTo("2026-09-15");
        assertThat(withdrawn.get("mayWithdraw").asBoolean()).isFalse();
        assertThat(api.ask(WITHDRAW, Map.of("input", input)).get("messages"))
                .asString()
                .contains("已经撤回");
        assertThat(desk.as("registrar")
                        .ask("query($id: ID!) { request(id: $id) { pending } }", Map.of("id", id(receipt)))
                        .toString())
                .contains("申请人已经撤回申请");
    }

    @Test
    void onlyItsOwnRegistrarOpensAnAgency() {
        var query = "mutation { setApplyGuide(input: {agency: \"" + agency
                + "\", open: true, hours: \"x\", address: \"x\", post: \"x\", phone: \"x\"}) { __typename } }";
        assertThat(api.as("registrar").refusal(query, Map.of())).isEqualTo("FORBIDDEN");
        assertThat(desk.as("handler").refusal(query, Map.of())).isEqualTo("FORBIDDEN");
        assertThat(List.of(open(true).get("__typename").asString())).containsExactly("ApplyGuideSet");
    }

    private HttpResponse<String> send(String path, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = api.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return api.send(request.build());
    }

    private Map<String, String> form(String key) {
        var form = new HashMap<String, String>();
        paper(key).forEach((name, value) -> form.put(name, value.toString()));
        return form;
    }

    @Test
    void aFormWithoutScriptIsTheSameRequest() {
        open(true);
        var wrong = form("1");
        wrong.put("number", "11010519491231002");
        var refused = send("/apply", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("须为18位", "马小禾", "2025年度机关用车费用", "a key nobody guesses 1");

        var answer = send("/apply", form("1"), "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("〔2026〕1号", agency + "-2026-1", "2026年10月19日");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        var again = apply(paper("1"));
        assertThat(answer.body()).contains(again.get("code").asString());

        var by = Map.of(
                "reference",
                again.get("reference").asString(),
                "code",
                again.get("code").asString());
        assertThat(send("/apply/lookup", by).body()).contains("已登记", "还有 20 个工作日");
        var nothing = send("/apply/lookup", Map.of("reference", agency + "-2026-1", "code", "x"));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("没有这件申请，或者查询码不对。");
        var withdrawn = new HashMap<>(by);
        withdrawn.put("deed", "withdraw");
        withdrawn.put("lastFour", "002X");
        assertThat(send("/apply/lookup", withdrawn).body()).contains("撤回申请已收到。");
    }

    @Test
    void aFormOfAnotherSiteIsNotRead() {
        open(true);
        assertThat(send("/apply", form("1"), "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(send("/apply", form("1"), "Origin", "https://elsewhere.example.org")
                        .statusCode())
                .isEqualTo(403);
        assertThat(apply(paper("2")).get("number").asString()).isEqualTo("〔2026〕1号");
    }

    @Test
    void whatSomebodyWritesIsTextOnEveryPage() {
        open(true);
        var form = form("1");
        form.put("words", "<script>alert(1)</script>");
        form.put("number", "\"><script>alert(2)</script>");
        assertThat(send("/apply", form).body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    }
}
