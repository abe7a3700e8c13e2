/**
 * What a file says, in the words every reader of one kind of file brings it to: its lines in order, which of them are rows
 * of a table with cells in their places, what is struck out or raised in them. Knows no kind of file and no report, so that
 * files are told apart in one room only and a report is read alike from all of them.
 */
@NullMarked
package org.nianbao.foreign.text;

import org.jspecify.annotations.NullMarked;
