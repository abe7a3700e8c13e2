package org.nianbao.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 操作人: who is acting now.
 *
 * @param id     stable identity at the sign-in server; empty for the public
 * @param name   as shown to colleagues
 * @param agency code of the agency he or she acts for; null for the public
 * @param signedInAt when he or she last proved who it is, by password or whatever the realm asks for; null when the token
 *        does not say, as with the public
 */
public record Caller(String id, String name, Set<Role> roles, @Nullable String agency, @Nullable Instant signedInAt) {

    /** Anybody who is not signed in. */
    public static final Caller PUBLIC = new Caller("", "公众", Set.of(), null);

    public Caller {
        roles = Set.copyOf(roles);
    }

    public Caller(String id, String name, Set<Role> roles, @Nullable String agency) {
        this(id, name, roles, agency, null);
    }

    public boolean isPublic() {
        return id.isEmpty();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the last sign-in is at most so long ago; a token that does not say when is as good as an old one. */
    public boolean signedInWithin(Duration age, Instant now) {
        return signedInAt != null && !signedInAt.plus(age).isBefore(now);
    }

    /** The agency of a signed-in member of staff; anybody else is told to sign in, or that he or she has no part here. */
    public String staffAgency() {
        if (isPublic()) {
            throw new NotSignedIn();
        }
        if (agency == null || roles.isEmpty()) {
            throw new Forbidden("您的账号没有所属机关或角色，请联系系统管理员。");
        }
        return agency;
    }

    public void require(Role role) {
        staffAgency();
        if (!is(role)) {
            throw new Forbidden("此操作需要“" + role.label() + "”角色。");
        }
    }
}
