package org.nianbao.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Api;
import org.nianbao.Published;
import org.nianbao.Samples;
import org.nianbao.TestStore;
import org.nianbao.trial.RealKeycloak;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything of the real deployment but its containers and MongoDB: the packaged jar twice, the web server with the very
 * configuration of its image, and Keycloak in production mode on PostgreSQL with the realm as it is imported. One start is
 * shared, and the tests go through an operator's first day in its order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class DeploymentIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int YEAR = 2024;
    private static final String PUBLICATION = "/publications/" + Samples.AGENCY + "/" + YEAR;
    private static final String PAGE = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @TempDir
    private static Path folder;

    private static String store;
    private static Deployment deployment;
    private static RealKeycloak keycloak;
    private static final Map<String, String> TOKENS = new HashMap<>();

    @BeforeAll
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    static void start() throws Exception {
        Packages.present();
        store = TestStore.fresh();
        deployment = new Deployment(
                folder,
                Path.of(System.getProperty("packaged.jar")),
                Path.of(System.getProperty("trial.keycloak")),
                store,
                // The embedded store does not know what it is asked for its health.
                Map.of("MANAGEMENT_HEALTH_MONGODB_ENABLED", "false", "BACKEND_RAM_PERCENT", "10"));
        deployment.does("start");
        keycloak = new RealKeycloak(
                deployment.web() + "/auth", deployment.console(), Deployment.ADMIN_PASSWORD, deployment.web());
    }

    @AfterAll
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    static void end() throws Exception {
        if (deployment != null) {
            deployment.end();
        }
        TestStore.drop(store);
    }

    @Test
    @Order(1)
    void theRealmComesWithoutPeopleAndTheOperatorEntersThem() throws Exception {
        assertThat(keycloak.manage("GET", "/nianbao/users?max=10", null)
                        .valueStream()
                        .map(person -> person.path("username").asString()))
                .isEmpty();

        for (var agency : List.of("640100", Samples.AGENCY)) {
            keycloak.manage(
                    "POST", "/nianbao/groups", Map.of("name", agency, "attributes", Map.of("agency", List.of(agency))));
        }
        enter("admin", "admin", "640100");
        for (var person : List.of("editor", "reviewer", "reviewer2", "chief", "publisher")) {
            enter(person, person.replace("2", ""), Samples.AGENCY);
        }
        enter("secrecy", "secrecy-reviewer", Samples.AGENCY);

        var viewer = as("editor").ask("{ viewer { name roles agency { code } } }");
        assertThat(viewer.path("roles").toString()).isEqualTo("[\"EDITOR\"]");
    }

    /** Through the proxy, with each step's own person, and the password given a moment ago where that is asked for. */
    @Test
    @Order(2)
    void aReportGoesThroughAllHandsToThePublicRecord() throws Exception {
        var admin = as("admin");
        for (var agency : List.of(
                Map.of("code", "640100", "name", "银川市人民政府", "kind", "GOVERNMENT"),
                Map.of("code", Samples.AGENCY, "name", "银川市机关事务服务中心", "kind", "DEPARTMENT", "superior", "640100"))) {
            var input = new HashMap<>(agency);
            input.putAll(Map.of("from", "2010-01-01", "reason", "三定规定"));
            assertThat(admin.ask(
                                    "mutation($input: CreateAgencyInput!) { createAgency(input: $input) { __typename }"
                                            + " }",
                                    Map.of("input", input))
                            .path("__typename")
                            .asString())
                    .isEqualTo("AgencyChanged");
        }

        for (int year = YEAR - 1; year <= YEAR; year++) {
            Published.report(DeploymentIT::as, year, Samples.complete(year));
        }

        assertThat(get(PUBLICATION, "Accept", PAGE).body()).contains("银川市机关事务服务中心");
    }

    /** Whichever instance answers, and whether it is asked directly or through the web server. */
    @ParameterizedTest
    @Order(3)
    @ValueSource(
            strings = {
                ".html", ".docx", ".pdf", ".xlsx", ".csv", ".json", "", "/1", "/1.pdf",
            })
    void everyInstanceServesEveryFormatAlikeThroughTheProxy(String format) throws Exception {
        var answers = Stream.concat(Stream.of(deployment.webPort()), deployment.backendPorts().stream())
                .map(port -> bytes("http://localhost:" + port + PUBLICATION + format))
                .toList();

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers.stream()
                        .map(answer -> answer.headers().firstValue("Content-Type"))
                        .distinct())
                .hasSize(1);
        if (!format.isEmpty() && !format.equals("/1")) {
            assertThat(answers.stream()
                            .map(HttpResponse::body)
                            .map(Arrays::hashCode)
                            .distinct())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(
            strings = {
                "/",
                "/publications",
                "/statistics",
                "/timeliness",
                "/rankings",
                "/trends",
                "/corrections",
                "/compare",
                "/apply",
                "/apply/lookup",
                "/agencies/" + Samples.AGENCY,
                "/desk",
                "/api",
                "/feed.xml",
                "/sitemap.xml",
                "/robots.txt",
                "/timeliness.csv",
                "/sign-in.json",
                "/actuator/health",
                "/publications/changes.jsonl",
            })
    void everyPublicAddressIsThereThroughTheProxy(String address) throws Exception {
        var answer = get(address, "Accept", PAGE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(answer.headers().allValues("X-Frame-Options")).hasSize(1);
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"/nope", "/desk.css", "/assets/none.js", "/publications/" + Samples.AGENCY + "/1999"})
    void whatIsNotThereIsNotFound(String address) throws Exception {
        assertThat(get(address, "Accept", PAGE).statusCode()).isEqualTo(404);
    }

    /** Sent on by what ends TLS; without it a browser is told nothing, since the next call may be without TLS, too. */
    @Test
    @Order(3)
    void onlyWhoCameByTlsIsToldToStayWithIt() throws Exception {
        assertThat(get("/", "X-Forwarded-Proto", "https", "Accept", PAGE)
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .isPresent();
        assertThat(get("/", "Accept", PAGE).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"/", "/desk", "/feed.xml", PUBLICATION + ".csv", PUBLICATION + ".json"})
    void whatIsTextIsCompressedForWhoCanReadThat(String address) throws Exception {
        var answer = get(address, "Accept-Encoding", "gzip", "Accept", PAGE);

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().allValues("Vary").toString()).containsIgnoringCase("accept-encoding");
    }

    @Test
    @Order(3)
    void theSignInServersConsoleStaysInside() throws Exception {
        assertThat(get("/auth/admin/master/console/", "Accept", PAGE).statusCode())
                .isEqualTo(404);
        assertThat(get("/auth/realms/master/.well-known/openid-configuration", "Accept", PAGE)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/auth/health/ready", "Accept", PAGE).statusCode()).isEqualTo(404);
        assertThat(get("/auth/realms/nianbao/.well-known/openid-configuration").statusCode())
                .isEqualTo(200);
    }

    /** Where the web server stops and where the backend does, a person hears the same kind of sentence. */
    @ParameterizedTest
    @Order(3)
    @ValueSource(ints = {6, 12})
    void aFileTooLargeIsToldInASentence(int megabytes) throws Exception {
        var boundary = "between";
        var body = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var file = Arrays.copyOf(body, body.length + megabytes * 1024 * 1024);
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(deployment.web() + "/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Authorization", "Bearer " + token("editor"))
                        .POST(BodyPublishers.ofByteArray(file))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(JSON.readTree(answer.body()).path("detail").asString())
                .contains("最多")
                .endsWith("。");
    }

    /** Each client has an allowance of its own, and nobody counts as somebody else by saying so. */
    @Test
    @Order(3)
    void eachClientIsKnownByTheAddressFromWhichItCame() throws Exception {
        int status = 200;
        for (int i = 0; i < 300 && status == 200; i++) {
            status = costly("198.51.100." + i % 250 + ", 203.0.113.9");
        }

        assertThat(status).isEqualTo(429);
        assertThat(costly("203.0.113.10")).isEqualTo(200);
    }

    @Test
    @Order(4)
    void whatIsWithdrawnIsServedByNobodyAMomentLater() throws Exception {
        var ready = Stream.of(".json", ".pdf", "", "/1").toList();
        for (var format : ready) {
            assertThat(get(PUBLICATION + format).statusCode()).isEqualTo(200);
        }
        var id = Api.on(deployment.webPort())
                .ask("{ publication(agency: \"%s\", year: %d) { id } }".formatted(Samples.AGENCY, YEAR))
                .path("id")
                .asString();

        assertThat(as("publisher")
                        .ask(
                                "mutation($input: WithdrawPublicationInput!)"
                                        + " { withdrawPublication(input: $input) { __typename } }",
                                Map.of("input", Map.of("id", id, "reason", "附表填报有误，更正后重新公开。")))
                        .path("__typename")
                        .asString())
                .isEqualTo("PublicationWithdrawn");

        // The other instance hears of it at most two seconds later, and nobody keeps anything beside them.
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!gone(ready) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(gone(ready)).isTrue();
        assertThat(gone(ready)).isTrue();
    }

    private static boolean gone(List<String> formats) {
        return Stream.concat(Stream.of(deployment.webPort()), deployment.backendPorts().stream())
                .allMatch(port -> formats.stream()
                        .allMatch(format -> bytes("http://localhost:" + port + PUBLICATION + format)
                                        .statusCode()
                                == 410));
    }

    /** Nobody who reads notices that one of two died, and came back. */
    @Test
    @Order(5)
    void anInstanceThatDiesUnderLoadIsNotNoticed() throws Exception {
        var over = new AtomicBoolean();
        var failures = new ConcurrentLinkedQueue<String>();
        var answered = new AtomicInteger();
        var victim = "backend-" + deployment.backendPorts().getFirst();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                int reader = i;
                readers.submit(() -> {
                    while (!over.get()) {
                        var answer = get("/publications", "X-Forwarded-For", "192.0.2." + reader, "Accept", PAGE);
                        if (answer.statusCode() == 200) {
                            answered.incrementAndGet();
                        } else {
                            failures.add(answer.statusCode() + " " + answer.body());
                        }
                    }
                    return null;
                });
            }
            try {
                deployment.does("kill", victim);
                int before = answered.get();
                deployment.does("start", victim);
                assertThat(answered.get()).isGreaterThan(before);
            } finally {
                over.set(true);
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    @Order(6)
    void whileNoInstanceAnswersThatIsSaidAsSuchAndTheDeskIsThere() throws Exception {
        for (int port : deployment.backendPorts()) {
            deployment.does("stop", "backend-" + port);
        }

        assertThat(get("/publications", "Accept", PAGE).statusCode()).isEqualTo(502);
        assertThat(get("/publications", "Accept", PAGE).body()).contains("<div id=\"root\">");
        assertThat(get(PUBLICATION + ".json").statusCode()).isEqualTo(502);
        assertThat(get("/desk", "Accept", PAGE).statusCode()).isEqualTo(200);

        deployment.does("start");
        assertThat(get("/publications", "Accept", PAGE).statusCode()).isEqualTo(200);
    }

    /** The realm is not imported anew, and what the operator changed stays. */
    @Test
    @Order(7)
    void stoppingAndStartingKeepsEveryone() throws Exception {
        deployment.does("stop");
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().commandLine().stream())
                        .filter(line -> line.contains(folder.toString())))
                .isEmpty();

        deployment.does("start");
        TOKENS.clear();
        assertThat(as("editor").ask("{ viewer { roles } }").path("roles").toString())
                .isEqualTo("[\"EDITOR\"]");
    }

    /** As its administrator does it in the console, with passwords as the realm wants them. */
    private static void enter(String person, String role, String agency) throws Exception {
        keycloak.manage(
                "POST",
                "/nianbao/users",
                Map.of(
                        "username",
                        person,
                        "firstName",
                        person,
                        "enabled",
                        true,
                        "groups",
                        List.of("/" + agency),
                        "credentials",
                        List.of(Map.of("type", "password", "value", password(person), "temporary", false))));
        var id = keycloak.manage("GET", "/nianbao/users?exact=true&username=" + person, null)
                .path(0)
                .path("id")
                .asString();
        keycloak.manage(
                "POST",
                "/nianbao/users/" + id + "/role-mappings/realm",
                List.of(keycloak.manage("GET", "/nianbao/roles/" + role, null)));
    }

    private static String password(String person) {
        return "Of-" + person + "-2026";
    }

    private static Api as(String person) {
        return Api.on(deployment.webPort()).withToken(token(person));
    }

    /** By Keycloak's own page, as the web app does; for five minutes, which no test takes. */
    private static String token(String person) {
        return TOKENS.computeIfAbsent(person, unknown -> {
            try {
                return keycloak.browser()
                        .signIn(person, password(person), Map.of())
                        .access();
            } catch (Exception e) {
                throw new AssertionError(person + " could not sign in", e);
            }
        });
    }

    private static int costly(String address) throws Exception {
        return get(PUBLICATION + "/1.pdf", "X-Forwarded-For", address).statusCode();
    }

    private static HttpResponse<String> get(String address, String... headers) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(deployment.web() + address)).timeout(Duration.ofSeconds(30));
        return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> bytes(String address) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(address, e);
        }
    }
}
