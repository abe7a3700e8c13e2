package org.nianbao.publication;

import org.nianbao.report.ReportId;
import org.nianbao.store.Missing;

/**
 * Which number of an agency's report of a year a publication is.
 *
 * @param number 1 for the first, 2 for its first correction
 */
public record PublicationId(ReportId report, int number) {

    /** Reads {@code 640100-jgsw:2019:1}. */
    public static PublicationId parse(String id) {
        int colon = id.lastIndexOf(':');
        if (colon < 1 || !id.substring(colon + 1).matches("\\d{1,6}")) {
            throw new Missing("没有编号为“" + id + "”的已发布报告；编号是机关代码、年份、序号，如 640100-jgsw:2019:1。");
        }
        return new PublicationId(ReportId.parse(id.substring(0, colon)), Integer.parseInt(id.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return report + ":" + number;
    }
}
