package org.nianbao.content.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Cell;
import org.nianbao.content.Figure;
import org.nianbao.form.Edition;

/** The prose of a text in {@link TextForm}, gathered line by line. A line without a sign is a paragraph. */
final class TextFormProse {

    static final int PREAMBLE = 0;

    private static final Pattern SIGNED = Pattern.compile("(■{1,9}|·{1,9}|¶{1,9})([ 　])(.*)");

    private final Map<Integer, List<Block>> sections = new HashMap<>();
    private int section;

    void begin(int number) {
        section = number;
        if (sections.put(number, new ArrayList<>()) != null) {
            throw new IllegalArgumentException("第 " + number + " 部分出现了两次。");
        }
    }

    List<Block> of(int number) {
        return sections.getOrDefault(number, List.of());
    }

    Map<Integer, List<Block>> sections() {
        return sections;
    }

    void line(String line) {
        var blocks = sections.get(section);
        if (blocks == null) {
            throw new IllegalArgumentException(line);
        }
        if (line.startsWith(TextForm.GOES_ON)) {
            var block = blocks.removeLast();
            blocks.add(new Block(
                    block.kind(),
                    block.level(),
                    block.text() + "\n" + Fields.plain(line.substring(TextForm.GOES_ON.length())),
                    List.of()));
        } else {
            blocks.add(block(line));
        }
    }

    private static Block block(String line) {
        var signed = SIGNED.matcher(line);
        if (signed.matches()) {
            var kind = signed.group(1).startsWith(TextForm.HEADING)
                    ? BlockKind.HEADING
                    : signed.group(1).startsWith(TextForm.ITEM) ? BlockKind.ITEM : BlockKind.PARAGRAPH;
            return new Block(
                    kind,
                    signed.group(2).equals("　")
                            ? null
                            : Integer.valueOf(signed.group(1).length()),
                    Fields.plain(signed.group(3)),
                    List.of());
        }
        var text = line.startsWith(TextForm.PARAGRAPH) ? line.substring(TextForm.PARAGRAPH.length()) : line.strip();
        return Block.paragraph(Fields.plain(text));
    }

    /** Takes down where a number of the prose belongs to a cell: section, paragraph, cell, first and last place. */
    void figure(List<String> row) {
        var blocks = sections.get(row.get(0).equals("引言") ? PREAMBLE : Integer.parseInt(row.get(0)));
        int at = Integer.parseInt(row.get(1)) - 1;
        if (blocks == null || at >= blocks.size()) {
            return;
        }
        var block = blocks.get(at);
        var figures = new ArrayList<>(block.figures());
        figures.add(new Figure(row.get(2), Integer.parseInt(row.get(3)), Integer.parseInt(row.get(4))));
        blocks.set(at, new Block(block.kind(), block.level(), block.text(), figures));
    }

    /** Lets go of the figures whose place no longer shows their cell: there somebody has written otherwise. */
    void showFigures(Edition edition, Map<String, Cell> cells) {
        sections.values()
                .forEach(blocks -> blocks.replaceAll(block -> new Block(
                        block.kind(),
                        block.level(),
                        block.text(),
                        block.figures().stream()
                                .filter(figure -> shows(block.text(), figure, edition.addends(figure.cell()), cells))
                                .toList())));
    }

    private static boolean shows(String text, Figure figure, List<String> addends, Map<String, Cell> cells) {
        return !addends.isEmpty()
                && figure.start() >= 0
                && figure.start() <= figure.end()
                && figure.end() <= text.length()
                && text.substring(figure.start(), figure.end()).equals(Figure.shown(addends, cells));
    }
}
