package org.nianbao.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody wrote in a report is never a formula on a reader's machine; the web app is held to the same examples. */
class CsvLineTests {

    private static Stream<String> examples(String of) throws IOException {
        try (var in = CsvLineTests.class.getResourceAsStream("/export/formulas.json")) {
            return JsonMapper.builder()
                    .build()
                    .readValue(in, new TypeReference<Map<String, List<String>>>() {})
                    .get(of)
                    .stream();
        }
    }

    static Stream<String> formulas() throws IOException {
        return examples("formulas");
    }

    static Stream<String> texts() throws IOException {
        return examples("texts");
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void aFormulaGetsAnApostrophe(String text) {
        assertThat(CsvLine.of(text, new BigDecimal("-3")).replace("\"", "")).isEqualTo("'" + text + ",-3\r\n");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsWrittenAsItIs(String text) {
        assertThat(CsvLine.of(text, 1)).isEqualTo(text + ",1\r\n");
    }

    @Test
    void whatPartsFieldsIsQuoted() {
        assertThat(CsvLine.of("甲，\"乙\"", "丙,丁", "一\n二", null, "")).isEqualTo("\"甲，\"\"乙\"\"\",\"丙,丁\",\"一\n二\",,\r\n");
    }
}
