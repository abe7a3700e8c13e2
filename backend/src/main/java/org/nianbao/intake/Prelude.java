package org.nianbao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.Contact;

/**
 * What stands before a report's first section.
 *
 * @param title    empty when none was found
 * @param preamble legal basis, period, where to read the report
 */
record Prelude(String title, @Nullable String agency, @Nullable Integer year, List<Block> preamble,
        @Nullable Contact contact) {

    private static final Pattern PERIOD = Pattern.compile("(\\d{4})年1月1日");
    private static final Pattern AUTHOR = Pattern.compile(
            "(?:报告由|^(?!本))([\\p{IsHan}（）()]{4,40}?)(?=根据|按照|依据|依照|编制|结合)");

    static Prelude of(List<Line> lines, @Nullable Title title, Paragraphs paragraphs, Notes notes) {
        var kept = new ArrayList<Line>();
        for (var line : lines) {
            boolean inTitle = title != null && line.number() >= title.first() && line.number() <= title.last();
            boolean before = title != null && line.number() < title.first();
            if (line.kind() == Line.Kind.TEXT && (before || !inTitle && Furniture.isAround(line))) {
                notes.unread(line.number(), line.text());
            } else if (line.kind() == Line.Kind.TEXT && !inTitle) {
                kept.add(line);
            }
        }
        var prose = paragraphs.join(kept);
        var rest = new ArrayList<String>();
        var preamble = Blocks.of(prose, rest);
        rest.forEach(text -> notes.unread(kept.getLast().number(), text));
        if (title == null) {
            notes.doubt(Doubt.Kind.REPORT, null, "没有读到报告的标题。");
        }
        return new Prelude(title == null ? "" : title.text(), agency(title, prose, notes), year(title, prose, notes),
                preamble, Contacts.in(prose));
    }

    private static @Nullable String agency(@Nullable Title title, List<String> prose, Notes notes) {
        if (title != null && title.agency() != null) {
            return title.agency();
        }
        for (var paragraph : prose) {
            var author = AUTHOR.matcher(paragraph);
            if (author.find() && Title.isAgency(author.group(1))) {
                return author.group(1);
            }
        }
        notes.doubt(Doubt.Kind.REPORT, null, "没有读到编制报告的机关名称。");
        return null;
    }

    private static @Nullable Integer year(@Nullable Title title, List<String> prose, Notes notes) {
        var stated = title == null ? null : title.year();
        var period = prose.stream().flatMap(paragraph -> PERIOD.matcher(paragraph).results())
                .map(found -> Title.year(found.group(1))).filter(year -> year != null).findFirst().orElse(null);
        if (stated == null && period == null) {
            notes.doubt(Doubt.Kind.REPORT, null, "没有读到报告年度。");
        } else if (stated != null && period != null && !stated.equals(period)) {
            notes.doubt(Doubt.Kind.REPORT, null, "标题写的是 " + stated + " 年，统计期限却从 " + period + " 年开始，按标题取 " + stated + " 年。");
        }
        return stated != null ? stated : period;
    }
}
