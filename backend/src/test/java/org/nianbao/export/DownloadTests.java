package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.export.file.Printed;
import org.nianbao.export.file.ReadBack;
import org.nianbao.export.file.Reports;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The door files go out by: which number, to whom, for how long, and what becomes of it when it is withdrawn. */
@NianbaoTest
@TestPropertySource(properties = "store=downloads")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadTests {

    private static final String FILES = "/publications/" + Samples.AGENCY + "/";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordBook record;

    @BeforeAll
    void publish(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
        Published.put(record, Samples.AGENCY, 2019, 1, null, Reports.of(2019));
        Published.put(record, Samples.AGENCY, 2019, 2, "更正第三部分。", Reports.of(2019));
        Published.put(record, "640100-jyj", 2019, 1, null, Reports.of(2019));
        Published.put(record, Samples.AGENCY, 2021, 1, null, Reports.of(2021));
    }

    private HttpResponse<String> get(String path, String... headers) {
        var request = Api.on(port).request(path);
        return Api.on(port)
                .send(
                        headers.length == 0
                                ? request.build()
                                : request.headers(headers).build());
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) {
        try (var client = HttpClient.newHttpClient()) {
            var request = Api.on(port).request(path);
            return client.send(
                    headers.length == 0
                            ? request.build()
                            : request.headers(headers).build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String sentence(HttpResponse<String> answer) {
        return JsonMapper.builder()
                .build()
                .readTree(answer.body())
                .get("detail")
                .asString();
    }

    @Test
    void withoutANumberItIsTheOneInForce() {
        assertThat(get(FILES + "2019.html").body()).contains("更正说明：更正第三部分。", "第2版");
        assertThat(get(FILES + "2019/1.html").body()).doesNotContain("更正说明");
        assertThat(get(FILES + "2019/2.json").body())
                .isEqualTo(get(FILES + "2019.json").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "csv", "json", "docx", "xlsx", "txt"})
    void whoHasTheFileAlreadyIsToldSo(String format) {
        var first = get(FILES + "2019." + format);
        var tag = header(first, "ETag");

        assertThat(tag).matches((format.endsWith("x") ? "" : "W/") + "\"[0-9a-f]{32}\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache, public");
        var again = get(FILES + "2019." + format, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(FILES + "2019/1." + format, "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aHeadSaysHowLargeTheFileIs() {
        var head = Api.on(port)
                .send(Api.on(port)
                        .request(FILES + "2019.csv")
                        .method("HEAD", BodyPublishers.noBody())
                        .build());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(Integer.parseInt(header(head, "Content-Length"))).isGreaterThan(10_000);
    }

    @Test
    void aSavedFileBearsTheReportsName() {
        assertThat(header(get(FILES + "2019.csv"), "Content-Disposition"))
                .isEqualTo("attachment; "
                        + "filename=\"640100-jgsw-2019-2.csv\"; filename*=UTF-8''"
                        + URLEncoder.encode("银川市机关事务服务中心2019年政府信息公开工作年度报告（第2版）.csv", StandardCharsets.UTF_8));
        assertThat(header(get(FILES + "2019/1.html"), "Content-Disposition")).startsWith("inline;");
        assertThat(header(get(FILES + "2019.html"), "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(header(get(FILES + "2019.html"), "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019.exe", "2019.HTML", "2018.pdf", "2019/3.csv", "2019/0.json"})
    void whatIsNotThereIsMissingAndSaidSo(String path) {
        var answer = get(FILES + path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(sentence(answer)).startsWith("没有");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2f..%2f640100-jgsw/2019.html",
                "%2e%2e/2019.html",
                "640100-jgsw/2019/../../x/2019.html",
                "640100-jgsw%00/2019.html",
                "640100-jgsw;x=1/2019.html",
                "640100-jgsw/2019.html%0d%0aX-Evil:1",
                "640100-jgsw/2019/99999999999.csv",
                "%E2%80%AE/2019.html"
            })
    void tricksWithTheAddressFindNothing(String path) {
        var answer = get("/publications/" + path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().map()).doesNotContainKey("X-Evil");
    }

    @Test
    void aWithdrawnPublicationIsGoneWithItsReason() {
        var first = Published.put(record, Samples.AGENCY, 2020, 1, null, Reports.of(2020));
        var tag = header(get(FILES + "2020.json"), "ETag");
        Published.withdraw(record, first, "涉及个人信息。");

        for (var path : new String[] {"2020.json", "2020/1.json", "2020.html"}) {
            var answer = get(FILES + path, "If-None-Match", tag);
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(sentence(answer)).contains("涉及个人信息。");
        }
        assertThat(Api.on(port)
                        .ask(Printed.QUERY, Map.of("agency", Samples.AGENCY, "year", 2020))
                        .get("downloads"))
                .isEmpty();
        assertThat(get("/publications/2020.jsonl").body()).doesNotContain("\"" + Samples.AGENCY + ":2020:");
    }

    @Test
    void aYearsPublicationsAreGivenAwayTogether() {
        var lines = ReadBack.csv(get("/publications/2019.csv").body().getBytes(StandardCharsets.UTF_8));
        var json = JsonMapper.builder().build();
        var publications = get("/publications/2019.jsonl")
                .body()
                .lines()
                .map(json::readTree)
                .toList();

        assertThat(publications)
                .extracting(each -> each.get("id").asString())
                .containsExactly("640100-jgsw:2019:2", "640100-jyj:2019:1");
        assertThat(publications.getFirst())
                .isEqualTo(json.readTree(get(FILES + "2019.json").body()));
        assertThat(lines)
                .extracting(line -> line.get("publication"))
                .containsOnly("640100-jgsw:2019:2", "640100-jyj:2019:1");
        assertThat(lines.stream().filter(line -> Objects.equals(line.get("agency"), Samples.AGENCY)))
                .containsExactlyElementsOf(
                        ReadBack.csv(get(FILES + "2019.csv").body().getBytes(StandardCharsets.UTF_8)));
        assertThat(get("/publications/2019.xlsx").statusCode()).isEqualTo(404);
    }

    /** 断点续传: the rest of a file, and the whole of it where it is another one by now. */
    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "xlsx"})
    void aPartOfAFileIsGivenWhileItIsTheSameFile(String format) {
        var path = FILES + "2019." + format;
        var whole = bytes(path);
        var tag = header(whole, "ETag");
        var rest = bytes(path, "Range", "bytes=100-", "If-Range", tag);

        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(header(rest, "ETag")).isEqualTo(tag);
        assertThat(header(rest, "Content-Range"))
                .isEqualTo("bytes 100-" + (whole.body().length - 1) + "/" + whole.body().length);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, whole.body().length));
        assertThat(bytes(path, "Range", "bytes=100-").statusCode()).isEqualTo(206);
        for (var older : new String[] {"\"0123\"", "W/" + tag, header(whole, "Last-Modified")}) {
            var other = bytes(path, "Range", "bytes=100-", "If-Range", older);
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(other.body()).isEqualTo(whole.body());
        }
        var beyond = bytes(path, "Range", "bytes=99999999-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + whole.body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "csv", "json", "txt"})
    void aTextIsCompressedForWhoTakesThat(String format) throws IOException {
        var path = FILES + "2019." + format;
        var plain = bytes(path);
        var compressed = bytes(path, "Accept-Encoding", "gzip");

        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "ETag")).isEqualTo(header(plain, "ETag")).startsWith("W/");
        assertThat(List.of(header(plain, "Vary"), header(compressed, "Vary")))
                .allSatisfy(vary -> assertThat(vary).containsIgnoringCase("Accept-Encoding"));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(bytes("/publications/2019.jsonl", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .contains("gzip");
        assertThat(header(bytes(FILES + "2019.docx", "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "json", "docx"})
    void whoAsksByTheDayIsToldWhetherAnythingChangedSince(String format) {
        var path = FILES + "2019." + format;
        var day = header(get(path), "Last-Modified");
        var moment = ZonedDateTime.parse(day, DateTimeFormatter.RFC_1123_DATE_TIME);

        assertThat(get(path, "If-Modified-Since", day).statusCode()).isEqualTo(304);
        assertThat(get(path, "If-Modified-Since", DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.minusSeconds(1)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(path, "If-Modified-Since", day, "If-None-Match", "\"other\"")
                        .statusCode())
                .as("a tag says more than a day")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx", "pdf", "xlsx"})
    void theOfficialFormIsHadWithoutAnythingOfOurs(String format) throws Exception {
        var whole = bytes(FILES + "2021." + format);
        var official = bytes(FILES + "2021." + format + "?form=official");
        var text = text(format, official.body());

        assertThat(text(format, whole.body())).contains("每周更新", "公示栏");
        assertThat(text)
                .contains("一、总体情况".substring(2), "全年公开信息28条。", "第二十条第（一）项", "其他需要报告的事项", "无其他事项。")
                .doesNotContain("附：", "每周更新", "公示栏", "更新不够及时");
        assertThat(header(official, "Content-Disposition")).contains("-official." + format);
        assertThat(header(official, "ETag")).isNotEqualTo(header(whole, "ETag"));
    }

    private static String text(String format, byte[] file) throws Exception {
        return switch (format) {
            case "html" ->
                Jsoup.parse(new String(file, StandardCharsets.UTF_8)).body().text();
            case "pdf" -> {
                try (var pdf = Loader.loadPDF(file)) {
                    yield new PDFTextStripper().getText(pdf);
                }
            }
            case "docx" -> {
                try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                        var words = new XWPFWordExtractor(document)) {
                    yield words.getText();
                }
            }
            default -> {
                try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                        var words = new XSSFExcelExtractor(workbook)) {
                    yield words.getText();
                }
            }
        };
    }

    @Test
    void anotherFormOrAFileOfFiguresIsRefusedInASentence() {
        assertThat(get(FILES + "2021.pdf?form=short").statusCode()).isEqualTo(400);
        assertThat(sentence(get(FILES + "2021.pdf?form=short"))).contains("form 只能是 official");
        assertThat(sentence(get(FILES + "2021.json?form=official"))).contains("只有 html、docx、pdf 和 xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void whoHasAYearsDataIsToldSoUntilThePublicRecordChanges(String format) {
        var path = "/publications/2019." + format;
        var first = get(path);
        var tag = header(first, "ETag");

        assertThat(tag).matches("W/\"[0-9a-f]{32}\"");
        assertThat(header(first, "Cache-Control")).isEqualTo("public, no-cache");
        var again = get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(get(path, "If-None-Match", tag.substring(2)).statusCode()).isEqualTo(304);
        assertThat(header(get(path.replace("2019", "2018")), "ETag")).isNotEqualTo(tag);

        Published.put(record, "640104-mzj", 2016, format.length(), null, Reports.of(2016));
        var changed = get(path, "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(header(changed, "ETag")).isNotEqualTo(tag);
    }

    @Test
    void theDictionaryExplainsEveryColumnAndCell() {
        var entries = ReadBack.csv(get("/publications/dictionary.csv").body().getBytes(StandardCharsets.UTF_8)).stream()
                .map(line -> line.get("entry"))
                .toList();
        var lines = ReadBack.csv(get("/publications/2019.csv").body().getBytes(StandardCharsets.UTF_8));

        assertThat(entries)
                .containsAll(lines.getFirst().keySet())
                .containsAll(lines.stream()
                        .map(line -> line.get("ref"))
                        .filter(ref -> !ref.startsWith("channels."))
                        .toList());
    }

    @Test
    void theManualIsForEverybodyAndAChapterThatIsNotThereIsMissing() {
        var manual = get("/manual/editor.pdf");
        assertThat(manual.statusCode()).isEqualTo(200);
        assertThat(manual.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(get("/manual/nobody.pdf").statusCode()).isEqualTo(404);
    }
}
