package org.nianbao.notice.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.notice.Event;

/**
 * 消息: an event as one person is told of it.
 *
 * @param id     {@code <event>:<person>}
 * @param readAt when he or she marked it as read; null while it is not
 */
public record Message(String id, Event event, @Nullable Instant readAt) {}
