package org.nianbao.agency;

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
    String label() {
        return label;
    }
}
