package org.nianbao.request.dispute;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.request.RequestStanding;

/** 救济期限: until when somebody may still turn against how a request was closed. */
public final class Remedies {

    /** Days to ask for 复议 (行政复议法第二十条). */
    private static final int RECONSIDERATION = 60;
    /** Months to go to court, where 复议 need not come first (行政诉讼法第四十六条). */
    private static final int LITIGATION = 6;
    /** Days to go to court after 复议, or to appeal (行政诉讼法第四十五条、第八十五条). */
    private static final int AFTER_DECISION = 15;

    private Remedies() {}

    /** Why the file of a request has to stay open; null where every remedy is over. */
    public static @Nullable String open(RequestStanding request, List<Dispute> disputes) {
        if (request.closedOn() == null) {
            return "申请尚未办结。";
        }
        if (disputes.stream().anyMatch(dispute -> dispute.status().isRunning())) {
            return "行政复议、行政诉讼尚未结束。";
        }
        var last = lastDay(request, request.closedOn(), disputes);
        return request.today().isAfter(last) ? null : "提起行政复议、行政诉讼的期限至" + ChinaTime.said(last) + "才届满。";
    }

    /** The day on which the last remedy was over or will be, as things stand; null while the request or a dispute on it is open. */
    public static @Nullable LocalDate over(RequestStanding request, List<Dispute> disputes) {
        return request.closedOn() == null
                        || disputes.stream()
                                .anyMatch(dispute -> dispute.status().isRunning())
                ? null
                : lastDay(request, request.closedOn(), disputes);
    }

    /** A remedy that was taken is over some days after it was decided; one that nobody took runs from the reply. */
    private static LocalDate lastDay(RequestStanding request, LocalDate closedOn, List<Dispute> disputes) {
        return disputes.stream()
                .map(Dispute::decided)
                .filter(Objects::nonNull)
                .map(decided -> decided.on().plusDays(AFTER_DECISION))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> LitigationPath.warning(DisputeKind.DIRECT_LITIGATION, request) == null
                        ? closedOn.plusMonths(LITIGATION)
                        : closedOn.plusDays(RECONSIDERATION));
    }
}
