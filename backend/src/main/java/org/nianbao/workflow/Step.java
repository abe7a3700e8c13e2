package org.nianbao.workflow;

import org.nianbao.account.Role;

/**
 * 审核环节: one step of a review chain.
 *
 * @param name  as the office calls it: 初审, 复审, 保密审查, 终审
 * @param order steps of a lower order come first; steps of the same order stand side by side
 */
public record Step(String name, Role role, int order) {
}
