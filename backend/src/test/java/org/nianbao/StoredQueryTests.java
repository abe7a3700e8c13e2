package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Queries asked by the hash of their text, over GET and POST. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredQueryTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNKNOWN = "0".repeat(64);
    private static final String VARIABLES = "{\"agency\":\"640100-jgsw\",\"year\":2010}";

    @LocalServerPort
    private int port;

    @BeforeAll
    void onePublication(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
        Published.report(port, 2010, Samples.complete(2010));
    }

    /** A document of src/test/resources/storedQueries/tests.json. */
    private static String document(int number) {
        try {
            return JSON.readTree(new ClassPathResource("storedQueries/tests.json")
                            .getContentAsString(StandardCharsets.UTF_8))
                    .get(number)
                    .asString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String hash(String document) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> get(String hash, String variables, String... headers) {
        var request = Api.on(port)
                .request("/graphql/stored/" + hash + "?variables="
                        + URLEncoder.encode(variables, StandardCharsets.UTF_8));
        return Api.on(port)
                .send((headers.length == 0 ? request : request.headers(headers))
                        .GET()
                        .build());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void isAnsweredLikeTheSameQueryByPostAndMayBeKept() {
        var answer = get(hash(document(0)), VARIABLES);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()))
                .isEqualTo(Api.on(port).query(document(0), Map.of("agency", "640100-jgsw", "year", 2010)));
        assertThat(JSON.readTree(answer.body()).at("/data/publication/number").asInt())
                .isEqualTo(1);
        assertThat(header(answer, "ETag")).isNotEmpty();
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, no-cache");
        assertThat(header(answer, "Content-Type")).startsWith("application/json");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var first = get(hash(document(0)), VARIABLES);
        var again = get(hash(document(0)), VARIABLES, "If-None-Match", header(first, "ETag"));
        var other = get(hash(document(0)), VARIABLES.replace("2010", "2008"), "If-None-Match", header(first, "ETag"));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(header(again, "Cache-Control")).isEqualTo("public, no-cache");
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void thePublicationOfAnotherChangesTheAnswer() {
        var before = get(hash(document(0)), VARIABLES.replace("2010", "2009"));
        Published.report(port, 2009, Samples.complete(2009));
        var after = get(hash(document(0)), VARIABLES.replace("2010", "2009"), "If-None-Match", header(before, "ETag"));

        assertThat(JSON.readTree(before.body()).at("/data/publication").isNull())
                .isTrue();
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(after.body()).at("/data/publication/number").asInt())
                .isEqualTo(1);
    }

    @Test
    void anUnknownHashIsNotFoundAndWhatToDoIsSaid() {
        var answer = get(UNKNOWN, VARIABLES);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(answer.body()).get("detail").asString())
                .contains(UNKNOWN)
                .contains("POST");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatChangesSomethingOrIsNotForThePublicIsRefusedOverGet(int number) {
        var answer = get(hash(document(number)), "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(JSON.readTree(answer.body()).get("detail").asString()).contains("POST");
        assertThat(header(answer, "ETag")).isEmpty();
    }

    @Test
    void anAnswerWithAnErrorIsNotToBeKept() {
        var answer = get(hash(document(4)), "{}");

        assertThat(JSON.readTree(answer.body())
                        .at("/errors/0/extensions/classification")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "x", "", "{\"agency\":1}", "{\"agency\":\"640100\",\"year\":\"zwei\"}"})
    void variablesThatAreNoneAreRefused(String variables) {
        assertThat(get(hash(document(0)), variables).statusCode()).isEqualTo(400);
    }

    private JsonNode post(Map<String, Object> body) {
        return JSON.readTree(Api.on(port)
                .send(Api.on(port)
                        .request("/graphql")
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build())
                .body());
    }

    private static Map<String, Object> persisted(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    @Test
    void aClientMaySendOnlyTheHash() {
        var answer = post(Map.of(
                "extensions",
                persisted(hash(document(0))),
                "variables",
                Map.of("agency", "640100-jgsw", "year", 2010)));

        assertThat(answer.at("/data/publication/number").asInt()).isEqualTo(1);
    }

    @Test
    void whoWantsAStreamOfEventsIsAnsweredAndNotKeptWaiting() {
        var answer = Api.on(port)
                .send(Api.on(port)
                        .request("/graphql")
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .POST(BodyPublishers.ofString("{\"query\": \"{ publications { totalCount } }\"}"))
                        .build());

        assertThat(answer.body()).contains("event:");
    }

    private JsonNode register(String document) {
        return post(Map.of("query", document, "extensions", persisted(hash(document))));
    }

    /** As Apollo's clients and others ask by GET. */
    private HttpResponse<String> getAsClientsDo(String hash, String... headers) {
        var request = Api.on(port)
                .request("/graphql?extensions="
                        + URLEncoder.encode(JSON.writeValueAsString(persisted(hash)), StandardCharsets.UTF_8));
        return Api.on(port)
                .send((headers.length == 0 ? request : request.headers(headers))
                        .GET()
                        .build());
    }

    @Test
    void aDocumentThatAnybodyRegisteredIsAnsweredByGetAndMayBeKept() {
        var document = "{ publications(first: 1) { totalCount pageInfo { hasNextPage } } }";
        assertThat(get(hash(document), "{}").statusCode()).isEqualTo(404);

        assertThat(register(document)
                        .at("/extensions/persistedQuery/remembered")
                        .asBoolean())
                .isTrue();

        for (var answer : List.of(get(hash(document), "{}"), getAsClientsDo(hash(document)))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(JSON.readTree(answer.body())).isEqualTo(Api.on(port).query(document));
            assertThat(header(answer, "Cache-Control")).isEqualTo("public, no-cache");
        }
        var etag = header(getAsClientsDo(hash(document)), "ETag");
        assertThat(getAsClientsDo(hash(document), "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(post(Map.of("extensions", persisted(hash(document)))).has("data"))
                .isTrue();
    }

    /** Sent again word for word, since clients do so when they find it forgotten: no ready answer stands in for that. */
    @Test
    void itMayBeRegisteredAgain() {
        var document = "{ publications(first: 2) { totalCount } }";

        for (int time = 0; time < 2; time++) {
            assertThat(register(document)
                            .at("/extensions/persistedQuery/remembered")
                            .asBoolean())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ viewer { name } publications(first: 3) { totalCount } }",
                "query A { publications(first: 3) { totalCount } } query B { viewer { name } }",
                "{ publications(first: 3) { totalCount } __typename }"
            })
    void whatIsNotThePublicRecordAloneIsAnsweredAndNotRemembered(String document) {
        var asked = new HashMap<String, Object>(Map.of("query", document, "extensions", persisted(hash(document))));
        if (document.startsWith("query A")) {
            asked.put("operationName", "A");
        }
        var answer = post(asked);

        assertThat(answer.has("data")).isTrue();
        assertThat(answer.at("/extensions/persistedQuery/remembered").asBoolean())
                .isFalse();
        assertThat(answer.at("/extensions/persistedQuery/message").asString()).contains("公开记录");
        assertThat(get(hash(document), "{}").statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(getAsClientsDo(hash(document)).body())
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ noSuchField }",
                "{ publications(first: 1 { totalCount } }",
                "{ agencies(first: 100) { edges { node { subordinates { subordinates { subordinates { subordinates {"
                        + " name } } } } } } } }"
            })
    void whatIsNotAnsweredIsNotRemembered(String document) {
        assertThat(register(document).has("errors")).isTrue();
        assertThat(get(hash(document), "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTooLongIsAnsweredAndNotRemembered() {
        var document = "{ publications(first: 1) { totalCount } }" + " ".repeat(16_000);
        var answer = register(document);

        assertThat(answer.has("data")).isTrue();
        assertThat(answer.at("/extensions/persistedQuery/message").asString()).contains("16000");
        assertThat(get(hash(document), "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void aHashThatIsNotTheDocumentsIsRefused() {
        var answer = post(Map.of("query", "{ publications { totalCount } }", "extensions", persisted(UNKNOWN)));

        assertThat(answer.has("data")).isFalse();
        assertThat(answer.at("/errors/0/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
        assertThat(get(UNKNOWN, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverAsksInAnotherWayIsToldHow() {
        var ask = Api.on(port);
        var got = ask.send(ask.request("/graphql?query=%7Byears%7D").GET().build());
        var put = ask.send(
                ask.request("/graphql").PUT(BodyPublishers.ofString("{}")).build());
        var text = ask.send(ask.request("/graphql")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{ publishedYears }"))
                .build());

        assertThat(List.of(got.statusCode(), put.statusCode(), text.statusCode()))
                .containsExactly(405, 405, 415);
        assertThat(header(got, "Allow")).contains("POST");
        for (var refused : List.of(got, put, text)) {
            assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
            assertThat(JSON.readTree(refused.body()).get("detail").asString()).contains("application/json");
        }
    }

    @Test
    void everyAnswerSaysWhatItCostAndHowMuchItMay() {
        var cost = Api.on(port)
                .query("{ publications(first: 10) { edges { node { id number } } } }")
                .at("/extensions/cost");

        // 1 for publications and 1 for edges, then for each of ten edges 1 for the node and 2 for its fields
        assertThat(cost.get("cost").asInt()).isEqualTo(32);
        assertThat(cost.get("depth").asInt()).isEqualTo(4);
        assertThat(cost.get("limit").asInt()).isEqualTo(20_000);
        assertThat(Api.on(port)
                        .query("{ agencies(first: 100) { edges { node { subordinates { subordinates { "
                                + "subordinates { subordinates { name } } } } } } } }")
                        .at("/extensions/cost/cost")
                        .asInt())
                .isGreaterThan(20_000);
    }
}
