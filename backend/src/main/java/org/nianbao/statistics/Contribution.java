package org.nianbao.statistics;

import org.nianbao.content.Cell;
import org.nianbao.publication.Publication;

/** 来源: a publication that a tally holds, and what stands in one of its cells. */
record Contribution(Publication publication, Cell cell) {
}
