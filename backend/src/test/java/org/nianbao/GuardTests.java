package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What the public may not do to the server, and what every answer tells a browser. */
@NianbaoTest
@TestPropertySource(properties = {"nianbao.cost-per-minute=60000", "nianbao.cors-origins=https://portal.example.gov.cn",
        "nianbao.body-time=300ms"})
class GuardTests {

    @LocalServerPort
    private int port;

    private HttpResponse<String> post(String body, String... headers) {
        var request = Api.on(port).request("/graphql").header("Content-Type", "application/json");
        return Api.on(port).send((headers.length == 0 ? request : request.headers(headers))
                .POST(BodyPublishers.ofString(body)).build());
    }

    private static String query(String query) {
        return "{\"query\": \"" + query.replace("\"", "\\\"") + "\"}";
    }

    static Stream<String> bodiesThatAreNoQuery() {
        return Stream.of("[{\"query\": \"{ viewer { name } }\"}]", "{", "", "null", "\"x\"",
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
                IntStream.range(2000, 2020).mapToObj(year -> "t" + year + ": tally(agency: \"640100\", year: " + year
                        + ") { year } ").collect(Collectors.joining("", "{ ", "}")),
                "{ ...F } fragment F on Query { " + "viewer { name } ".repeat(21) + "}");
    }

    @ParameterizedTest
    @MethodSource("queriesThatAskTooMuch")
    void whatAsksTooMuchIsRefusedBeforeAnythingIsFetched(String query) {
        var answer = post(query(query), "Accept", "application/graphql-response+json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"errors\"").doesNotContain("INTERNAL_ERROR");
    }

    @Test
    void aBodyOfUnknownLengthIsBoundedToo() {
        var body = new byte[20 << 20];
        var answer = Api.on(port).send(Api.on(port).request("/graphql").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).build());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("1 MB");
        assertGuarded(answer);
    }

    @Test
    void aBodyThatComesByteByByteIsNotWaitedFor() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json"
                    + "\r\nContent-Length: 1000000\r\n\r\n{\"query\"").getBytes(StandardCharsets.US_ASCII));
            while (socket.getInputStream().available() == 0) {
                socket.getOutputStream().write(' ');
            }

            var answer = new String(socket.getInputStream().readNBytes(socket.getInputStream().available()),
                    StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408").contains("太慢");
        }
    }

    @Test
    void whoAsksWithoutEndIsToldWhenToComeBack() {
        var costly = query("{ agencies(first: 100) { edges { node { subordinates { subordinates { name code kind } } } } "
                + "} }");
        HttpResponse<String> answer = post(costly, "X-Forwarded-For", "203.0.113.7");
        for (int asked = 1; asked < 100 && answer.statusCode() == 200; asked++) {
            // another text each time, since what is ready is not counted
            answer = post(costly + " ".repeat(asked), "X-Forwarded-For", "203.0.113.7");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("秒后再试");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow())).isPositive();
        assertGuarded(answer);
        assertThat(post(costly, "X-Forwarded-For", "203.0.113.7").statusCode()).as("a ready answer").isEqualTo(200);
        assertThat(post(query("{ viewer { name } }"), "X-Forwarded-For", "203.0.113.8").statusCode())
                .as("somebody else").isEqualTo(200);
        assertThat(post(query("{ viewer { name } }"), "X-Forwarded-For", "203.0.113.8, 203.0.113.7").statusCode())
                .as("the same, pretending").isEqualTo(429);
        assertThat(post(query("{ viewer { name } }"), "X-Forwarded-For", "203.0.113.7", "Authorization",
                "Basic eDp5").statusCode()).as("with a header that says nothing").isEqualTo(429);
        assertThat(Api.on(port).send(Api.on(port).request("/%67raphql").header("Content-Type", "application/json")
                .header("X-Forwarded-For", "203.0.113.7").POST(BodyPublishers.ofString(query("{ viewer { name } }")))
                .build()).statusCode()).as("under a path written otherwise").isEqualTo(429);
        assertThat(post(query("{ viewer { name } }"), "X-Forwarded-For", "203.0.113.7", "Authorization",
                "Bearer " + Tokens.of("editor")).statusCode()).as("staff").isEqualTo(200);
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayNotDo() {
        assertGuarded(post(query("{ viewer { name } }")));
        assertGuarded(post(query("{ publications { totalCount } }")));
        assertGuarded(post(query("{ publications { totalCount } }")));
        assertGuarded(post("["));
        assertGuarded(post("{}", "Authorization", "Bearer x"));
        assertGuarded(Api.on(port).send(Api.on(port).request("/none").GET().build()));
        assertGuarded(Api.on(port).send(Api.on(port).request("/sign-in.json").GET().build()));
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "connect-src 'self' http://sign-in.test;")
                .doesNotContain("unsafe-eval").doesNotContain("script-src"));
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
        assertThat(ours.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(theirs.statusCode()).isEqualTo(403);
        assertThat(theirs.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
}
