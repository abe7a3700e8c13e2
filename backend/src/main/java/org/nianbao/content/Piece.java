package org.nianbao.content;

/** A run of words that both states have, or only one. */
public record Piece(Kind kind, String text) {

    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }
}
