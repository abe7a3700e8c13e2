package org.nianbao.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nianbao.Samples;
import tools.jackson.databind.json.JsonMapper;

/** What somebody sends who means the server ill, as fast as he can, from an address of his own; in a process of its own. */
enum Attack {
    COSTLY(
            "costly queries",
            query(IntStream.range(0, 16)
                    .mapToObj(at -> "p" + at + ": publication(agency: \""
                            + Samples.AGENCY
                            + "\", year: 2021) { a00000000: number content { title sections { title blocks { text } }"
                            + " tables { rows { label cells { ref number } } } channels { name } } } ")
                    .collect(Collectors.joining("", "{ viewer { name } ", "}")))),
    READY(
            "a query that is ready",
            query("{ publications(first: 20) { totalCount edges { node { agency { name } } } } }")),
    TOO_COSTLY(
            "too costly queries",
            query("{ agencies(first: 100) { edges { node { a00000000: subordinates { "
                    + "subordinates { subordinates { subordinates { name } } } } } } } }")),
    ALIASES("many aliases", query("{ " + "a: viewer { name } ".repeat(400) + "a00000000: viewer { name } }")),
    CIRCLES(
            "fragments in circles",
            query("{ publications { ...A } } fragment A on PublicationConnection { " + "a00000000: totalCount ...A }")),
    LIST("a list of queries", post("[" + "{\"query\": \"{ viewer { name } }\"},".repeat(1000) + "{}]")),
    LARGE("bodies of 900 KB", post("{\"query\": \"" + " ".repeat(900_000) + "\"}")),
    HUGE("bodies of 20 MB", post("{\"query\": \"" + " ".repeat(20_000_000) + "\"}")),
    UPLOADS("uploads of 20 MB", head("POST /imports", "Content-Length: 20000000", " ".repeat(20_000_000))),
    PAGES("pages", get("/publications/" + Samples.AGENCY + "/2021?00000000")),
    FILES("files", get("/publications/" + Samples.AGENCY + "/2021.docx?00000000")),
    YEARS("a year's data", get("/publications/2021.jsonl?00000000")),
    FORGED(
            "forged tokens",
            get(
                    "/graphql/schema",
                    "Authorization: Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6IjAwMDAwMDAwIn0." + "eyJzdWIiOiJ4In0."
                            + "A".repeat(342))),
    SLOW("bodies byte by byte", new byte[0]);

    private static final int CONNECTIONS = 16;
    private static final int ANY_STATUS = 0;

    private final String what;
    private final byte[] request;

    Attack(String what, byte[] request) {
        this.what = what;
        this.request = request;
    }

    @Override
    public String toString() {
        return what;
    }

    /** Arguments: which, the server's port, for how many seconds, the address to ask from. */
    static void main(String[] arguments) throws IOException {
        var attack = valueOf(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        var duration = Duration.ofSeconds(Long.parseLong(arguments[2]));
        System.out.println("on");
        if (attack == SLOW) {
            drip(port, arguments[3], System.nanoTime() + duration.toNanos());
        } else {
            var result = new Load(port, attack.request, ANY_STATUS).run(CONNECTIONS, duration, arguments[3]);
            System.out.println(Math.round(result.perSecond()));
        }
    }

    /** Two hundred requests at once that come in byte by byte, and are begun anew when the server has had enough. */
    private static void drip(int port, String address, long end) throws IOException {
        var sockets = new Socket[200];
        while (System.nanoTime() < end) {
            for (int at = 0; at < sockets.length; at++) {
                try {
                    if (sockets[at] == null) {
                        sockets[at] =
                                new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(address), 0);
                        sockets[at].getOutputStream().write(head("POST /graphql", "Content-Length: 100000", "{"));
                    }
                    sockets[at].getOutputStream().write(' ');
                } catch (IOException hadEnough) {
                    sockets[at].close();
                    sockets[at] = null;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static byte[] query(String query) {
        return post(JsonMapper.builder().build().writeValueAsString(Map.of("query", query)));
    }

    private static byte[] post(String body) {
        return head(
                "POST /graphql",
                "Accept: application/graphql-response+json",
                "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length,
                body);
    }

    private static byte[] get(String path, String... headers) {
        return head("GET " + path, headers.length == 0 ? "Accept: */*" : headers[0], "");
    }

    /** @param rest the headers, and the body at last */
    private static byte[] head(String first, String... rest) {
        var headers = String.join("\r\n", Arrays.copyOf(rest, rest.length - 1));
        return (first + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headers + "\r\n\r\n"
                        + rest[rest.length - 1])
                .getBytes(StandardCharsets.UTF_8);
    }
}
