package org.nianbao.request.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.request.ApplicantKind;

class CreditCodeTests {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Random RANDOM = new Random(20260213);

    private static boolean isTaken(String code) {
        try {
            new CreditCode(code);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** Of nobody: what it begins with, and the one last character that is taken. */
    private static String madeUp(String beginning) {
        var seventeen = new StringBuilder(beginning).append("640100");
        while (seventeen.length() < 17) {
            seventeen.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        var taken = CHARACTERS
                .chars()
                .mapToObj(last -> seventeen.toString() + (char) last)
                .filter(CreditCodeTests::isTaken)
                .toList();
        assertThat(taken).as("exactly one last character is right").hasSize(1);
        return taken.getFirst();
    }

    /** The example of GB 32100 itself, however it is typed. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91350100m000100y43", "9135 0100 M000 100Y 43", "９１３５０１００Ｍ０００１００Ｙ４３"})
    void theExampleOfTheStandardIsTaken(String typed) {
        assertThat(new CreditCode(typed).number()).isEqualTo("91350100M000100Y43");
    }

    @Test
    void everySingleWrongCharacterAndEverySwapOfNeighboursIsNoticed() {
        for (int run = 0; run < 100; run++) {
            var code = madeUp("91");
            IntStream.range(0, 18)
                    .forEach(place -> CHARACTERS
                            .chars()
                            .filter(other -> other != code.charAt(place))
                            .forEach(other -> assertThat(isTaken(
                                            code.substring(0, place) + (char) other + code.substring(place + 1)))
                                    .isFalse()));
            IntStream.range(0, 17)
                    .filter(place -> code.charAt(place) != code.charAt(place + 1))
                    .forEach(place -> assertThat(isTaken(code.substring(0, place)
                                    + code.charAt(place + 1)
                                    + code.charAt(place)
                                    + code.substring(place + 2)))
                            .isFalse());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4,18位",
        "91350100M0001OOY43,没有I、O",
        "9135O100M000100Y43,18位",
        "91350100M000100Y44,校验码",
        "某某有限公司的代码,18位"
    })
    void whatIsWrongIsSaidAndNothingOfWhatWasTyped(String typed, String said) {
        assertThatThrownBy(() -> new CreditCode(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("统一社会信用代码")
                .hasMessageContaining(said)
                .hasNoCause()
                .satisfies(refusal ->
                        assertThat(IdentityNumberTests.pieces(typed)).noneMatch(refusal.getMessage()::contains));
    }

    @ParameterizedTest
    @CsvSource({
        "31,某律师事务所,LEGAL",
        "32,某公证处,LEGAL",
        "33,某基层法律服务所,LEGAL",
        "34,某司法鉴定中心,LEGAL",
        "35,某仲裁委员会,LEGAL",
        "39,某机构,LEGAL",
        "51,某学会,WELFARE",
        "52,某研究院,WELFARE",
        "53,某基金会,WELFARE",
        "59,某机构,WELFARE",
        "91,某公司,BUSINESS",
        "92,某商店,BUSINESS",
        "93,某农民专业合作社,BUSINESS",
        "12,某农业科学院,RESEARCH",
        "12,某研究所,RESEARCH",
        "12,某中学,OTHER_ORGANISATION",
        "11,某局,OTHER_ORGANISATION",
        "13,某单位,OTHER_ORGANISATION",
        "81,某工会,OTHER_ORGANISATION",
        "N1,某经济合作社,OTHER_ORGANISATION",
        "21,某机构,OTHER_ORGANISATION",
        "41,某机构,OTHER_ORGANISATION",
        "71,某机构,OTHER_ORGANISATION",
        "Y1,某机构,OTHER_ORGANISATION"
    })
    void theColumnIsSuggestedByWhereItIsRegistered(String beginning, String name, ApplicantKind kind) {
        assertThat(new CreditCode(madeUp(beginning)).suggestedKind(name)).isEqualTo(kind);
    }
}
