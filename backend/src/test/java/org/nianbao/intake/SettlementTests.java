package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.graphql.BadRequest;
import org.nianbao.intake.Settlement.SettledDoubt;
import org.nianbao.intake.doubt.ReadReport;

/** What a person decides about doubts is carried out once. */
class SettlementTests {

    private static final ReadReport READING = Fixture.readWith("一、总体情况", "一、总体情况\n通过政务微博等平台发布信息7700余条。");

    @Test
    void aDoubtDecidedTwiceIsRefusedAndItsChannelNotAddedTwice() {
        var doubts = READING.doubts();
        int place = doubts.indexOf(doubts.stream()
                .filter(doubt -> doubt.proposals().stream().anyMatch(proposal -> proposal.channel() != null))
                .findFirst()
                .orElseThrow());
        var decision = new SettledDoubt(place, 0, null);

        assertThat(Settlement.of(READING, List.of(decision)).taken()).isEqualTo(1);
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> Settlement.of(READING, List.of(decision, decision)))
                .withMessageContaining("两次决定");
    }
}
