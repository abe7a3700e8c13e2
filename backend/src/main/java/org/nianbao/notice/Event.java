package org.nianbao.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 事件: something that happened, of which people and systems are told. Nothing of what an unpublished report says belongs
 * into {@code sentence}, which leaves the house; {@code detail} is shown to those only who may see the agency's reports.
 *
 * @param id       the same whenever it is told again, e.g. {@code <report>#<number>} of a trail entry
 * @param agency   code of the agency it concerns
 * @param year     of the report it concerns; null where it concerns none
 * @param sentence what happened, in Chinese with its full stop; without a person's name
 * @param detail   what goes with it, such as the reason of a return; null for nothing
 * @param actor    who did it, who is not told; null where nobody did
 * @param link     where in the desk to look, e.g. {@code /desk/reports/640100-jgsw:2025}
 */
public record Event(
        String id,
        EventKind kind,
        String agency,
        @Nullable Integer year,
        String sentence,
        @Nullable String detail,
        @Nullable Actor actor,
        String link,
        Instant at) {

    /**
     * Who did it.
     *
     * @param id   by identity
     * @param name as shown to colleagues
     */
    public record Actor(String id, String name) {}

    public Event {
        if (!link.startsWith("/desk")) {
            throw new IllegalArgumentException("not within the desk: " + link);
        }
    }
}
