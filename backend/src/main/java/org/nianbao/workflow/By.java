package org.nianbao.workflow;

/** Whose people take a step: the agency's own, or those of its 上级 and that one's 政务公开主管部门. */
public enum By {
    OWN,
    SUPERIOR
}
