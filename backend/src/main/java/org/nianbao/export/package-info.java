/**
 * The files of the public record: which publication may be had, in which format, and all publications of a year as open data.
 * {@code file} writes them, {@code site} shows the same as pages; neither is known to the other but that pages show a
 * publication as its file does; {@code paper} sets what people carry through the office while a report is made. The others read
 * what is published and never a report being made; nobody imports this room.
 */
@NullMarked
package org.nianbao.export;

import org.jspecify.annotations.NullMarked;
