package org.nianbao.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.agency.AgencyHistory.Era;

class AgencyHistoryTests {

    private static final AgencyHistory BUREAU = new AgencyHistory(
            "640100-wlj",
            List.of(
                    new Era(LocalDate.of(2008, 5, 1), "文化局", AgencyKind.DEPARTMENT, "640100"),
                    new Era(LocalDate.of(2019, 3, 1), "文化和旅游局", AgencyKind.DEPARTMENT, "640100"),
                    new Era(LocalDate.of(2022, 7, 1), "文化和旅游局", AgencyKind.DEPARTMENT, "640104")),
            null);

    @Test
    void anAgencyIsAnotherSinceItsNameChangedAndNotSinceItsSuperiorDid() {
        var today = Objects.requireNonNull(BUREAU.on(LocalDate.of(2024, 1, 1)));

        assertThat(today.since()).isEqualTo(LocalDate.of(2019, 3, 1));
        assertThat(today.changedIn(2019)).isTrue();
        assertThat(today.changedIn(2018))
                .as("changed while the report for 2018 was being written")
                .isTrue();
        assertThat(today.changedIn(2022)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "640104, 兴庆区人民政府, GOVERNMENT, true",
        "640104-z, 掌政镇人民政府, TOWNSHIP, true",
        "640104-j, 凤凰街道办事处, TOWNSHIP, false",
        "640100-j, 教育局, DEPARTMENT, false"
    })
    void aGovernmentIsOneOnEveryLevel(String code, String name, AgencyKind kind, boolean government) {
        assertThat(new Agency(code, name, kind, null, LocalDate.EPOCH).isGovernment())
                .isEqualTo(government);
    }

    @Test
    void aShortNameSaysMoreThanOneCharacter() {
        assertThat(BUREAU.called(List.of(" 文旅局 ", "", "文旅局"), 1).shortNames()).containsExactly("文旅局");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUREAU.called(List.of("文"), 1))
                .withMessageContaining("2 至");
    }
}
