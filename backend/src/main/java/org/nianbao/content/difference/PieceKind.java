package org.nianbao.content.difference;

/** Whether a run of words stands in both states of a text, or in one of them. */
public enum PieceKind {
    SAME,
    ADDED,
    REMOVED
}
