/**
 * The text form (.txt): a whole report as plain text that people read and that is read back to the last figure. Writer and
 * reader stand side by side, since each holds only as long as the other; neither knows anything of files.
 */
@NullMarked
package org.nianbao.content.text;

import org.jspecify.annotations.NullMarked;
