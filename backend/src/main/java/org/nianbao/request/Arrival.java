package org.nianbao.request;

/** 收到方式: how a request arrived, which decides the day of its receipt (条例第三十一条). */
public enum Arrival {
    /** The day it is handed in. */
    IN_PERSON("当面提交", false),
    /** The day it is signed for. */
    REGISTERED_POST("邮政挂号或特快专递", false),
    /** The day the agency confirms it with the applicant, which it has to do the day it arrives. */
    ORDINARY_POST("平常信函", true),
    /** The day the system says that it was handed in; nobody here has to have opened it. */
    ONLINE("互联网渠道", false),
    /** The day both confirm it. */
    EMAIL("电子邮件", true),
    FAX("传真", true),
    /** Put down by the office where writing is hard (第二十九条). */
    ORAL("口头申请", false);

    private final String label;
    private final boolean confirmed;

    Arrival(String label, boolean confirmed) {
        this.label = label;
        this.confirmed = confirmed;
    }

    public String label() {
        return label;
    }

    /** Whether it counts as received only once that was confirmed with the applicant. */
    public boolean isToBeConfirmed() {
        return confirmed;
    }
}
