/**
 * 存疑: what the reader was not sure of and what it found no place for, told so that a person can settle it. The rooms that
 * read tables and prose write it down here; only the doors show and keep it.
 */
@NullMarked
package org.nianbao.intake.doubt;

import org.jspecify.annotations.NullMarked;
