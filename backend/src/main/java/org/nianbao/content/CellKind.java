package org.nianbao.content;

/** What stands in a cell: only a number is one; nothing is taken for zero. */
public enum CellKind {
    NUMBER,
    BLANK,
    NOT_APPLICABLE
}
