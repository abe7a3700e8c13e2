package org.nianbao.check;

import java.util.List;

/**
 * The result of one concrete check, e.g. of rule T3-1 on the column 自然人.
 *
 * @param findings why it failed; empty unless it did
 */
public record Result(Rule rule, Outcome outcome, List<Finding> findings) {

    public enum Outcome {
        /** The content keeps the rule. */
        PASS,
        FAIL,
        /** What the rule looks at was not stated, e.g. a cell is BLANK; saying anything would be a guess. */
        NOT_ASSESSABLE
    }

    public Result {
        findings = List.copyOf(findings);
    }

    public static Result pass(Rule rule) {
        return new Result(rule, Outcome.PASS, List.of());
    }

    public static Result notAssessable(Rule rule) {
        return new Result(rule, Outcome.NOT_ASSESSABLE, List.of());
    }

    /** What came of a check that looked at several places: at none of them, there is nothing to be told. */
    public static Result of(Rule rule, boolean assessed, List<Finding> findings) {
        return new Result(
                rule, !findings.isEmpty() ? Outcome.FAIL : assessed ? Outcome.PASS : Outcome.NOT_ASSESSABLE, findings);
    }

    public static Result fail(Rule rule, Finding finding) {
        return fail(rule, List.of(finding));
    }

    public static Result fail(Rule rule, List<Finding> findings) {
        return new Result(rule, Outcome.FAIL, findings);
    }
}
