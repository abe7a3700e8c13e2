package org.nianbao.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.nianbao.Sha256;
import org.nianbao.door.Doors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Registering a document (登记查询): whoever sends one together with its SHA-256 ({@code extensions.persistedQuery}) may from
 * then on ask by the hash alone, over GET too. Only one that was answered, so that it is valid and within the limits, and that
 * reads the public record and nothing else. The answer says in the same extension whether it was remembered.
 */
@Component
class QueryRegistration implements WebGraphQlInterceptor {

    /** New ones of one address within an hour, counted by each instance; a client has a handful. */
    static final int OF_AN_ADDRESS = 60;

    private static final int ADDRESSES = 100_000;

    private final StoredQueries stored;
    private final RegisteredQueries registered;
    private final GraphQlSource source;
    private final boolean addressesCount;
    private final Cache<String, AtomicInteger> added = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    QueryRegistration(
            StoredQueries stored,
            RegisteredQueries registered,
            GraphQlSource source,
            @Value("${nianbao.cost-per-minute}") long perMinute) {
        this.stored = stored;
        this.registered = registered;
        this.source = source;
        this.addressesCount = perMinute > 0;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .map(response ->
                        StoredQueries.isRegistering(response.getExecutionInput()) ? told(request, response) : response);
    }

    /** What was not answered was not looked at either; its errors say why. */
    private WebGraphQlResponse told(WebGraphQlRequest request, WebGraphQlResponse response) {
        if (!response.isValid()) {
            return response;
        }
        var document = request.getDocument();
        boolean known = stored.find(Sha256.of(document)) != null;
        var obstacle = known ? null : obstacle(document);
        if (!known && obstacle == null) {
            registered.add(document);
        }
        var said = new HashMap<>(response.getExtensions());
        said.put(
                "persistedQuery",
                obstacle == null ? Map.of("remembered", true) : Map.of("remembered", false, "message", obstacle));
        return response.transform(answer -> answer.extensions(said));
    }

    /** Why a document is not remembered, in a sentence; null where it may be. */
    private @Nullable String obstacle(String document) {
        if (!PublicRecord.suffices(document, source.schema())) {
            return "只登记仅读取公开记录的查询；这一查询照常用 POST 发送。";
        }
        if (document.getBytes(StandardCharsets.UTF_8).length > RegisteredQueries.LONGEST_BYTES) {
            return "登记的查询最长 " + RegisteredQueries.LONGEST_BYTES + " 字节；这一查询照常用 POST 发送。";
        }
        if (addressesCount && !mayAdd()) {
            return "同一地址一小时最多登记 " + OF_AN_ADDRESS + " 个新的查询，请稍后再登记。";
        }
        return null;
    }

    private boolean mayAdd() {
        return added.get(Doors.client(), address -> new AtomicInteger()).incrementAndGet() <= OF_AN_ADDRESS;
    }
}
