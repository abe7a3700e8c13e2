package org.nianbao.notice.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.notice.Event;

/**
 * 投递: an event on its way to one target.
 *
 * @param id       {@code <target>:<event>}, which the receiver gets to see too
 * @param attempts how often it was tried
 * @param next     when it is tried next; null when it is not
 * @param answer   what came of the last try; null before the first
 */
record Delivery(
        String id,
        Receiver target,
        Event event,
        DeliveryState state,
        int attempts,
        @Nullable Instant next,
        @Nullable Response answer) {

    /** How far it has come. */
    enum DeliveryState {
        WAITING,
        SENT,
        /** Given up. */
        DEAD
    }

    /**
     * What came of a try.
     *
     * @param status of the answer over HTTP; null where none came
     * @param text   the beginning of what was answered, or why nothing was
     */
    record Response(@Nullable Integer status, String text, Instant at) {

        private static final int LONGEST = 200;

        Response {
            text = text.substring(0, Math.min(text.length(), LONGEST));
        }

        boolean arrived() {
            return status != null && status >= 200 && status < 300;
        }

        /** The receiver wants no more of it. */
        boolean isGone() {
            return status != null && status == 410;
        }
    }
}
