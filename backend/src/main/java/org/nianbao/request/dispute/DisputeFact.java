package org.nianbao.request.dispute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.RequestId;

/** One thing that happened in a dispute, on the day it happened. It names no party but the agency. */
public sealed interface DisputeFact {

    LocalDate on();

    /**
     * 申请复议, 起诉.
     *
     * @param on      the day it was filed
     * @param request on which it hangs; null where it hangs on none that is registered
     * @param about   what it is about, in words that name nobody
     * @param body    复议机关 or 人民法院
     */
    record DisputeOpened(
            LocalDate on,
            DisputeKind kind,
            DisputeRole role,
            @Nullable RequestId request,
            String about,
            String body) implements DisputeFact {}

    /** 受理, 立案. @param caseNumber 案号; null where it is not known yet */
    record DisputeAccepted(LocalDate on, @Nullable String caseNumber) implements DisputeFact {}

    /** 不予受理, 不予立案. */
    record DisputeNotAccepted(LocalDate on) implements DisputeFact {}

    /** 审结: a decision that takes effect unless it is appealed against. */
    record DisputeDecided(LocalDate on, DisputeOutcome outcome) implements DisputeFact {}

    /** 上诉: what was decided is not in effect, and the dispute runs on until it is decided again. */
    record DisputeAppealed(LocalDate on) implements DisputeFact {}

    /** 删去: what was recorded last is struck and stays readable. @param number of the recorded fact */
    record DisputeStruck(LocalDate on, int number, String reason) implements DisputeFact {}

    /** In a sentence for the office. */
    default String sentence() {
        return switch (this) {
            case DisputeOpened it -> it.kind.label() + "：" + it.about + "，" + it.body + "，本机关为" + it.role.label() + "。";
            case DisputeAccepted it -> "受理（立案）" + (it.caseNumber == null ? "。" : "，案号 " + it.caseNumber + "。");
            case DisputeNotAccepted it -> "不予受理（立案）。";
            case DisputeDecided it -> "审结：" + it.outcome.label() + "。";
            case DisputeAppealed it -> "提起上诉。";
            case DisputeStruck it -> "删去第 " + it.number + " 项登记：" + it.reason;
        };
    }
}
