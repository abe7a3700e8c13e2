/**
 * Figures over many reports: tallies along the tree, series over the years, progress of a season. Figures come from
 * publications only, never from what is still being made, and never without saying whose are missing; of reports it
 * knows no more than how far they are.
 */
@NullMarked
package org.nianbao.statistics;

import org.jspecify.annotations.NullMarked;
