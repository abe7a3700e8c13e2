package org.nianbao.workflow;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the policy must know of a report.
 *
 * @param agency  whose report it is
 * @param authors identities of all who wrote any part since the last publication
 * @param review  the running round; null before the first submission
 * @param inForce whether a publication of it is in force
 */
public record Standing(String agency, ReportStatus status, Set<String> authors, @Nullable Review review,
        boolean inForce) {

    public Standing {
        authors = Set.copyOf(authors);
    }
}
