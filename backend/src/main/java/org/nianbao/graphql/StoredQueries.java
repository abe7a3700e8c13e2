package org.nianbao.graphql;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.persisted.PersistedQueryNotFound;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.Sha256;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents that are known by their SHA-256: those of the web app and of the samples, as the web app's build wrote
 * them (none when only the backend was built), and those that clients {@linkplain QueryRegistration registered}, which never
 * stand in the place of one of ours.
 */
@Component
class StoredQueries {

    private static final String FILES = "classpath*:storedQueries/*.json";

    private final Map<String, String> documents = new HashMap<>();
    private final RegisteredQueries registered;

    StoredQueries(JsonMapper json, RegisteredQueries registered) throws IOException {
        this.registered = registered;
        for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            for (var document : json.readValue(file.getContentAsString(StandardCharsets.UTF_8), String[].class)) {
                documents.put(Sha256.of(document), document);
            }
        }
    }

    @Nullable
    String find(String sha256) {
        var own = documents.get(sha256);
        return own != null ? own : registered.find(sha256);
    }

    /** With the document itself where only its hash was sent and it is known. */
    ExecutionInput inFull(ExecutionInput input) {
        var document = isNamedByHash(input) ? find(hash(input)) : null;
        return document == null ? input : input.transform(builder -> builder.query(document));
    }

    static boolean isNamedByHash(ExecutionInput input) {
        return PersistedQuerySupport.PERSISTED_QUERY_MARKER.equals(input.getQuery());
    }

    /** Whether a document came with the hash by which it is to be known. */
    static boolean isRegistering(ExecutionInput input) {
        return !isNamedByHash(input) && !hash(input).isEmpty();
    }

    /** The hash that came in {@code extensions.persistedQuery}; empty when there was none. */
    static String hash(ExecutionInput input) {
        return input.getExtensions().get("persistedQuery") instanceof Map<?, ?> named
                        && named.get("sha256Hash") instanceof String hash
                ? hash
                : "";
    }

    /** Said to whoever names a document by a hash that is not its own, so that nothing is known by a wrong name. */
    static GraphQLError notItsHash() {
        return GraphQLError.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message("extensions.persistedQuery 中的 sha256Hash 不是这一查询的 SHA-256（按 UTF-8 逐字节计算）。")
                .build();
    }

    /** As clients of this convention expect it: they then send the document itself. */
    static GraphQLError notFound(String sha256) {
        var error = new PersistedQueryNotFound(sha256);
        return GraphQLError.newError()
                .errorType(error)
                .message("%s", error.getMessage())
                .extensions(Map.of("code", "PERSISTED_QUERY_NOT_FOUND"))
                .build();
    }
}
