package org.nianbao.workflow;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;

/**
 * 定时发布: that a publisher set a time for an approved report. Everything is checked again when the time comes.
 *
 * @param callerId who, by identity
 * @param by       who, by name
 * @param roles    what he or she might do when setting it
 * @param agency   for which agency he or she acted
 * @param revision the revision to be published; another one is not
 * @param failure  why it was not published when the time came; null before, and after success there is no schedule
 */
public record Schedule(Instant at, String callerId, String by, Set<Role> roles, String agency, int revision,
        @Nullable String comment, @Nullable String failure) {

    public Schedule {
        roles = Set.copyOf(roles);
    }

    Schedule failed(String why) {
        return new Schedule(at, callerId, by, roles, agency, revision, comment, why);
    }
}
