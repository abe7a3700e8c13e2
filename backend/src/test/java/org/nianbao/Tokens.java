package org.nianbao;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Signs tokens as the realm would; the backend fetches the key from here as it would from Keycloak. */
public final class Tokens implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String ISSUER = "http://sign-in.test/realms/nianbao";
    private static final String AGENCY = "640100-jgsw";
    private static final RSAKey KEY = key("realm");
    private static final RSAKey FOREIGN_KEY = key("foreign");
    public static final String KEYS_AT = serve(new JWKSet(KEY.toPublicJWK()).toString());

    /** The people of the demonstration realm and their realm roles. */
    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("editor", "editor"),
            Map.entry("editor2", "editor"),
            Map.entry("reviewer", "reviewer"),
            Map.entry("reviewer2", "reviewer"),
            Map.entry("secrecy", "secrecy-reviewer"),
            Map.entry("chief", "chief"),
            Map.entry("publisher", "publisher"),
            Map.entry("registrar", "registrar"),
            Map.entry("registrar2", "registrar"),
            Map.entry("handler", "handler"),
            Map.entry("office", "office"),
            Map.entry("admin", "admin"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Map.of("nianbao.issuer-uri", ISSUER, "nianbao.jwk-set-uri", KEYS_AT))
                .applyTo(context);
    }

    /** The token of one of the demonstration realm's people. */
    public static String of(String person) {
        var agency = switch (person) {
            case "office" -> "640100-zwgk";
            case "admin" -> "640100";
            default -> AGENCY;
        };
        return of(person, agency, ROLES.get(person));
    }

    public static String of(String person, String agency, String... roles) {
        return sign(KEY, claims(person, agency, roles).build());
    }

    /** Of somebody who has an address for mail. */
    public static String withEmail(String email, String person, String agency, String... roles) {
        return sign(KEY, claims(person, agency, roles).claim("email", email).build());
    }

    /** Of somebody whose last sign-in was then. */
    public static String signedInAt(Instant then, String person, String agency, String... roles) {
        return sign(
                KEY,
                claims(person, agency, roles)
                        .claim("auth_time", then.getEpochSecond())
                        .build());
    }

    public static String expired(String person) {
        return sign(
                KEY,
                claims(person, AGENCY, "editor")
                        .expirationTime(Date.from(Instant.now().minusSeconds(600)))
                        .build());
    }

    public static String signedByAnother(String person) {
        return sign(FOREIGN_KEY, claims(person, AGENCY, "editor").build());
    }

    public static String issuedByAnother(String person) {
        return sign(
                KEY,
                claims(person, AGENCY, "editor")
                        .issuer("http://elsewhere.test/realms/nianbao")
                        .build());
    }

    public static String meantForAnother(String person) {
        return sign(KEY, claims(person, AGENCY, "editor").audience("elsewhere").build());
    }

    /** A token of {@code editor} with some claims otherwise. */
    public static String with(UnaryOperator<JWTClaimsSet.Builder> otherwise) {
        return sign(KEY, otherwise.apply(claims("editor", AGENCY, "editor")).build());
    }

    /** The claims of {@code editor} under a header and a signature of another kind. */
    public static String signedOtherwise(JWSAlgorithm algorithm, JWSSigner signer) {
        return sign(algorithm, signer, claims("editor", AGENCY, "editor").build(), KEY.getKeyID());
    }

    /** Not signed at all. */
    public static String unsigned() {
        return new PlainJWT(claims("editor", AGENCY, "editor").build()).serialize();
    }

    /** What anybody can fetch. */
    public static RSAKey publicKey() {
        return KEY.toPublicJWK();
    }

    /** What only the realm has. */
    static RSAKey privateKey() {
        return KEY;
    }

    private static JWTClaimsSet.Builder claims(String person, String agency, String... roles) {
        return new JWTClaimsSet.Builder()
                .subject("id-of-" + person)
                .issuer(ISSUER)
                .audience("nianbao")
                .claim("typ", "Bearer")
                .claim("auth_time", Instant.now().getEpochSecond())
                .claim("name", person)
                .claim("preferred_username", person)
                .claim("agency", agency)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            return sign(JWSAlgorithm.RS256, new RSASSASigner(key), claims, key.getKeyID());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims, String key) {
        try {
            var token =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serve(String keys) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var body = keys.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                try (exchange) {
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
            return "http://localhost:" + server.getAddress().getPort() + "/keys";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
