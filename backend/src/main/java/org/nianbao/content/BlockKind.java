package org.nianbao.content;

/** What a piece of prose is in the outline of its section. */
public enum BlockKind {
    HEADING,
    PARAGRAPH,
    ITEM
}
