/**
 * The files of the public record: a publication as HTML, DOCX, PDF, XLSX, TXT, CSV or JSON, and all publications of a year as
 * open data. Every file is written from one {@link org.nianbao.export.Paper}, so that none can say another number than
 * its neighbours. It reads what is published and never a report being made; nobody imports this room.
 */
@NullMarked
package org.nianbao.export;

import org.jspecify.annotations.NullMarked;
