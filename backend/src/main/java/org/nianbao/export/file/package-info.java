/**
 * The files themselves (文件): one publication written as HTML, DOCX, PDF, XLSX, TXT, CSV or JSON, each from one
 * {@link org.nianbao.export.file.Paper}, and what they are written with. Which publication it is, whether it may be had and
 * under which address, the room around it decides; so nothing here reads the public record or knows of HTTP but the
 * types by which files are called there.
 */
@NullMarked
package org.nianbao.export.file;

import org.jspecify.annotations.NullMarked;
