package org.nianbao.form;

import java.time.LocalDate;

/** Which years there can be reports for: from the year in which the 政府信息公开条例 came into force to the next one. */
public record ReportYears(int last) {

    /** 政府信息公开条例施行的一年. */
    public static final int FIRST = 2008;

    public static ReportYears asOf(LocalDate today) {
        return new ReportYears(today.getYear() + 1);
    }

    public boolean hold(int year) {
        return FIRST <= year && year <= last;
    }

    /** What to say of a year that is none of them. */
    public String refusal(int year) {
        return "年份只能是 " + FIRST + " 至 " + last + "，现为 " + year + "。";
    }
}
