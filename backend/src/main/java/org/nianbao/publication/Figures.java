package org.nianbao.publication;

import java.util.Map;
import org.nianbao.content.Cell;

/** What stands in the tables of a publication in force, by cell reference; what nobody filled in is absent. */
public record Figures(String agency, Map<String, Cell> cells) {
}
