/**
 * Figures over many reports: tallies along the tree, series over the years, progress of a season. It adds up
 * publications only, never what is still being made, and never without saying whose are missing.
 */
@NullMarked
package org.nianbao.statistics;

import org.jspecify.annotations.NullMarked;
