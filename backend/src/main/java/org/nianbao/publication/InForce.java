package org.nianbao.publication;

import org.jspecify.annotations.Nullable;

/**
 * 现行: the number of an agency's report for a year that is in force.
 *
 * @param edition the key of the form it is in; null where an earlier release published it and that is not made up for yet
 */
public record InForce(PublicationId id, @Nullable String edition) {

    String agency() {
        return id.report().agency();
    }
}
