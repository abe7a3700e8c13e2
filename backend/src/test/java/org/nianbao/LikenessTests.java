package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 重复率: a text copied from an earlier year or from an agency of the same kind is told, and from which. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LikenessTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @BeforeAll
    void aCity() {
        Samples.putCity(agencies, "640300", "吴忠市", "640300-copied", "640300-beside");
    }

    /** Letters that are no other text's. */
    private static String prose(int year, char first) {
        return year + "年，"
                + IntStream.range(0, 300)
                        .mapToObj(i -> String.valueOf((char) (first + i * 3)))
                        .collect(Collectors.joining())
                + "。";
    }

    private void written(Desk desk, int year, char first) {
        desk.write(year, "BLANK");
        Desk.expect(
                "ReportSaved", desk.save(year, 2, Map.of("sections", List.of(Samples.section(1, prose(year, first))))));
    }

    private static List<String> likeness(Desk desk, int year) {
        return desk.report(year, "findings { rule message }")
                .get("findings")
                .valueStream()
                .filter(finding -> finding.get("rule").asString().equals("Y-6"))
                .map(finding -> finding.get("message").asString())
                .toList();
    }

    @Test
    void whatWasCopiedIsToldWithItsSource() {
        var desk = Desk.at(port, "640300-copied");
        written(desk, 2021, '天');
        desk.publish(2021, 3);
        written(desk, 2022, '起');
        desk.publish(2022, 3);
        written(desk, 2023, '天');
        assertThat(likeness(desk, 2023)).singleElement().asString().contains("与2021年报告的重复率为100%");
        written(desk, 2024, '沧');
        assertThat(likeness(desk, 2024)).isEmpty();

        var beside = Desk.at(port, "640300-beside");
        written(beside, 2022, '起');
        assertThat(likeness(beside, 2022)).singleElement().asString().contains("与“吴忠市640300-copied局”2022年报告的重复率为100%");
    }
}
