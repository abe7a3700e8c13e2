/**
 * Reads what stands around the tables: whose report it is and for which year, its sections, its paragraphs without the page's
 * furniture, and what section one and five tell of channels, problems and measures. Knows nothing of tables.
 */
@NullMarked
package org.nianbao.intake.prose;

import org.jspecify.annotations.NullMarked;
