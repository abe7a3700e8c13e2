package org.nianbao.intake.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.Measure;
import org.nianbao.content.Problem;

class ImprovementsTests {

    private static Improvements in(String... paragraphs) {
        return new Improvements(Blocks.of(List.of(paragraphs), new ArrayList<>()));
    }

    private static List<String> problems(Improvements improvements) {
        return improvements.problems().stream().map(Problem::text).toList();
    }

    private static List<String> measures(Improvements improvements) {
        return improvements.measures().stream().map(Measure::text).toList();
    }

    @Test
    void tellsTwoListsInOneParagraphApartByWhatLeadsToThem() {
        var found = in("仍存在以下不足：一是更新不及时；二是解读不充分。下一步，我局将：一是定期检查；二是增加图解。");

        assertThat(problems(found)).containsExactly("更新不及时", "解读不充分");
        assertThat(measures(found)).containsExactly("定期检查", "增加图解");
    }

    @Test
    void tellsThemApartWithoutAFullStopBetween() {
        var found = in("存在问题：一是更新不及时；二是解读不充分；改进措施：一是定期检查；二是增加图解。");

        assertThat(problems(found)).containsExactly("更新不及时", "解读不充分");
        assertThat(measures(found)).containsExactly("定期检查", "增加图解");
    }

    @Test
    void keepsAllSentencesOfAnEntryButNotWhatTurnsToTheFuture() {
        var found = in("主要问题：第一，队伍不稳。人员变动频繁。第二，培训不多。今后将加强培训。");

        assertThat(problems(found)).containsExactly("队伍不稳。人员变动频繁。", "培训不多");
        assertThat(measures(found)).isEmpty();
    }

    @Test
    void readsBracketedItemsBehindTheirLeads() {
        var found = in(
                "2022年工作还有差距，主要表现在：",
                "（一）个别科室重视不够，公开不主动。",
                "（二）信息更新慢，2条信息超过时限。",
                "针对以上问题，将采取以下措施：",
                "（一）纳入考核，按季通报。",
                "（二）专人负责，每周检查。");

        assertThat(problems(found)).containsExactly("个别科室重视不够，公开不主动", "信息更新慢，2条信息超过时限");
        assertThat(measures(found)).containsExactly("纳入考核，按季通报", "专人负责，每周检查");
    }

    @Test
    void takesOrdinalsForPlacesWhateverTheyCount() {
        var found = in("主要问题：一是更新慢；三是解读少；三是人手紧；二是台账乱。", "下一步措施：一是定期检查。四是增加图解。");

        assertThat(problems(found)).containsExactly("更新慢", "解读少", "人手紧", "台账乱");
        assertThat(measures(found)).containsExactly("定期检查", "增加图解");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "存在以下问题：一是更新慢。下一步，每周检查栏目。二是解读少。今后增加图解。三是人手紧。",
                "存在以下问题：|一是更新慢。下一步，每周检查栏目。|二是解读少。今后增加图解。|三是人手紧。",
                "（一）存在的问题|1.更新慢。改进措施：每周检查栏目。|2.解读少。改进措施：增加图解。|3.人手紧。"
            })
    void keepsAProblemAndItsMeasureInOneEntryAsAPair(String told) {
        var found = in(told.split("\\|"));

        assertThat(problems(found)).containsExactly("更新慢", "解读少", "人手紧");
        assertThat(found.measures())
                .extracting(Measure::text, Measure::problems)
                .containsExactly(
                        tuple("每周检查栏目", List.of(new Problem("p1", "更新慢"))),
                        tuple("增加图解", List.of(new Problem("p2", "解读少"))));
    }

    @Test
    void readsAPartWithoutOrdinalsSentenceBySentenceAndSaysSo() {
        var found = in("（一）主要问题：工作仍有一些不足。更新不够及时，栏目偏少。解读形式单一。", "（二）改进措施：一是定期检查。");

        assertThat(problems(found)).containsExactly("更新不够及时，栏目偏少", "解读形式单一");
        assertThat(found.problemsAreGuessed()).isTrue();
        assertThat(measures(found)).containsExactly("定期检查");
        assertThat(found.measuresAreGuessed()).isFalse();
    }

    @Test
    void takesNothingFromAListOfWhichItIsNotSaidWhatItIs() {
        var found = in("全年情况如下：一是完成公开；二是完成培训。");

        assertThat(problems(found)).isEmpty();
        assertThat(measures(found)).isEmpty();
    }

    @Test
    void doesNotTakeOneInTheMiddleOfAWordForAnOrdinal() {
        var found = in("存在的问题：一是统一是难点，之一是人手；二是第二十一是空号。");

        assertThat(problems(found)).containsExactly("统一是难点，之一是人手", "第二十一是空号");
    }
}
