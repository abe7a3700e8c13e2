package org.nianbao.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.publication.Withdrawn.Erased;

/**
 * 已发布报告: an immutable, numbered public copy of a report.
 *
 * @param correctionNote why it corrects the number before; null for a first publication
 * @param withdrawal     that it was withdrawn; null while it is not
 * @param content        null exactly when withdrawn
 */
public record Publication(
        PublicationId id,
        Instant publishedAt,
        @Nullable String correctionNote,
        @Nullable Withdrawn withdrawal,
        @Nullable Content content) {

    public Publication {
        if ((withdrawal == null) != (content != null)) {
            throw new IllegalArgumentException("已发布报告 " + id + "：撤回与内容互斥。");
        }
    }

    /** With what is known of its measures by now. */
    Publication with(Content known) {
        return new Publication(id, publishedAt, correctionNote, withdrawal, known);
    }

    public String agencyCode() {
        return id.report().agency();
    }

    public String indexNumber() {
        return id.indexNumber();
    }

    public int year() {
        return id.report().year();
    }

    public int number() {
        return id.number();
    }

    public boolean withdrawn() {
        return withdrawal != null;
    }

    public @Nullable String withdrawalReason() {
        return withdrawal == null ? null : withdrawal.reason();
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawal == null ? null : withdrawal.at();
    }

    public @Nullable Erased erasure() {
        return withdrawal == null ? null : withdrawal.erasure();
    }

    /** Whether it says what was published, but for what is known of its measures since. */
    public boolean says(Content published) {
        return content != null && Checksum.of(this).equals(Checksum.of(with(published)));
    }
}
