package org.nianbao.request.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nianbao.request.identity.RetentionState.NOT_SET;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.request.identity.RetentionState.RetentionStep;

class RetentionStateTests {

    private static final LocalDate DAY = LocalDate.of(2036, 3, 1);

    @Test
    void whoIsToBeAnonymisedIsSoFromThePlannedDayOn() {
        var planned = NOT_SET.planAnonymising(DAY);

        assertThat(planned.isDue(DAY.minusDays(1))).isFalse();
        assertThat(planned.isDue(DAY)).isTrue();
        assertThatThrownBy(() -> planned.anonymise(DAY.minusDays(1), false, false))
                .hasMessageContaining("尚未到期")
                .hasMessageContaining("2036-03-01");
        assertThat(planned.anonymise(DAY, false, false)).isEqualTo(new RetentionState(RetentionStep.ANONYMISED, null));
    }

    @Test
    void nobodyIsAnonymisedWhileTheRequestOrADisputeIsOpen() {
        var planned = NOT_SET.planAnonymising(DAY);

        assertThatThrownBy(() -> planned.anonymise(DAY, true, false)).hasMessageContaining("尚未办结");
        assertThatThrownBy(() -> planned.anonymise(DAY, false, true)).hasMessageContaining("行政复议");
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_SET", "RETAIN", "REVIEW", "ANONYMISED"})
    void nobodyIsAnonymisedWhomNobodyPlannedTo(RetentionStep step) {
        var state = new RetentionState(step, step == RetentionStep.REVIEW ? DAY : null);

        assertThatThrownBy(() -> state.anonymise(DAY, false, false)).hasMessageContaining(step.label());
    }

    @Test
    void whatWasDecidedMayBeDecidedAnewUntilItIsDone() {
        assertThat(NOT_SET.retain().review(DAY).planAnonymising(DAY).retain()).isEqualTo(NOT_SET.retain());
        assertThat(NOT_SET.retain().isDue(DAY)).isFalse();
        assertThat(NOT_SET.review(DAY).isDue(DAY)).isTrue();

        var done = NOT_SET.planAnonymising(DAY).anonymise(DAY, false, false);
        assertThatThrownBy(done::retain).hasMessageContaining("已匿名化");
        assertThatThrownBy(() -> done.review(DAY)).hasMessageContaining("已匿名化");
    }

    @Test
    void whatNeedsADayHasOneAndNothingElseDoes() {
        assertThatThrownBy(() -> new RetentionState(RetentionStep.REVIEW, null)).hasMessageContaining("到期鉴定");
        assertThatThrownBy(() -> new RetentionState(RetentionStep.RETAIN, DAY)).hasMessageContaining("永久保管");
    }
}
