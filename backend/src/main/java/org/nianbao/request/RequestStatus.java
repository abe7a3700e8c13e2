package org.nianbao.request;

/** 办理状态: where a request stands, as its facts say. */
public enum RequestStatus {
    /** Came by ordinary post, e-mail or fax, and the applicant was not reached yet. */
    UNCONFIRMED("待确认"),
    REGISTERED("已登记"),
    AWAITING_AMENDMENT("待补正"),
    AWAITING_REASONS("待说明理由"),
    IN_HAND("办理中"),
    CONSULTING("征求意见中"),
    AWAITING_FEE("待缴费"),
    IN_REVIEW("审核中"),
    /** Signed and not handed over: it is open, and its days run. */
    SIGNED("待送达"),
    CLOSED("已办结"),
    FILED("已归档"),
    /** Registered in error; counted nowhere. */
    VOIDED("已作废");

    private final String label;

    RequestStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this != CLOSED && this != FILED && this != VOIDED;
    }
}
