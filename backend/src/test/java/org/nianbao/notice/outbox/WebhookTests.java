package org.nianbao.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.Api;
import org.nianbao.Desk;
import org.nianbao.Hand;
import org.nianbao.NianbaoTest;
import org.nianbao.agency.Agencies;
import org.nianbao.notice.Addressees;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventKind;
import org.nianbao.notice.Mail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks against a receiver of flesh and blood: what it gets, when it gets it again, and when nobody tries any more. */
@NianbaoTest
@Import(Hand.Time.class)
@TestPropertySource(properties = "nianbao.webhooks.loopback=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookTests {

    private record Received(String id, String timestamp, String signature, String body) {}

    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private volatile int status = 204;

    @LocalServerPort
    private int port;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Delivering delivering;

    @Autowired
    private Hand clock;

    private HttpServer receiver;
    private Desk desk;
    private Api office;
    private String hook;
    private String secret;
    private int events;

    @BeforeAll
    void receive(@Autowired Agencies agencies) throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            received.add(new Received(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var said = "receiver says " + status;
            exchange.sendResponseHeaders(status, status == 204 ? -1 : said.length());
            try (exchange) {
                if (status != 204) {
                    exchange.getResponseBody().write(said.getBytes(StandardCharsets.UTF_8));
                }
            }
        });
        receiver.start();
        desk = Desk.of(port, agencies, "640200-hooked");
        office = desk.of("640200-zwgk", "office");
        var created = create("http://localhost:" + receiver.getAddress().getPort() + "/hook");
        hook = created.at("/webhook/id").asString();
        secret = created.get("secret").asString();
    }

    @AfterAll
    void stop() {
        receiver.stop(0);
    }

    @BeforeEach
    void quiet() {
        delivering.deliverDue();
        received.clear();
        status = 204;
    }

    private JsonNode create(String url) {
        return Desk.mutate(
                office,
                "createWebhook",
                Map.of("agency", "640200", "name", "转发服务", "url", url, "kinds", List.of("RETURNED", "URGED")),
                "... on WebhookCreated { secret webhook { id } } ... on UnfitAddress { message }");
    }

    private Event event() {
        return new Event(
                "happened#" + ++events,
                EventKind.RETURNED,
                "640200-hooked",
                2021,
                "某机关2021年度报告退回修改。",
                "只给看得到报告的人看的原因",
                new Event.Actor("id-of-somebody", "张三"),
                "/desk/reports/640200-hooked:2021",
                clock.instant());
    }

    private Delivery delivery(Event event) {
        return deliveries.find(Deliveries.id(new Receiver.ToWebhook(hook), event));
    }

    /** What is in the outbox and was not yet tried, as after a kill between the commit and the sending. */
    private Event committed() {
        var event = event();
        deliveries.add(new Receiver.ToWebhook(hook), event, clock.instant());
        return event;
    }

    @Test
    void whatArrivesIsSignedAndSaysNothingOfTheReportOrOfAnybody() {
        var event = committed();
        delivering.deliverDue();

        assertThat(received).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(hook + ":" + event.id());
            assertThat(Long.parseLong(one.timestamp()))
                    .isEqualTo(clock.instant().getEpochSecond());
            assertThat(one.signature())
                    .isEqualTo("v1," + Posting.signature(secret, one.id(), one.timestamp(), one.body()));
            assertThat(one.body()).doesNotContain("原因", "张三", "somebody");
            var body = JsonMapper.shared().readTree(one.body());
            assertThat(body.get("type").asString()).isEqualTo("RETURNED");
            assertThat(body.at("/data/agency").asString()).isEqualTo("640200-hooked");
            assertThat(body.at("/data/year").asInt()).isEqualTo(2021);
            assertThat(body.at("/data/sentence").asString()).isEqualTo(event.sentence());
            assertThat(body.at("/data/publication").isNull()).isTrue();
        });
    }

    @Test
    void aPortalIsToldWhereEverybodyReadsWhatWasPublished() {
        var published = new Event(
                "happened#" + ++events,
                EventKind.PUBLISHED,
                "640200-hooked",
                2021,
                "某机关2021年度报告已发布。",
                null,
                null,
                "/desk/reports/640200-hooked:2021",
                clock.instant());
        deliveries.add(new Receiver.ToWebhook(hook), published, clock.instant());
        delivering.deliverDue();

        assertThat(received)
                .singleElement()
                .satisfies(one -> assertThat(JsonMapper.shared()
                                .readTree(one.body())
                                .at("/data/publication")
                                .asString())
                        .endsWith("/publications/640200-hooked/2021"));
    }

    /** The example of the Standard Webhooks specification, so that its libraries agree. */
    @Test
    void theSignatureIsThatOfStandardWebhooks() {
        assertThat(Posting.signature(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "1614265330",
                        "{\"test\": 2432232314}"))
                .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whatIsToldTwiceIsSentOnce() {
        var event = event();
        delivering.put(event, List.of());
        delivering.deliverDue();
        delivering.put(event, List.of());
        delivering.deliverDue();
        assertThat(received.stream().filter(one -> one.id().endsWith(event.id())))
                .hasSize(1);
    }

    @Test
    void moreThanAreSentAtATimeAreAllSent() {
        var all = IntStream.range(0, 2 * Delivering.AT_ONCE + 2)
                .mapToObj(i -> committed())
                .toList();
        delivering.deliverDue();
        assertThat(received)
                .extracting(Received::id)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(event -> hook + ":" + event.id()).toList());
        assertThat(all).extracting(event -> delivery(event).attempts()).containsOnly(1);
    }

    @Test
    void aReceiverThatFailsGetsItAgainAfterAMinuteUnderTheSameId() {
        var event = committed();
        status = 500;
        delivering.deliverDue();
        assertThat(delivery(event).state()).isEqualTo(Delivery.DeliveryState.WAITING);
        assertThat(delivery(event).answer().text()).isEqualTo("receiver says 500");

        status = 204;
        clock.push(Duration.ofSeconds(59));
        delivering.deliverDue();
        assertThat(received).hasSize(1);
        clock.push(Duration.ofSeconds(1));
        delivering.deliverDue();
        assertThat(received).hasSize(2).extracting(Received::id).containsOnly(hook + ":" + event.id());
        assertThat(delivery(event).state()).isEqualTo(Delivery.DeliveryState.SENT);
    }

    @Test
    void afterTwelveTriesItIsGivenUpShownAndSentAgainOnDemand() {
        var event = committed();
        status = 503;
        for (int attempt = 1; attempt <= Delivering.TRIES; attempt++) {
            assertThat(delivery(event).state()).isEqualTo(Delivery.DeliveryState.WAITING);
            clock.push(Duration.ofHours(6));
            delivering.deliverDue();
        }
        clock.push(Duration.ofDays(1));
        delivering.deliverDue();
        assertThat(received).hasSize(Delivering.TRIES);

        var shown = office.ask("""
            { webhooks { id undelivered deliveries(state: DEAD) { edges { node { id status answer attempts } } } } }\
            """);
        var own = shown.valueStream()
                .filter(one -> one.get("id").asString().equals(hook))
                .findFirst()
                .orElseThrow();
        assertThat(own.get("undelivered").asInt()).isPositive();
        var id = hook + ":" + event.id();
        var dead = own.at("/deliveries/edges")
                .valueStream()
                .filter(edge -> edge.at("/node/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(dead.at("/node/answer").asString()).isEqualTo("receiver says 503");

        status = 204;
        var again = office.ask("mutation($id: ID!) { resendDelivery(id: $id) { state attempts } }", Map.of("id", id));
        assertThat(again.get("state").asString()).isEqualTo("SENT");
    }

    @Test
    void whoSaysGoneIsNotAskedAgain() {
        var event = committed();
        status = 410;
        delivering.deliverDue();
        assertThat(delivery(event).state()).isEqualTo(Delivery.DeliveryState.DEAD);
    }

    @Test
    void ofTwoInstancesOneSendsIt(
            @Autowired Webhooks webhooks,
            @Autowired Posting posting,
            @Autowired Agencies agencies,
            @Autowired Addressees addressees,
            @Autowired Mail mail)
            throws Exception {
        var other = new Delivering(deliveries, webhooks, posting, agencies, addressees, mail, clock, "");
        var all = IntStream.range(0, 20).mapToObj(i -> committed()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(threads.submit(delivering::deliverDue), threads.submit(other::deliverDue));
            for (var one : both) {
                one.get();
            }
        }
        assertThat(received).hasSize(all.size());
    }

    @Test
    void whoDiesOverATryLeavesItToTheOthersAfterAMinute() {
        var event = committed();
        assertThat(deliveries.take(clock.instant(), Duration.ofMinutes(1))).isNotNull();
        delivering.deliverDue();
        assertThat(received).isEmpty();
        clock.push(Duration.ofMinutes(1));
        delivering.deliverDue();
        assertThat(received).hasSize(1);
        assertThat(delivery(event).state()).isEqualTo(Delivery.DeliveryState.SENT);
    }

    @Test
    void aTestSaysAtOnceWhatTheReceiverSaid() {
        status = 401;
        var tested =
                office.ask("mutation($id: ID!) { testWebhook(id: $id) { state status answer } }", Map.of("id", hook));
        assertThat(tested.get("state").asString()).isEqualTo("DEAD");
        assertThat(tested.get("status").asInt()).isEqualTo(401);
        assertThat(tested.get("answer").asString()).isEqualTo("receiver says 401");
    }

    @Test
    void anAgencyElsewhereHasNoPartInIt() {
        assertThat(desk.of("640100-zwgk", "office").ask("{ webhooks { id } }")).isEmpty();
        assertThat(desk.of("640100-zwgk", "office")
                        .refusal("mutation($id: ID!) { testWebhook(id: $id) { state } }", Map.of("id", hook)))
                .isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org/hook,须以 https:// 开头",
        "http://203.0.113.7/hook,须以 https:// 开头",
        "https://10.1.2.3/hook,内网地址",
        "https://[fd00::1]/hook,内网地址",
        "https://100.64.0.1/hook,内网地址",
        "https://169.254.169.254/latest,保留地址",
        "https://0.0.0.0/hook,保留地址",
        "https://user:word@203.0.113.7/,不能带用户名",
        "not an address,不是网址"
    })
    void nothingIsSentInside(String url, String why) {
        var refused = create(url);
        assertThat(refused.get("__typename").asString()).isEqualTo("UnfitAddress");
        assertThat(refused.get("message").asString()).contains(why);
    }

    @Test
    void withoutTheTrialsSettingNotToThisMachineEither() {
        assertThat(new WebhookAddress(true, false).obstacle("https://127.0.0.1/"))
                .contains("本机");
        assertThat(new WebhookAddress(true, false).obstacle("https://10.1.2.3/"))
                .isNull();
    }

    @Test
    void settingOneUpIsAnEntryOfTheAdministrationThatSaysNotItsSecret() {
        var entries =
                desk.of("640200", "admin").ask("{ administration(first: 50) { edges { node { act what reason } } } }");
        assertThat(entries.toString()).contains("WEBHOOK", "设置推送“转发服务”").doesNotContain(secret);
    }
}
