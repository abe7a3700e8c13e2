/**
 * What of a report goes through an office on paper (纸质办理): the draft that is read, the sheet that is signed, the clean copy
 * that is sealed, as DOCX and PDF in the look in which the report is published. It lays out what the report room hands over
 * to those who see the report there, and is the only part of the export that knows of reports being made; files are set by
 * {@code file}, as those of publications are.
 */
@NullMarked
package org.nianbao.export.paper;

import org.jspecify.annotations.NullMarked;
