package org.nianbao.notice.live;

import org.jspecify.annotations.Nullable;

/**
 * That something is not any more as it was.
 *
 * @param subject what: a report's id, a year, a person's identity; empty for the queue
 * @param agency  whose: only who sees it is told; null where the subject itself says who may know
 */
record Hint(Concern topic, String subject, @Nullable String agency) {

    /** What of it, as the stream calls it. */
    enum Concern {
        /** What a report says, how far it is, what is said beside it: for who has it open. */
        REPORT("report"),
        /** Who has a report open: for who has it open too. */
        PRESENCE("presence"),
        /** What waits for people. */
        QUEUE("queue"),
        /** How far agencies are with a year's reports: for who has that year's season open. */
        SEASON("season"),
        /** A person's messages. */
        MESSAGES("messages");

        final String word;

        Concern(String word) {
            this.word = word;
        }
    }

    /** By what it is told from others, which may stand for several of it. */
    String key() {
        return topic.word + " " + subject + " " + (agency == null ? "" : agency);
    }
}
