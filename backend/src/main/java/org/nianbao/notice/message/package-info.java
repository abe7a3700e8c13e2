/**
 * 消息: what happened to what somebody has to do with, kept for him or her to read, and the one door through which rooms
 * above have it told, in the desk, by mail and to webhooks.
 */
@NullMarked
package org.nianbao.notice.message;

import org.jspecify.annotations.NullMarked;
