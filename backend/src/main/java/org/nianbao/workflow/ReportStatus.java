package org.nianbao.workflow;

/** 状态: the place of a report between its start and its publication, or after its withdrawal. */
public enum ReportStatus {
    DRAFT("编写中"),
    IN_REVIEW("审核中"),
    RETURNED("已退回"),
    APPROVED("待发布"),
    PUBLISHED("已发布"),
    /** Its publication was withdrawn: nothing is in force, and nothing is being written in its place. */
    WITHDRAWN("已撤回");

    private final String label;

    ReportStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is on its way to the public, not there and not back from it. */
    boolean underway() {
        return this != PUBLISHED && this != WITHDRAWN;
    }
}
