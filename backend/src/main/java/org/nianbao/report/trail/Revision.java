package org.nianbao.report.trail;

import java.time.Instant;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.TrailEntry.Act;

/**
 * 保存版本: one immutable saved state of a report; what it says is read when it is asked for.
 *
 * @param entry  number of the trail entry that saved it
 * @param erased whether its content was erased by law: nobody reads it any more
 */
public record Revision(ReportId report, int entry, int number, Instant at, String by, Act action, boolean erased) {}
