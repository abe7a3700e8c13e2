package org.nianbao.season;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.heads.ReportHead;

/** Where an agency's report stands in a season. */
public enum SeasonStage {
    NOT_BEGUN("未开始"),
    DRAFT("编写中"),
    RETURNED("已退回"),
    IN_REVIEW("审核中"),
    APPROVED("待发布"),
    /** Something is in force, be it corrected or not. */
    PUBLISHED("已发布"),
    WITHDRAWN("已撤回");

    private final String label;

    SeasonStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static SeasonStage of(@Nullable ReportHead head) {
        if (head == null) {
            return NOT_BEGUN;
        }
        if (head.inForce() != null) {
            return PUBLISHED;
        }
        return switch (head.status()) {
            case DRAFT -> DRAFT;
            case RETURNED -> RETURNED;
            case IN_REVIEW -> IN_REVIEW;
            case APPROVED -> APPROVED;
            case PUBLISHED -> PUBLISHED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
