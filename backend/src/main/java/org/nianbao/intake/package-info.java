/**
 * 导入: reading a file into proposed content with doubts. What a file of ours carries is taken as it is, as long as the
 * file still shows what it was made to show. Of every other file a reader makes lines, and from the lines the report is
 * read as a careful clerk would: what is certain goes into content, what is not becomes a {@link
 * org.nianbao.intake.doubt.Doubt} for a person, and text that found no place is kept as unread. A figure is never guessed and
 * never taken for zero; what the form's own sums leave no choice about is proposed beside it. ReadReport itself knows only the
 * form, its sums and content, so that it can be tried on any text. Here are the doors and how the whole of a file becomes a
 * report; what files say, their tables, their prose and their doubts each have a room within.
 */
@NullMarked
package org.nianbao.intake;

import org.jspecify.annotations.NullMarked;
