package org.nianbao.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak as its administrator, a script and a browser without a window meet it. */
public final class RealKeycloak {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String VERIFIER = "a-verifier-of-a-code-challenge-of-43-characters";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    /** What the token endpoint gives. */
    public record Granted(int status, JsonNode body) {

        public String access() {
            return token("access_token");
        }

        String id() {
            return token("id_token");
        }

        String refresh() {
            return token("refresh_token");
        }

        private String token(String name) {
            assertThat(body.has(name)).as(body.toString()).isTrue();
            return body.path(name).asString();
        }
    }

    private final String server;
    private final String console;
    private final String password;
    private final String web;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable String administrator;
    private long administratorUntil;

    /** The trial's. @param server where Keycloak answers, without a path; {@code web} where the web app does */
    RealKeycloak(String server, String web) {
        this(server, server, "admin", web);
    }

    /**
     * @param server what people and tokens call it, with the path below which it answers
     * @param console where its administrator reaches it
     * @param password the administrator's
     */
    public RealKeycloak(String server, String console, String password, String web) {
        this.server = server;
        this.console = console;
        this.password = password;
        this.web = web;
    }

    String web() {
        return web;
    }

    String issuer() {
        return server + "/realms/nianbao";
    }

    Granted grant(String person, String password) throws Exception {
        return tokens(
                "nianbao",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "nianbao-web",
                        "username",
                        person,
                        "password",
                        password,
                        "scope",
                        "openid"));
    }

    Granted refreshed(Granted before) throws Exception {
        return tokens(
                "nianbao",
                Map.of("grant_type", "refresh_token", "client_id", "nianbao-web", "refresh_token", before.refresh()));
    }

    Granted tokens(String realm, Map<String, String> form) throws Exception {
        return tokens(server, realm, form);
    }

    private Granted tokens(String at, String realm, Map<String, String> form) throws Exception {
        var answer = http.send(
                post(at + "/realms/" + realm + "/protocol/openid-connect/token", form), BodyHandlers.ofString());
        return new Granted(answer.statusCode(), JSON.readTree(answer.body()));
    }

    /** Ends the session behind a sign-in, as signing out in the browser does. */
    void signOut(Granted session) throws Exception {
        var answer = http.send(
                post(
                        issuer() + "/protocol/openid-connect/logout",
                        Map.of("client_id", "nianbao-web", "refresh_token", session.refresh())),
                BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    /** A master's token; it opens Keycloak's own administration, and nothing of ours. */
    String administrator() throws Exception {
        if (administrator == null || System.nanoTime() > administratorUntil) {
            var granted = tokens(
                    console,
                    "master",
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "admin-cli",
                            "username",
                            "admin",
                            "password",
                            password));
            administrator = granted.access();
            administratorUntil = System.nanoTime()
                    + Duration.ofSeconds(granted.body().path("expires_in").asInt() / 2)
                            .toNanos();
        }
        return administrator;
    }

    /** Asks or changes something by the admin API, below its root. */
    public JsonNode manage(String method, String path, Object body) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(console + "/admin/realms" + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + administrator())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isBetween(200, 299);
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    /** A browser that can sign in on Keycloak's own page, and stays signed in. */
    public Browser browser() {
        return new Browser(HttpClient.newBuilder().cookieHandler(new Cookies()).build());
    }

    /** As browsers do, unlike Java's own, it gives this machine's server its secure cookies without TLS. */
    private static final class Cookies extends CookieHandler {

        private final Map<String, String> kept = new ConcurrentHashMap<>();

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            return Map.of(
                    "Cookie",
                    kept.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .toList());
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) {
            headers.forEach((name, values) -> {
                if (name.equalsIgnoreCase("Set-Cookie")) {
                    values.stream()
                            .flatMap(value -> HttpCookie.parse(value).stream())
                            .forEach(this::keep);
                }
            });
        }

        private void keep(HttpCookie cookie) {
            if (cookie.getMaxAge() == 0) {
                kept.remove(cookie.getName());
            } else {
                kept.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    public final class Browser {

        private final HttpClient client;

        private Browser(HttpClient client) {
            this.client = client;
        }

        /** The way of the web app: authorization code with PKCE; the page is filled in if there is one. */
        public Granted signIn(String person, String password, Map<String, String> more) throws Exception {
            var answer = open(more);
            if (answer.statusCode() == 200) {
                var form = FORM.matcher(answer.body());
                assertThat(form.find()).as(answer.body()).isTrue();
                answer = client.send(
                        post(form.group(1).replace("&amp;", "&"), Map.of("username", person, "password", password)),
                        BodyHandlers.ofString());
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            var code = answer.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&#]code=([^&]+).*", "$1");
            return tokens(
                    "nianbao",
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "client_id",
                            "nianbao-web",
                            "redirect_uri",
                            web + "/desk",
                            "code",
                            code,
                            "code_verifier",
                            VERIFIER));
        }

        /** What Keycloak first says to the web app's request for a sign-in, {@code more} said beside the usual. */
        HttpResponse<String> open(Map<String, String> more) throws Exception {
            var asked = new LinkedHashMap<>(Map.of(
                    "client_id",
                    "nianbao-web",
                    "response_type",
                    "code",
                    "scope",
                    "openid",
                    "redirect_uri",
                    web + "/desk",
                    "code_challenge_method",
                    "S256",
                    "code_challenge",
                    challenge()));
            asked.putAll(more);
            return client.send(
                    HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/auth?" + encoded(asked)))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static String challenge() throws NoSuchAlgorithmException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    }

    private static HttpRequest post(String address, Map<String, String> form) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What a token says, whoever signed it. */
    static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
