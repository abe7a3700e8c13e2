package org.nianbao.content;

/**
 * A part of the input that cannot be taken, and why.
 *
 * @param path    where in the input, e.g. {@code cells[3].number}
 * @param message a Chinese sentence
 */
public record InvalidPart(String path, String message) {}
