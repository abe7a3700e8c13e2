package org.nianbao.intake.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nianbao.content.Block;

/** Paragraphs as blocks: （一）, 1., （1） and ① open headings or items of their depth, 一是 a measure or a problem. */
public final class Blocks {

    private static final int LONGEST = 20_000;
    private static final int MOST = 1_000;
    private static final int LONGEST_HEADING = 30;
    private static final int LONGEST_LONE_HEADING = 12;
    private static final List<Pattern> DEPTHS = List.of(
            Pattern.compile("[（(]([一二三四五六七八九十]{1,3})[）)]"),
            Pattern.compile("(\\d{1,2}[.、．])(?!\\d)"),
            Pattern.compile("[（(](\\d{1,2})[）)]"),
            Pattern.compile("([①-⑳])"));
    private static final Pattern ORDINAL = Pattern.compile("[一二三四五六七八九十]{1,2}[是要]");

    private Blocks() {}

    /** The blocks of some paragraphs; those beyond what content may hold go back into the rest. */
    public static List<Block> of(List<String> paragraphs, List<String> rest) {
        var blocks = new ArrayList<Block>();
        for (var paragraph : paragraphs) {
            for (int from = 0; from < paragraph.length(); from += LONGEST) {
                var part = paragraph.substring(from, Math.min(paragraph.length(), from + LONGEST));
                if (blocks.size() + 2 > MOST) {
                    rest.add(part);
                } else {
                    add(blocks, part);
                }
            }
        }
        return blocks;
    }

    private static void add(List<Block> blocks, String paragraph) {
        for (int depth = 0; depth < DEPTHS.size(); depth++) {
            var numbered = DEPTHS.get(depth).matcher(paragraph);
            if (numbered.lookingAt()) {
                boolean bracketed = depth == 0 || depth == 2;
                var number = bracketed ? "（" + numbered.group(1) + "）" : numbered.group(1);
                numbered(
                        blocks,
                        depth + 1,
                        number,
                        paragraph.substring(numbered.end()).strip());
                return;
            }
        }
        blocks.add(ORDINAL.matcher(paragraph).lookingAt() ? Block.item(1, paragraph) : Block.paragraph(paragraph));
    }

    /** A short title is a heading, whether it stands alone or its text runs on behind it; a sentence is an item. */
    private static void numbered(List<Block> blocks, int level, String number, String text) {
        int end = 0;
        while (end < text.length() && "。：:".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var title = text.substring(0, end);
        var rest = end < text.length() ? text.substring(end + 1).strip() : "";
        boolean sentence = rest.isEmpty() && text.endsWith("。") && title.length() > LONGEST_LONE_HEADING;
        if (title.isEmpty() || sentence || title.length() > LONGEST_HEADING || !isTitle(title)) {
            blocks.add(Block.item(level, number + text));
            return;
        }
        blocks.add(Block.heading(level, number + title));
        if (!rest.isEmpty()) {
            blocks.add(Block.paragraph(rest));
        }
    }

    private static boolean isTitle(String text) {
        return text.chars().noneMatch(c -> "，；,;？！".indexOf(c) >= 0 || c >= '0' && c <= '9');
    }
}
