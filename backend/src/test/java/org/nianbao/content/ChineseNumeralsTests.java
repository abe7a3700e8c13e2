package org.nianbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumeralsTests {

    @ParameterizedTest
    @CsvSource({"1, 一", "10, 十", "11, 十一", "20, 二十", "42, 四十二", "99, 九十九"})
    void anOrdinalIsWrittenAndReadAsPeopleCount(int number, String ordinal) {
        assertThat(ChineseNumerals.ordinal(number)).isEqualTo(ordinal);
        assertThat(ChineseNumerals.number(ordinal)).isEqualTo(number);
    }

    @Test
    void noTwoNumbersAreWrittenAlike() {
        assertThat(IntStream.rangeClosed(1, 99).mapToObj(ChineseNumerals::ordinal))
                .doesNotHaveDuplicates()
                .allMatch(ordinal -> ordinal.length() <= 3);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 100", "-1, -1"})
    void whatIsNoOrdinalOfAListIsWrittenInFigures(int number, String written) {
        assertThat(ChineseNumerals.ordinal(number)).isEqualTo(written);
        assertThat(ChineseNumerals.number(written)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "零, 0, -1",
        "〇, 0, -1",
        "两, 2, -1",
        "九, 9, -1",
        "十, -1, 1",
        "万, -1, 4",
        "亿, -1, 8",
        "○, -1, -1",
        "件, -1, -1"
    })
    void aCharacterIsADigitOrAMagnitudeOrNeither(String character, int digit, int power) {
        assertThat(ChineseNumerals.digit(character.charAt(0))).isEqualTo(digit);
        assertThat(ChineseNumerals.power(character.charAt(0))).isEqualTo(power);
    }
}
