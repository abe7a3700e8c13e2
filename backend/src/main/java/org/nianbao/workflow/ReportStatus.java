package org.nianbao.workflow;

/** Where a report stands between its start and its publication. */
public enum ReportStatus {
    DRAFT("编写中"),
    IN_REVIEW("审核中"),
    RETURNED("已退回"),
    APPROVED("待发布"),
    PUBLISHED("已发布");

    private final String label;

    ReportStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
