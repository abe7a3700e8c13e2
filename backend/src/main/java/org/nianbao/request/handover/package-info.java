/**
 * What the registers of requests and disputes hand over to reports: the numbers of tables three and four (取数), and, once
 * the report of a year that a register keeps whole is published, what was changed behind it (统计锁定): what moves a cell of
 * that year is recorded only with a reason, and stands there as what a correction is to bring. It learns of publications by
 * the {@code register} contract, as it knows no report.
 */
@NullMarked
package org.nianbao.request.handover;

import org.jspecify.annotations.NullMarked;
