package org.nianbao.notice.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventKind;

/**
 * 消息: an event as one person is told of it.
 *
 * @param id   {@code <event>:<person>}
 * @param read whether he or she marked it as read
 */
public record Message(String id, Event event, boolean read) {

    public EventKind kind() {
        return event.kind();
    }

    public @Nullable Integer year() {
        return event.year();
    }

    public String sentence() {
        return event.sentence();
    }

    public @Nullable String detail() {
        return event.detail();
    }

    /** Who did it, by name; null where nobody did. */
    public @Nullable String by() {
        return event.actor() == null ? null : event.actor().name();
    }

    public String link() {
        return event.link();
    }

    public Instant at() {
        return event.at();
    }
}
