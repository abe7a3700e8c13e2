/**
 * A Keycloak token into a {@link org.nianbao.account.Caller}: who is acting, in which roles, for which agency, and since
 * when; {@code TrustedTokens} says which tokens are believed. Also who else could act, as Keycloak tells it. The only room
 * that sees Spring Security; every other room is handed the caller as its first argument, so that authority can be read
 * and tested as plain Java. It imports nothing but the contract of {@code door}, because everything else asks it who is
 * there.
 */
@NullMarked
package org.nianbao.account;

import org.jspecify.annotations.NullMarked;
