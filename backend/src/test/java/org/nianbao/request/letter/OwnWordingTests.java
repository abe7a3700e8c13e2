package org.nianbao.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agency's own words for a letter: what the letter has to say stays in it. */
class OwnWordingTests {

    private static List<LetterKind> kinds() {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> !kind.isSheet())
                .toList();
    }

    @Test
    void theProductsWordsOfEveryKindCanBeBegunFrom() {
        assertThat(kinds()).allSatisfy(kind -> {
            var product = OwnWording.product(kind);
            var own = OwnWording.typed(kind, product);
            assertThat(own.shown()).isEqualTo(product);
            assertThat(product).doesNotContainPattern("\\{[a-zA-Z]");
            assertThat(own.preview()).noneMatch(line -> line.contains("{") || line.contains("待填"));
        });
    }

    @Test
    void withoutAnythingThatALetterHasToSayItIsRefused() {
        for (var kind : kinds()) {
            var product = OwnWording.product(kind);
            for (var slot : kind.required()) {
                assertThatThrownBy(() -> OwnWording.typed(kind, product.replace("{" + slot.label() + "}", "某")))
                        .as(kind + " without " + slot)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(slot.label());
            }
        }
    }

    @Test
    void theRemedyIsNeverWrittenByHand() {
        for (var sentence : List.of("你可以申请行政复议。", "可以向人民法院提起行政诉讼。", "根据行政复议法第二十三条。")) {
            assertThatThrownBy(() -> OwnWording.typed(
                            LetterKind.REFUSED, OwnWording.product(LetterKind.REFUSED) + "\n" + sentence))
                    .hasMessageContaining("救济途径");
        }
    }

    @Test
    void aLetterToOthersSaysNothingOfTheRequest() {
        for (var slot : List.of(Slot.REGISTER_NUMBER, Slot.RECEIVED_ON, Slot.ASKED, Slot.KIND)) {
            assertThatThrownBy(() -> OwnWording.typed(
                            LetterKind.THIRD_PARTY_CONSULTATION,
                            OwnWording.product(LetterKind.THIRD_PARTY_CONSULTATION) + "\n见{" + slot.label() + "}。"))
                    .hasMessageContaining(slot.label());
        }
    }

    @Test
    void whatIsNoPartOrNoPairIsSaid() {
        var product = OwnWording.product(LetterKind.AMENDMENT);
        assertThatThrownBy(() -> OwnWording.typed(LetterKind.AMENDMENT, product + "\n{身份证号}"))
                .hasMessageContaining("{身份证号}");
        assertThatThrownBy(() -> OwnWording.typed(LetterKind.AMENDMENT, product + "\n{联系方式"))
                .hasMessageContaining("成对");
        assertThatThrownBy(() -> OwnWording.typed(LetterKind.AMENDMENT, " \n ")).hasMessageContaining("须有文字");
        assertThatThrownBy(() -> OwnWording.typed(LetterKind.APPROVAL_SHEET, "某"))
                .hasMessageContaining("表格");
    }
}
