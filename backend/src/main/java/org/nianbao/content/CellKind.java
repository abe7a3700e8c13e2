package org.nianbao.content;

/** 单元格类型: a number, nothing yet, or not applicable. Only a number is one; nothing is taken for zero. */
public enum CellKind {
    NUMBER,
    BLANK,
    NOT_APPLICABLE
}
