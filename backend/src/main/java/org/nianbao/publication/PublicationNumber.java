package org.nianbao.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.publication.Withdrawn.Erased;

/**
 * 历次发布: one number of the public record without its content.
 *
 * @param withdrawal that it was withdrawn; null while it is not
 * @param superseded whether a later number stands in its place
 */
public record PublicationNumber(
        PublicationId id,
        Instant publishedAt,
        @Nullable String correctionNote,
        @Nullable Withdrawn withdrawal,
        boolean superseded) {

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
}
