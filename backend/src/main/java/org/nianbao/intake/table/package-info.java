/**
 * Reads the statutory tables from lines: which of the form's tables stands there, which head a column has, which row a label
 * means, which figure belongs to a cell. A figure is never guessed; what fits no cell is a doubt. Knows nothing of prose.
 */
@NullMarked
package org.nianbao.intake.table;

import org.jspecify.annotations.NullMarked;
