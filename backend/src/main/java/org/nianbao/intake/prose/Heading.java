package org.nianbao.intake.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.ChineseNumerals;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.Line;

/**
 * A line that may open a section: a numeral and a title, 一、总体情况.
 *
 * @param line    number of its line in the file
 * @param from    index of its line
 * @param to      index after its last line; a long title may be broken
 * @param topic   what its title is about; null when its words tell nothing
 * @param rest    text that follows the title on the same line
 * @param listing whether it stands in a table of contents, with a page number behind it
 */
public record Heading(
        int line,
        int from,
        int to,
        int numeral,
        String title,
        @Nullable Topic topic,
        String rest,
        boolean listing) {

    private static final int LONGEST_TITLE = 40;
    private static final Pattern SHAPE =
            Pattern.compile("(?:第 ?([一二三四五六七八九十]) ?部分 ?[、.．,，:：]?|([一二三四五六七八九十]) ?[、.．,，:：]) ?(\\S.*)");
    private static final Pattern LISTED = Pattern.compile("[ .…·•]{1,200}\\d{1,3}$");
    private static final Pattern TITLE_END = Pattern.compile("(?:情况|事项|概述|概况|总结|措施|综述)(?= )");
    private static final Pattern WHOLE = Pattern.compile("情况$|事项$|概述$|概况$|总结$|措施$|综述$");

    static @Nullable Heading at(List<Line> lines, int index) {
        var line = lines.get(index);
        if (line.kind() != Line.LineKind.TEXT
                || "第一二三四五六七八九十".indexOf(line.text().charAt(0)) < 0) {
            return null;
        }
        var text = line.text().length() > 400 ? line.text().substring(0, 400) : line.text();
        int number = line.number();
        var shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return null;
        }
        int numeral = ChineseNumerals.number(shape.group(1) != null ? shape.group(1) : shape.group(2));
        var listed = LISTED.matcher(shape.group(3));
        var title = listed.find() ? Glyphs.tidy(shape.group(3).substring(0, listed.start())) : "";
        if (Topic.of(title) != null && title.length() <= LONGEST_TITLE) {
            return new Heading(number, index, index + 1, numeral, title, null, "", true);
        }
        return split(lines, index, numeral, shape.start(3));
    }

    private static @Nullable Heading split(List<Line> lines, int index, int numeral, int start) {
        int number = lines.get(index).number();
        var text = lines.get(index).text().substring(start);
        int end = titleEnd(text);
        var title = Glyphs.tidy(text.substring(0, end));
        if (title.length() > LONGEST_TITLE || title.indexOf('，') >= 0 || title.indexOf('；') >= 0) {
            return null;
        }
        var rest = text.substring(end).replaceFirst("^[：:。 ]{1,9}", "");
        if (end == text.length() && !WHOLE.matcher(title).find() && continues(lines, index + 1)) {
            var whole = title + Glyphs.tidy(lines.get(index + 1).text());
            return new Heading(number, index, index + 2, numeral, whole, Topic.of(whole), "", false);
        }
        return new Heading(number, index, index + 1, numeral, title, Topic.of(title), rest, false);
    }

    private static int titleEnd(String text) {
        var space = TITLE_END.matcher(text);
        int end = space.find() ? space.end() : text.length();
        for (int i = 0; i < end; i++) {
            if ("：:。".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return end;
    }

    /** Whether the next line is the broken-off end of a title. */
    private static boolean continues(List<Line> lines, int next) {
        if (next >= lines.size() || lines.get(next).kind() != Line.LineKind.TEXT) {
            return false;
        }
        var text = Glyphs.tidy(lines.get(next).text());
        return text.length() <= 20
                && WHOLE.matcher(text).find()
                && text.indexOf('、') != 1
                && !Paragraphs.STARTS.matcher(text).lookingAt();
    }
}
