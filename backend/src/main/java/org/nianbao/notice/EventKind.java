package org.nianbao.notice;

/** What kind of thing happened (事件类型). */
public enum EventKind {
    SUBMITTED,
    APPROVED,
    RETURNED,
    HANDED_OVER,
    SCHEDULED,
    /** What was to be published at a set time was not. */
    FAILED,
    PUBLISHED,
    RATIFIED,
    CORRECTING,
    WITHDRAWN,
    COMMENTED,
    /** A reviewer suggested a change, or an author took or left one. */
    SUGGESTED,
    URGED,
    RULE_RAISED,
    DUTY_SET,
    /** What a government's report is made of changed: a publication in its sums was corrected or withdrawn. */
    CONTRIBUTION_CHANGED,
    /** The last day for replies to requests moved, as holidays were announced. */
    DEADLINE_MOVED,
    /** The reply to a request is due soon, today, or was. */
    REPLY_DUE,
    /** Nothing happened: somebody tries whether a webhook arrives. */
    TEST
}
