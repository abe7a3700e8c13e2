package org.nianbao.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.workflow.ReportStatus;

/** A choice among reports: those that a list shows. */
public record ReportFilter(
        @Nullable String agency,
        @Nullable String within,
        @Nullable Integer year,
        @Nullable List<ReportStatus> status,
        @Nullable Boolean mine) {

    public static final ReportFilter ALL = new ReportFilter(null, null, null, null, null);
}
