package org.nianbao.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.agency.AgencyHistory.Era;

/** The tree of any day, and who stands for whom in it. */
class AgencyRecordsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static AgencyHistory from(
            String day, String code, @Nullable String superior, @Nullable String closed, @Nullable String into) {
        return new AgencyHistory(
                code,
                List.of(new Era(LocalDate.parse(day), "局" + code, AgencyKind.DEPARTMENT, superior)),
                closed == null ? null : LocalDate.parse(closed),
                into,
                0);
    }

    /** b went into c in May and c into d in October; e was closed and nobody took over. */
    private static final AgencyRecords RECORDS = new AgencyRecords(List.of(
            from("2008-05-01", "aa", null, null, null),
            from("2008-05-01", "ab", "aa", "2026-05-01", "ac"),
            from("2008-05-01", "ac", "aa", "2026-10-01", "ad"),
            from("2026-10-01", "ad", "aa", null, null),
            from("2008-05-01", "ae", "aa", "2026-06-01", null),
            from("2027-03-01", "af", "aa", null, null)));

    private static List<String> codes(List<Agency> agencies) {
        return agencies.stream().map(Agency::code).toList();
    }

    @Test
    void whoTookOverFromWhomIsFollowedToTheEnd() {
        assertThat(codes(RECORDS.predecessors("ad", 2026))).containsExactly("ab", "ac");
        assertThat(RECORDS.predecessors("ac", 2026)).as("it ended itself").isEmpty();
        assertThat(RECORDS.predecessors("ad", 2027))
                .as("they had not reported for 2026")
                .isEmpty();
        var tree = RECORDS.on(TODAY);
        assertThat(Objects.requireNonNull(tree.answering("ab")).code()).isEqualTo("ad");
        assertThat(Objects.requireNonNull(RECORDS.on(LocalDate.of(2026, 7, 1)).answering("ab"))
                        .code())
                .isEqualTo("ac");
        assertThat(Objects.requireNonNull(tree.answering("ae")).code())
                .as("its superior")
                .isEqualTo("aa");
    }

    @Test
    void theTreeOfADayHoldsWhatExistedAndRemembersWhatDid() {
        var tree = RECORDS.on(TODAY);
        assertThat(codes(tree.within("aa"))).containsExactly("aa", "ad");
        assertThat(codes(tree.everWithin("aa"))).containsExactly("aa", "ad", "ab", "ac", "ae");
        assertThat(codes(tree.everWithin("ad"))).containsExactly("ad", "ab", "ac");
        assertThat(tree.known("ab").name()).isEqualTo("局ab");
        assertThat(tree.find("af")).as("not founded yet").isNull();
        assertThat(codes(RECORDS.on(LocalDate.of(2025, 12, 31)).within("aa"))).containsExactly("aa", "ab", "ac", "ae");
    }

    @Test
    void whatEndedLiesInTheSightOfWhoeverTookItOver() {
        var tree = RECORDS.on(TODAY);
        assertThat(tree.inSight(new Caller("x", "x", Set.of(Role.EDITOR), "ad"), "ab"))
                .isTrue();
        assertThat(tree.inSight(new Caller("x", "x", Set.of(Role.EDITOR), "ad"), "ae"))
                .isFalse();
        assertThat(tree.inSight(new Caller("x", "x", Set.of(Role.EDITOR), "aa"), "ae"))
                .isTrue();
        assertThat(tree.inSight(new Caller("x", "x", Set.of(Role.EDITOR), "ab"), "ab"))
                .as("its people are nobody's")
                .isFalse();
    }
}
