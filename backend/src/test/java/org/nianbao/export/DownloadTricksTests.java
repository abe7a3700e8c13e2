package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.Wire;
import org.nianbao.agency.Agencies;
import org.nianbao.export.file.Reports;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What clients send that mean no good, or do not know what they mean: a status that fits, a sentence, nothing else. */
@NianbaoTest
@TestPropertySource(properties = "store=tricks")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadTricksTests {

    private static final String REPORT = "/publications/" + Samples.AGENCY + "/2019";
    private static final String NONSENSE = "请求写得不对";

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        Published.put(record, Samples.AGENCY, 2019, 1, null, Reports.of(2019));
    }

    private static void assertHarmless(Wire.Answer answer) {
        assertThat(answer.head()).noneMatch(line -> line.startsWith("X-Evil") || line.startsWith("Set-Cookie"));
        assertThat(answer.body()).doesNotContain("Exception", "at org.", "at java.", "Whitelabel", "timestamp");
    }

    /** The container's own words for what is no request at all name neither it nor its release. */
    private static void assertSaid(Wire.Answer answer, int status, String sentence) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence).doesNotContain("Apache", "Tomcat");
        assertHarmless(answer);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/publications/640100-jgsw/2019.html%0d%0aX-Evil:%201, 400, " + NONSENSE,
        "/publications/640100-jgsw%0aX-Evil:1/2019.json, 400, " + NONSENSE,
        "/publications/..;/2019.html, 400, " + NONSENSE,
        "/publications/640100-jgsw/..;/2019.csv, 400, " + NONSENSE,
        "/publications/%2e%2e/actuator/health, 400, " + NONSENSE,
        "/publications/%252e%252e/2019.html, 400, " + NONSENSE,
        "//publications/640100-jgsw/2019.html, 400, " + NONSENSE,
        "/publications//640100-jgsw/2019.html, 400, " + NONSENSE,
        "/publications/640100-jgsw/2019.html;jsessionid=1F, 400, " + NONSENSE,
        "/publications/640100-jgsw;x=1/2019.html, 400, " + NONSENSE,
        "/graphql/stored/x%0d%0aX-Evil:1, 400, " + NONSENSE,
        "/publications/%2e%2e%2factuator/health, 400, Bad Request",
        "/publications/640100-jgsw%5c2019.html, 400, Bad Request",
        "\\publications\\640100-jgsw\\2019.html, 400, Bad Request",
        "/publications/640100-jgsw%00/2019.html, 400, Bad Request",
        "/publications/640100-jgsw/2019.html%00.json, 400, Bad Request",
        "/publications/%ff%fe/2019.html, 400, Bad Request",
        "/publications/%zz/2019.html, 400, Bad Request",
        "/publications/<script>/2019.html, 400, Bad Request",
        "http://evil.example/publications/640100-jgsw/2019.html, 400, Bad Request",
        "/publications/%3Cscript%3E/2019.html, 404, 没有这份已发布的年报",
        "/publications/$ne/2019.json, 404, 没有这份已发布的年报",
        "/publications/640100-jgsw%3A2019%3A1/2019.json, 404, 没有这份已发布的年报",
        "/publications/640100-jgsw/0000.html, 404, 没有这份已发布的年报",
        "/publications/640100-jgsw/2019/999999.html, 404, 没有这份已发布的年报",
        "/publications/640100-jgsw/2019/9999999.html, 404, 这个地址没有内容",
        "/publications/640100-jgsw/99999999999999999999.html, 404, 这个地址没有内容",
        "/publications/640100-jgsw/%D9%A2%D9%A0%D9%A1%D9%A9.html, 404, 这个地址没有内容",
        "/publications/640100-jgsw/2019.html/, 404, 这个地址没有内容",
        "/publications/640100-jgsw/2019.HTML, 404, 没有“HTML”格式",
        "/publications/2019.exe, 404, 只有 csv 和 jsonl",
        "/feed.xml/, 404, 这个地址没有内容",
        "/error, 404, 没有这个地址",
        "/actuator, 404, 这个地址没有内容",
        "/actuator/env, 404, 这个地址没有内容"
    })
    void addresses(String path, int status, String sentence) {
        assertSaid(Wire.get(port, path), status, sentence);
    }

    @Test
    void longAddresses() {
        assertSaid(Wire.get(port, "/publications/" + "a".repeat(7_000) + "/2019.html"), 404, "没有这份已发布的年报");
        assertSaid(Wire.get(port, "/publications/" + "a".repeat(9_000) + "/2019.html"), 400, "Bad Request");
    }

    @ParameterizedTest
    @CsvSource({"PUT, 405", "DELETE, 405", "PATCH, 405", "POST, 405", "TRACE, 405", "PROPFIND, 400", "get, 400"})
    void methods(String method, int status) {
        for (var path : new String[] {REPORT + ".json", REPORT, "/publications/2019.csv", "/feed.xml", "/"}) {
            var answer = Wire.ask(port, method, path, "Content-Length: 0");
            assertSaid(answer, status, status == 405 ? "可用的方法见 Allow" : NONSENSE);
            if (status == 405) {
                assertThat(answer.header("Allow")).contains("GET");
            }
        }
        assertSaid(Wire.ask(port, "CONNECT", REPORT + ".json"), 501, "Not Implemented");
    }

    /** Texts go out compressed, so a part of one is never given: that is always allowed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-9",
                "bytes=-5",
                "bytes=999999999-",
                "bytes=5-1",
                "bytes=0-0,1-1,2-2",
                "bytes=a-b",
                "pages=1-2"
            })
    void ranges(String range) {
        var whole = Wire.get(port, REPORT + ".json");
        var answer = Wire.get(port, REPORT + ".json", "Range: " + range);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(whole.body());
        assertThat(Wire.get(port, "/publications/2019.csv", "Range: " + range).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-9 | 206",
                "bytes=-5 | 206",
                "bytes=0-0,1-1,2-2 | 206",
                "bytes=999999999- | 416",
                "bytes=5-1 | 416",
                "bytes=a-b | 416",
                "pages=1-2 | 416"
            })
    void rangesOfWhatIsNoText(String range, int status) {
        assertThat(Wire.get(port, REPORT + ".docx", "Range: " + range).status()).isEqualTo(status);
    }

    @Test
    void tags() {
        var many = IntStream.range(0, 10_000).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(", "));
        var some = many.substring(0, many.indexOf("\"600\""));
        for (var path : new String[] {REPORT + ".json", REPORT, "/publications/2019.csv", "/feed.xml"}) {
            var tag = Wire.get(port, path).header("ETag");
            assertThat(Wire.get(port, path, "If-None-Match: " + some + tag).status())
                    .isEqualTo(304);
            assertThat(Wire.get(port, path, "If-None-Match: \"open, ,,, W/").status())
                    .isEqualTo(200);
            assertThat(Wire.get(port, path, "If-Modified-Since: gestern").status())
                    .isEqualTo(200);
            assertSaid(Wire.get(port, path, "If-None-Match: " + many), 400, "Bad Request");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/png",
                "nonsense",
                ";;;",
                "text/html;q=2",
                "a/b,a/b,a/b",
                "text/html;charset=\"",
                "../../etc"
            })
    void whatIsAccepted(String accept) {
        for (var file : new String[] {REPORT + ".json", "/publications/2019.csv", "/feed.xml", "/sitemap.xml"}) {
            assertThat(Wire.get(port, file, "Accept: " + accept).status())
                    .as(file)
                    .isEqualTo(200);
        }
        assertSaid(Wire.get(port, REPORT, "Accept: " + accept), 406, "没有所要格式");
        assertSaid(Wire.get(port, "/publications/x/2019.json", "Accept: " + accept), 404, "没有这份已发布的年报");
        assertSaid(Wire.get(port, "/none", "Accept: " + accept), 404, "这个地址没有内容");
    }

    @Test
    void headers() {
        assertThat(Wire.get(port, REPORT + ".json", "X: y\r\n".repeat(90) + "Z: z")
                        .status())
                .isEqualTo(200);
        assertSaid(Wire.get(port, REPORT + ".json", "X: y\r\n".repeat(200) + "Z: z"), 400, "Bad Request");
        assertSaid(
                Wire.get(port, REPORT + ".json", "Authorization: Bearer " + "a".repeat(100_000)), 400, "Bad Request");
        assertSaid(Wire.ask(port, "POST", "/graphql", "Content-Length: -5"), 400, "Bad Request");
        assertSaid(Wire.ask(port, "POST", "/graphql", "Transfer-Encoding: xchunked"), 501, "Not Implemented");
    }
}
