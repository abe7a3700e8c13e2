package org.nianbao.graphql;

import org.nianbao.door.Address;
import org.nianbao.door.Door;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMethod;

/** Where queries are asked. Spring for GraphQL answers there by a route of its own, so no controller can say this. */
@Configuration(proxyBeanMethods = false)
public class QueryDoor {

    /** Said to whoever sends something else, a list of queries for one. */
    public static final String NO_QUERY = "请求应是一个 JSON 对象，形如 {\"query\": \"…\", \"variables\": {…}}；一次一个查询，不收数组。";

    @Bean
    @Door(cost = QueryCost.LEAST, otherSites = true, keptReady = true, work = Door.Work.QUERY)
    Address queries(GraphQlProperties settings) {
        return new Address(RequestMethod.POST, settings.getHttp().getPath());
    }
}
