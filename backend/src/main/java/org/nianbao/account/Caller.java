package org.nianbao.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting now (操作人).
 *
 * @param id     stable identity at the sign-in server; empty for the public
 * @param name   as shown to colleagues
 * @param agency code of the agency he or she acts for; null for the public
 * @param signedInAt when he or she last proved who it is, by password or whatever the realm asks for; null when the token
 *        does not say, as with the public
 * @param absent identity of the colleague he or she stands in for; null in his or her own part
 * @param machine whether it is another system (服务账号) and nobody: it may hand things in, and is never a second person
 */
public record Caller(
        String id,
        String name,
        Set<Role> roles,
        @Nullable String agency,
        @Nullable Instant signedInAt,
        @Nullable String absent,
        boolean machine) {

    /** Anybody who is not signed in. */
    public static final Caller PUBLIC = new Caller("", "公众", Set.of(), null);

    public Caller {
        roles = Set.copyOf(roles);
    }

    public Caller(
            String id,
            String name,
            Set<Role> roles,
            @Nullable String agency,
            @Nullable Instant signedInAt,
            @Nullable String absent) {
        this(id, name, roles, agency, signedInAt, absent, false);
    }

    /** In his or her own part. */
    public Caller(String id, String name, Set<Role> roles, @Nullable String agency, @Nullable Instant signedInAt) {
        this(id, name, roles, agency, signedInAt, null);
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

    /** The same person acting for somebody absent: under his or her own identity, with that one's part. */
    public Caller deputyFor(Caller colleague, Set<Role> part) {
        return new Caller(id, name + "（代" + colleague.name + "）", part, agency, signedInAt, colleague.id);
    }

    /** Whether something somebody has is the caller's to take: his or her own, or the absent colleague's. */
    public boolean standsFor(String person) {
        return person.equals(id) || person.equals(absent);
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
