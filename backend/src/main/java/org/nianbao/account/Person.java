package org.nianbao.account;

import java.util.Set;

/**
 * A person who can sign in (人员), as the sign-in server knows him or her now.
 *
 * @param id      stable identity at the sign-in server, that of a {@link Caller}
 * @param account what he or she types to sign in
 * @param agency  code of the agency whose group he or she is in
 * @param enabled false when the account is switched off
 */
public record Person(String id, String name, String account, Set<Role> roles, String agency, boolean enabled) {

    public Person {
        roles = Set.copyOf(roles);
    }
}
