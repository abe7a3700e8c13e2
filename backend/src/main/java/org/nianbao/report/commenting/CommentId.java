package org.nianbao.report.commenting;

import org.nianbao.report.ReportId;
import org.nianbao.store.Missing;

/** @param number 1 for the first thread of its report */
public record CommentId(ReportId report, int number) {

    /** Reads {@code 640100-jgsw:2019~1}. */
    static CommentId parse(String id) {
        int tilde = id.lastIndexOf('~');
        if (tilde < 1 || !id.substring(tilde + 1).matches("\\d{1,6}")) {
            throw missing(id);
        }
        return new CommentId(ReportId.parse(id.substring(0, tilde)), Integer.parseInt(id.substring(tilde + 1)));
    }

    static Missing missing(String id) {
        return new Missing("没有编号为“" + id + "”的批注。");
    }

    @Override
    public String toString() {
        return report + "~" + number;
    }
}
