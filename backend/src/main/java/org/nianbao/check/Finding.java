package org.nianbao.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 校核结果: what a rule says of given content.
 *
 * @param rule     the rule's stable code
 * @param message  a Chinese sentence with both numbers
 * @param cells    references of the cells meant; the number most likely to change comes first
 * @param section  the section in which the cells or the prose stand; null when the report as a whole or a channel is
 *                 meant
 * @param excerpt  where in the section's text, when a sentence is meant
 */
public record Finding(String rule, Severity severity, String message, List<String> cells, @Nullable Integer section,
        @Nullable String excerpt) {

    /** What a finding stops: BLOCK stops submission, approval and publication; WARN asks for a look; INFO is a hint. */
    public enum Severity { BLOCK, WARN, INFO }

    public Finding {
        cells = List.copyOf(cells);
    }
}
