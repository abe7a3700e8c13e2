package org.nianbao.workflow;

import java.util.List;

/**
 * 保密审查意见 (条例第十七条): what the secrecy review of a report came to.
 *
 * @param decisions of everything the rules asked to have looked at, why it may be public
 */
public record Clearance(Conclusion conclusion, List<Cleared> decisions) {

    /** 审查结论: only what may be public is approved; with the others the report goes back. */
    public enum Conclusion {
        PUBLIC("可以公开"),
        REDACT("删减后可以公开"),
        WITHHOLD("不得公开");

        private final String label;

        Conclusion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * That something the rules found is none of what must not be public.
     *
     * @param finding the finding's key: with other numbers or words it is another finding, to be decided anew
     * @param rule    the code of the rule that found it
     * @param about   where it is and what it looks like, without saying it: this outlasts what is erased
     */
    public record Cleared(String finding, String rule, String about, String reason) {}

    public Clearance {
        decisions = List.copyOf(decisions);
    }
}
