package org.nianbao.graphql;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import reactor.core.publisher.Mono;

/**
 * What the filters must know of a query once it is answered; found among the request's attributes.
 *
 * @param cost        what it cost, see {@link Weight}; 0 when it was refused before that was known
 * @param forEverybody whether anybody who asks the same is to get the same until the public record changes
 */
record Answered(long cost, boolean forEverybody) {

    private static final String ATTRIBUTE = Answered.class.getName();

    /** Null when the request never came to be executed. */
    static @Nullable Answered of(ServletRequest request) {
        return (Answered) request.getAttribute(ATTRIBUTE);
    }

    /**
     * An answer is for everybody when it holds only the public record, nothing went wrong, and nothing that was read for
     * it wanted to know who is asking. The latter is seen, not declared: rooms get the caller from one place only.
     */
    static Answered by(WebGraphQlResponse response) {
        var context = response.getExecutionInput().getGraphQLContext();
        Weight weight = context.get(Weight.class);
        return weight == null
                ? new Answered(0, false)
                : new Answered(
                        weight.cost(),
                        weight.publicRecord()
                                && !context.hasKey(Caller.class)
                                && response.getErrors().isEmpty());
    }

    @Component
    static class Noting implements WebGraphQlInterceptor {

        @Override
        public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
            return chain.next(request).doOnNext(response -> {
                var asked = RequestContextHolder.getRequestAttributes();
                if (asked != null) {
                    asked.setAttribute(ATTRIBUTE, by(response), RequestAttributes.SCOPE_REQUEST);
                }
            });
        }
    }
}
