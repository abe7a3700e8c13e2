package org.nianbao.notice.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something is not any more as it was.
 *
 * @param subject what: a report's id, a year, a person's identity; empty for the queue
 * @param agency  whose: only who sees it is told; null where the subject itself says who may know
 * @param stamp   when what was done to a report was done, so that who did it need not ask; null where it was nothing to
 *                the report itself
 * @param except  identity of who need not know, as it was his or her doing alone; null for nobody
 */
record Hint(
        Concern topic,
        String subject,
        @Nullable String agency,
        @Nullable Instant stamp,
        @Nullable String except) {

    static Hint of(Concern topic, String subject) {
        return new Hint(topic, subject, null, null, null);
    }

    static Hint of(Concern topic, String subject, String agency) {
        return new Hint(topic, subject, agency, null, null);
    }

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
        return topic.word + " " + subject + " " + (agency == null ? "" : agency) + (stamp == null ? "" : " step")
                + (except == null ? "" : " " + except);
    }

    /** As the stream says it. Whom a message concerns knows who he or she is. */
    String text() {
        var what = topic == Concern.MESSAGES ? "" : subject;
        return "event: " + topic.word + "\ndata: " + what + (stamp == null ? "" : " " + stamp) + "\n\n";
    }
}
