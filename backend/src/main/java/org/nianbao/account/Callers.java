package org.nianbao.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the caller from the verified token of the current request. */
final class Callers {

    private Callers() {}

    static Caller current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? of(token.getToken())
                : Caller.PUBLIC;
    }

    /** Where the person of the current request gets mail; null when the token does not say. */
    static @Nullable String email() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? token.getToken().getClaimAsString("email")
                : null;
    }

    /** When the token of the current request ends; the public's never does. */
    static Instant until() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                        && token.getToken().getExpiresAt() != null
                ? token.getToken().getExpiresAt()
                : Instant.MAX;
    }

    static Caller of(Jwt token) {
        var name = token.getClaimAsString("name");
        return new Caller(
                token.getSubject(),
                name == null
                        ? Optional.ofNullable(token.getClaimAsString("preferred_username"))
                                .orElse(token.getSubject())
                        : name,
                roles(token),
                token.getClaimAsString("agency"),
                token.getClaimAsInstant("auth_time"),
                null,
                isMachine(token));
    }

    /** Only a client that signs in for itself has such a claim, or a name that no person can have at the sign-in server. */
    private static boolean isMachine(Jwt token) {
        var username = token.getClaimAsString("preferred_username");
        return token.hasClaim("client_id") || username != null && username.startsWith("service-account-");
    }

    private static Set<Role> roles(Jwt token) {
        return token.<Object>getClaim("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof Collection<?> names
                ? names.stream()
                        .map(String::valueOf)
                        .map(Role::ofRealmRole)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
