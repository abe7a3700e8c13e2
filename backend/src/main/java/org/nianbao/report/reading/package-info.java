/**
 * Looking at a report: as it stands, at its saved states and what differs between them, and what the rules say of each,
 * given what was published in earlier years. It changes nothing, so it knows neither writing nor reviewing.
 */
@NullMarked
package org.nianbao.report.reading;

import org.jspecify.annotations.NullMarked;
