package org.nianbao.content;

import org.jspecify.annotations.Nullable;

/**
 * One piece of prose.
 *
 * @param level the depth of a heading (1 = （一）, 2 = 1.) or an item; null for a paragraph
 */
public record Block(Kind kind, @Nullable Integer level, String text) {

    public enum Kind { HEADING, PARAGRAPH, ITEM }

    public static Block paragraph(String text) {
        return new Block(Kind.PARAGRAPH, null, text);
    }

    public static Block heading(int level, String text) {
        return new Block(Kind.HEADING, level, text);
    }

    public static Block item(int level, String text) {
        return new Block(Kind.ITEM, level, text);
    }
}
