package org.nianbao.report.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;

/**
 * 同事: somebody who was here, as his or her token said then. Who has never signed in is not known.
 *
 * @param email  where reminders go; null when the sign-in server named none
 * @param byMail whether he or she wants them
 * @param seen   when he or she was here last, give or take an hour
 */
public record Colleague(
        String id,
        String name,
        Set<Role> roles,
        String agency,
        @Nullable String email,
        boolean byMail,
        Instant seen) {

    public Colleague {
        roles = Set.copyOf(roles);
    }

    public Caller caller() {
        return new Caller(id, name, roles, agency);
    }
}
