/**
 * Rules on the figures of the statutory tables: sums, what is carried over from last year, what a column can hold; and what
 * follows from the sums for cells that are still blank. It reads no prose, so that it holds for a form without any.
 */
@NullMarked
package org.nianbao.check.table;

import org.jspecify.annotations.NullMarked;
