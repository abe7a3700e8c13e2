package org.nianbao.workflow;

import java.util.Set;
import org.nianbao.account.Role;

/**
 * 审核环节: one step of a review chain. Each has its 校对: the one who approves confirms it with the approval, or,
 * where the chain asks for a proofreader, another person confirms it before.
 *
 * @param name        as the office calls it: 初审, 复审, 保密审查, 终审
 * @param order       steps of a lower order come first; steps of the same order stand side by side
 * @param by          whose people take it
 * @param proofreader whether 校对 must be confirmed by another person than the one who approves
 * @param fresh       whether approving it takes a sign-in of the last minutes
 */
public record Step(String name, Role role, int order, By by, boolean proofreader, boolean fresh) {

    /** Those who review; an agency's superior may also do so through its 政务公开主管部门. */
    private static final Set<Role> REVIEWING = Set.of(Role.REVIEWER, Role.SECRECY_REVIEWER, Role.CHIEF, Role.OFFICE);

    public Step {
        if (name.isBlank() || name.length() > 20) {
            throw new IllegalArgumentException("环节名称须有 1 至 20 个字，现为“" + name + "”。");
        }
        if (!REVIEWING.contains(role)) {
            throw new IllegalArgumentException("环节“" + name + "”的角色“" + role.label() + "”不办理审核。");
        }
        if (order < 1 || order > 20) {
            throw new IllegalArgumentException("环节“" + name + "”的次序须在 1 至 20 之间，现为 " + order + "。");
        }
    }
}
