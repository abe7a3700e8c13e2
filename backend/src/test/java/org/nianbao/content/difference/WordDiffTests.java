package org.nianbao.content.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences as a person would mark them: [-gone-], [+come+]. */
class WordDiffTests {

    private static String marked(String before, String after) {
        return WordDiff.pieces(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case ADDED -> "[+" + piece.text() + "+]";
                    case REMOVED -> "[-" + piece.text() + "-]";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "收到申请28件。, 收到申请36件。, 收到申请[-28-][+36+]件。",
        "收到申请128件。, 收到申请28件。, 收到申请[-128-][+28+]件。",
        "增长71.4%。, 增长17.4%。, 增长[-71.4%-][+17.4%+]。",
        "加强培训。, 加强业务培训。, 加强[+业务+]培训。",
        "通过门户网站和微信公开。, 通过门户网站公开。, 通过门户网站[-和微信-]公开。",
        "采用Word文档, 采用WPS文档, 采用[-Word-][+WPS+]文档",
        "'', 新增一段, [+新增一段+]",
        "删去一段, '', [-删去一段-]",
        "相同, 相同, 相同"
    })
    void numbersAndForeignWordsAreWholeWords(String before, String after, String expected) {
        assertThat(marked(before, after)).isEqualTo(expected);
    }

    @Test
    void aPhraseReplacedByAnotherIsNotShredded() {
        assertThat(marked("人员力量不足，业务水平有待提高。", "经费保障不够，业务水平有待提高。")).isEqualTo("[-人员力量不足-][+经费保障不够+]，业务水平有待提高。");
    }

    @Test
    void paragraphsAreMatchedBeforeWords() {
        assertThat(marked("第一段。\n第二段。\n第三段。", "第一段。\n新的一段。\n第二段。\n第三段。")).isEqualTo("第一段。\n[+新的一段。\n+]第二段。\n第三段。");
    }

    @Test
    void everyPieceReadInOrderGivesBothTexts() {
        var before = "一、总体情况。\n收到申请28件，办结27件。\n结转1件。";
        var after = "一、基本情况。\n共收到申请36件，办结36件。\n\n没有结转。😀";
        var pieces = WordDiff.pieces(before, after);
        assertThat(pieces.stream()
                        .filter(piece -> piece.kind() != PieceKind.ADDED)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(pieces.stream()
                        .filter(piece -> piece.kind() != PieceKind.REMOVED)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
    }

    @Test
    void aVeryLongRewrittenPassageIsReplacedAsAWhole() {
        var pieces = WordDiff.pieces("甲".repeat(20_000), "乙".repeat(20_000));
        assertThat(pieces).extracting(Piece::kind).containsExactly(PieceKind.REMOVED, PieceKind.ADDED);
    }
}
