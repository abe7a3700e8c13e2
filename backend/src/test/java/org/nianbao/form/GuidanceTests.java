package org.nianbao.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidanceTests {

    private final Editions editions = Editions.load();

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void everyPlaceOfAPrintedFormIsExplainedOnce(String key) {
        var edition = editions.byKey(key);
        assertThat(edition.guidance().stream().map(Guidance::place))
                .containsExactlyInAnyOrderElementsOf(GuidanceFile.places(edition));
    }

    @Test
    void nothingIsSaidOfAPlaceThatNoFormHas() {
        var said = editions.stream()
                .flatMap(edition -> edition.guidance().stream())
                .map(Guidance::counts)
                .collect(Collectors.toSet());
        assertThat(GuidanceFile.read())
                .allSatisfy(entry -> assertThat(said).as(entry.place()).contains(entry.counts()));
    }

    @Test
    void aNextFormKeepsWhatIsStillTrueOfIt() {
        var next = MoreForms.and("""
            {"key": "2027", "as": "2021", "from": 2027, "basis": "新的通知", "without": ["requests.other-feeUnpaid"],
             "rows": [{"table": "fees", "after": "fees", "line": {"key": "tolls", "label": "通行费"}}]}\
            """);
        assertThat(next.byKey("2027").guidance().stream().map(Guidance::place))
                .contains("requests.received", "section 3", "requests.*.person")
                .doesNotContain("requests.other-feeUnpaid", "fees.tolls");
    }
}
