package org.nianbao.report.writing;

/** 期初: what a new report begins with. */
public enum Opening {
    LAST_YEAR,
    BLANK
}
