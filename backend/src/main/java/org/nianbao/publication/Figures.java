package org.nianbao.publication;

import java.util.Map;
import org.nianbao.content.Cell;
import org.nianbao.form.Edition;

/** The figures in the tables of a publication in force, by cell reference; what nobody filled in is absent. */
public record Figures(String agency, int year, Edition edition, Map<String, Cell> cells) {}
