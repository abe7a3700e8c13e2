package org.nianbao.register;

import java.time.Instant;
import java.util.Set;

/**
 * A change of a register that moved cells of a year whose report was published.
 *
 * @param by     by whom, by name
 * @param what   what was changed, in a sentence that names no applicant
 * @param reason why, as whoever changed it said
 * @param cells  those that it moved, by reference
 */
public record RegisterChange(Instant at, String by, String what, String reason, Set<String> cells) {
    public RegisterChange {
        cells = Set.copyOf(cells);
    }
}
