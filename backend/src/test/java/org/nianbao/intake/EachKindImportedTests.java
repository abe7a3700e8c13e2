package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.Desk;
import org.nianbao.NianbaoTest;
import org.nianbao.Uploads;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same report as a file of each kind, from the upload to the draft: a number in every cell, and the right one. */
@NianbaoTest
class EachKindImportedTests {

    @LocalServerPort
    private int port;

    private @Autowired Agencies agencies;

    private record Kind(String ending, byte[] file) {

        @Override
        public String toString() {
            return ending;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("txt", PrintedFile.text("\t", "", PrintedFile.SAME).getBytes(StandardCharsets.UTF_8)),
                new Kind("html", PrintedFile.html(Map.of())),
                new Kind("docx", PrintedFile.docx(Map.of(), "", PrintedFile.SAME)),
                new Kind("xlsx", PrintedFile.xlsx(Map.of(), "", PrintedFile.SAME)),
                new Kind("pdf", PrintedFile.pdf(Map.of())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void becomesADraft(Kind kind) {
        var agency = "640200-kinds-" + kind.ending();
        var editor = Desk.of(port, agencies, agency).as("editor");
        var uploaded = Uploads.send(editor, "青川县2022年报." + kind.ending(), kind.file());
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);

        var accepted = editor.ask(
                """
                mutation($id: ID!, $agency: ID!) { acceptImport(input: {id: $id, agency: $agency, year: 2022, confirmed: true}) {
                  __typename ... on ImportAccepted { blank report { edition { key } content { tables { rows { cells {
                  ref number } } } } } } } }\
                """,
                Map.of(
                        "id",
                        JsonMapper.shared().readTree(uploaded.body()).get("id").asString(),
                        "agency",
                        agency));

        Desk.expect("ImportAccepted", accepted);
        assertThat(accepted.get("blank").asInt()).isZero();
        assertThat(accepted.at("/report/edition/key").asString()).isEqualTo("2021");
        var figures = new TreeMap<String, String>();
        accepted.findValues("cells").stream()
                .flatMap(JsonNode::valueStream)
                .filter(cell -> !cell.get("number").isNull())
                .forEach(cell -> figures.put(
                        cell.get("ref").asString(), cell.get("number").asString()));
        assertThat(figures).isEqualTo(Fixture.figures("2021"));
    }
}
