package org.nianbao.graphql;

import org.nianbao.door.Address;
import org.nianbao.door.Door;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.webmvc.GraphQlRequestPredicates;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where queries are asked. Spring for GraphQL answers there by a route of its own, so no controller can say this. */
@Configuration(proxyBeanMethods = false)
public class QueryDoor {

    /** Said to whoever sends something else, a list of queries for one. */
    public static final String NO_QUERY = "请求应是一个 JSON 对象，形如 {\"query\": \"…\", \"variables\": {…}}；一次一个查询，不收数组。";

    static final String NO_GET =
            "查询用 POST 发送：Content-Type 为 application/json，正文形如 {\"query\": \"…\", \"variables\": {…}}。"
                    + "GET 只接受已登记查询的散列值，见 /api。";
    private static final String NO_JSON = "查询的正文应是 JSON，Content-Type 应写 application/json。";

    @Bean
    @Door(cost = QueryCost.LEAST, otherSites = true, keptReady = true, work = Door.Work.QUERY)
    Address queries(GraphQlProperties settings) {
        return new Address(RequestMethod.POST, settings.getHttp().getPath());
    }

    @Bean
    @Door(cost = QueryCost.LEAST, otherSites = true, keptReady = true, work = Door.Work.QUERY)
    Address queriesByHash(GraphQlProperties settings) {
        return new Address(RequestMethod.GET, settings.getHttp().getPath());
    }

    /** Before the library's own route: what that refuses without a word, and registered queries by GET. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> queryRoutes(GraphQlProperties settings, StoredQueryController stored) {
        var path = settings.getHttp().getPath();
        var query = GraphQlRequestPredicates.graphQlHttp(path).or(GraphQlRequestPredicates.graphQlSse(path));
        return RouterFunctions.route()
                .GET(
                        path,
                        request -> request.param("extensions").isPresent()
                                ? stored.answer(request)
                                : refused(HttpStatus.METHOD_NOT_ALLOWED, NO_GET))
                .route(
                        RequestPredicates.path(path)
                                .and(RequestPredicates.method(HttpMethod.POST).negate()),
                        request -> refused(HttpStatus.METHOD_NOT_ALLOWED, NO_GET))
                .route(
                        RequestPredicates.path(path).and(query.negate()),
                        request -> refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, NO_JSON))
                .build();
    }

    private static ServerResponse refused(HttpStatus status, String sentence) {
        return ServerResponse.status(status)
                .header(HttpHeaders.ALLOW, "GET, POST")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, sentence));
    }
}
