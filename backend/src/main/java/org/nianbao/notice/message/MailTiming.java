package org.nianbao.notice.message;

/** When somebody's messages are sent to him or her by mail. */
enum MailTiming {
    AT_ONCE,
    /** What is unread, in the morning. */
    DAILY,
    NEVER
}
