package org.nianbao.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 历次发布: one number of the public record without its content.
 *
 * @param superseded whether a later number stands in its place
 */
public record PublicationNumber(PublicationId id, Instant publishedAt, @Nullable String correctionNote,
        @Nullable String withdrawalReason, boolean superseded) {

    public int year() {
        return id.report().year();
    }

    public int number() {
        return id.number();
    }

    public boolean withdrawn() {
        return withdrawalReason != null;
    }
}
