package org.nianbao.foreign.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTests {

    private static List<String> pageNumbers(String text) {
        return Pages.lines(text).stream()
                .filter(line -> line.kind() == Line.LineKind.PAGE_NUMBER)
                .map(Line::text)
                .toList();
    }

    @Test
    void takesANumberAtAPagesEdgeForItsPageNumber() {
        assertThat(pageNumbers("甲\n1\n\f乙\n2\n\f丙\n3\n\f")).containsExactly("1", "2", "3");
    }

    @Test
    void takesANumberSetOffFromTheTextForAPageNumberWhereThereAreNoFormFeeds() {
        assertThat(pageNumbers("甲\n\n乙\n\n\n\n3\n\n丙\n\n丁\n\n\n\n7\n\n戊\n")).containsExactly("3", "7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- 3 -", "—3—", "第3页", "第 3 页 共 12 页"})
    void knowsADressedPageNumberAnywhere(String dressed) {
        assertThat(pageNumbers("甲\n" + dressed + "\n乙")).containsExactly(dressed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\n\n3\n\n乙", "甲\n3\n乙", "甲\n2019\n\f乙", "甲\n-3 乙\n"})
    void takesNoOtherNumberForOne(String text) {
        assertThat(pageNumbers(text)).isEmpty();
    }

    @Test
    void takesANumberThatDoesNotCountOnForAFigure() {
        assertThat(pageNumbers("甲\n\n\n\n3\n\n乙\n\n丙\n\n\n\n2\n\n丁\n")).containsExactly("3");
    }

    @Test
    void bringsLookAlikesToTheCharactersThatAreMeant() {
        assertThat(Pages.lines("⼀、⾏政⻔户２０２０ＡＢ，（全角）；\u00A0\u200B“引”"))
                .extracting(Line::text)
                .containsExactly("一、行政门户2020AB，（全角）； “引”");
    }
}
