package org.nianbao.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an agency states of its register of requests, or of disputes.
 *
 * @param keptSince from when on every one was entered; null where it said nothing
 * @param by        who said so, by name; null where nobody did
 */
public record RegisterStatement(
        @Nullable LocalDate keptSince, @Nullable String by) {

    public static final RegisterStatement NONE = new RegisterStatement(null, null);
}
