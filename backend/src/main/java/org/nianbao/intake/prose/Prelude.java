package org.nianbao.intake.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.Contact;
import org.nianbao.foreign.text.Line;
import org.nianbao.foreign.text.Title;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.Notes;

/**
 * What stands before a report's first section.
 *
 * @param title      empty when none was found
 * @param preamble   legal basis, period, where to read the report
 * @param paragraphs the same as it stands in the file
 */
public record Prelude(
        String title,
        List<Block> preamble,
        List<String> paragraphs,
        @Nullable Contact contact) {

    public static Prelude of(List<Line> lines, @Nullable Title title, Paragraphs paragraphs, Notes notes) {
        var kept = new ArrayList<Line>();
        for (var line : lines) {
            boolean inTitle = title != null && line.number() >= title.first() && line.number() <= title.last();
            boolean before = title != null && line.number() < title.first();
            if (line.kind() == Line.LineKind.TEXT && (before || !inTitle && Furniture.isAround(line))) {
                notes.unread(line.number(), line.text());
            } else if (line.kind() == Line.LineKind.TEXT && !inTitle) {
                kept.add(line);
            }
        }
        var prose = paragraphs.join(kept);
        var rest = new ArrayList<String>();
        var preamble = Blocks.of(prose, rest);
        rest.forEach(text -> notes.unread(kept.getLast().number(), text));
        if (title == null) {
            notes.doubt(Doubt.DoubtKind.REPORT, null, "没有读到报告的标题。");
        }
        return new Prelude(title == null ? "" : title.text(), preamble, prose, Contacts.in(prose));
    }
}
