package org.nianbao.request.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.request.ApplicantKind;

class IdentityNumberTests {

    private static final Random RANDOM = new Random(20260213);
    private static final String LAST = "0123456789X";

    private static boolean isTaken(String number) {
        try {
            new IdentityNumber(IdentityKind.RESIDENT, number);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** Of nobody: seventeen digits with a date, and the one last character that is taken. */
    static String madeUp() {
        var seventeen = "%d%05d%d%02d%02d%03d"
                .formatted(
                        1 + RANDOM.nextInt(8),
                        RANDOM.nextInt(100_000),
                        1900 + RANDOM.nextInt(126),
                        1 + RANDOM.nextInt(12),
                        1 + RANDOM.nextInt(28),
                        RANDOM.nextInt(1000));
        var taken = LAST.chars()
                .mapToObj(last -> seventeen + (char) last)
                .filter(IdentityNumberTests::isTaken)
                .toList();
        assertThat(taken).as("exactly one last character is right").hasSize(1);
        return taken.getFirst();
    }

    /** The two examples of GB 11643 itself. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void theExamplesOfTheStandardAreTaken(String number) {
        assertThat(new IdentityNumber(IdentityKind.RESIDENT, number).number()).isEqualTo(number);
    }

    @Test
    void itIsKnownHoweverItWasTyped() {
        var expected = new IdentityNumber(IdentityKind.RESIDENT, "11010519491231002X");
        for (var typed : List.of(
                "11010519491231002x", " 110105 19491231 002X ", "１１０１０５１９４９１２３１００２Ｘ", "110105\u200b19491231002X")) {
            assertThat(new IdentityNumber(IdentityKind.RESIDENT, typed)).isEqualTo(expected);
        }
    }

    @Test
    void everySingleWrongDigitAndEverySwapOfNeighboursIsNoticed() {
        for (int run = 0; run < 200; run++) {
            var number = madeUp();
            IntStream.range(0, 18)
                    .forEach(place -> LAST.chars()
                            .filter(other -> other != number.charAt(place))
                            .forEach(other -> assertThat(isTaken(
                                            number.substring(0, place) + (char) other + number.substring(place + 1)))
                                    .isFalse()));
            IntStream.range(0, 17)
                    .filter(place -> number.charAt(place) != number.charAt(place + 1))
                    .forEach(place -> assertThat(isTaken(number.substring(0, place)
                                    + number.charAt(place + 1)
                                    + number.charAt(place)
                                    + number.substring(place + 2)))
                            .isFalse());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT,11010519491231002,18位",
        "RESIDENT,130503670401001,18位",
        "RESIDENT,1101051949123100AX,18位",
        "RESIDENT,110105194902300020,出生日期",
        "RESIDENT,110105194913310020,出生日期",
        "RESIDENT,110105179912310029,出生日期",
        "RESIDENT,110105194912310021,校验码",
        "HONG_KONG_MACAO_TAIWAN_RESIDENCE,810000199408230020,校验码",
        "PASSPORT,E<12345678,4至30位",
        "OTHER,张三的证件,4至30位"
    })
    void whatIsWrongIsSaidAndNothingOfWhatWasTyped(IdentityKind kind, String typed, String said) {
        assertThatThrownBy(() -> new IdentityNumber(kind, typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(kind.label())
                .hasMessageContaining(said)
                .hasNoCause()
                .satisfies(refusal -> assertThat(pieces(typed)).noneMatch(refusal.getMessage()::contains));
    }

    static List<String> pieces(String text) {
        return IntStream.rangeClosed(0, text.length() - 4)
                .mapToObj(from -> text.substring(from, from + 4))
                .toList();
    }

    @Test
    void nobodyAppliesBeforeTheyAreBorn() {
        var bornOn = LocalDate.of(1949, 12, 31);
        assertThatCode(() -> IdentityNumber.typed(IdentityKind.RESIDENT, "11010519491231002X", bornOn))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> IdentityNumber.typed(IdentityKind.RESIDENT, "11010519491231002X", bornOn.minusDays(1)))
                .hasMessageContaining("出生日期");
    }

    @Test
    void theNumbersOfOtherPapersAreTakenAsTheyAre() {
        assertThat(new IdentityNumber(IdentityKind.PASSPORT, "e 12345678").number())
                .isEqualTo("E12345678");
        assertThat(new IdentityNumber(IdentityKind.FOREIGN_PERMANENT_RESIDENCE, "CHN310061010101").suggestedKind("某人"))
                .isEqualTo(ApplicantKind.PERSON);
    }

    @Test
    void theLastFourAreKnownHoweverTheyAreTyped() {
        var number = new IdentityNumber(IdentityKind.RESIDENT, "11010519491231002X");
        assertThat(number.endsIn("002x")).isTrue();
        assertThat(number.endsIn("００２Ｘ ")).isTrue();
        assertThat(List.of("0020", "02X", "1002X", "")).noneMatch(number::endsIn);
    }
}
