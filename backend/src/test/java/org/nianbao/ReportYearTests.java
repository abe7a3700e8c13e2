package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Wherever the API or an address takes a report's year, one for which there can be none is refused in a sentence. */
@NianbaoTest
@Import(MovedClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportYearTests {

    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse(new File("../schema.graphqls")));
    private static final Set<String> NAMES = Set.of("year", "years", "from", "to");

    @LocalServerPort
    private int port;

    /** A root field and the way through its arguments to a year. */
    record Place(boolean mutation, GraphQLFieldDefinition field, List<GraphQLInputValueDefinition> way) {

        String query(int year) {
            var arguments = new ArrayList<String>();
            field.getArguments().stream()
                    .filter(argument -> argument == way.getFirst() || isNeeded(argument))
                    .forEach(argument -> arguments.add(argument.getName() + ": " + value(argument, year)));
            return (mutation ? "mutation" : "query") + " { " + field.getName()
                    + "(" + String.join(", ", arguments) + ")"
                    + (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType
                                    || GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLUnionType
                            ? " { __typename }"
                            : "")
                    + " }";
        }

        private static boolean isNeeded(GraphQLInputValueDefinition value) {
            return GraphQLTypeUtil.isNonNull(value.getType());
        }

        private String value(GraphQLInputValueDefinition place, int year) {
            boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(place.getType()));
            var one = switch (GraphQLTypeUtil.unwrapAll(place.getType())) {
                case GraphQLInputObjectType input ->
                    input.getFields().stream()
                            .filter(field -> way.contains(field) || isNeeded(field))
                            .map(field -> field.getName() + ": " + value(field, year))
                            .collect(Collectors.joining(", ", "{", "}"));
                case GraphQLEnumType of -> of.getValues().getFirst().getName();
                case GraphQLNamedOutputType scalar
                when scalar == Scalars.GraphQLInt -> String.valueOf(place == way.getLast() ? year : 2020);
                case GraphQLNamedOutputType scalar when scalar == Scalars.GraphQLBoolean -> "true";
                case GraphQLNamedOutputType scalar when scalar.getName().equals("Date") -> "\"2020-01-20\"";
                default -> "\"640100\"";
            };
            return list ? "[" + one + "]" : one;
        }

        @Override
        public String toString() {
            return field.getName()
                    + way.stream().map(GraphQLInputValueDefinition::getName).collect(Collectors.joining(".", "(", ")"));
        }
    }

    static List<Place> places() {
        return Stream.of(SCHEMA.getQueryType(), SCHEMA.getMutationType())
                .flatMap(root -> root.getFields().stream()
                        .flatMap(field -> field.getArguments().stream()
                                .flatMap(argument -> ways(argument, argument.getType(), List.of()))
                                .map(way -> new Place(root == SCHEMA.getMutationType(), field, way))))
                .toList();
    }

    private static Stream<List<GraphQLInputValueDefinition>> ways(
            GraphQLInputValueDefinition place, GraphQLInputType type, List<GraphQLInputValueDefinition> before) {
        var way = Stream.concat(before.stream(), Stream.of(place)).toList();
        return switch (GraphQLTypeUtil.unwrapAll(type)) {
            case GraphQLInputObjectType input
            when !before.contains(place) ->
                input.getFields().stream().flatMap(field -> ways(field, field.getType(), way));
            case GraphQLNamedOutputType scalar
            when scalar == Scalars.GraphQLInt && NAMES.contains(place.getName()) -> Stream.of(way);
            default -> Stream.of();
        };
    }

    @BeforeAll
    void agencies(@Autowired Agencies agencies) {
        Samples.putAgencies(agencies);
    }

    @ParameterizedTest
    @MethodSource("places")
    void noFieldTakesAYearForWhichThereCanBeNoReport(Place place) {
        for (int year : List.of(1_000_000_000, -1, 0, 2007, 2028, 9999)) {
            var answer = Api.on(port).as("editor").query(place.query(year));
            assertThat(answer.at("/errors/0/extensions/classification").asString())
                    .as(answer.toString())
                    .isEqualTo("BAD_REQUEST");
            assertThat(answer.at("/errors/0/message").asString()).isEqualTo("年份只能是 2008 至 2027，现为 " + year + "。");
        }
    }

    @Test
    void theFirstAndTheNextYearAreTaken() {
        assertThat(places()).hasSizeGreaterThan(10);
        for (int year : List.of(2008, 2027)) {
            assertThat(Api.on(port)
                            .ask("{ tally(agency: \"640100\", year: " + year + ") { coverage { included } } }")
                            .at("/coverage/included")
                            .asInt())
                    .isZero();
        }
    }

    /** Fields of other types than the root's have no guard of their own kind to forget: none may take a year unmarked. */
    @Test
    void whateverIsNamedLikeAYearIsMarkedAsOneAllOverTheSchema() {
        var numbers = Set.of("Report.changes.from", "Report.changes.to");
        var unmarked = SCHEMA.getAllTypesAsList().stream().flatMap(type -> switch (type) {
            case GraphQLObjectType object ->
                object.getFields().stream()
                        .flatMap(field -> field.getArguments().stream()
                                .filter(argument -> isUnmarked(argument, argument.hasAppliedDirective("reportYear")))
                                .map(argument -> object.getName() + "." + field.getName() + "." + argument.getName()));
            case GraphQLInputObjectType input ->
                input.getFields().stream()
                        .filter(field -> isUnmarked(field, field.hasAppliedDirective("reportYear")))
                        .map(field -> input.getName() + "." + field.getName());
            default -> Stream.<String>of();
        });

        assertThat(unmarked).as("revision numbers only").containsExactlyInAnyOrderElementsOf(numbers);
    }

    private static boolean isUnmarked(GraphQLInputValueDefinition place, boolean marked) {
        return NAMES.contains(place.getName())
                && GraphQLTypeUtil.unwrapAll(place.getType()) == Scalars.GraphQLInt
                && !marked;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/publications/9999.csv",
                "/publications/2007.jsonl",
                "/publications/1000000000.csv",
                "/publications/640100-jgsw/9999.html",
                "/publications/640100-jgsw/9999",
                "/publications/640100-jgsw/0000.json",
                "/publications/640100-jgsw/1000000000.html",
                "/publications/640100-jgsw/1000000000",
                "/publications/640100-jgsw/-1.html"
            })
    void noAddressDoesEither(String path) {
        assertThat(Api.on(port)
                        .send(Api.on(port)
                                .request(path)
                                .header("Accept", "text/html,*/*")
                                .GET()
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }
}
