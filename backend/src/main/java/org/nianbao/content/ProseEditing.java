package org.nianbao.content;

import java.util.List;
import java.util.Map;
import org.nianbao.form.Edition;

/** Looks through prose that comes in, and puts the cells' numbers where its figures say they belong. */
final class ProseEditing {

    private final Edition edition;
    private final Complaints complaints;

    ProseEditing(Edition edition, Complaints complaints) {
        this.edition = edition;
        this.complaints = complaints;
    }

    List<Block> blocks(String path, List<Block> blocks) {
        complaints.atMostParts(path, blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var place = path + "[" + i + "]";
            complaints.paragraph(place + ".text", block.text());
            if (block.level() != null && (block.level() < 1 || block.level() > 4)) {
                complaints.refuse(place + ".level", "层级只能是 1 至 4，现为 " + block.level() + "。");
            }
            figures(place + ".figures", block);
        }
        return blocks;
    }

    private void figures(String path, Block block) {
        complaints.atMostParts(path, block.figures().size());
        int length = block.text().length();
        int end = 0;
        for (int i = 0; i < block.figures().size(); i++) {
            var figure = block.figures().get(i);
            var place = path + "[" + i + "]";
            if (edition.addends(figure.cell()).isEmpty()) {
                complaints.refuse(place + ".cell", edition.called() + "没有单元格或小计“" + figure.cell() + "”。");
            }
            if (figure.start() < 0 || figure.end() < figure.start() || figure.end() > length) {
                complaints.refuse(
                        place, "引用数字的位置 " + figure.start() + " 至 " + figure.end() + " 不在文字之内，文字共 " + length + " 个字。");
                return;
            }
            if (figure.start() < end) {
                complaints.refuse(
                        place, "引用数字的位置 " + figure.start() + " 至 " + figure.end() + " 与前一处（到 " + end + " 为止）重叠或次序颠倒。");
                return;
            }
            if (splitsACharacter(block.text(), figure.start()) || splitsACharacter(block.text(), figure.end())) {
                complaints.refuse(place, "引用数字的位置 " + figure.start() + " 至 " + figure.end() + " 把一个字分成了两半。");
                return;
            }
            end = figure.end();
        }
    }

    private static boolean splitsACharacter(String text, int position) {
        return position > 0
                && position < text.length()
                && Character.isSurrogatePair(text.charAt(position - 1), text.charAt(position));
    }

    /** The prose with the cells' numbers as they are now. */
    static List<Block> showing(List<Block> blocks, Edition edition, Map<String, Cell> cells) {
        return blocks.stream()
                .map(block -> block.showing(ref -> Figure.shown(edition.addends(ref), cells)))
                .toList();
    }
}
