package org.nianbao.notice.outbox;

import java.time.Instant;
import java.util.Set;
import org.nianbao.notice.EventKind;

/**
 * 推送地址: where another system is told of events, e.g. a relay to 政务钉钉, 企业微信 or 短信.
 *
 * @param agency code of the agency of which, and of all below it, events are told
 * @param secret what deliveries are signed with: {@code whsec_} and 32 bytes in Base64
 * @param kinds  what is told
 * @param by     who set it up or changed it last, by name
 */
record Webhook(
        String id,
        String agency,
        String name,
        String url,
        String secret,
        Set<EventKind> kinds,
        boolean active,
        String by,
        Instant at) {

    Webhook {
        kinds = Set.copyOf(kinds);
    }
}
