package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which tokens are believed. What the real Keycloak issues, and what is forged from it, is tried by the trial's tests. */
@NianbaoTest
class TrustedTokenTests {

    private static final Map<String, Supplier<String>> REFUSED = new LinkedHashMap<>();
    private static final Map<String, Supplier<String>> TAKEN = new LinkedHashMap<>();

    static {
        REFUSED.put("an ID token, even one for us", () -> with("typ", "ID"));
        REFUSED.put("a refresh token that the realm's key signed", () -> with("typ", "Refresh"));
        REFUSED.put("a logout token", () -> with("typ", "Logout"));
        REFUSED.put("of no kind", () -> with("typ", null));
        REFUSED.put("without a person", () -> with("sub", null));
        REFUSED.put("without an audience", () -> with("aud", null));
        REFUSED.put("without an issuer", () -> with("iss", null));
        REFUSED.put("that never ends", () -> with("exp", null));
        REFUSED.put("that ended a minute ago", () -> ended(-60));
        REFUSED.put("that begins in a minute", () -> with("nbf", at(60)));
        REFUSED.put("for several agencies", () -> with("agency", List.of("640100-jgsw", "640100")));
        REFUSED.put("for an agency without a name", () -> with("agency", " "));
        REFUSED.put("whose time of sign-in is none", () -> with("auth_time", "just now"));
        REFUSED.put("not signed", () -> Tokens.unsigned());
        REFUSED.put("signed with the public key as a password", () -> signed(JWSAlgorithm.HS256));
        REFUSED.put("signed with the realm's key, but by RS512", () -> signed(JWSAlgorithm.RS512));
        REFUSED.put("signed with the realm's key, but by PS256", () -> signed(JWSAlgorithm.PS256));

        TAKEN.put("as the realm makes it", () -> Tokens.of("editor"));
        TAKEN.put("that ended within the skew of clocks", () -> ended(-15));
        TAKEN.put("that begins within the skew of clocks", () -> with("nbf", at(15)));
        TAKEN.put("for us and for others", () -> with("aud", List.of("account", "nianbao")));
        TAKEN.put("that does not say when he signed in", () -> with("auth_time", null));
    }

    @LocalServerPort
    private int port;

    private static String with(String claim, Object value) {
        return Tokens.with(claims -> claims.claim(claim, value));
    }

    private static String ended(int seconds) {
        return Tokens.with(claims -> claims.issueTime(at(-300)).expirationTime(at(seconds)));
    }

    private static Date at(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String signed(JWSAlgorithm algorithm) {
        try {
            return Tokens.signedOtherwise(
                    algorithm,
                    algorithm == JWSAlgorithm.HS256
                            ? new MACSigner(Tokens.publicKey().toRSAPublicKey().getEncoded())
                            : new RSASSASigner(Tokens.privateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Iterable<String> refused() {
        return REFUSED.keySet();
    }

    @ParameterizedTest(name = "a token {0}")
    @MethodSource("refused")
    void isRefusedWhateverItAsks(String kind) {
        var api = Api.on(port).withToken(REFUSED.get(kind).get());

        assertThat(api.query("{ publications { totalCount } }").path("status").asInt())
                .isEqualTo(401);
    }

    static Iterable<String> taken() {
        return TAKEN.keySet();
    }

    @ParameterizedTest(name = "a token {0}")
    @MethodSource("taken")
    void isTaken(String kind) {
        assertThat(Api.on(port)
                        .withToken(TAKEN.get(kind).get())
                        .ask("{ viewer { name } }")
                        .path("name")
                        .asString())
                .isEqualTo("editor");
    }

    @Test
    void rolesThatNobodyKnowsAreIgnored() {
        var some = Map.of("roles", List.of("offline_access", "editor", "EDITOR", "superuser", 7));
        var none = List.of("editor", Map.of("roles", "editor"), Map.of());

        assertThat(rolesIn(some)).isEqualTo("[\"EDITOR\"]");
        assertThat(none).allSatisfy(access -> assertThat(rolesIn(access)).isEqualTo("[]"));
    }

    private String rolesIn(Object access) {
        return Api.on(port)
                .withToken(with("realm_access", access))
                .ask("{ viewer { roles } }")
                .path("roles")
                .toString();
    }
}
