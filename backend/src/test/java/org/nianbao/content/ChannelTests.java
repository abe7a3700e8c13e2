package org.nianbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelTests {

    @ParameterizedTest
    @CsvSource({
        "36, 21, 0.7143",
        "21, 36, -0.4167",
        "28, 28, 0",
        "0, 7, -1",
        "7, 0, ",
        "7, , ",
        ", 7, ",
        ", , ",
        "7, -1, ",
        "26667, 20000, 0.3334",
        "13333, 20000, -0.3334",
        "2147483647, 1, 2147483646"
    })
    void growthIsTheChangeOverTheYearBeforeRoundedAlikeUpAndDown(
            Integer items, Integer previousItems, BigDecimal growth) {
        var channel = new Channel("c1", "门户网站", List.of(ChannelKind.WEBSITE), items, previousItems, List.of());
        if (growth == null) {
            assertThat(channel.growth()).isNull();
        } else {
            assertThat(channel.growth()).isEqualByComparingTo(growth);
        }
    }
}
