package org.nianbao.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.door.Door;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.CollectionUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Queries over GET by the hash of their text, so that browsers and caches between may keep their answers: by an address of
 * their own, or as clients of automatic persisted queries ask. The public record only.
 */
@Controller
class StoredQueryController {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final StoredQueries stored;
    private final WebGraphQlHandler handler;
    private final GraphQlSource source;
    private final JsonMapper json;
    private final Cache<String, Boolean> open =
            Caffeine.newBuilder().maximumSize(RegisteredQueries.MOST).build();

    StoredQueryController(StoredQueries stored, WebGraphQlHandler handler, GraphQlSource source, JsonMapper json) {
        this.stored = stored;
        this.handler = handler;
        this.source = source;
        this.json = json;
    }

    @GetMapping("/graphql/stored/{sha256}")
    @Door(cost = QueryCost.LEAST, otherSites = true, keptReady = true, work = Door.Work.QUERY)
    void answer(
            @PathVariable String sha256,
            @RequestParam(defaultValue = "{}") String variables,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var document = stored.find(sha256);
        if (document == null) {
            throw new Refused(HttpStatus.NOT_FOUND, "没有登记过散列值为“" + sha256 + "”的查询；请用 POST /graphql 发送查询全文和散列值，即可登记。");
        }
        requireOpen(sha256, document);
        var body = execute(request, document, null, read("variables", variables));
        var bytes = json.writeValueAsBytes(body);
        response.setStatus(status(body).value());
        response.setContentType(type(request).toString());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** What {@link QueryDoor} leads here: {@code GET /graphql?extensions=…&variables=…}, as Apollo's and other clients ask. */
    ServerResponse answer(ServerRequest asked) {
        var request = asked.servletRequest();
        var named = read("extensions", asked.param("extensions").orElse("{}"));
        if (!(named.get("persistedQuery") instanceof Map<?, ?> persisted
                && persisted.get("sha256Hash") instanceof String sha256)) {
            throw new Refused(HttpStatus.BAD_REQUEST, "extensions 中没有 persistedQuery.sha256Hash。");
        }
        var document = stored.find(sha256);
        if (document == null) {
            var error = StoredQueries.notFound(sha256).toSpecification();
            // These clients take any other status for a failure of the network, and then do not send the text.
            return ServerResponse.ok()
                    .contentType(type(request))
                    .body(json.writeValueAsBytes(Map.of("errors", List.of(error))));
        }
        requireOpen(sha256, document);
        var body = execute(
                request,
                document,
                asked.param("operationName").orElse(null),
                read("variables", asked.param("variables").orElse("{}")));
        return ServerResponse.status(status(body)).contentType(type(request)).body(json.writeValueAsBytes(body));
    }

    private static HttpStatus status(Map<String, Object> body) {
        return body.containsKey("data") ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    }

    private void requireOpen(String sha256, String document) {
        if (!open.get(sha256, hash -> PublicRecord.suffices(document, source.schema()))) {
            throw new Refused(HttpStatus.METHOD_NOT_ALLOWED, "这个查询要登录或会改动数据，只能用 POST /graphql 发送。");
        }
    }

    private Map<String, Object> read(String parameter, String given) {
        try {
            return json.readValue(given, OBJECT);
        } catch (JacksonException e) {
            throw new Refused(HttpStatus.BAD_REQUEST, parameter + " 应是一个 JSON 对象，现为“" + given + "”。");
        }
    }

    private Map<String, Object> execute(
            HttpServletRequest request, String document, @Nullable String operation, Map<String, Object> variables) {
        var body = new HashMap<String, Object>(Map.of("query", document, "variables", variables));
        if (operation != null) {
            body.put("operationName", operation);
        }
        var asked = new WebGraphQlRequest(
                URI.create(request.getRequestURI()),
                new HttpHeaders(),
                CollectionUtils.toMultiValueMap(Map.of()),
                null,
                new HashMap<>(),
                body,
                request.getRequestId(),
                request.getLocale());
        return Objects.requireNonNull(handler.handleRequest(asked).block()).toMap();
    }

    private static MediaType type(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.APPLICATION_GRAPHQL_RESPONSE_VALUE)
                ? MediaType.APPLICATION_GRAPHQL_RESPONSE
                : MediaType.APPLICATION_JSON;
    }
}
