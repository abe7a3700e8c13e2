package org.nianbao.content.difference;

/** A run of words that both states have, or only one. */
public record Piece(PieceKind kind, String text) {}
