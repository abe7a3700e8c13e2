package org.nianbao.intake.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.Line;

/**
 * Puts the lines of prose together again where the page broke them. What ends a paragraph depends on how the whole
 * file is set: broken at a margin or not, with blank lines between paragraphs or between all lines alike.
 *
 * @param margin   the column where full lines end; 0 where lines are not broken at all
 * @param gapsTell whether a blank line parts paragraphs
 */
public record Paragraphs(int margin, boolean gapsTell) {

    static final Pattern STARTS =
            Pattern.compile("(?:[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)]|\\d{1,2}[.、．](?!\\d)|[①-⑳])");
    private static final Pattern ORDINAL = Pattern.compile("[一二三四五六七八九十]{1,2}[是要]");
    private static final Pattern INNER_ORDINAL = Pattern.compile("[。；，：、;,:][一二三四五六七八九十]{1,2}[是要]");
    private static final Pattern COMMA = Pattern.compile("[，。；]");
    private static final int PROSE = 30;
    private static final int SLACK = 6;
    private static final int WIDEST = 160;
    /** No paragraph of a report comes near this; it keeps a file without sentence ends from becoming one block. */
    private static final int LONGEST = 10_000;

    /** How a file is set, judged from all its longer lines: broken ones mostly end within a few columns. */
    public static Paragraphs of(List<Line> all) {
        var prose = all.stream().filter(Paragraphs::isProse).toList();
        var ends = prose.stream().mapToInt(Line::end).sorted().toArray();
        int most = 0;
        int margin = 0;
        for (int first = 0, last = 0; last < ends.length; last++) {
            while (ends[first] < ends[last] - SLACK) {
                first++;
            }
            if (last - first + 1 >= most) {
                most = last - first + 1;
                margin = ends[last];
            }
        }
        boolean broken = margin <= WIDEST && most >= 4 && most * 5 >= ends.length * 2;
        long gaps = prose.stream().filter(Line::gap).count();
        return new Paragraphs(broken ? margin : 0, gaps > 0 && gaps * 5 < ends.length * 3L);
    }

    /** Tables have longer lines than prose, but no commas or full stops in them and wide spaces instead. */
    private static boolean isProse(Line line) {
        return line.kind() == Line.LineKind.TEXT
                && line.end() >= PROSE
                && COMMA.matcher(line.text()).find()
                && !line.text().contains("  ");
    }

    /** The paragraphs of some lines, page furniture left out. */
    public List<String> join(List<Line> lines) {
        var paragraphs = new ArrayList<String>();
        var current = new StringBuilder();
        Line before = null;
        for (var line : lines) {
            if (line.kind() != Line.LineKind.TEXT) {
                continue;
            }
            if (before != null && parts(current, before, line)) {
                paragraphs.add(Glyphs.tidy(current.toString()));
                current.setLength(0);
            }
            append(current, line.text());
            before = line;
        }
        if (!current.isEmpty()) {
            paragraphs.add(Glyphs.tidy(current.toString()));
        }
        return paragraphs;
    }

    private static void append(StringBuilder current, String text) {
        if (!current.isEmpty()) {
            char last = current.charAt(current.length() - 1);
            if (last < 0x80
                    && text.charAt(0) < 0x80
                    && Character.isLetterOrDigit(last)
                    && Character.isLetterOrDigit(text.charAt(0))) {
                current.append(' ');
            }
        }
        current.append(text);
    }

    private boolean parts(StringBuilder current, Line before, Line line) {
        boolean ended = ended(before.text());
        if (current.length() > LONGEST) {
            return true;
        }
        if (margin == 0) {
            return ended || before.end() < PROSE || STARTS.matcher(line.text()).lookingAt();
        }
        boolean isShort = before.end() < margin - SLACK && !open(before.text());
        if (STARTS.matcher(line.text()).lookingAt() && (ended || isShort)) {
            return true;
        }
        boolean colon = "：:".indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
        boolean alone = current.length() == before.text().length() && before.end() < margin * 3 / 5;
        if (isShort && (alone || ended && (!colon || before.end() < margin * 4 / 5))) {
            return true;
        }
        if (ended && ORDINAL.matcher(line.text()).lookingAt()) {
            return !INNER_ORDINAL.matcher(current).find();
        }
        return (ended && !colon || isShort) && (line.indent() >= 2 || gapsTell && line.gap());
    }

    /** Whether a line ends where no paragraph can. */
    private static boolean open(String text) {
        return "，、（(《“‘,-".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether a line ends as a sentence or the lead of a list does. */
    static boolean ended(String text) {
        int end = text.length();
        while (end > 0 && "”’」』）)】".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && "。！？；：…!?;:".indexOf(text.charAt(end - 1)) >= 0;
    }
}
