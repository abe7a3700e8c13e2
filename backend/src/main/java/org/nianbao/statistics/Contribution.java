package org.nianbao.statistics;

import org.nianbao.content.Cell;
import org.nianbao.publication.Publication;

/**
 * 来源: a publication that a tally holds, and what stands in one of its cells.
 *
 * @param aggregate whether it is the report of a government that has others below it; these make up that one's own tally
 */
public record Contribution(Publication publication, Cell cell, boolean aggregate) {}
