package org.nianbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.ServerAddress;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.store.Damaged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.JsonNode;

/** Whatever goes wrong is told in a class that the schema lists, in a Chinese sentence, and never as what it is not. */
@NianbaoTest
@Import(ErrorsTests.Slow.class)
class ErrorsTests {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern JAVA =
            Pattern.compile("(java|org|com|graphql|tools)\\.[a-z]+\\.|Exception|Validation error|ANTLR");

    @LocalServerPort
    private int port;

    @Autowired
    private Slow.Fields fields;

    /** The classes that the schema's opening words list. */
    private static String listed() throws IOException {
        var schema = Files.readString(Path.of("../schema.graphqls"));
        return schema.substring(0, schema.indexOf("schema {"));
    }

    private JsonNode error(String query, Map<String, ?> variables) {
        return Api.on(port).query(query, variables).at("/errors/0");
    }

    private static String kind(JsonNode error) {
        return error.at("/extensions/classification").asString("");
    }

    private static void assertTold(JsonNode error) throws IOException {
        assertThat(listed()).as(error.toString()).contains(kind(error));
        assertThat(error.get("message").asString()).containsPattern(CHINESE).doesNotContainPattern(JAVA);
    }

    static Stream<String> queriesThatAreWrong() {
        return Stream.of(
                "{",
                "",
                "{ viewer { name } } }",
                "{ viewer { nosuch } }",
                "{ viewer }",
                "{ agency { name } }",
                "{ agency(code: \"640100\", x: 1) { name } }",
                "{ publications(first: \"x\") { totalCount } }",
                "{ publications(orderBy: SIDEWAYS) { totalCount } }",
                "{ publications(first: null) { totalCount } }",
                "{ publications(filter: {nosuch: 1}) { totalCount } }",
                "{ publications(filter: 3) { totalCount } }",
                "query($a: Nosuch) { viewer { name } }",
                "query($a: Int) { viewer { name } }",
                "{ viewer { ...F } }",
                "{ viewer { name @nosuch } }",
                "subscription { x }",
                "fragment F on Viewer { name }",
                "query A { viewer { name } } query B { viewer { name } }",
                "{ viewer { name: roles name } }",
                "query($a: Int!) { publications(first: $a) { totalCount } }",
                "{ __schema { queryType { name } } }",
                "{ publications(first: 99999999999) { totalCount } }",
                "{ viewer { name \\u00 } }",
                "{ " + "viewer ".repeat(6_000) + "}",
                "{ fails { none } }",
                "{ failsAtOnce }",
                "{ refuses }");
    }

    @ParameterizedTest
    @MethodSource("queriesThatAreWrong")
    void everyAnswerToAWrongQueryIsToldInAListedClassAndInChinese(String query) throws IOException {
        assertTold(error(query, Map.of()));
    }

    static Stream<Map<String, Object>> variablesThatAreWrong() {
        return Stream.of(
                Map.of(),
                Map.of("filter", 3),
                Map.of("filter", Map.of("nosuch", 1)),
                Map.of("filter", Map.of("years", "x")),
                Map.of("filter", Map.of("kinds", "SIDEWAYS")));
    }

    @ParameterizedTest
    @MethodSource("variablesThatAreWrong")
    void everyAnswerToWrongVariablesIsToldInAListedClassAndInChinese(Map<String, Object> variables) throws IOException {
        assertTold(error(
                "query($filter: PublicationFilter!) { publications(filter: $filter) { totalCount } }", variables));
    }

    @Test
    void noClassOfTheLibraryIsAnsweredUnlisted() throws IOException {
        var listed = listed();
        assertThat(Stream.concat(
                                Stream.<ErrorClassification>of(graphql.ErrorType.values()),
                                Stream.of(ErrorType.values()))
                        .map(kind -> GraphQLError.newError()
                                .errorType(kind)
                                .message("x")
                                .build())
                        .map(ErrorSentences::told))
                .allSatisfy(told -> {
                    assertThat(listed).contains(String.valueOf(told.getErrorType()));
                });
    }

    /** A release of the library that says something new must not say it in English. */
    @Test
    void everySentenceOfTheLibraryIsTranslated() throws IOException {
        for (var bundle :
                Stream.of("Validation", "Parsing", "Scalars", "Execution").toList()) {
            assertThat(keys(bundle + "_zh")).containsAll(keys(bundle));
        }
    }

    private static Iterable<Object> keys(String bundle) throws IOException {
        var all = new Properties();
        try (var in = ErrorsTests.class.getResourceAsStream("/i18n/" + bundle + ".properties")) {
            all.load(in);
        }
        return all.keySet();
    }

    @Test
    void aQueryWhoseTimeIsUpIsToldTheLimit() throws IOException {
        var error = error("{ slow { after } }", Map.of());

        assertTold(error);
        assertThat(kind(error)).isEqualTo("UNAVAILABLE");
        assertThat(error.get("message").asString()).contains("10 秒");
        assertThat(fields.ring).as("silenced").isNull();
    }

