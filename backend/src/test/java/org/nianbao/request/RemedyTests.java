package org.nianbao.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.request.Remedy.Way;

/** Where an applicant may turn, by what was decided and when. */
class RemedyTests {

    private static final LocalDate BEFORE = LocalDate.of(2023, 12, 31);
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final List<String> BODY = List.of("银川市人民政府");

    private static Way way(Disposition disposition, Set<Disposition> withheldFor, LocalDate on) {
        return Remedy.of(disposition, withheldFor, on, BODY).way();
    }

    @ParameterizedTest
    @EnumSource(
            value = Disposition.class,
            names = {
                "STATE_SECRET",
                "PROHIBITED_BY_LAW",
                "THREE_SAFETIES",
                "THIRD_PARTY",
                "INTERNAL",
                "DELIBERATIVE",
                "ENFORCEMENT_FILE"
            })
    void whoeverIsRefusedAsksFor复议FirstSince2024(Disposition disposition) {
        assertThat(way(disposition, Set.of(disposition), SINCE)).isEqualTo(Way.RECONSIDERATION_FIRST);
        assertThat(way(disposition, Set.of(disposition), BEFORE)).isEqualTo(Way.EITHER);
        assertThat(way(Disposition.PARTLY_GRANTED, Set.of(disposition, Disposition.NOT_HELD), SINCE))
                .isEqualTo(Way.RECONSIDERATION_FIRST);
        assertThat(way(Disposition.PARTLY_GRANTED, Set.of(disposition), BEFORE)).isEqualTo(Way.EITHER);
        assertThat(Remedy.warnOfDirectLitigation(disposition, Set.of(disposition), SINCE))
                .contains("应当先申请行政复议");
        assertThat(Remedy.warnOfDirectLitigation(disposition, Set.of(disposition), BEFORE))
                .isNull();
    }

    @Test
    void allOthersMayChoose() {
        Arrays.stream(Disposition.values()).filter(each -> !each.isRefusal()).forEach(each -> {
            assertThat(way(each, Set.of(), SINCE)).as(each.label()).isEqualTo(Way.EITHER);
            assertThat(Remedy.warnOfDirectLitigation(each, Set.of(), SINCE))
                    .as(each.label())
                    .isNull();
        });
        assertThat(way(Disposition.PARTLY_GRANTED, Set.of(Disposition.NOT_HELD), SINCE))
                .isEqualTo(Way.EITHER);
    }

    @Test
    void whoeverGotNoAnswerAsksFor复议First() {
        assertThat(Remedy.warnOfDirectLitigation(null, Set.of(), SINCE)).contains("第二十三条第一款第三项");
        assertThat(Remedy.warnOfDirectLitigation(null, Set.of(), BEFORE)).isNull();
    }

    /** Q4 and Q6 of the worked year: a suit on a repeated request, and one on a part withheld by 第十六条第二款. */
    @Test
    void warnsOfTheSuitOnAPartlyGrantedRequestOnly() {
        var on = LocalDate.of(2026, 6, 26);
        assertThat(Remedy.warnOfDirectLitigation(Disposition.REPEATED, Set.of(Disposition.REPEATED), on))
                .isNull();
        assertThat(Remedy.warnOfDirectLitigation(
                        Disposition.PARTLY_GRANTED, Set.of(Disposition.DELIBERATIVE, Disposition.THIRD_PARTY), on))
                .startsWith("办理结果为“部分公开”的，申请人应当先申请行政复议");
    }

    @Test
    void saysWhichBodyAndByWhen() {
        assertThat(Remedy.of(Disposition.INTERNAL, Set.of(), SINCE, BODY).sentence("你", "决定书"))
                .isEqualTo("如不服本决定书，根据《中华人民共和国行政复议法》第二十三条的规定，你应当先自收到本决定书之日起60日内向银川市人民政府申请行政复议；"
                        + "对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向人民法院提起行政诉讼。");
        assertThat(Remedy.of(Disposition.GRANTED, Set.of(), BEFORE, List.of("某市人民政府", "某省某厅"))
                        .sentence("你单位", "告知书"))
                .isEqualTo("如不服本告知书，你单位可以自收到本告知书之日起60日内向某市人民政府或者某省某厅申请行政复议，" + "或者自收到本告知书之日起6个月内依法向人民法院提起行政诉讼。");
    }

    @Test
    void refusesARemedyWithoutABody() {
        assertThatThrownBy(() -> Remedy.ofOther(List.of())).hasMessageContaining("行政复议机关的名称");
        assertThatThrownBy(() -> Remedy.ofOther(List.of(" "))).hasMessageContaining("行政复议机关的名称");
    }
}
