/**
 * Opens a foreign file of one kind or another and says what a reader sees in it. Here stand the limits on what a hostile file
 * may cost, and what is hidden, struck out or raised in each format; nothing here knows what a report is.
 */
@NullMarked
package org.nianbao.foreign.file;

import org.jspecify.annotations.NullMarked;
