package org.nianbao.request.dispute;

/** As what the agency stands in a dispute. */
public enum DisputeRole {
    RESPONDENT("被申请人、被告", true),
    /** 复议维持的，作出原行政行为的机关和复议机关是共同被告 (行政诉讼法第二十六条). */
    CO_DEFENDANT("复议维持后的共同被告", true),
    /** Others answer: table four counts 被申请行政复议、被提起行政诉讼 (条例第五十条). */
    THIRD_PARTY("第三人", false);

    private final String label;
    private final boolean counted;

    DisputeRole(String label, boolean counted) {
        this.label = label;
        this.counted = counted;
    }

    public String label() {
        return label;
    }

    boolean isCounted() {
        return counted;
    }
}
