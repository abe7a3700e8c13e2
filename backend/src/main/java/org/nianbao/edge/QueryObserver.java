package org.nianbao.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.nianbao.account.Caller;
import org.nianbao.door.Doors;
import org.nianbao.graphql.QueryCost;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import reactor.core.publisher.Mono;

/** Tells the filters what is only known of a query when it is answered: what it cost, and whether the answer is for everybody. */
@Component
class QueryObserver implements WebGraphQlInterceptor {

    private static final String FOR_EVERYBODY = QueryObserver.class.getName() + ".FOR_EVERYBODY";

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).doOnNext(response -> {
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
                observe(asked.getRequest(), response);
            }
        });
    }

    /**
     * An answer is for everybody when it holds only the public record, nothing went wrong, and nothing that was read for
     * it wanted to know who is asking. The latter is seen, not declared: rooms get the caller from one place only. One that
     * tells what came of registering a query is for whoever registered it. Without a cost it was refused before that was
     * known.
     */
    private static void observe(HttpServletRequest request, WebGraphQlResponse response) {
        var context = response.getExecutionInput().getGraphQLContext();
        var cost = QueryCost.in(context);
        if (cost != null) {
            Doors.charge(request, cost.cost());
            request.setAttribute(
                    FOR_EVERYBODY,
                    cost.publicRecord()
                            && !cost.registering()
                            && !context.hasKey(Caller.class)
                            && response.getErrors().isEmpty());
        }
    }

    /** Whether anybody who asks the same is to get the same until the public record changes. */
    static boolean isForEverybody(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(FOR_EVERYBODY));
    }
}
