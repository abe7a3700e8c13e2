package org.nianbao.request.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 保管期限: what is to become of the people in a request's file once it is closed. Nothing is erased by itself: on the day
 * that was planned it comes onto somebody's list, who decides. The statistics stay, as nobody is in them.
 *
 * @param planned the day on which it is looked at or anonymised; null of the states that have none
 */
public record RetentionState(RetentionStep step, @Nullable LocalDate planned) {

    /** Of a request about which nothing was decided yet. */
    public static final RetentionState NOT_SET = new RetentionState(RetentionStep.NOT_SET, null);

    /** Where it stands. */
    public enum RetentionStep {
        NOT_SET("未设定", false),
        /** Kept for ever (永久), as the agency's approved table says. */
        RETAIN("永久保管", false),
        /** To be looked at again on a day. */
        REVIEW("到期鉴定", true),
        TO_BE_ANONYMISED("待匿名化", true),
        ANONYMISED("已匿名化", false);

        private final String label;
        private final boolean planned;

        RetentionStep(String label, boolean planned) {
            this.label = label;
            this.planned = planned;
        }

        public String label() {
            return label;
        }
    }

    public RetentionState {
        if (step.planned != (planned != null)) {
            throw new IllegalArgumentException(
                    step.planned ? "“" + step.label + "”须有计划日期。" : "“" + step.label + "”没有计划日期。");
        }
    }

    public RetentionState retain() {
        return to(RetentionStep.RETAIN, null);
    }

    public RetentionState review(LocalDate on) {
        return to(RetentionStep.REVIEW, on);
    }

    public RetentionState planAnonymising(LocalDate on) {
        return to(RetentionStep.TO_BE_ANONYMISED, on);
    }

    /**
     * @param open     whether the request is still being handled
     * @param disputed whether a 行政复议 or 行政诉讼 about it is not concluded, or may still be begun
     * @throws IllegalArgumentException where that may not be now
     */
    public RetentionState anonymise(LocalDate today, boolean open, boolean disputed) {
        if (step != RetentionStep.TO_BE_ANONYMISED || planned == null) {
            throw new IllegalArgumentException("只有“待匿名化”的申请才能匿名化，现为“" + step.label + "”。");
        }
        if (open) {
            throw new IllegalArgumentException("申请尚未办结，不能匿名化。");
        }
        if (disputed) {
            throw new IllegalArgumentException("行政复议、行政诉讼尚未结束，或者提起的期限尚未届满，不能匿名化。");
        }
        if (today.isBefore(planned)) {
            throw new IllegalArgumentException("计划日期为" + planned + "，尚未到期，不能匿名化。");
        }
        return new RetentionState(RetentionStep.ANONYMISED, null);
    }

    /** Whether it is on the list of what somebody has to decide. */
    public boolean isDue(LocalDate today) {
        return planned != null && !today.isBefore(planned);
    }

    private RetentionState to(RetentionStep next, @Nullable LocalDate on) {
        if (step == RetentionStep.ANONYMISED) {
            throw new IllegalArgumentException("已匿名化的申请不能再改变保管期限。");
        }
        return new RetentionState(next, on);
    }
}
