package org.nianbao.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Which tokens are believed, and what of them. A token that fails any of this is answered with 401, whatever was asked:
 * <ul>
 * <li>signed with RS256, and no other algorithm, by a key of the realm's own key set ({@link RealmKeys});
 * <li>{@code iss} is the realm, {@code aud} names {@link #AUDIENCE}: the realm gives that audience client by client, so
 * which clients may act here is decided there, and {@code azp} is not asked a second time;
 * <li>{@code exp} is there and, like {@code nbf}, kept to within {@link #SKEW};
 * <li>{@code typ} is {@code Bearer}: an ID token tells a client who signed in, a refresh token is Keycloak's own, and
 * neither opens anything here although the realm signs or issues both;
 * <li>{@code sub} is there; {@code agency}, if there, is one text and not a list; {@code auth_time}, if there, a number.
 * </ul>
 * Of {@code realm_access.roles} those that {@link Role} knows count and all others are ignored. Name and roles are taken
 * from the token as they are: what changes in Keycloak is known here with the next token, at the latest when the old one
 * has run out (five minutes in our realm, and the skew). Nothing asks Keycloak about a single request.
 */
final class TrustedTokens {

    /** The audience every token must name. */
    static final String AUDIENCE = "nianbao";
    /** How far our clock and Keycloak's may differ. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private TrustedTokens() {}

    /** @param directGrants whether the realm grants tokens for a name and a password without its sign-in page */
    static JwtDecoder of(String issuer, RealmKeys keys, boolean directGrants) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(checks(issuer));
        if (directGrants) {
            decoder.setClaimSetConverter(TrustedTokens::withSignInTime);
        }
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> checks(String issuer) {
        var times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(issuer),
                claim(JwtClaimNames.AUD, audience -> audience instanceof List<?> all && all.contains(AUDIENCE)),
                claim("typ", "Bearer"::equals),
                claim(JwtClaimNames.SUB, TrustedTokens::isText),
                claim("agency", agency -> agency == null || isText(agency)),
                claim("auth_time", time -> time == null || time instanceof Number));
    }

    /** Unlike Spring's own, also for claims that may be missing. */
    private static OAuth2TokenValidator<Jwt> claim(String name, Predicate<@Nullable Object> holds) {
        var refusal = OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, name, null));
        return token -> holds.test(token.<Object>getClaim(name)) ? OAuth2TokenValidatorResult.success() : refusal;
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String text && !text.isBlank();
    }

    /** A token granted without the sign-in page says nothing of when that was; it was when the token was made. */
    private static Map<String, Object> withSignInTime(Map<String, Object> claims) {
        var converted = MappedJwtClaimSetConverter.withDefaults(Map.of()).convert(claims);
        if (converted.get(JwtClaimNames.IAT) instanceof Instant made) {
            converted.putIfAbsent("auth_time", made.getEpochSecond());
        }
        return converted;
    }
}
