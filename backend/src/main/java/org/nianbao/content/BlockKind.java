package org.nianbao.content;

/** 段落类型: heading, paragraph or item, the part that a piece of prose plays in its section. */
public enum BlockKind {
    HEADING,
    PARAGRAPH,
    ITEM
}
