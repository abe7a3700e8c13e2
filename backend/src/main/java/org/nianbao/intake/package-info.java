/**
 * 导入: reading a file into proposed content with doubts. A file of ours that still shows what it was made to show is
 * taken as it is; of every other a reader makes lines, and from the lines the report is read as a careful clerk would.
 * What is uncertain becomes a {@link org.nianbao.intake.doubt.Doubt} for a person, what found no place is kept as
 * unread, and a figure is never guessed nor taken for zero. Here are the doors and how the whole of a file becomes a
 * report; what files say, their tables, their prose and their doubts each have a room within.
 */
@NullMarked
package org.nianbao.intake;

import org.jspecify.annotations.NullMarked;
