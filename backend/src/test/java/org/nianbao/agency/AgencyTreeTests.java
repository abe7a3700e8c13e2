package org.nianbao.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nianbao.agency.AgencyHistory.Era;

class AgencyTreeTests {

    private static final AgencyTree TREE = new AgencyTree(
            List.of(
                    agency("64", AgencyKind.GOVERNMENT, null),
                    agency("64-zwgk", AgencyKind.OFFICE, "64"),
                    agency("6401", AgencyKind.GOVERNMENT, "64"),
                    agency("6401-zwgk", AgencyKind.OFFICE, "6401"),
                    agency("6401-zwgk2", AgencyKind.OFFICE, "6401"),
                    agency("6401-jyj", AgencyKind.DEPARTMENT, "6401"),
                    agency("6402", AgencyKind.GOVERNMENT, "64"),
                    agency("6402-jyj", AgencyKind.DEPARTMENT, "6402"),
                    agency("lost-zwgk", AgencyKind.OFFICE, "none")),
            LocalDate.EPOCH);

    private static AgencyHistory agency(String code, AgencyKind kind, @Nullable String superior) {
        return new AgencyHistory(code, List.of(new Era(LocalDate.EPOCH, code, kind, superior)), null);
    }

    @Test
    void whoSpeaksForWhoseSuperiorIsTheSameFromBothSides() {
        for (var one : TREE.all()) {
            for (var other : TREE.all()) {
                assertThat(TREE.subjectTo(one.code()).contains(other))
                        .as("%s over %s", one.code(), other.code())
                        .isEqualTo(TREE.superiorsOf(other.code()).contains(one.code()));
            }
        }
        assertThat(TREE.subjectTo("6401-zwgk")).extracting(Agency::code).containsExactly("6401-jyj", "6401-zwgk2");
        assertThat(TREE.subjectTo("unknown")).isEmpty();
    }
}
