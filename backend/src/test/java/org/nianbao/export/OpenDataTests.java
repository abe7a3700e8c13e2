package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.content.CellKind;
import org.nianbao.export.file.ReadBack;
import org.nianbao.export.file.Reports;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What programs take over: the wide table with its description, the schema of a publication, the catalogue of all of it. */
@NianbaoTest
@TestPropertySource(properties = "store=open-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDataTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        for (int year : new int[] {2015, 2019, 2021}) {
            Published.put(record, Samples.AGENCY, year, 1, null, Reports.of(year));
        }
        Published.put(record, Samples.AGENCY, 2021, 2, "更正。", Reports.of(2021));
        Published.withdraw(record, Published.put(record, "640100-jyj", 2021, 1, null, Reports.of(2021)), "有误。");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = Api.on(port).request(path);
            return client.send(
                    headers.length == 0
                            ? request.build()
                            : request.headers(headers).build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private JsonNode json(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static Map<String, String> line(List<Map<String, String>> lines, String agency, int year) {
        return lines.stream()
                .filter(line ->
                        line.get("agency").equals(agency) && line.get("year").equals(String.valueOf(year)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTableTellsZeroFromBlankFromNotApplicableFromWhatAFormHasNot() throws Exception {
        var lines = ReadBack.csv(get("/publications/table.csv").body());

        for (int year : new int[] {2019, 2021}) {
            var line = line(lines, Samples.AGENCY, year);
            assertThat(line).containsEntry("edition", String.valueOf(year)).containsEntry("standing", "PUBLISHED");
            Reports.of(year)
                    .cells()
                    .forEach((ref, cell) -> assertThat(line)
                            .containsEntry(
                                    ref,
                                    cell.kind() == CellKind.BLANK
                                            ? ""
                                            : cell.kind() == CellKind.NOT_APPLICABLE
                                                    ? "不适用"
                                                    : cell.number()
                                                            .stripTrailingZeros()
                                                            .toPlainString()));
        }
        assertThat(line(lines, Samples.AGENCY, 2021))
                .containsEntry("procurement.procurement.items", "无此项")
                .containsEntry("number", "2")
                .containsEntry("publication", "640100-jgsw:2021:2")
                .containsEntry("publishedAt", "2022-01-20");
        assertThat(line(lines, Samples.AGENCY, 2019)).containsEntry("requests.other-rest.total", "无此项");
        assertThat(line(lines, Samples.AGENCY, 2015)).containsEntry("requests.total.total", "无此项");
    }

    @Test
    void aTableSaysOfWhomItIs() throws Exception {
        var lines = ReadBack.csv(get("/publications/table.csv?year=2021").body());

        assertThat(line(lines, "640100-jyj", 2021))
                .containsEntry("standing", "WITHDRAWN")
                .containsEntry("publication", "")
                .containsEntry("requests.total.total", "");
        assertThat(lines.stream().filter(line -> line.get("standing").equals("MISSING")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsEntry("obliged", "true"));
        assertThat(ReadBack.csv(get("/publications/table.csv?year=2021&region=640100-jyj")
                        .body()))
                .extracting(line -> line.get("agency"))
                .containsExactly("640100-jyj");
        assertThat(get("/publications/table.csv?year=zwei").statusCode()).isEqualTo(400);
        assertThat(get("/publications/table.csv?year=1999").statusCode()).isEqualTo(404);
        assertThat(get("/publications/table.csv?region=nobody").statusCode()).isEqualTo(404);
        assertThat(get("/publications/table.xlsx").statusCode()).isEqualTo(400);
        var tag = get("/publications/table.csv").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/publications/table.csv", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aWorkbookHoldsTheSameAsTheTable() throws Exception {
        var lines = ReadBack.csv(get("/publications/table.csv?year=2021").body());
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(
                get("/publications/table.xlsx?year=2021").body()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(lines.size());
            var heads = List.copyOf(lines.getFirst().keySet());
            for (int i = 0; i < lines.size(); i++) {
                var row = sheet.getRow(i + 1);
                for (int column = 0; column < heads.size(); column++) {
                    var cell = row.getCell(column);
                    var text = cell == null ? "" : cell.toString();
                    var csv = lines.get(i).get(heads.get(column));
                    if (csv.matches("-?[0-9.]+")) {
                        assertThat(Double.parseDouble(text)).isEqualTo(Double.parseDouble(csv));
                    } else {
                        assertThat(text).isEqualTo(csv);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?year=2019", "?year=2021"})
    void everyColumnOfATableIsDescribed(String query) throws Exception {
        var table = get("/publications/table.csv" + query);
        var heads = new String(table.body(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        var described = json("/publications/table.csv-metadata.json" + query);

        assertThat(table.headers().firstValue("Link").orElse(""))
                .contains("</publications/table.csv-metadata.json" + query + ">", "describedby");
        assertThat(described.get("url").asString()).isEqualTo("/publications/table.csv" + query);
        assertThat(described
                        .at("/tableSchema/columns")
                        .valueStream()
                        .map(column -> column.get("titles").asString()))
                .containsExactly(heads.substring(1).split(","));
        assertThat(described
                        .at("/tableSchema/columns")
                        .valueStream()
                        .map(column -> column.get("name").asString()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z0-9_]+(\\.([A-Za-z0-9_]|%2D)+)*"));
    }

    /** As it is published for everybody it bears members that are yet to come; here none may be missing in it. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").asString("").equals("object")) {
            object.put("additionalProperties", false);
        }
        node.forEach(OpenDataTests::close);
    }

    @Test
    void aPublicationIsWhatItsSchemaSays() throws Exception {
        var published = json("/publications/schema.json");
        close(published);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(published.toString());
        var files = Stream.of(2015, 2019, 2021)
                .map(year -> "/publications/" + Samples.AGENCY + "/" + year + ".json")
                .toList();

        for (var file : files) {
            var answer = get(file);
            assertThat(answer.headers().firstValue("Link").orElse("")).contains("</publications/schema.json>");
            assertThat(schema.validate(new String(answer.body(), StandardCharsets.UTF_8), InputFormat.JSON))
                    .as(file)
                    .isEmpty();
            var wrong = (ObjectNode) JSON.readTree(answer.body());
            wrong.remove("number");
            assertThat(schema.validate(wrong.toString(), InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void theCatalogueLeadsToFilesThatAreThere() throws Exception {
        var catalogue = json("/data.json");

        assertThat(catalogue.get("@type").asString()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.get("dcat:dataset")).hasSize(4);
        for (var set : catalogue.get("dcat:dataset")) {
            assertThat(set.at("/dct:license/@id").asString()).endsWith("/api#licence");
            assertThat(set.get("dct:publisher").get("foaf:name").asString()).isNotBlank();
            assertThat(set.get("dct:temporal").at("/dcat:startDate/@value").asString())
                    .matches("\\d{4}-01-01");
            assertThat(set.get("dct:spatial")).isNotEmpty();
            for (var file : set.get("dcat:distribution")) {
                var address = file.at("/dcat:downloadURL/@id").asString();
                var answer = get(address.substring(address.indexOf("/publications")));
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                assertThat(file.at("/dcat:mediaType/@id").asString())
                        .endsWith(answer.headers()
                                .firstValue("Content-Type")
                                .orElseThrow()
                                .split(";")[0]);
            }
        }
        assertThat(new String(get("/publications", "Accept", "text/html").body(), StandardCharsets.UTF_8))
                .contains("href=\"/data.json\"");
    }
}
