package org.nianbao.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.nianbao.trial.RealKeycloak.Granted;
import tools.jackson.databind.node.ObjectNode;

/** Tokens that the real Keycloak issued, and what can be forged from them, at the real backend. */
final class TokenTrials {

    private final RealKeycloak keycloak;
    private final TrialPeople people;
    private final Desk desk;

    TokenTrials(RealKeycloak keycloak, Desk desk) {
        this.keycloak = keycloak;
        this.people = new TrialPeople(keycloak);
        this.desk = desk;
    }

    Stream<DynamicTest> all() {
        return Stream.of(
                dynamicTest("what was changed or signed by others is refused", this::forged),
                dynamicTest("what the realm issues for another purpose is refused", this::downgraded),
                dynamicTest("tokens of other realms and for other services are refused", this::foreign),
                dynamicTest("clients get tokens by the ways allowed to them only", this::ways),
                dynamicTest("a role taken away and another agency come with the next token", this::changed),
                dynamicTest("who is switched off or signed out gets no further token", this::ended),
                dynamicTest("a refresh token works once, each window with its own", this::rotated),
                dynamicTest("five wrong passwords lock an account for a while", this::guessed),
                dynamicTest("a fresh sign-in shows in every window's next token", this::fresh),
                dynamicTest("administrators see an agency's people", this::seen),
                dynamicTest("an agency's portal registers what it receives, and does nothing else", this::portal));
    }

    /** A token that is good now and will soon be refused: as soon as the skew of clocks is over, too. */
    String endingSoon() throws Exception {
        var client = (ObjectNode) keycloak.manage("GET", "/nianbao/clients?clientId=nianbao-web", null)
                .path(0);
        var attributes = client.withObjectProperty("attributes");
        attributes.put("access.token.lifespan", "1");
        keycloak.manage("PUT", "/nianbao/clients/" + client.path("id").asString(), client);
        var token = keycloak.grant("editor", "editor").access();
        attributes.put("access.token.lifespan", "");
        keycloak.manage("PUT", "/nianbao/clients/" + client.path("id").asString(), client);
        assertThat(desk.status(token)).isEqualTo(200);
        return token;
    }