    /** However long it takes: it is done, and told as done. */
    @Test
    void whatChangesSomethingIsNeverCutOff() {
        var answer = Api.on(port).query("mutation { slowly { after } }");

        assertThat(answer.has("errors")).isFalse();
        assertThat(answer.at("/data/slowly/after").asInt()).isEqualTo(1);
    }

    @Test
    void whatTheStoreMayHaveDoneIsToldAsUnknownAndAQueryToBeAskedAgain() throws IOException {
        var query = error("{ unanswered }", Map.of());
        var mutation = error("mutation { written }", Map.of());

        assertTold(query);
        assertTold(mutation);
        assertThat(kind(query)).isEqualTo("UNAVAILABLE");
        assertThat(kind(mutation)).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(mutation.get("message").asString()).contains("不能确定是否已保存");
        assertThat(error("mutation { broken }", Map.of()).get("message").asString())
                .contains("编号", "不能确定是否已保存");
    }

    @Test
    void whileTheStoreChangesOverEverybodyIsToldToTryAgainInAFewSeconds() throws IOException {
        var query = error("{ moved }", Map.of());
        var mutation = error("mutation { moving }", Map.of());

        assertTold(query);
        assertTold(mutation);
        assertThat(kind(query)).isEqualTo("UNAVAILABLE");
        assertThat(kind(mutation)).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(List.of(query, mutation)).allSatisfy(error -> {
            assertThat(error.at("/extensions/retryAfterSeconds").asInt()).isPositive();
            assertThat(error.get("message").asString()).contains("数据库正在切换", "过几秒");
        });
        assertThat(error("{ unanswered }", Map.of())
                        .at("/extensions/retryAfterSeconds")
                        .isMissingNode())
                .isTrue();
    }

    /** Which document it is, only whoever runs the server may know. */
    @Test
    void aDamagedDocumentIsToldAsSuchByTheNumberOfItsEntryInTheLog() throws IOException {
        var error = error("{ damaged }", Map.of());

        assertTold(error);
        assertThat(kind(error)).isEqualTo("INTERNAL_ERROR");
        assertThat(error.get("message").asString()).contains("已损坏", "编号").doesNotContain("640100");
    }

    @Test
    void whatIsRefusedBeforeAQueryIsReadIsToldInChinese() {
        var api = Api.on(port);
        var answers = Stream.of(
                        api.request("/graphql").GET(),
                        api.request("/graphql").method("DELETE", BodyPublishers.noBody()),
                        api.request("/graphql")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{}")),
                        api.request("/graphql")
                                .header("Content-Type", "application/json")
                                .header("Accept", "image/png")
                                .POST(BodyPublishers.ofString("{\"query\": \"{ viewer { name } }\"}")),
                        api.request("/graphql")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("x".repeat(300_000))))
                .map(request -> api.send(request.build()));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).containsPattern(CHINESE).doesNotContainPattern(JAVA);
        });
    }

    /** An alarm that rings when the work says so, and work that goes wrong in every way. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Slow {

        private static final String SCHEMA = """
            extend type Query { slow: Slow! fails: Slow! failsAtOnce: Int! refuses: Int! unanswered: Int! moved: Int! damaged: Int! }
            extend type Mutation { slowly: Slow! written: Int! moving: Int! broken: Int! }
            type Slow { after: Int! none: Int! }
            """;

        record Work(int after, @Nullable Integer none) {}

        @Bean
        GraphQlSourceBuilderCustomizer slowFields() {
            return source -> source.schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8)));
        }

        @Bean
        @Primary
        QueryTimer rungByTheWork(Fields fields) {
            return (Duration time, Runnable ring) -> {
                fields.ring = ring;
                return () -> fields.ring = null;
            };
        }

        @Controller
        static class Fields {

            private volatile @Nullable Runnable ring;

            private Work work() {
                var alarm = ring;
                if (alarm != null) {
                    alarm.run();
                }
                return new Work(1, null);
            }

            @QueryMapping
            Work slow() {
                return work();
            }

            @MutationMapping
            Work slowly() {
                return work();
            }

            @QueryMapping
            Work fails() {
                return new Work(1, null);
            }

            @QueryMapping
            int failsAtOnce() {
                throw new IllegalStateException("org.nianbao.store.Store is null");
            }

            @QueryMapping
            int refuses() {
                throw new BadRequest("不行。");
            }

            @QueryMapping
            int unanswered() {
                throw new MongoSocketReadTimeoutException("timed out", new ServerAddress(), new IOException());
            }

            @QueryMapping
            int moved() {
                throw notPrimary();
            }

            @MutationMapping
            int moving() {
                throw notPrimary();
            }

            private static RuntimeException notPrimary() {
                return new MongoNotPrimaryException(new BsonDocument("ok", new BsonInt32(0)), new ServerAddress());
            }

            @QueryMapping
            int damaged() {
                return Damaged.named("reports", new Document("_id", "640100:2021"), () -> {
                    throw new ClassCastException("java.lang.String");
                });
            }

            @MutationMapping
            int written() {
                throw new MongoSocketReadTimeoutException("timed out", new ServerAddress(), new IOException());
            }

            @MutationMapping
            int broken() {
                throw new IllegalStateException("org.nianbao.store.Store is null");
            }
        }
    }
}
