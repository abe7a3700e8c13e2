package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExperimentalApi;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.TypeUtil;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of the whole schema are the same whether records are read by plans or field by field, for whoever asks: those of
 * every document that is known, and of documents that nobody thought of.
 */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlannedAnswerTests {

    private static final String BY_FIELD = "X-By-Field";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DOCUMENTS = 120;
    /** What takes no longer than it has to, and is the same when asked twice. */
    private static final List<String> ROOTS = List.of(
            "publication(agency: \"640100-jgsw\", year: 2021)",
            "publication(agency: \"640100-jgsw\", year: 2021)",
            "publications(first: 3)",
            "agency(code: \"640100\")",
            "report(id: \"640100-jgsw:2021\")",
            "reports(first: 3)",
            "edition(year: 2021)",
            "tally(agency: \"640100\", year: 2021)",
            "changes(first: 3)",
            "series(agency: \"640100-jgsw\", cells: [\"requests.received.total\"])");

    /** Where the library is asked to deliver parts later, which none of these documents wants, it looks at every field. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Switch {

        @Bean
        WebGraphQlInterceptor fieldByField() {
            return (request, chain) -> {
                if (request.getHeaders().containsHeader(BY_FIELD)) {
                    request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                                    Map.of(ExperimentalApi.ENABLE_INCREMENTAL_SUPPORT, true))
                            .build());
                }
                return chain.next(request);
            };
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private GraphQlSource source;

    @BeforeAll
    void publish(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
        Published.report(port, 2021, Samples.rich(2021));
    }

    @Test
    void everyKnownDocumentIsAnsweredAlike() throws IOException {
        int answered = 0;
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:storedQueries/*.json")) {
            for (var document : JSON.readValue(file.getContentAsString(StandardCharsets.UTF_8), String[].class)) {
                var operations = Parser.parse(document).getDefinitionsOfType(OperationDefinition.class);
                if (operations.size() == 1
                        && operations.getFirst().getOperation() == OperationDefinition.Operation.QUERY) {
                    var variables = variables(operations.getFirst());
                    answered += alike("office", document, variables).has("data") ? 1 : 0;
                    alike(null, document, variables);
                }
            }
        }
        assertThat(answered).isPositive();
    }

    @Test
    void documentsOfAllKindsAreAnsweredAlike() {
        var random = new Random(2021);
        int answered = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            var document = new RandomDocument(source.schema(), random).document(ROOTS.get(i % ROOTS.size()));
            for (boolean on : new boolean[] {true, false}) {
                var answer = alike(i % 3 == 0 ? null : "office", document, Map.of("on", on));
                answered += answer.has("errors") ? 0 : 1;
            }
        }
        assertThat(answered).isGreaterThan(DOCUMENTS);
    }

    private JsonNode alike(@Nullable String person, String document, Map<String, Object> variables) {
        var planned = send(person, document, variables, false);
        assertThat(send(person, document, variables, false)).as(document).isEqualTo(planned);
        assertThat(send(person, document, variables, true)).as(document).isEqualTo(planned);
        return JSON.readTree(planned);
    }

    private String send(@Nullable String person, String document, Map<String, Object> variables, boolean byField) {
        var api = person == null ? Api.on(port) : Api.on(port).as(person);
        var request = api.request("/graphql").header("Content-Type", "application/json");
        // Otherwise than before, so that it is not answered from memory.
        var body = JSON.writeValueAsString(Map.of("query", document, "variables", variables)) + (byField ? " " : "");
        return api.send((byField ? request.header(BY_FIELD, "1") : request)
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .body();
    }

    /** Something that fits for each variable, the demonstration's own where its name says what it is. */
    private Map<String, Object> variables(OperationDefinition operation) {
        var values = new HashMap<String, Object>();
        operation.getVariableDefinitions().forEach(variable -> {
            var type = TypeUtil.unwrapAll(variable.getType()).getName();
            var value = switch (variable.getName()) {
                case "agency", "code", "within" -> Samples.AGENCY;
                case "id" -> Samples.AGENCY + ":2021";
                case "first" -> 3;
                default ->
                    switch (type) {
                        case "Int" -> 2021;
                        case "Boolean" -> true;
                        case "ID", "String" -> "requests.received.total";
                        default ->
                            source.schema().getType(type) instanceof GraphQLEnumType constants
                                    ? constants.getValues().getFirst().getName()
                                    : null;
                    };
            };
            if (value != null) {
                values.put(variable.getName(), value);
            }
        });
        return values;
    }

    /** A document made at random: aliases, fragments of both kinds, conditions, type names, what is asked for twice. */
    private static final class RandomDocument {

        private static final int DEEPEST = 7;

        private final GraphQLSchema schema;
        private final Random random;
        private final Map<String, String> fragments = new LinkedHashMap<>();
        private int aliases;
        private int left = 120;

        RandomDocument(GraphQLSchema schema, Random random) {
            this.schema = schema;
            this.random = random;
        }

        String document(String root) {
            var field = schema.getQueryType().getFieldDefinition(root.substring(0, root.indexOf('(')));
            var selections = selections(type(field), 1);
            return "query($on: Boolean!) { viewer { name @include(if: $on) __typename } " + root + " " + selections
                    + " } " + String.join(" ", fragments.values());
        }

        private String selections(GraphQLObjectType type, int depth) {
            var fields = type.getFieldDefinitions().stream()
                    .filter(field -> arguments(field) != null)
                    .filter(field -> type(field) != null ? depth < DEEPEST : isLeaf(field))
                    .collect(Collectors.toList());
            var text = new StringBuilder("{ __typename");
            int wanted = 1 + random.nextInt(depth < 3 ? 6 : 4);
            for (int i = 0; i < wanted && !fields.isEmpty() && left-- > 0; i++) {
                var field = fields.get(random.nextInt(fields.size()));
                var one = field(field, depth);
                switch (random.nextInt(8)) {
                    case 0 ->
                        text.append(" ... on ")
                                .append(type.getName())
                                .append(" { ")
                                .append(one)
                                .append(" }");
                    case 1 -> text.append(" ...").append(fragment(type, one));
                    case 2 -> text.append(" ... @skip(if: $on) { ").append(one).append(" }");
                    case 3 -> text.append(' ').append(one).append(' ').append(one);
                    default -> text.append(' ').append(one);
                }
            }
            return text.append(" }").toString();
        }

        /** Under a name of its own, except for leaves, which may be asked for again. */
        private String field(GraphQLFieldDefinition field, int depth) {
            var below = type(field);
            var alias = below != null
                            || random.nextInt(6) == 0
                            || !field.getArguments().isEmpty()
                    ? aliases < 40 ? "a" + aliases++ + ": " : ""
                    : "";
            var condition =
                    random.nextInt(6) == 0 ? random.nextBoolean() ? " @include(if: $on)" : " @skip(if: false)" : "";
            return alias
                    + field.getName()
                    + arguments(field)
                    + condition
                    + (below == null ? "" : " " + selections(below, depth + 1));
        }

        private String fragment(GraphQLObjectType type, String selections) {
            var name = "F" + fragments.size();
            // Its place first: those within it are made before it is.
            fragments.put(name, "fragment " + name + " on " + type.getName() + " { " + selections + " }");
            return name;
        }

        private static boolean isLeaf(GraphQLFieldDefinition field) {
            return GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
        }

        private static @Nullable GraphQLObjectType type(GraphQLFieldDefinition field) {
            return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object ? object : null;
        }

        /** Null where one is needed that is not known here. */
        private static @Nullable String arguments(GraphQLFieldDefinition field) {
            var needed = field.getArguments().stream()
                    .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue())
                    .toList();
            if (needed.isEmpty()) {
                return field.getArgument("first") == null ? "" : "(first: 2)";
            }
            if (needed.size() > 1) {
                return null;
            }
            var argument = needed.getFirst();
            return switch (argument.getName()) {
                case "number" -> "(number: 1)";
                case "year" -> "(year: 2021)";
                case "ref" -> "(ref: \"requests.received.total\")";
                case "key" ->
                    ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType()))
                                    .getName()
                                    .equals("Table")
                            ? "(key: \"requests\")"
                            : "(key: \"received\")";
                default -> null;
            };
        }
    }
}
