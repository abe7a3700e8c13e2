package org.nianbao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.SetClock;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** How often the realm's keys are fetched, and what holds while they cannot be. */
class RealmKeysTests {

    private static final String ISSUER = "http://sign-in.test/realms/nianbao";
    private static final RSAKey OLD = key("old");
    private static final RSAKey NEW = key("new");

    private final SetClock clock = new SetClock();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile List<RSAKey> keys = List.of(OLD);
    private volatile boolean down;
    private volatile boolean silent;
    private HttpServer realm;
    private JwtDecoder tokens;

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() throws Exception {
        realm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        realm.createContext("/", exchange -> {
            fetches.incrementAndGet();
            if (silent) {
                return;
            }
            var body = new JWKSet(keys.stream().<JWK>map(RSAKey::toPublicJWK).toList())
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(down ? 503 : 200, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        realm.start();
        tokens = TrustedTokens.of(
                ISSUER, new RealmKeys("http://localhost:" + realm.getAddress().getPort() + "/keys", clock), false);
    }

    @AfterEach
    void stop() {
        realm.stop(0);
    }

    /** Of somebody who may act, under whatever name the key is given. */
    private static String signed(RSAKey key, String kid) throws Exception {
        var now = Instant.now();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build(),
                new JWTClaimsSet.Builder()
                        .subject("id")
                        .issuer(ISSUER)
                        .audience("nianbao")
                        .claim("typ", "Bearer")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String forged() throws Exception {
        return signed(NEW, UUID.randomUUID().toString());
    }

    private void believed(String token) {
        assertThatCode(() -> tokens.decode(token)).doesNotThrowAnyException();
    }

    private void refused(String token) {
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(BadJwtException.class);
    }

    /** Answered with 503, not with 401: nobody can say whether it is good. */
    private void undecided(String token) {
        assertThatThrownBy(() -> tokens.decode(token))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void aFloodOfForgedTokensFetchesTheKeysTwiceInHalfAMinute() throws Exception {
        believed(signed(OLD, "old"));
        try (var senders = Executors.newFixedThreadPool(8)) {
            var sent = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(i -> senders.submit(() -> {
                        refused(forged());
                        return null;
                    }))
                    .toList();
            for (var each : sent) {
                each.get();
            }
        }
        assertThat(fetches).hasValueLessThanOrEqualTo(2);
        believed(signed(OLD, "old"));

        for (int minute = 0; minute < 10; minute++) {
            clock.forward(Duration.ofMinutes(1));
            for (int i = 0; i < 20; i++) {
                refused(forged());
            }
        }
        assertThat(fetches)
                .as("two for each of ten minutes in which forged tokens came")
                .hasValueLessThanOrEqualTo(22);
    }

    @Test
    void aNewKeyIsNoticedAtOnceAndUnderAFloodWithinHalfAMinute() throws Exception {
        believed(signed(OLD, "old"));
        keys = List.of(NEW, OLD);
        believed(signed(NEW, "new"));
        believed(signed(OLD, "old"));

        var third = key("third");
        keys = List.of(third, NEW);
        refused(signed(third, "third"));
        clock.forward(RealmKeys.PAUSE);
        believed(signed(third, "third"));
    }

    @Test
    void aKeyThatWasTakenAwayOpensNothingAfterFiveMinutes() throws Exception {
        believed(signed(OLD, "old"));
        keys = List.of(NEW);
        clock.forward(RealmKeys.KNOWN_FOR);
        refused(signed(OLD, "old"));
    }

    @Test
    void whatKnownKeysSignedHoldsWhileTheRealmIsDown() throws Exception {
        believed(signed(OLD, "old"));
        down = true;
        for (int hour = 0; hour < 12; hour++) {
            clock.forward(Duration.ofHours(1));
            refused(forged());
            believed(signed(OLD, "old"));
        }
        silent = true;
        clock.forward(Duration.ofHours(1));
        believed(signed(OLD, "old"));
        realm.stop(0);
        clock.forward(Duration.ofHours(1));
        believed(signed(OLD, "old"));
    }

    @Test
    void withoutAnyKeyNothingIsDecided() throws Exception {
        down = true;
        for (int i = 0; i < 20; i++) {
            undecided(signed(OLD, "old"));
            undecided(forged());
        }
        assertThat(fetches)
                .as("nor is a realm that is down asked by each of them")
                .hasValueLessThanOrEqualTo(2);

        down = false;
        clock.forward(RealmKeys.PAUSE);
        believed(signed(OLD, "old"));
    }
}
