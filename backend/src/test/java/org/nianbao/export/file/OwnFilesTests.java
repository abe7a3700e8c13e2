package org.nianbao.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.Uploads;
import org.nianbao.agency.Agencies;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Content;
import org.nianbao.content.Figure;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.intake.TextReader;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of ours, taken in again, is the report it was made of; edited since, it is what it says now. */
@NianbaoTest
@TestPropertySource(properties = "store=own-files")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnFilesTests {

    record File(int year, String format) {}

    private static final String READ =
            "query($id: ID!) { import(id: $id) { agencyName year edition unread doubts { message } "
                    + FilesTests.CONTENT + " } }";
    private static final String PUBLISHED =
            "query($agency: ID!, $year: Int!) { publication(agency: $agency, year: $year) { " + FilesTests.CONTENT
                    + " } }";

    private static final String SENTENCE = "不再单独开设网站。";
    private static final String OTHER = "不再另外开设网站。";

    @LocalServerPort
    private int port;

    @BeforeAll
    void publications(@Autowired Agencies agencies, @Autowired RecordBook record) throws IOException {
        Samples.putAgencies(agencies);
        for (int year : new int[] {2015, 2019, 2021}) {
            Published.put(record, Samples.AGENCY, year, 1, null, whole(year));
        }
        try (var calm = OwnFilesTests.class.getResourceAsStream("/intake/2021.txt")) {
            Published.put(
                    record,
                    "640100-jyj",
                    2021,
                    1,
                    null,
                    new TextReader(Reports.EDITIONS, 2026)
                            .read(new String(calm.readAllBytes(), StandardCharsets.UTF_8))
                            .content());
        }
    }

    /** With figures in prose and measures of the year before, which {@link Reports} has no need of. */
    private static Content whole(int year) {
        var content = Reports.of(year);
        var prose = new HashMap<>(content.prose());
        content.cells().values().stream()
                .filter(cell -> cell.number() != null)
                .findFirst()
                .ifPresent(cell -> prose.put(
                        5,
                        List.of(new Block(
                                BlockKind.PARAGRAPH,
                                null,
                                "共" + cell.number().toPlainString() + "件，另见附表。",
                                List.of(new Figure(
                                        cell.ref(),
                                        1,
                                        1 + cell.number().toPlainString().length()))))));
        var addends = content.edition().addends("requests.refused.total");
        if (!addends.isEmpty()) {
            var shown = Figure.shown(addends, content.cells());
            prose.put(
                    6,
                    List.of(new Block(
                            BlockKind.PARAGRAPH,
                            null,
                            "不予公开" + shown + "件。",
                            List.of(new Figure("requests.refused.total", 4, 4 + shown.length())))));
        }
        return Content.of(
                        content.edition(),
                        content.title(),
                        content.preamble(),
                        content.contact(),
                        prose,
                        content.cells(),
                        content.channels(),
                        content.problems(),
                        content.measures())
                .withPastMeasures(List.of(
                        new PastMeasure(
                                "m1", year - 1, "完善台账", "办公室", LocalDate.of(year, 6, 30), Measure.Status.DONE, "已建立。"),
                        new PastMeasure("m2", year - 1, "增加图解", null, null, null, null)));
    }

    static Stream<File> files() {
        return Stream.of(2015, 2019, 2021)
                .flatMap(year -> Stream.of("docx", "xlsx", "html", "pdf", "txt").map(format -> new File(year, format)));
    }

    private byte[] download(File file) throws IOException, InterruptedException {
        return download(Samples.AGENCY, file);
    }

    private byte[] download(String agency, File file) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    Api.on(port)
                            .request("/publications/" + agency + "/" + file.year() + "." + file.format())
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private JsonNode read(String name, byte[] file) {
        var editor = Api.on(port).as("editor");
        var uploaded = Uploads.send(editor, name, file);
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
        var id =
                JsonMapper.builder().build().readTree(uploaded.body()).get("id").asString();
        return editor.ask(READ, Map.of("id", id));
    }

    private JsonNode published(int year) {
        return Api.on(port)
                .ask(PUBLISHED, Map.of("agency", Samples.AGENCY, "year", year))
                .get("content");
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesBackToTheLastFigure(File file) throws Exception {
        var read = read("年报." + file.format(), download(file));

        assertThat(read.get("content")).isEqualTo(published(file.year()));
        assertThat(read.get("agencyName").asString()).isEqualTo("银川市机关事务服务中心");
        assertThat(read.get("year").asInt()).isEqualTo(file.year());
        assertThat(read.get("doubts")).isEmpty();
        assertThat(read.get("unread")).isEmpty();
    }

    @Test
    void savedAgainByAnOfficeProgramItIsTheSame() throws Exception {
        var document = new ByteArrayOutputStream();
        try (var opened = new XWPFDocument(new ByteArrayInputStream(download(new File(2021, "docx"))))) {
            opened.write(document);
        }
        var workbook = new ByteArrayOutputStream();
        try (var opened = WorkbookFactory.create(new ByteArrayInputStream(download(new File(2021, "xlsx"))))) {
            opened.write(workbook);
        }

        assertThat(read("年报.docx", document.toByteArray()).get("content")).isEqualTo(published(2021));
        assertThat(read("年报.xlsx", workbook.toByteArray()).get("content")).isEqualTo(published(2021));
    }

    @Test
    void aFigureMovedIntoTheCellBesideItIsAChange() throws Exception {
        var file = download(new File(2021, "docx"));
        var moved = new ByteArrayOutputStream();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var row = document.getTables().getFirst().getRow(2);
            assertThat(row.getCell(1).getText()).isEqualTo("不适用");
            assertThat(row.getCell(2).getText()).isEmpty();
            row.getCell(1).getParagraphs().getFirst().removeRun(0);
            row.getCell(2).getParagraphs().getFirst().createRun().setText("不适用");
            document.write(moved);
        }

        assertThat(read("年报.docx", moved.toByteArray())
                        .get("doubts")
                        .get(0)
                        .get("message")
                        .asString())
                .contains("改动过");
    }

    /** Other figures of it are read from what is printed, and say the same as before. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "html", "pdf"})
    void whatSomebodyChangedIsWhatItSays(String format) throws Exception {
        var before = Api.on(port)
                .ask(PUBLISHED, Map.of("agency", "640100-jyj", "year", 2021))
                .get("content");
        var file = download("640100-jyj", new File(2021, format));
        var changed = read(
                "年报." + format,
                switch (format) {
                    case "docx" -> zipped(file, "word/document.xml", SENTENCE, OTHER);
                    case "xlsx" -> zipped(file, "xl/worksheets/sheet2.xml", SENTENCE, OTHER);
                    case "html" ->
                        new String(file, StandardCharsets.UTF_8)
                                .replaceFirst(SENTENCE, OTHER)
                                .getBytes(StandardCharsets.UTF_8);
                    default -> painted(file);
                });

        assertThat(changed.get("doubts").get(0).get("message").asString()).contains("改动过");
        assertThat(cells(changed.get("content")))
                .as(changed.get("doubts").toPrettyString())
                .isEqualTo(cells(before));
        assertThat(changed.get("content").get("title")).isEqualTo(before.get("title"));
        assertThat(changed.get("content").findValuesAsString("text").stream().anyMatch(text -> text.contains(OTHER)))
                .isEqualTo(!format.equals("pdf"));
    }

    private static Map<String, String> cells(JsonNode content) {
        return content.findParents("ref").stream()
                .filter(cell -> cell.get("number").isNumber())
                .collect(Collectors.toMap(
                        cell -> cell.get("ref").asString(),
                        cell -> cell.get("number").toString()));
    }

    private static byte[] painted(byte[] file) throws IOException {
        var painted = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(file)) {
            try (var over = new PDPageContentStream(pdf, pdf.getPage(0), AppendMode.APPEND, true)) {
                over.addRect(0, 0, 20, 20);
                over.fill();
            }
            pdf.save(painted);
        }
        return painted.toByteArray();
    }

    @Test
    void whatSomebodyChangedInTheTextIsTakenAsExactlyAsTheRest() throws Exception {
        var text = new String(download(new File(2021, "txt")), StandardCharsets.UTF_8);
        var changed = read("年报.txt", text.replace("统计期限为一年。", "统计期限为一整年。").getBytes(StandardCharsets.UTF_8));

        assertThat(changed.get("doubts")).isEmpty();
        assertThat(changed.get("content").toString())
                .isEqualTo(published(2021).toString().replace("统计期限为一年。", "统计期限为一整年。"));
    }

    private static byte[] zipped(byte[] file, String part, String from, String to) throws IOException {
        var changed = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var out = new ZipOutputStream(changed)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = in.readAllBytes();
                out.write(
                        entry.getName().equals(part)
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replace(from, to)
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return changed.toByteArray();
    }
}
