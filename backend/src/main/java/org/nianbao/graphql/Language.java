package org.nianbao.graphql;

import java.util.Locale;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The library's own sentences come in Chinese as well, whatever the browser prefers; see {@code resources/i18n}. */
@Component
class Language implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput(
                (input, builder) -> builder.locale(Locale.CHINESE).build());
        return chain.next(request);
    }
}
