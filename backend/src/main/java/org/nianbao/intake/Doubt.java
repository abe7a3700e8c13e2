package org.nianbao.intake;

import org.jspecify.annotations.Nullable;

/**
 * 存疑: what the reader was not sure of; a person decides. A doubt without a cell speaks of everything in its section
 * that was left BLANK or empty.
 *
 * @param cell    {@code table.row.column} of the cell meant
 * @param section number of the section meant, when it is about one
 * @param message a Chinese sentence that names what was found
 */
public record Doubt(@Nullable String cell, @Nullable Integer section, String message) {
}
