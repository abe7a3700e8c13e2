package org.nianbao.report.trail;

import org.nianbao.report.ReportId;

/** That the public record has followed what was decided of a report: it says so from now on. */
public record RecordFollowed(ReportId report) {}
