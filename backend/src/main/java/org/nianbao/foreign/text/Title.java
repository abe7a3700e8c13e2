package org.nianbao.foreign.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.ChineseNumerals;

/**
 * A report's own title and what it says of agency and year.
 *
 * @param first number of its first line in the file
 * @param last  number of its last line
 */
public record Title(
        String text, @Nullable String agency, @Nullable Integer year, int first, int last) {

    private static final int MOST_LINES = 4;
    private static final int LONGEST = 80;
    private static final Pattern REPORT =
            Pattern.compile("[^。，；：《》]{0,60}(?:信息|政务)公开[^。，；：《》]{0,14}(?:报告|年报)(?:[（(][^。）)]{0,20}[）)])?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4}|[二两][〇○零一二三四五六七八九]{3})年度?");
    private static final Pattern SUBJECT = Pattern.compile("关于|(?:政府)?(?:信息|政务)公开");
    private static final Pattern AGENCY =
            Pattern.compile("[\\p{IsHan}（）()·]{1,39}[局委会办室厅部院心府处镇乡站所队馆司校社署库团区县市省州旗行关园组]|[\\p{IsHan}]{2,39}街道");

    /** The title among the first lines; one that names the agency is preferred to one that does not. */
    public static @Nullable Title find(List<Line> lines, int before) {
        for (Predicate<Title> wanted : List.<Predicate<Title>>of(title -> title.agency != null, title -> true)) {
            for (int span = 1; span <= MOST_LINES; span++) {
                for (int from = 0; from + span <= Math.min(before, lines.size()); from++) {
                    var title = at(lines, from, from + span);
                    if (title != null && wanted.test(title)) {
                        return withBracket(title, lines, from, from + span);
                    }
                }
            }
        }
        return null;
    }

    /** （2020年度） on a line of its own belongs to the title above it; who published it when does not. */
    private static Title withBracket(Title title, List<Line> lines, int from, int to) {
        boolean bracket = to < lines.size()
                && "（(".indexOf(lines.get(to).text().charAt(0)) >= 0
                && !lines.get(to).text().contains("发布");
        var whole = bracket ? at(lines, from, to + 1) : null;
        return whole == null ? title : whole;
    }

    /** The title that those lines make, if they make one. */
    public static @Nullable Title at(List<Line> lines, int from, int to) {
        var joined = new StringBuilder();
        for (var line : lines.subList(from, to)) {
            if (line.text().length() > LONGEST || line.kind() != Line.LineKind.TEXT) {
                return null;
            }
            joined.append(line.text());
        }
        var text = Glyphs.tidy(joined.toString());
        return text.length() <= LONGEST && REPORT.matcher(text).matches()
                ? of(text, lines.get(from).number(), lines.get(to - 1).number())
                : null;
    }

    /** What a page or a file is called, where that is a report's title; it stands on no line. */
    public static @Nullable Title of(String text) {
        var tidy = Glyphs.tidy(Glyphs.clean(text));
        return tidy.length() <= LONGEST && REPORT.matcher(tidy).matches() ? of(tidy, -1, -1) : null;
    }

    private static Title of(String text, int first, int last) {
        var year = YEAR.matcher(text);
        Integer found = year.find() ? year(year.group(1)) : null;
        var rest = found == null ? text : year.replaceFirst("");
        var subject = SUBJECT.matcher(rest);
        var agency = subject.find() ? rest.substring(0, subject.start()) : rest;
        if (agency.endsWith("人民")) {
            agency += "政府";
        }
        return new Title(text, isAgency(agency) ? agency : null, found, first, last);
    }

    public static boolean isAgency(String name) {
        return AGENCY.matcher(name).matches();
    }

    /** A year written in figures or as 二〇一九; null when it cannot be a report's. */
    public static @Nullable Integer year(String text) {
        int year = 0;
        for (char c : text.replace('○', '〇').toCharArray()) {
            int digit = c < 0x80 ? c - '0' : ChineseNumerals.digit(c);
            year = year * 10 + digit;
        }
        return year >= 2000 && year < 2100 ? year : null;
    }
}
