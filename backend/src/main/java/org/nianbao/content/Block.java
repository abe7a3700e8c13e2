package org.nianbao.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One piece of prose.
 *
 * @param level   the depth of a heading (1 = （一）, 2 = 1.) or an item; null for a paragraph
 * @param text    as a reader sees it, with the numbers of its figures in place
 * @param figures the places in the text that belong to cells, in order and apart
 */
public record Block(BlockKind kind, @Nullable Integer level, String text, List<Figure> figures) {

    /** @param figures null, as a client may send it, for none */
    public Block(BlockKind kind, @Nullable Integer level, String text, @Nullable List<Figure> figures) {
        this.kind = kind;
        this.level = level;
        this.text = text;
        this.figures = figures == null ? List.of() : List.copyOf(figures);
    }

    public static Block paragraph(String text) {
        return new Block(BlockKind.PARAGRAPH, null, text, List.of());
    }

    public static Block heading(int level, String text) {
        return new Block(BlockKind.HEADING, level, text, List.of());
    }

    public static Block item(int level, String text) {
        return new Block(BlockKind.ITEM, level, text, List.of());
    }

    /** The block with what the function gives for a cell's reference at each of its figures. */
    Block showing(Function<String, String> number) {
        if (figures.isEmpty()) {
            return this;
        }
        var shown = new StringBuilder();
        var moved = new ArrayList<Figure>();
        int done = 0;
        for (var figure : figures) {
            shown.append(text, done, figure.start());
            int start = shown.length();
            shown.append(number.apply(figure.cell()));
            moved.add(new Figure(figure.cell(), start, shown.length()));
            done = figure.end();
        }
        return new Block(kind, level, shown.append(text, done, text.length()).toString(), moved);
    }

    /** What a person wrote, without the numbers that follow their cells by themselves. */
    public Block asWritten() {
        return showing(cell -> "");
    }
}
