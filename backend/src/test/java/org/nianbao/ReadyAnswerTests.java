package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.store.Missing;
import org.nianbao.store.PublicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.JsonNode;

/** What is answered from memory, and above all what never is. Fields that count how often they were asked tell which. */
@NianbaoTest
@Import(ReadyAnswerTests.Counters.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadyAnswerTests {

    private static final String WHO_ASKS = "{ agency(code: \"640100\") { name whoAsks } }";

    @TestConfiguration(proxyBeanMethods = false)
    static class Counters {

        @Bean
        GraphQlSourceBuilderCustomizer countingFields() {
            return source -> source.schemaResources(new ByteArrayResource("""
                extend type Query {
                  asked(by: String): Int! @publicRecord
                  notDeclared: Int!
                }
                extend type Agency {
                  whoAsks: String!
                  lost: String
                }
                """.getBytes(StandardCharsets.UTF_8)));
        }

        /** Not static, so that no other test finds it; here it is found as a member. */
        @Controller
        class Counter {

            private final AtomicInteger count = new AtomicInteger();

            @QueryMapping
            int asked(@Argument @Nullable String by) {
                return count.incrementAndGet();
            }

            @QueryMapping
            int notDeclared() {
                return count.incrementAndGet();
            }

            @SchemaMapping
            String whoAsks(Agency agency, Caller caller) {
                return caller.name();
            }

            @SchemaMapping
            String lost(Agency agency) {
                throw new Missing("没有了。");
            }
        }
    }

    @LocalServerPort
    private int port;

    @BeforeAll
    void agencies(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
    }

    private JsonNode data(String query) {
        return Api.on(port).query(query, Map.of()).get("data");
    }

    @Test
    void theSameQuestionIsAnsweredFromMemoryUntilThePublicRecordChanges(@Autowired PublicationClock clock) {
        var first = data("{ asked }");

        assertThat(data("{ asked }")).isEqualTo(first);
        assertThat(Api.on(port).as("editor").query("{ asked }").get("data")).isEqualTo(first);
        clock.advance();
        assertThat(data("{ asked }")).isNotEqualTo(first);
    }

    @Test
    void anotherQuestionIsAnotherAnswer() {
        var query = "query One($by: String) { asked(by: $by) } query Two { asked }";
        var one = ask(query, "One", "a", "application/json");

        assertThat(ask(query, "One", "a", "application/json")).isEqualTo(one);
        assertThat(ask(query, "One", "b", "application/json")).isNotEqualTo(one);
        assertThat(ask(query, "Two", "a", "application/json")).isNotEqualTo(one);
        assertThat(ask(query, "One", "a", "application/graphql-response+json")).isNotEqualTo(one);
    }

    private String ask(String query, String operation, String by, String accept) {
        return Api.on(port)
                .send(Api.on(port)
                        .request("/graphql")
                        .header("Content-Type", "application/json")
                        .header("Accept", accept)
                        .POST(BodyPublishers.ofString("{\"query\": \"" + query + "\", \"operationName\": \"" + operation
                                + "\", \"variables\": {\"by\": \"" + by + "\"}}"))
                        .build())
                .body();
    }

    @Test
    void anAnswerThatDependsOnWhoAsksIsForTheOneWhoAsked() {
        assertThat(data(WHO_ASKS).at("/agency/whoAsks").asString()).isEqualTo("公众");
        for (var person : new String[] {"editor", "reviewer", "editor"}) {
            assertThat(Api.on(port).as(person).ask(WHO_ASKS).get("whoAsks").asString())
                    .isEqualTo(person);
        }
        assertThat(data(WHO_ASKS).at("/agency/whoAsks").asString()).isEqualTo("公众");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ notDeclared }",
                "{ asked notDeclared }",
                "{ asked viewer { name } }",
                "{ asked ...Hidden } fragment Hidden on Query { notDeclared }",
                "{ asked ... on Query { ... { notDeclared } } }",
                "{ asked __typename }",
                "{ asked agency(code: \"640100\") { lost } }"
            })
    void isAnsweredAnewEachTime(String query) {
        assertThat(data(query).iterator().next().asInt())
                .isPositive()
                .isNotEqualTo(data(query).iterator().next().asInt());
    }

    @Test
    void aTokenThatIsNotBelievedGetsNoReadyAnswerEither() {
        data("{ asked }");
        var answer = Api.on(port).withToken(Tokens.expired("editor"));

        assertThat(answer.send(answer.request("/graphql")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"query\":\"{ asked }\"}"))
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }
}
