package org.nianbao.export.paper;

import org.nianbao.report.ReportId;

/**
 * Whose report of which year a paper is of.
 *
 * @param agency its name, as it is called today
 */
record Whose(ReportId id, String agency) {

    int year() {
        return id.year();
    }

    /** What the report is called, whatever title it has. */
    String name() {
        return agency + year() + "年政府信息公开工作年度报告";
    }
}
