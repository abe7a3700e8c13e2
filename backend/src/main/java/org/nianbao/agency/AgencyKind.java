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

    /** The first report year of the 条例 as it was revised in 2019: what was due before 15 May of that year was due by the old one. */
    private static final int FIRST_OF_NOW = 2019;

    private final String label;

    AgencyKind(String label) {
        this.label = label;
    }

    /** What a person would call it. */
    public String label() {
        return label;
    }

    /**
     * The legal date of its report for a year (条例第四十九条). Until the 条例 was revised in 2019, 31 March for everybody (条例 2007,
     * article 31).
     */
    public LocalDate due(int year) {
        return this == GOVERNMENT || year < FIRST_OF_NOW
                ? LocalDate.of(year + 1, Month.MARCH, 31)
                : LocalDate.of(year + 1, Month.JANUARY, 31);
    }
}
