package org.nianbao.agency;

import java.time.LocalDate;
import java.time.Month;

/** What an agency is; it decides when its report is due. */
public enum AgencyKind {
    /** 人民政府. */
    GOVERNMENT("人民政府"),
    /** 政府部门. */
    DEPARTMENT("政府部门"),
    /** 政务公开主管部门: the general office of a government, in charge of disclosure below it. */
    OFFICE("政务公开主管部门"),
    /** 乡镇人民政府、街道办事处. */
    TOWNSHIP("乡镇、街道"),
    /** 事业单位等. */
    INSTITUTION("事业单位");

    private final String label;

    AgencyKind(String label) {
        this.label = label;
    }

    /** What a person would call it. */
    public String label() {
        return label;
    }

    /** The legal date of its report for a year (条例 article 49). */
    LocalDate due(int year) {
        return this == GOVERNMENT ? LocalDate.of(year + 1, Month.MARCH, 31) : LocalDate.of(year + 1, Month.JANUARY, 31);
    }
}
