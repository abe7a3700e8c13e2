package org.nianbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a text is kept, what goes, and what is refused. */
class CharactersTests {

    private static String kept(String text) {
        return Characters.of(text).written();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u200C",
                "\u200D",
                "\u2060",
                "\uFEFF",
                "\u00AD",
                "\u200E",
                "\u202A",
                "\u202C",
                "\u2066",
                "\u2069",
                "\u0000",
                "\u0007",
                "\u001F",
                "\u007F",
                "\u0090",
                "\u034F",
                "\u3164",
                "\uFE0F",
                "\uFFFC",
                "\uDB40\uDC41"
            })
    void whatNobodySeesParts(String invisible) {
        assertThat(kept("受理1" + invisible + "2件")).isEqualTo("受理12件");
        assertThat(kept("国" + invisible + "家")).isEqualTo("\uFE0F".equals(invisible) ? "国\uFE0F家" : "国家");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u2003", "\u2009", "\u202F", "\u205F", "\u2800", "\t"})
    void everyOddSpaceIsAPlainOne(String space) {
        assertThat(kept("Open" + space + "Data")).isEqualTo("Open Data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\u2028", "\u2029", "\u0085", "\u000B", "\f"})
    void everyEndOfALineIsTheSame(String end) {
        assertThat(kept("甲" + end + "乙")).isEqualTo("甲\n乙");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全年公开 12 条，“其中”3.5万字……",
                "　　缩进两格",
                "辻󠄀某",
                "𠮷野",
                "👨‍👩‍👧，1️⃣，☎️",
                "Rëna Çelik",
                "ئۇيغۇر",
                "\uE000私用区",
                "می‌خواهم",
                "（甲）—丙"
            })
    void whatIsTextStaysAsItIs(String text) {
        assertThat(kept(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"D842, 只有半个", "DC00, 只有半个", "202E, 颠倒文字顺序", "2067, 颠倒文字顺序", "FFFE, 不是文字", "FDD0, 不是文字"})
    void whatCannotBeKeptIsNamed(String code, String why) {
        var text = "地名" + (char) Integer.parseInt(code, 16) + "村";

        assertThatThrownBy(() -> kept(text))
                .hasMessageContaining("第 3 个字")
                .hasMessageContaining(why)
                .hasMessageContaining("U+" + code);
        assertThat(Characters.of(text).legible()).isEqualTo("地名\uFFFD村");
    }

    @Test
    void placesInATextFollowIt() {
        var tree = Map.<String, Object>of(
                "blocks",
                List.of(Map.of(
                        "text",
                        "\uFEFF收\u200B到7件\u00A0",
                        "figures",
                        List.of(Map.of("cell", "requests.received.total", "start", 4, "end", 5)))));

        assertThat(TextSanitizer.legible(tree))
                .isEqualTo(Map.of(
                        "blocks",
                        List.of(Map.of(
                                "text",
                                "收到7件 ",
                                "figures",
                                List.of(Map.of("cell", "requests.received.total", "start", 2, "end", 3))))));
    }
}
