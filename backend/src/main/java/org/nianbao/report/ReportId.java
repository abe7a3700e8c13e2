package org.nianbao.report;

import org.nianbao.store.Missing;

/** One agency's report for one year. */
public record ReportId(String agency, int year) {

    /** Reads {@code 640100-jgsw:2019}. */
    public static ReportId parse(String id) {
        int colon = id.lastIndexOf(':');
        if (colon < 1 || !id.substring(colon + 1).matches("\\d{4}")) {
            throw new Missing("没有编号为“" + id + "”的年度报告；编号是机关代码、冒号、年份，如 640100-jgsw:2019。");
        }
        return new ReportId(id.substring(0, colon), Integer.parseInt(id.substring(colon + 1)));
    }

    /** The same agency's report for the year before. */
    public ReportId yearBefore() {
        return new ReportId(agency, year - 1);
    }

    @Override
    public String toString() {
        return agency + ":" + year;
    }
}
