package org.nianbao.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTreeTests {

    @ParameterizedTest
    @ValueSource(strings = {"free", "2019", "2021"})
    void contentComesBackEqual(String edition) {
        var content = Filled.in(edition);
        assertThat(ContentTree.read(ContentTree.write(content), Filled.EDITIONS))
                .isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"free", "2019", "2021"})
    void blankContentComesBackBlank(String edition) {
        var blank = Content.blank(Filled.EDITIONS.byKey(edition), "年度报告");
        assertThat(ContentTree.read(ContentTree.write(blank), Filled.EDITIONS)).isEqualTo(blank);
    }

    @Test
    void zeroIsKeptAndBlankIsAbsent() {
        var content = content("requests.received.person", Cell.number("requests.received.person", BigDecimal.ZERO));
        assertThat(ContentTree.write(content))
                .extracting("tables.requests")
                .isEqualTo(Map.of("received", Map.of("person", Map.of("number", 0L))));
    }

    @Test
    void theTreeIsTheSameWhicheverWayANumberWasWritten() {
        var ref = "fees.fees.amount";
        assertThat(ContentTree.write(content(ref, Cell.number(ref, new BigDecimal("12.50")))))
                .isEqualTo(ContentTree.write(content(ref, Cell.number(ref, new BigDecimal("12.5")))));
        assertThat(ContentTree.write(content(ref, Cell.number(ref, new BigDecimal("1E+3")))))
                .isEqualTo(ContentTree.write(content(ref, Cell.number(ref, new BigDecimal("1000.00")))));
    }

    @Test
    @SuppressWarnings("unchecked")
    void keysStandInAFixedOrderBecauseAHashIsTakenOverThem() {
        var tree = ContentTree.write(Filled.in("2021"));
        var problem = ((List<Map<String, Object>>) tree.get("problems")).getFirst();
        var category = ((List<Map<String, Object>>) ((List<Map<String, Object>>) tree.get("channels"))
                        .getFirst()
                        .get("categories"))
                .getFirst();
        var followUp = ((List<Map<String, Object>>) ((List<Map<String, Object>>) tree.get("measures"))
                        .getFirst()
                        .get("followUps"))
                .getFirst();
        assertThat(problem.keySet()).containsExactly("id", "text");
        assertThat(category.keySet()).containsExactly("name", "items");
        assertThat(followUp.keySet()).containsExactly("year", "status", "note");
    }

    @Test
    void keysAndCellsOfANewerBackendAreIgnored() {
        var tree = new LinkedHashMap<>(ContentTree.write(Content.blank(Filled.EDITIONS.byKey("2021"), "年度报告")));
        tree.put("mood", "good");
        tree.put(
                "tables",
                Map.of(
                        "requests",
                        Map.of(
                                "received",
                                Map.of("person", Map.of("number", 3L, "unit", "件"), "robot", Map.of("number", 1L))),
                        "fines",
                        Map.of()));
        var read = ContentTree.read(tree, Filled.EDITIONS);
        assertThat(read.cell("requests.received.person").number()).isEqualByComparingTo("3");
        assertThat(read.cells()).hasSize(200);
    }

    @Test
    void aTreeWithoutItsTitleIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentTree.read(Map.of("edition", "2021"), Filled.EDITIONS))
                .withMessageContaining("title");
    }

    private static Content content(String ref, Cell cell) {
        return Content.of(
                Filled.EDITIONS.byKey("2021"),
                "年度报告",
                List.of(),
                null,
                Map.of(),
                Map.of(ref, cell),
                List.of(),
                List.of(),
                List.of());
    }
}
