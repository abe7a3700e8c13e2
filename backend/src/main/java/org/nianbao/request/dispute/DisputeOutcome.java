package org.nianbao.request.dispute;

import java.util.Arrays;

/**
 * 结果 in the words of the paper that decides. Which column of table four counts it is said by the form of the year. The
 * articles are those of 《行政复议法》 (2023) and 《行政诉讼法》.
 */
public enum DisputeOutcome {
    /** 复议法第六十八条. */
    UPHELD("upheld", "维持", true, false),
    /** 复议法第六十九条. */
    CLAIM_DISMISSED("claimDismissed", "驳回复议请求", true, false),
    /** 诉讼法第六十九条. */
    SUIT_DISMISSED("suitDismissed", "判决驳回诉讼请求", false, true),
    CHANGED("changed", "变更", true, true),
    ANNULLED("annulled", "撤销", true, true),
    PARTLY_ANNULLED("partlyAnnulled", "部分撤销", true, true),
    REPLY_ORDERED("replyOrdered", "责令重新答复", true, true),
    DISCLOSURE_ORDERED("disclosureOrdered", "责令公开", true, true),
    PERFORMANCE_ORDERED("performanceOrdered", "责令履行", true, true),
    FOUND_UNLAWFUL("foundUnlawful", "确认违法", true, true),
    FOUND_VOID("foundVoid", "确认无效", true, true),
    /** 复议法第四十一条: 撤回, 和解. */
    ENDED("ended", "终止（撤回、和解等）", true, false),
    SETTLED("settled", "调解", true, true),
    /** 不符合受理条件 (复议法第三十三条). */
    APPLICATION_REJECTED("applicationRejected", "驳回复议申请", true, false),
    WITHDRAWAL_ALLOWED("withdrawalAllowed", "裁定准许撤诉", false, true),
    SUIT_REJECTED("suitRejected", "裁定驳回起诉", false, true);

    private final String key;
    private final String label;
    private final boolean ofReconsideration;
    private final boolean ofLitigation;

    DisputeOutcome(String key, String label, boolean ofReconsideration, boolean ofLitigation) {
        this.key = key;
        this.label = label;
        this.ofReconsideration = ofReconsideration;
        this.ofLitigation = ofLitigation;
    }

    /** As the forms' columns name it among what they collect. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** Whether a dispute of that kind can end so. */
    public boolean isOf(DisputeKind kind) {
        return kind.isLitigation() ? ofLitigation : ofReconsideration;
    }

    static DisputeOutcome ofKey(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有“" + key + "”这一复议、诉讼结果。"));
    }
}
