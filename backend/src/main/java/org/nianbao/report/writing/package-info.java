/**
 * Writing a report: starting it from last year's or blank, saving parts of it beside others who do, restoring what it
 * said, and saying why a warning may stand. What becomes of it once it is submitted is {@code reviewing}'s.
 */
@NullMarked
package org.nianbao.report.writing;

import org.jspecify.annotations.NullMarked;
