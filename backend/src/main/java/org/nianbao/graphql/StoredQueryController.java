package org.nianbao.graphql;

import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.door.Door;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.CollectionUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stored queries over GET, so that browsers and caches between may keep their answers. The public record only. */
@Controller
class StoredQueryController {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final StoredQueries stored;
    private final WebGraphQlHandler handler;
    private final GraphQlSource source;
    private final JsonMapper json;
    private final Map<String, Boolean> open = new ConcurrentHashMap<>();

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
            throw new Refused(HttpStatus.NOT_FOUND, "没有登记过散列值为“" + sha256 + "”的查询；请用 POST /graphql 发送查询全文。");
        }
        if (!open.computeIfAbsent(sha256, hash -> readsPublicRecordOnly(document))) {
            throw new Refused(HttpStatus.METHOD_NOT_ALLOWED, "这个查询要登录或会改动数据，只能用 POST /graphql 发送。");
        }
        var answer = execute(request, document, read(variables));
        var body = answer.toMap();
        var bytes = json.writeValueAsBytes(body);
        response.setStatus((body.containsKey("data") ? HttpStatus.OK : HttpStatus.BAD_REQUEST).value());
        response.setContentType(type(request));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private boolean readsPublicRecordOnly(String text) {
        var document = Parser.parse(text);
        var fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .allMatch(operation -> PublicRecord.suffices(operation, fragments::get, source.schema()));
    }

    private Map<String, Object> read(String variables) {
        try {
            return json.readValue(variables, OBJECT);
        } catch (JacksonException e) {
            throw new Refused(HttpStatus.BAD_REQUEST, "variables 应是一个 JSON 对象，现为“" + variables + "”。");
        }
    }

    private WebGraphQlResponse execute(HttpServletRequest request, String document, Map<String, Object> variables) {
        var asked = new WebGraphQlRequest(
                URI.create(request.getRequestURI()),
                new HttpHeaders(),
                CollectionUtils.toMultiValueMap(Map.of()),
                null,
                new HashMap<>(),
                Map.of("query", document, "variables", variables),
                request.getRequestId(),
                request.getLocale());
        return Objects.requireNonNull(handler.handleRequest(asked).block());
    }

    private static String type(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.APPLICATION_GRAPHQL_RESPONSE_VALUE)
                ? MediaType.APPLICATION_GRAPHQL_RESPONSE_VALUE
                : MediaType.APPLICATION_JSON_VALUE;
    }
}
