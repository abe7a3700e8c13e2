package org.nianbao.export.file;

import java.time.Instant;

/**
 * What a file says of itself in its properties.
 *
 * @param agency     whose it is
 * @param identifier names it among all
 * @param at         the moment it is of, not that at which it was made
 */
public record About(String title, String agency, String identifier, Instant at) {}
