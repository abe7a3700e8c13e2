package org.nianbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is read by a plan is answered as the library answers it field by field: byte for byte, faults included. */
class PlannedExecutionTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SCHEMA = """
        type Query { library: Library! shelf: Shelf shelves: [Shelf] }
        type Library { name: String! shelves: [Shelf!]! count: Int! found: Int }
        type Shelf {
          id: ID! label(upper: Boolean): String width: Float kind: Kind! kinds: [Kind!] open: Boolean price: Price number: Int
          books: [Book!]! loose: [Book] first: Book needed: Book! maybe: Book later: Book odd: [String!] thing: Thing
        }
        type Book { title: String! pages: Int kind: Kind shelf: Shelf written: String later: String }
        type Leaflet { title: String! }
        union Thing = Book | Leaflet
        scalar Price
        enum Kind { LAW NOVEL }
        """;

    enum Genre {
        LAW,
        NOVEL,
        OTHER
    }

    record Book(
            String title,
            @Nullable Integer pages,
            @Nullable Object kind,
            @Nullable Shelf shelf) {

        public Optional<String> written() {
            return Optional.of("somebody");
        }

        public CompletableFuture<String> later() {
            return CompletableFuture.completedFuture("later");
        }
    }

    /** Not a record. */
    public static final class Pamphlet {

        public String getTitle() {
            return "pamphlet";
        }

        public int pages() {
            return 2;
        }
    }

    record Shelf(
            String id,
            Object label,
            double width,
            Genre kind,
            List<Genre> kinds,
            boolean open,
            @Nullable BigDecimal price,
            Object number,
            List<?> books,
            List<?> loose,
            @Nullable Object first,
            @Nullable Object needed) {

        public Optional<Book> maybe() {
            return Optional.of(BOOK);
        }

        public CompletableFuture<Book> later() {
            return CompletableFuture.completedFuture(BOOK);
        }

        public List<String> odd() {
            throw new IllegalStateException("out of order");
        }

        public Object thing() {
            return BOOK;
        }
    }

    record Library(String name, List<Shelf> shelves, IntSupplier count) {

        public int found() {
            return count.getAsInt();
        }
    }

    private static final Book BOOK = new Book("条例“\\\"\n\u0001😀", 12, Genre.LAW, null);

    private static final Shelf SOUND = shelf(List.of(BOOK, new Book("", null, null, null)), BOOK, 7);

    private final AtomicInteger counted = new AtomicInteger();

    private static Shelf shelf(List<?> books, @Nullable Object needed, Object number) {
        return new Shelf(
                "1",
                "上",
                1.5,
                Genre.NOVEL,
                List.of(Genre.LAW, Genre.NOVEL),
                true,
                new BigDecimal("10.50"),
                number,
                books,
                Arrays.asList(BOOK, null),
                null,
                needed);
    }

    private GraphQL graphQl(Shelf shelf) {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> type.dataFetcher("shelf", asked -> shelf)
                                .dataFetcher("shelves", asked -> Arrays.asList(shelf, null, SOUND))
                                .dataFetcher(
                                        "library",
                                        asked -> new Library("总馆", List.of(shelf, SOUND), counted::incrementAndGet)))
                .type(
                        "Thing",
                        type -> type.typeResolver(asked -> asked.getSchema().getObjectType("Book")))
                .scalar(GraphQLScalarType.newScalar(Scalars.GraphQLString)
                        .name("Price")
                        .coercing(new Coercing<Object, Object>() {
                            @Override
                            public Object serialize(Object value, GraphQLContext context, Locale locale) {
                                return value;
                            }
                        })
                        .build())
                .build();
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring))
                .build();
    }

    private void sameBothWays(Shelf shelf, String query, Map<String, Object> variables) {
        var graphQl = graphQl(shelf);
        var handler = new SimpleDataFetcherExceptionHandler();
        var planned = graphQl.transform(builder -> builder.queryExecutionStrategy(new PlannedExecution(handler)));
        var byField = graphQl.transform(builder -> builder.queryExecutionStrategy(new AsyncExecutionStrategy(handler)));
        var input = ExecutionInput.newExecutionInput(query).variables(variables).build();
        var expected = byField.execute(input).toSpecification();

        // The second time as it was planned the first, or not any more.
        for (int times = 0; times < 2; times++) {
            var answered = planned.execute(input).toSpecification();
            assertThat(JSON.writeValueAsString(answered)).isEqualTo(JSON.writeValueAsString(expected));
            assertThat(answered).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ shelf { id label width kind kinds open price number books { title pages kind } loose { title }"
                        + " first { title } } }",
                "{ shelves { __typename a: id b: id books { c: title __typename } needed { ... on Book { pages } ...F"
                        + " } } } fragment F on Book { title kind }",
                "{ shelf { books { title } ...S books { pages } } } fragment S on Shelf { books { kind title } id }",
                "query($on: Boolean!, $off: Boolean = false) { shelf { id @include(if: $on) open @skip(if: $on) "
                        + "... @include(if: $off) { kind } books @skip(if: $off) { title @include(if: $on) pages } } }",
                "{ shelf { label(upper: true) maybe { title written } later { title later } thing { ... on Book {"
                        + " title } } } }",
                "{ shelf { id needed { shelf { id } } books { written title } } library { name shelves { id } } }",
                "{ shelf { id odd } library { shelves { id odd first { title } } } }",
            })
    void isAnsweredAsFieldByField(String query) {
        for (var on : List.of(true, false)) {
            Map<String, Object> variables = query.contains("$on") ? Map.of("on", on) : Map.of();
            sameBothWays(SOUND, query, variables);
            sameBothWays(SOUND, query, query.contains("$on") ? Map.of("on", on, "off", true) : variables);
        }
    }

    @Test
    void whatIsWrongWithAValueIsToldByTheLibrary() {
        var query = "{ shelves { id number kind kinds books { title kind } loose { title } needed { title } } shelf {"
                + " number } library { shelves { number needed { title } } } }";

        Stream.of(
                        shelf(List.of(BOOK), null, 1),
                        shelf(List.of(BOOK), BOOK, "no number"),
                        shelf(Arrays.asList(BOOK, null), BOOK, 1),
                        shelf(List.of(new Book("x", 1, Genre.OTHER, null)), BOOK, 1),
                        shelf(List.of(new Book("x", 1, Genre.LAW, null), new Pamphlet()), new Pamphlet(), 1),
                        shelf(List.of(Map.of("title", "of a map")), Map.of("title", "of a map"), 1),
                        shelf(List.of(Optional.of(BOOK)), Optional.empty(), 1),
                        new Shelf(
                                "1",
                                2,
                                1,
                                Genre.OTHER,
                                List.of(Genre.OTHER),
                                true,
                                null,
                                1,
                                List.of(),
                                List.of(),
                                1,
                                1))
                .forEach(shelf -> sameBothWays(shelf, query, Map.of()));
    }

    @Test
    void readsRecordsByPlanAndAsksNothingThatIsFoundOutOnlyThen() {
        var planned = graphQl(SOUND)
                .transform(builder ->
                        builder.queryExecutionStrategy(new PlannedExecution(new SimpleDataFetcherExceptionHandler())));

        assertThat(data(planned.execute("{ shelf { id books { title } } }")).get("shelf"))
                .isInstanceOf(PlannedAnswer.class);
        assertThat(data(planned.execute("{ library { name found shelves { id } } }"))
                        .get("library"))
                .isNotInstanceOf(PlannedAnswer.class);
        assertThat(counted).hasValue(1);
    }

    private static Map<String, Object> data(ExecutionResult result) {
        assertThat(result.getErrors()).isEmpty();
        return result.getData();
    }

    @Test
    void isTheMapTheLibraryWouldHaveMade() {
        var answer = new PlannedAnswer(new PlannedNames(List.of("a", "b")), new @Nullable Object[] {1, null});

        assertThat(answer).containsExactly(Map.entry("a", 1), new AbstractMap.SimpleEntry<>("b", null));
        assertThat(answer.containsKey("b")).isTrue();
        assertThat(answer.get("b")).isNull();
        assertThat(JSON.writeValueAsString(answer)).isEqualTo("{\"a\":1,\"b\":null}");
    }
}
