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
public record Schedule(
        Instant at,
        String callerId,
        String by,
        Set<Role> roles,
        String agency,
        int revision,
        @Nullable String comment,
        @Nullable String failure) {

    public Schedule {
        roles = Set.copyOf(roles);
    }

    public static Schedule of(Instant at, Caller caller, int revision, @Nullable String comment) {
        return new Schedule(
                at, caller.id(), caller.name(), caller.roles(), caller.staffAgency(), revision, comment, null);
    }

    /** Whether it waits for its time; after a failure it waits for a person. */
    public boolean stands() {
        return failure == null;
    }

    /** The person who set it, as he or she was then; that it was that person was confirmed when the time was set. */
    public Caller caller(Instant now) {
        return new Caller(callerId, by, roles, agency, now);
    }

    Schedule failed(String why) {
        return new Schedule(at, callerId, by, roles, agency, revision, comment, why);
    }
}
