package org.nianbao.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.trial.RunningTrial.answers;
import static org.nianbao.trial.RunningTrial.freePort;
import static org.nianbao.trial.RunningTrial.get;
import static org.nianbao.trial.RunningTrial.post;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A newcomer's first hour with the trial, in its order: one start is shared, for Keycloak's first takes a while. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TrialIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration WEB = Duration.ofMinutes(2);
    private static final Duration KEYCLOAK = Duration.ofMinutes(5);
    private static final String PAGE = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";

    @TempDir
    private static Path folder;

    private static int webPort;
    private static int keycloakPort;
    private static String web;
    private static String issuer;
    private static RunningTrial trial;
    private static String endingToken;

    @BeforeAll
    static void start() throws IOException {
        webPort = freePort();
        keycloakPort = freePort();
        web = "http://localhost:" + webPort;
        issuer = "http://localhost:" + keycloakPort + "/realms/nianbao";
        trial = RunningTrial.start(folder, webPort, keycloakPort);
    }

    @AfterAll
    static void end() {
        trial.close();
    }

    @Test
    @Order(1)
    void thePublicIsServedBeforeTheSignInServerIsUp() throws Exception {
        trial.await("the public page", WEB, () -> answers(web + "/"));

        assertThat(answers(issuer)).isFalse();
        assertThat(post(
                                web + "/graphql",
                                "{\"query\": \"{publications {totalCount}}\"}",
                                "Content-Type",
                                "application/json")
                        .body())
                .contains("totalCount");
        assertThat(JSON.readTree(get(web + "/sign-in.json").body())
                        .path("issuer")
                        .asString())
                .isEqualTo(issuer);
        trial.await("where to go", WEB, () -> trial.output().contains(web + "/desk"));
        assertThat(get(web + "/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void anAddressOnlyTheWebAppKnowsGetsItsPageAndAWrongOneDoesNot() throws Exception {
        var page = get(web + "/desk/reports/640100-jgsw:2010", "Accept", PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<div id=\"root\">");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");

        var script = page.body().replaceAll("(?s).*src=\"(/assets/[^\"]+\\.js)\".*", "$1");
        assertThat(get(web + script).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(get(web + "/assets/none.js", "Accept", PAGE).statusCode()).isEqualTo(404);
        assertThat(get(web + "/graphql/none", "Accept", PAGE).statusCode()).isEqualTo(404);
        assertThat(get(web + "/desk", "Accept", "*/*").statusCode()).isEqualTo(200);
        for (var accepted : new String[] {PAGE, "application/json"}) {
            assertThat(get(web + "/none", "Accept", accepted).statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Order(3)
    void aPersonOfTheDemonstrationSignsInAsSoonAsKeycloakIsUp() throws Exception {
        trial.await("Keycloak", KEYCLOAK, () -> answers(issuer));

        var viewer = ask("{viewer {name roles agency {code}}}").path("viewer");
        assertThat(viewer.path("name").asString()).isEqualTo("马文静");
        assertThat(viewer.path("roles").toString()).isEqualTo("[\"EDITOR\"]");
        assertThat(viewer.path("agency").path("code").asString()).isEqualTo("640100-jgsw");
        trial.await("word of Keycloak", WEB, () -> trial.output().contains("登录服务已就绪"));
    }

    /** Before the journeys, for its last token runs out while they go on. */
    @TestFactory
    @Order(4)
    Stream<DynamicTest> onlyTheRealmsOwnTokensOpenTheDesk() throws Exception {
        var trials = new TokenTrials(new RealKeycloak("http://localhost:" + keycloakPort, web), new Desk(web));
        endingToken = trials.endingSoon();
        return trials.all();
    }

    @Test
    @Order(5)
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void theBrowserJourneysPass() throws Exception {
        var builder = new ProcessBuilder("npm", "run", "--silent", "test:browser")
                .directory(Path.of("../frontend").toFile())
                .redirectErrorStream(true);
        builder.environment().put("BASE_URL", web);
        var journeys = builder.start();
        // Not inherited: this process's own standard output is the line to Maven.
        journeys.getInputStream().transferTo(System.out);

        assertThat(journeys.waitFor()).as("npm run test:browser, see above").isZero();
    }

    @Test
    @Order(6)
    void aTokenEnds() throws Exception {
        trial.await("the end of a token", WEB, () -> new Desk(web).status(endingToken) == 401);
    }

    @Test
    @Order(6)
    void aSecondTrialInTheSameFolderIsToldSo() throws Exception {
        assertToldInOneLine(RunningTrial.start(folder, freePort(), freePort()), folder.toString(), "TRIAL_FOLDER");
    }

    @Test
    @Order(7)
    void stoppingLeavesNothingBehindAndANewStartKeepsWhatPeopleDid() throws Exception {
        assertThat(ask("mutation {startReport(input: {agency: \\\"640100-jgsw\\\", year: 2010}) {__typename}}")
                        .path("startReport")
                        .path("__typename")
                        .asString())
                .isEqualTo("ReportStarted");

        assertThat(trial.stop()).hasSizeGreaterThan(1).noneMatch(ProcessHandle::isAlive);
        assertFree(webPort);
        assertFree(keycloakPort);

        trial = RunningTrial.start(folder, webPort, keycloakPort);
        trial.await("Keycloak", KEYCLOAK, () -> answers(issuer) && answers(web + "/"));
        assertThat(ask("{report(id: \\\"640100-jgsw:2010\\\") {revision}}")
                        .path("report")
                        .path("revision")
                        .asInt())
                .isPositive();
        assertThat(trial.stop()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    @Order(8)
    void aTakenPortIsNamedInOneLine() throws Exception {
        try (var taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertToldInOneLine(RunningTrial.start(folder, port, freePort()), "" + port, "SERVER_PORT");
            assertToldInOneLine(RunningTrial.start(folder, freePort(), port), "" + port, "KEYCLOAK_PORT");
        }
    }

    private static void assertToldInOneLine(RunningTrial refused, String... named) throws Exception {
        try (refused) {
            assertThat(refused.awaitExit()).isEqualTo(1);
            assertThat(refused.output().strip()).contains(named).endsWith("。").doesNotContain("\n");
        }
    }

    private static void assertFree(int port) throws IOException {
        new ServerSocket(port).close();
    }

    /** Data of a GraphQL query as {@code editor}; quotation marks in it come escaped. */
    private static JsonNode ask(String query) throws Exception {
        var granted = post(
                issuer + "/protocol/openid-connect/token",
                "grant_type=password&client_id=nianbao-web&username=editor&password=editor",
                "Content-Type",
                "application/x-www-form-urlencoded");
        var answer = post(
                web + "/graphql",
                "{\"query\": \"" + query + "\"}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + JSON.readTree(granted.body()).path("access_token").asString());
        assertThat(JSON.readTree(answer.body()).path("errors").isMissingNode())
                .as(answer.body())
                .isTrue();
        return JSON.readTree(answer.body()).path("data");
    }
}
