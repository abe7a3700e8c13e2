package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestPropertySource;

/** What the public may not do to the server, and what every answer tells a browser. */
@NianbaoTest
@Import(GuardTests.Meetings.class)
@TestPropertySource(
        properties = {
            "nianbao.cost-per-minute=60000",
            "nianbao.cors-origins=https://portal.example.gov.cn",
            "nianbao.body-time=2s"
        })
class GuardTests {

    @LocalServerPort
    private int port;

    private HttpResponse<String> post(String body, String... headers) {
        var request = Api.on(port).request("/graphql").header("Content-Type", "application/json");
        return Api.on(port)
                .send((headers.length == 0 ? request : request.headers(headers))
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private HttpResponse<String> get(String path, String address) {
        return Api.on(port)
                .send(Api.on(port)
                        .request(path)
                        .header("X-Forwarded-For", address)
                        .GET()
                        .build());
    }

    private static String query(String query) {
        return "{\"query\": \"" + query.replace("\"", "\\\"") + "\"}";
    }

    static Stream<String> bodiesThatAreNoQuery() {
        return Stream.of(
                "[{\"query\": \"{ viewer { name } }\"}]",
                "{",
                "",
                "null",
                "\"x\"",
                "{\"query\": \"{ viewer { name } }\", \"variables\": []}",
                "{\"query\": \"{ viewer { name } }\", \"variables\": " + "{\"a\":".repeat(5_000) + "1"
                        + "}".repeat(5_000) + "}");
    }

    @ParameterizedTest
    @MethodSource("bodiesThatAreNoQuery")
    void whatIsNoQueryIsRefusedInASentence(String body) {
        var answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("JSON 对象");
    }

    static Stream<String> queriesThatAskTooMuch() {
        return Stream.of(
                "{ publications(first: 1) { ...A } } fragment A on PublicationConnection { ...B } "
                        + "fragment B on PublicationConnection { ...A }",
                "{ publications(filter: {search: \"" + "x".repeat(250_000) + "\"}) { totalCount } }",
                "{ publications(filter: {years: [" + "1,".repeat(5_000) + "]}) { totalCount } }",
                "{ publications { totalCount " + "@skip(if: false) ".repeat(3_000) + "} }",
                IntStream.range(2000, 2020)
                        .mapToObj(year -> "t" + year + ": tally(agency: \"640100\", year: " + year + ") { year } ")
                        .collect(Collectors.joining("", "{ ", "}")),
                "{ ...F } fragment F on Query { " + "viewer { name } ".repeat(21) + "}");
    }

    @ParameterizedTest
    @MethodSource("queriesThatAskTooMuch")
    void whatAsksTooMuchIsRefusedBeforeAnythingIsFetched(String query) {
        var answer = post(
                query(query),
                "Accept",
                "application/graphql-response+json",
                "X-Forwarded-For",
                "198.51.100." + query.length() % 250);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"errors\"").doesNotContain("INTERNAL_ERROR");
    }

    @Test
    void aBodyOfUnknownLengthIsBoundedToo() {
        var body = new byte[20 << 20];
        var answer = Api.on(port)
                .send(Api.on(port)
                        .request("/graphql")
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", "198.51.100.251")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("256 KB");
        assertGuarded(answer);
    }

    @Test
    void aBodyThatComesByteByByteIsNotWaitedFor() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json"
                                    + "\r\nContent-Length: 200000\r\n\r\n{\"query\"")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new ByteArrayOutputStream();
            socket.setSoTimeout(20);
            while (answer.size() == 0) {
                try {
                    socket.getInputStream().transferTo(answer);
                } catch (SocketTimeoutException noAnswerYet) {
                    socket.getOutputStream().write(' ');
                }
            }

            assertThat(answer.toString(StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 408")
                    .contains("太慢");
        }
    }

    @Test
    void whoAsksWithoutEndIsToldWhenToComeBack() {
        var costly =
                query("{ agencies(first: 100) { edges { node { subordinates { subordinates { name code kind } } } } "
                        + "} }");
        HttpResponse<String> answer = post(costly, "X-Forwarded-For", "203.0.113.7");
        for (int asked = 1; asked < 100 && answer.statusCode() == 200; asked++) {
            answer = post(costly + " ".repeat(250_000), "X-Forwarded-For", "203.0.113.7");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("秒后再试");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertGuarded(answer);
        assertThat(post(costly, "X-Forwarded-For", "203.0.113.7").statusCode())
                .as("what is ready")
                .isEqualTo(429);
        assertThat(get("/publications/2021.csv", "203.0.113.7").statusCode())
                .as("a file")
                .isEqualTo(429);
        assertThat(get("/", "203.0.113.7").statusCode()).as("a page").isEqualTo(429);
        assertThat(get("/sign-in.json", "203.0.113.7").statusCode())
                .as("the way in for staff")
                .isEqualTo(200);
        assertThat(post(query("{ viewer { name } }"), "X-Forwarded-For", "203.0.113.8")
                        .statusCode())
                .as("somebody else")
                .isEqualTo(200);
        assertThat(post(query("{ viewer { name } }"), "X-Forwarded-For", "203.0.113.8, 203.0.113.7")
                        .statusCode())
                .as("the same, pretending")
                .isEqualTo(429);
        assertThat(post(query("{ viewer { name } }"), "X-Forwarded-For", "203.0.113.7", "Authorization", "Basic eDp5")
                        .statusCode())
                .as("with a header that says nothing")
                .isEqualTo(429);
        assertThat(Api.on(port)
                        .send(Api.on(port)
                                .request("/%67raphql")
                                .header("Content-Type", "application/json")
                                .header("X-Forwarded-For", "203.0.113.7")
                                .POST(BodyPublishers.ofString(query("{ viewer { name } }")))
                                .build())
                        .statusCode())
                .as("under a path written otherwise")
                .isEqualTo(429);
        assertThat(post(
                                query("{ viewer { name } }"),
                                "X-Forwarded-For",
                                "203.0.113.7",
                                "Authorization",
                                "Bearer " + Tokens.of("editor"))
                        .statusCode())
                .as("staff")
                .isEqualTo(200);
    }

    @Test
    void aFileIsChargedWhatWritingItCosts(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
        Published.report(port, 2010, Samples.complete(2010));
        var file = "/publications/640100-jgsw/2010.pdf";
        assertThat(get(file, "203.0.113.12").statusCode()).isEqualTo(200);

        for (int asked = 1; get(file, "203.0.113.12").statusCode() != 429; asked++) {
            assertThat(asked).isLessThan(20);
        }
    }

    @Test
    void whatIsNotThereCostsNoMoreThanLookingForIt() {
        for (int asked = 0; asked < 20; asked++) {
            assertThat(get("/publications/640100-jgsw/2009.pdf", "203.0.113.13").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoHasAskedTooMuchIsRefusedBeforeABodyIsRead() throws IOException {
        for (int asked = 0;
                post(
                                        query("{ agencies { totalCount } }") + " ".repeat(250_000 + asked),
                                        "X-Forwarded-For",
                                        "203.0.113.9")
                                .statusCode()
                        != 429;
                asked++) {
            assertThat(asked).isLessThan(10);
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json"
                                    + "\r\nX-Forwarded-For: 203.0.113.9\r\nContent-Length: 200000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                            .readLine())
                    .contains("429");
        }
    }

    @Test
    void whoAsksMuchAtOnceWaitsForHimselfAndNobodyElse(@Autowired Meetings.Meeting meeting)
            throws InterruptedException {
        var asked = IntStream.range(0, 8)
                .mapToObj(at -> CompletableFuture.supplyAsync(
                        () -> post(query("{ meeting }"), "X-Forwarded-For", "203.0.113.10"),
                        Thread::startVirtualThread))
                .toList();
        meeting.begun.await();

        for (int other = 0; other < 30; other++) {
            assertThat(post(query("{ viewer { name } }"), "X-Forwarded-For", "203.0.113.11")
                            .statusCode())
                    .isEqualTo(200);
        }
        meeting.end.countDown();

        assertThat(asked)
                .extracting(CompletableFuture::join)
                .extracting(HttpResponse::statusCode)
                .containsOnly(200);
        assertThat(meeting.most).hasValue(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** A field that is not answered before the test says so, and counts how many were being worked on. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Meetings {

        @Bean
        GraphQlSourceBuilderCustomizer meetingField() {
            return source -> source.schemaResources(
                    new ByteArrayResource("extend type Query { meeting: Int! }".getBytes(StandardCharsets.UTF_8)));
        }

        @Controller
        class Meeting {

            private final CountDownLatch begun = new CountDownLatch(1);
            private final CountDownLatch end = new CountDownLatch(1);
            private final AtomicInteger present = new AtomicInteger();
            private final AtomicInteger most = new AtomicInteger();

            @QueryMapping
            int meeting() throws InterruptedException {
                int seen = present.incrementAndGet();
                most.accumulateAndGet(seen, Math::max);
                begun.countDown();
                end.await();
                return present.getAndDecrement();
            }
        }
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayNotDo() {
        assertGuarded(post(query("{ viewer { name } }")));
        assertGuarded(post(query("{ publications { totalCount } }")));
        assertGuarded(post(query("{ publications { totalCount } }")));
        assertGuarded(post("["));
        assertGuarded(post("{}", "Authorization", "Bearer x"));
        assertGuarded(Api.on(port).send(Api.on(port).request("/none").GET().build()));
        assertGuarded(
                Api.on(port).send(Api.on(port).request("/sign-in.json").GET().build()));
    }

    @Test
    void onlyThePageThatRenewsASignInMayStandInAFrameAndOnlyInOurs() {
        var headers = Api.on(port)
                .send(Api.on(port).request("/desk/silent-sign-in.html").GET().build())
                .headers();
        assertThat(headers.firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'self'", "frame-src 'none'");
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'self'",
                                "frame-ancestors 'none'",
                                "object-src 'none'",
                                "connect-src 'self' http://sign-in.test;")
                        .doesNotContain("unsafe-eval")
                        .doesNotContain("script-src"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void onlyTheSitesNamedMayAskFromTheirPages() {
        var ours = post(query("{ viewer { name } }"), "Origin", "https://portal.example.gov.cn");
        var theirs = post(query("{ viewer { name } }"), "Origin", "https://elsewhere.example");

        assertThat(ours.headers().firstValue("Access-Control-Allow-Origin")).contains("https://portal.example.gov.cn");
        assertThat(ours.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(theirs.statusCode()).isEqualTo(403);
        assertThat(theirs.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private HttpResponse<String> beforehand(String path, String origin, String method, String... asked) {
        var request =
                Api.on(port).request(path).header("Origin", origin).header("Access-Control-Request-Method", method);
        return Api.on(port)
                .send((asked.length == 0 ? request : request.header("Access-Control-Request-Headers", asked[0]))
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build());
    }

    private Optional<String> allowedOrigin(String path, String method) {
        return beforehand(path, "https://portal.example.gov.cn", method)
                .headers()
                .firstValue("Access-Control-Allow-Origin");
    }

    @Test
    void otherSitesMayAskOnlyWhereTheDoorSaysSo() {
        assertThat(allowedOrigin("/graphql", "POST")).contains("https://portal.example.gov.cn");
        for (var open : List.of("/graphql/stored/x", "/graphql/schema", "/publications/640100-jgsw/2010.json")) {
            assertThat(allowedOrigin(open, "GET")).contains("https://portal.example.gov.cn");
        }
        assertThat(allowedOrigin("/sign-in.json", "GET")).isEmpty();
        assertThat(allowedOrigin("/imports", "POST")).isEmpty();
    }

    @Test
    void pagesOfAnySiteMayGetThePublicRecordWithoutAToken() {
        var elsewhere = "https://elsewhere.example";
        var got = Api.on(port)
                .send(Api.on(port)
                        .request("/graphql/schema")
                        .header("Origin", elsewhere)
                        .GET()
                        .build());

        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(got.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        for (var open :
                List.of("/graphql/stored/x", "/graphql?extensions=%7B%7D", "/publications/640100-jgsw/2010.json")) {
            var allowed = beforehand(open, elsewhere, "GET", "content-type, if-none-match");
            assertThat(allowed.statusCode()).as(open).isEqualTo(200);
            assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
        }
        assertThat(beforehand("/graphql/stored/x", elsewhere, "GET", "authorization")
                        .statusCode())
                .isEqualTo(403);
        assertThat(beforehand("/graphql", elsewhere, "POST", "content-type").statusCode())
                .isEqualTo(403);
        assertThat(beforehand("/sign-in.json", elsewhere, "GET").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }
}
