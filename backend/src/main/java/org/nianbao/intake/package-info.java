/**
 * 导入: reading a file into proposed content with doubts. What a file of ours carries is taken as it is, as long as the
 * file still shows what it was made to show. Of every other file a reader makes lines, and from the lines the report is
 * read as a careful clerk would: what is certain goes into content, what is not becomes a {@link
 * org.nianbao.intake.Doubt} for a person, and text that found no place is kept as unread. A figure is never guessed and
 * never taken for zero; what the form's own sums leave no choice about is proposed beside it. Reading itself knows only the
 * form, its sums and content, so that it can be tried on any text.
 */
@NullMarked
package org.nianbao.intake;

import org.jspecify.annotations.NullMarked;
