package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.Block;
import org.nianbao.content.ContentInput;
import org.nianbao.content.ContentInput.SectionInput;
import org.nianbao.content.Edited;

/** Five megabytes of anything are read in time that grows with their length only. */
class LongTextTests {

    private static final int LETTERS = 5_000_000 / 3;
    private static final String START = "云岭市数据资源局2020年政府信息公开工作年度报告\n一、总体情况\n";
    private static final String REQUESTS =
            START + "三、收到和处理政府信息公开申请情况\n申请人情况 自然人 法人或其他组织 总计 商业企业 科研机构" + " 社会公益组织 法律服务机构 其他\n";

    record Repeated(String start, String repeated) {

        String text() {
            return start + repeated.repeat(LETTERS / repeated.length());
        }
    }

    static Stream<Repeated> texts() {
        return Stream.of(
                new Repeated(START, "公"),
                new Repeated(START, "1"),
                new Repeated(START, "公开\n"),
                new Repeated(START, "二、主动公开政府信息情况\n"),
                new Repeated(START, "二、主动公开政府信息情况……3\n"),
                new Repeated(START, "一是网站公开信息3条（其中1条）。"),
                new Repeated(START, "网站微信"),
                new Repeated(START, "网站公开3条（甲1条、"),
                new Repeated(START, "年报页眉文字\n3\n\f"),
                new Repeated(START + "二、主动公开政府信息情况\n", "第二十条第（一）项\n规章 0 1\n"),
                new Repeated(REQUESTS, "一、本年新收政府信息公开申请数量 0 0 0 0 0 0 0\n"),
                new Repeated(REQUESTS, "三 不 予 一、本年\n"),
                new Repeated(REQUESTS, "1.属于国家机密 0\n"),
                new Repeated(REQUESTS, "未知文字 5\n"),
                new Repeated(START + "五、存在的主要问题及改进情况\n", "问题：一是甲；二是乙。下一步将：一是丙。"),
                new Repeated("云岭市数据资源局2020年政府信息公开工作年度报告\n", "地址：电话：1"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void readsALongTextInTimeAndIntoContentThatCanBeSaved(Repeated text) {
        var content = Fixture.read(text.text()).content();

        var sections = content.prose().entrySet().stream()
                .map(section -> new SectionInput(section.getKey(), section.getValue()))
                .toList();
        var same = new ContentInput(
                content.title(), content.preamble(), content.contact(), sections, List.of(), null, null, null, null);
        assertThat(same.applyTo(content)).isInstanceOf(Edited.Accepted.class);
        assertThat(content.problems()).hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void keepsWhatIsTooLongToBeSearched() {
        var reading = Fixture.read(Fixture.text("2019") + "末尾文字\n".repeat(30_000));

        assertThat(Fixture.figures(reading.content())).isEqualTo(Fixture.figures("2019"));
        assertThat(reading.content().prose().get(6)).containsExactly(Block.paragraph("无"));
        assertThat(reading.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.message()).contains("只读了前 20000 行"));
        assertThat(String.join("", reading.unread()).replaceAll("\\s", "")).isEqualTo("末尾文字".repeat(30_000));
    }
}