    private void forged() throws Exception {
        var real = SignedJWT.parse(keycloak.grant("editor", "editor").access());
        var published = (RSAKey) JWKSet.load(URI.create(keycloak.issuer() + "/protocol/openid-connect/certs")
                        .toURL())
                .getKeyByKeyId(real.getHeader().getKeyID());
        var parts = real.serialize().split("\\.");
        var promoted = new SignedJWT(
                real.getHeader(),
                new JWTClaimsSet.Builder(real.getJWTClaimsSet())
                        .claim("realm_access", Map.of("roles", List.of("admin")))
                        .build());

        assertThat(desk.status(real.serialize())).isEqualTo(200);
        assertThat(desk.status(parts[0] + "." + promoted.getPayload().toBase64URL() + "." + parts[2]))
                .isEqualTo(401);
        assertThat(desk.status(
                        signed(real, JWSAlgorithm.RS256, new RSASSASigner(new RSAKeyGenerator(2048).generate()))))
                .isEqualTo(401);
        assertThat(desk.status(signed(
                        real,
                        JWSAlgorithm.HS256,
                        new MACSigner(published.toRSAPublicKey().getEncoded()))))
                .isEqualTo(401);
        assertThat(desk.status(new PlainJWT(real.getJWTClaimsSet()).serialize()))
                .isEqualTo(401);
        assertThat(desk.status(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
    }

    /** The claims of a real token under the real key's name, but not signed by it. */
    private static String signed(SignedJWT real, JWSAlgorithm algorithm, JWSSigner signer) throws Exception {
        var forged = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .keyID(real.getHeader().getKeyID())
                        .build(),
                real.getJWTClaimsSet());
        forged.sign(signer);
        return forged.serialize();
    }

    private void downgraded() throws Exception {
        var granted = keycloak.grant("editor", "editor");

        assertThat(desk.status(granted.id())).isEqualTo(401);
        assertThat(desk.status(granted.refresh())).isEqualTo(401);
    }

    private void foreign() throws Exception {
        assertThat(desk.status(keycloak.administrator())).isEqualTo(401);
        var anothers = client("master");
        giveOurAudience("master", anothers);
        assertThat(desk.status(keycloak.tokens("master", signIn("admin")).access()))
                .isEqualTo(401);
        keycloak.manage("DELETE", "/master/clients/" + anothers, null);

        var ours = client("nianbao");
        assertThat(desk.status(keycloak.tokens("nianbao", signIn("editor")).access()))
                .isEqualTo(401);
        giveOurAudience("nianbao", ours);
        assertThat(desk.status(keycloak.tokens("nianbao", signIn("editor")).access()))
                .as("by the realm's own decision")
                .isEqualTo(200);
        keycloak.manage("DELETE", "/nianbao/clients/" + ours, null);
    }

    private String client(String realm) throws Exception {
        keycloak.manage(
                "POST",
                "/" + realm + "/clients",
                Map.of("clientId", "portal", "publicClient", true, "directAccessGrantsEnabled", true));
        return keycloak.manage("GET", "/" + realm + "/clients?clientId=portal", null)
                .path(0)
                .path("id")
                .asString();
    }

    private void giveOurAudience(String realm, String client) throws Exception {
        keycloak.manage(
                "POST",
                "/" + realm + "/clients/" + client + "/protocol-mappers/models",
                Map.of(
                        "name",
                        "audience",
                        "protocol",
                        "openid-connect",
                        "protocolMapper",
                        "oidc-audience-mapper",
                        "config",
                        Map.of("included.custom.audience", "nianbao", "access.token.claim", "true")));
    }

    private static Map<String, String> signIn(String person) {
        return Map.of("grant_type", "password", "client_id", "portal", "username", person, "password", person);
    }

    private void ways() throws Exception {
        var browser = keycloak.browser();
        assertThat(browser.open(Map.of()).body()).contains("kc-form-login");
        assertThat(browser.open(Map.of("code_challenge", "", "code_challenge_method", ""))
                        .headers()
                        .firstValue("Location"))
                .as("without PKCE")
                .hasValueSatisfying(to -> assertThat(to).contains("error="));
        assertThat(browser.open(Map.of("response_type", "token")).headers().firstValue("Location"))
                .as("implicit")
                .hasValueSatisfying(to -> assertThat(to).contains("error="));
        assertThat(browser.open(Map.of("redirect_uri", "https://elsewhere.example/desk"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.open(Map.of("redirect_uri", keycloak.web() + "/publications"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(keycloak.tokens(
                                "nianbao",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "admin-cli",
                                        "username",
                                        "editor",
                                        "password",
                                        "editor"))
                        .status())
                .isEqualTo(401);
    }

    private void changed() throws Exception {
        var id = people.add("moving", "editor", "reviewer");
        var before = keycloak.grant("moving", "moving");
        assertThat(desk.viewer(before.access()).toString()).contains("EDITOR", "REVIEWER", "640100-jgsw");

        people.takeRole(id, "reviewer");
        people.move(id, "银川市机关事务服务中心", "兴庆区民政局");
        assertThat(desk.viewer(before.access()).toString())
                .as("until the token runs out")
                .contains("REVIEWER");
        var after = keycloak.refreshed(before);

        assertThat(desk.viewer(after.access()).toString())
                .contains("EDITOR", "640104-mzj")
                .doesNotContain("REVIEWER")
                .doesNotContain("jgsw");
        assertThat(desk.ask(before.access(), "{report(id: \\\"640100-jgsw:2025\\\") {status}}")
                        .toString())
                .contains("DRAFT");
        assertThat(desk.ask(after.access(), "{report(id: \\\"640100-jgsw:2025\\\") {status}}")
                        .toString())
                .contains("FORBIDDEN");
        assertThat(lifetime(after)).as("seconds an old token still works").isLessThanOrEqualTo(300);
    }

    private static int lifetime(Granted granted) throws Exception {
        var claims = RealKeycloak.claims(granted.access());
        return claims.path("exp").asInt() - claims.path("iat").asInt();
    }

    private void ended() throws Exception {
        var id = people.add("leaving", "editor");
        var signedOut = keycloak.grant("leaving", "leaving");
        keycloak.signOut(signedOut);
        assertThat(keycloak.refreshed(signedOut).status()).as("signed out").isEqualTo(400);

        var everywhere = keycloak.grant("leaving", "leaving");
        keycloak.manage("POST", "/nianbao/users/" + id + "/logout", null);
        assertThat(keycloak.refreshed(everywhere).status())
                .as("signed out by the administrator")
                .isEqualTo(400);

        var switchedOff = keycloak.grant("leaving", "leaving");
        people.switchOff(id);
        assertThat(keycloak.refreshed(switchedOff).status()).as("switched off").isEqualTo(400);
        assertThat(keycloak.grant("leaving", "leaving").status()).isNotEqualTo(200);
    }

    private void rotated() throws Exception {
        var browser = keycloak.browser();
        var one = browser.signIn("editor2", "editor2", Map.of());
        var other = browser.signIn("editor2", "editor2", Map.of());

        var latest = one;
        do {
            latest = keycloak.refreshed(latest);
            // Keycloak tells the order of tokens by whole seconds.
        } while (issued(latest.refresh()) == issued(one.refresh()));

        assertThat(keycloak.refreshed(other).status())
                .as("another window of the same person")
                .isEqualTo(200);
        assertThat(keycloak.refreshed(one).status())
                .as("a stolen one, used again")
                .isEqualTo(400);
    }

    private static long issued(String token) throws Exception {
        return RealKeycloak.claims(token).path("iat").asLong();
    }

    private void guessed() throws Exception {
        var id = people.add("guessed", "editor");
        assertThat(keycloak.grant("guessed", "guessed").status()).isEqualTo(200);
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(keycloak.grant("guessed", "wrong" + guess).status()).isBetween(400, 401);
        }
        assertThat(keycloak.grant("guessed", "guessed").status())
                .as("the right one, too late")
                .isBetween(400, 401);
        var locked = keycloak.manage("GET", "/nianbao/attack-detection/brute-force/users/" + id, null);
        assertThat(locked.path("disabled").asBoolean()).as(locked.toString()).isTrue();

        keycloak.manage("DELETE", "/nianbao/attack-detection/brute-force/users/" + id, null);
        assertThat(keycloak.grant("guessed", "guessed").status())
                .as("let in again")
                .isEqualTo(200);
    }

    private void fresh() throws Exception {
        var browser = keycloak.browser();
        var first = browser.signIn("chief", "chief", Map.of());
        long at = signedInAt(first);
        assertThat(at).isPositive();
        assertThat(signedInAt(browser.signIn("nobody", "asked", Map.of())))
                .as("still signed in")
                .isEqualTo(at);
        assertThat(browser.open(Map.of("prompt", "login", "login_hint", "chief"))
                        .body())
                .contains("kc-form-login");

        Granted again;
        do {
            again = browser.signIn("chief", "chief", Map.of("prompt", "login", "login_hint", "chief"));
        } while (signedInAt(again) == at);

        assertThat(signedInAt(again)).isGreaterThan(at);
        assertThat(signedInAt(keycloak.refreshed(first)))
                .as("the first window's next")
                .isEqualTo(signedInAt(again));
        assertThat(RealKeycloak.claims(keycloak.grant("chief", "chief").access())
                        .has("auth_time"))
                .as("a script's, which no sign-in page saw")
                .isFalse();
    }

    private static long signedInAt(Granted granted) throws Exception {
        return RealKeycloak.claims(granted.access()).path("auth_time").asLong();
    }

    private void seen() throws Exception {
        people.switchOff(people.add("absent", "reviewer"));

        var admin = keycloak.grant("admin", "admin").access();
        var asked = "{people(agency: \\\"640100-jgsw\\\") {name account roles agency enabled}}";
        assertThat(desk.ask(admin, asked).path("data").path("people").toString())
                .contains(
                        "{\"name\":\"马文静\",\"account\":\"editor\",\"roles\":[\"EDITOR\"],\"agency\":\"640100-jgsw\",\"enabled\":true}",
                        "{\"name\":\"absent\",\"account\":\"absent\",\"roles\":[\"REVIEWER\"],\"agency\":\"640100-jgsw\",\"enabled\":false}");
        assertThat(desk.ask(keycloak.grant("editor", "editor").access(), asked).toString())
                .contains("FORBIDDEN");
    }

    private void portal() throws Exception {
        var granted = keycloak.tokens(
                "nianbao",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "jgsw-portal",
                        "client_secret", "jgsw-portal"));
        assertThat(granted.body().has("refresh_token")).isFalse();
        var token = granted.access();
        var register = "mutation {registerRequest(input: {agency: \\\"640100-jgsw\\\", key: \\\"portal-17\\\", arrival:"
                + " ONLINE, arrivedOn: \\\"2026-03-02\\\", subject: \\\"某道路改造批复\\\", words: \\\"请公开某道路改造的批复。\\\","
                + " kind: PERSON, applicant: {name: \\\"某人\\\", mail: \\\"a@example.org\\\"}}) {__typename ... on"
                + " RequestRegistered {request {id}}}}";
        var registered = desk.ask(token, register).at("/data/registerRequest");
        assertThat(registered.path("__typename").asString()).isEqualTo("RequestRegistered");
        assertThat(desk.ask(token, register).at("/data/registerRequest"))
                .as("sent again")
                .isEqualTo(registered);

        var id = registered.at("/request/id").asString();
        for (var other : List.of(
                "{requests(agency: \\\"640100-jgsw\\\", first: 1) {totalCount}}",
                "{request(id: \\\"" + id + "\\\") {subject}}",
                "mutation {openApplicant(input: {request: \\\"" + id + "\\\", purpose: \\\"核对\\\"}) {__typename}}",
                "mutation {recordRequest(input: {request: \\\"" + id + "\\\", entries: 2, deed: {describe: {subject:"
                        + " \\\"某事\\\"}}}) {__typename}}",
                "mutation {stateRegister(input: {agency: \\\"640100-jgsw\\\", keptSince: \\\"2026-01-01\\\"})"
                        + " {keptSince}}",
                "mutation {registerRequest(input: {agency: \\\"640100-jyj\\\", arrival: ONLINE, arrivedOn:"
                    + " \\\"2026-03-02\\\", subject: \\\"某事\\\", words: \\\"某事。\\\", kind: PERSON, applicant: {name:"
                    + " \\\"某人\\\", mail: \\\"a@example.org\\\"}}) {__typename}}")) {
            assertThat(desk.ask(token, other).toString()).as(other).contains("FORBIDDEN");
        }
        assertThat(keycloak.tokens(
                                "nianbao",
                                Map.of(
                                        "grant_type", "password",
                                        "client_id", "jgsw-portal",
                                        "client_secret", "jgsw-portal",
                                        "username", "registrar",
                                        "password", "registrar"))
                        .status())
                .as("in a person's name")
                .isEqualTo(400);
        assertThat(keycloak.tokens(
                                "nianbao",
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", "jgsw-portal",
                                        "client_secret", "guessed"))
                        .status())
                .isEqualTo(401);
    }
}
