package org.nianbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the running backend, signed in or not: what a portal or the web app would send, byte for byte. */
public final class Api {

    /** Escaped, so that what cannot be written in UTF-8 can be sent too. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final @Nullable String token;

    private Api(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** As the public. */
    public static Api on(int port) {
        return new Api("http://localhost:" + port, null);
    }

    /** As one of the demonstration realm's people. */
    public Api as(String person) {
        return withToken(Tokens.of(person));
    }

    public Api withToken(String other) {
        return new Api(base, other);
    }

    /** The whole answer of a query: data and errors. */
    public JsonNode query(String query, Map<String, ?> variables) {
        var answer = send(request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
                .build());
        return JSON.readTree(answer.body());
    }

    public JsonNode query(String query) {
        return query(query, Map.of());
    }

    /** The value of the only root field of a query that must go well. */
    public JsonNode ask(String query, Map<String, ?> variables) {
        var answer = query(query, variables);
        if (answer.has("errors") || !answer.has("data")) {
            throw new AssertionError(answer.toPrettyString());
        }
        return answer.get("data").iterator().next();
    }

    public JsonNode ask(String query) {
        return ask(query, Map.of());
    }

    /** The classification of the first error of a query that must go wrong. */
    public String refusal(String query, Map<String, ?> variables) {
        var answer = query(query, variables);
        if (!answer.has("errors")) {
            throw new AssertionError("expected an error, got " + answer);
        }
        return answer.get("errors")
                .get(0)
                .get("extensions")
                .get("classification")
                .asString();
    }

    /** A reason for every warning of a report that has none yet, as submitReport and publishUrgently take them. */
    public List<Map<String, String>> reasons(String report) {
        return query(
                        "query($id: ID!) { report(id: $id) { findings { key severity accepted { reason } } } }",
                        Map.of("id", report))
                .at("/data/report/findings")
                .valueStream()
                .filter(finding -> finding.get("severity").asString().equals("WARN")
                        && finding.get("accepted").isNull())
                .map(finding -> Map.of("finding", finding.get("key").asString(), "reason", "核对无误。"))
                .toList();
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
