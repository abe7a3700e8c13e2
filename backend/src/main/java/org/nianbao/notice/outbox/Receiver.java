package org.nianbao.notice.outbox;

/** Whom something is sent to. */
public sealed interface Receiver {

    /** As part of a delivery's id. */
    String id();

    /** @param id of a webhook */
    record ToWebhook(String id) implements Receiver {}

    /** By mail. */
    record ToPerson(String id) implements Receiver {}
}
