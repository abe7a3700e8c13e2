package org.nianbao.agency;

/** What an agency is; it decides when its report is due. */
public enum AgencyKind {
    /** 人民政府. */
    GOVERNMENT,
    /** 政府部门. */
    DEPARTMENT,
    /** 政务公开主管部门: the general office of a government, in charge of disclosure below it. */
    OFFICE,
    /** 乡镇人民政府、街道办事处. */
    TOWNSHIP,
    /** 事业单位等. */
    INSTITUTION
}
