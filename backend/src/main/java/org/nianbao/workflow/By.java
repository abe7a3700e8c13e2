package org.nianbao.workflow;

/** The agencies whose people take a step: the reporting one itself, or its 上级 with that one's 政务公开主管部门. */
public enum By {
    OWN,
    SUPERIOR
}
