package org.nianbao.publication.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.graphql.BadRequest;
import org.nianbao.publication.search.SearchWords.Mark;

/** Where words stand in a text, counted in the text as it was written. */
class SearchWordsTests {

    private static List<String> marked(String words, String text) {
        return SearchWords.of(words).marks(text).stream()
                .map(mark -> text.substring(mark.start(), mark.end()))
                .toList();
    }

    @Test
    void fullWidthAndCapitalsMakeNoDifference() {
        assertThat(marked("web　２０１９", "ＷＥＢ网站2019年")).containsExactly("ＷＥＢ", "2019");
        assertThat(marked("App", "移动ＡＰＰ和app")).containsExactly("ＡＰＰ", "app");
    }

    @Test
    void aCharacterThatStandsForSeveralIsMarkedAsAWhole() {
        assertThat(marked("m", "面积30㎡整")).containsExactly("㎡");
        assertThat(marked("2整", "面积30㎡整")).containsExactly("㎡整");
    }

    @Test
    void placesAreCountedInUtf16Units() {
        assertThat(SearchWords.of("政务").marks("𠮷镇政务")).containsExactly(new Mark(3, 5));
        assertThat(marked("𠮷", "在𠮷镇")).containsExactly("𠮷");
    }

    @Test
    void wordsThatOverlapAreOneMark() {
        assertThat(marked("信息公开 公开工作", "政府信息公开工作")).containsExactly("信息公开工作");
    }

    @Test
    void nothingIsMarkedWhereNothingStands() {
        assertThat(marked("诉讼", "行政复议")).isEmpty();
        assertThat(SearchWords.of(" 　 ").isEmpty()).isTrue();
        assertThat(SearchWords.of(null).isEmpty()).isTrue();
    }

    @Test
    void whatNobodySeesPartsNoWordOfAnOldText() {
        assertThat(marked("零宽空格", "一个零宽\u200B空\u00AD格。")).containsExactly("零宽\u200B空\u00AD格");
        assertThat(marked("辻某", "辻\uDB40\uDD00某")).containsExactly("辻\uDB40\uDD00某");
        assertThat(SearchWords.of("\u200B").isEmpty()).isTrue();
    }

    @Test
    void tooMuchIsRefused() {
        assertThatThrownBy(() -> SearchWords.of("长".repeat(201))).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> SearchWords.of("一 二 三 四 五 六 七 八 九 十 百")).isInstanceOf(BadRequest.class);
    }

    @Test
    void aWordIsNarrowedDownByItsPairsOrElseByItsCharacters() {
        assertThat(SearchTerms.narrowing("政务公开")).hasSize(3);
        assertThat(SearchTerms.narrowing("政")).hasSize(1);
        assertThat(SearchTerms.narrowing("，")).hasSize(1);
        assertThat(SearchTerms.of("公开，信息")).containsAll(SearchTerms.narrowing("公开，信息"));
    }

    @Test
    void aLongTextIsCutAroundTheFirstWordAndItsMarksMoveAlong() {
        var text = "前言。".repeat(40) + "依申请公开。" + "后语。".repeat(60);
        var passage =
                Passage.cut("section 1", "一、总体情况", text, SearchWords.of("依申请").marks(text));

        assertThat(passage.text()).startsWith("……").endsWith("……").hasSizeLessThan(130);
        assertThat(passage.marks())
                .singleElement()
                .satisfies(mark -> assertThat(passage.text().substring(mark.start(), mark.end()))
                        .isEqualTo("依申请"));
    }
}
