package org.nianbao.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.NianbaoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.DelegatingWebMvcConfiguration;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that the server answers says what asking there costs, or is one of the few that are nobody's. */
@NianbaoTest
class DoorTests {

    /** What libraries answer beside the rooms: health, files of a web app where there are any, and who does not ask by POST. */
    private static final Set<String> FREE =
            Set.of("/actuator/health", "/actuator/health/**", "/**", "/webjars/**", "(GET && /graphql)");

    /** Two ways to answer a query and one to refuse it, all of which come in by the door of {@code POST /graphql}. */
    private static final Set<String> QUERIES =
            Set.of("GraphQlHttpRequestPredicate", "(POST && /graphql)", "(/graphql && !POST)");

    @Autowired
    private Doors doors;

    @Test
    void everyAddressOfARoomHasADoorAndOfOthersThereAreFew(@Autowired Map<String, HandlerMapping> mappings) {
        var others = new TreeSet<String>();
        mappings.values().forEach(mapping -> others(mapping).forEach(others::add));

        assertThat(others)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(FREE.stream(), QUERIES.stream()).toList());
        assertThat(at("POST", "/graphql")).isNotNull();
    }

    private Stream<String> others(HandlerMapping mapping) {
        return switch (mapping) {
            case RequestMappingInfoHandlerMapping methods ->
                methods.getHandlerMethods().entrySet().stream()
                        .filter(method -> !method.getValue().hasMethodAnnotation(Door.class))
                        .flatMap(method -> method.getKey().getPatternValues().stream());
            case RouterFunctionMapping routes -> routes(routes.getRouterFunction());
            case AbstractUrlHandlerMapping files ->
                Stream.concat(
                        files.getHandlerMap().keySet().stream(),
                        files.getRootHandler() == null ? Stream.of() : Stream.of("/"));
            default -> Stream.of(mapping.toString());
        };
    }

    private static Stream<String> routes(@Nullable RouterFunction<?> routes) {
        var all = Stream.<String>builder();
        if (routes != null) {
            routes.accept(new RouterFunctions.Visitor() {
                @Override
                public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
                    all.add(predicate.toString().replaceAll(".*\\$(\\w+)@.*", "$1"));
                }

                @Override
                public void startNested(RequestPredicate predicate) {}

                @Override
                public void endNested(RequestPredicate predicate) {}

                @Override
                public void resources(Function<ServerRequest, Optional<Resource>> lookup) {
                    all.add("resources");
                }

                @Override
                public void attributes(Map<String, Object> attributes) {}

                @Override
                public void unknown(RouterFunction<?> route) {
                    all.add(route.toString());
                }
            });
        }
        return all.build();
    }

    private @Nullable Door at(String method, String path) {
        return doors.at(new MockHttpServletRequest(method, path));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /graphql, 100",
        "POST, /%67raphql, 100",
        "GET, /graphql/stored/x, 100",
        "HEAD, /publications/640100/2019.pdf, 20",
        "GET, /publications/2019.csv, 20000",
        "GET, /publications/dictionary.csv, 20",
        "GET, /publications/640100/2019, 20",
        "GET, /, 20",
        "POST, /imports, 5000",
        "GET, /sign-in.json, 0"
    })
    void aRequestComesToTheDoorOfWhoeverWouldAnswerIt(String method, String path, long cost) {
        assertThat(Objects.requireNonNull(at(method, path)).cost()).isEqualTo(cost);
    }

    @ParameterizedTest
    @CsvSource({"PUT, /graphql", "GET, /imports", "GET, /actuator/health", "GET, /none", "POST, /publications/2019.csv"
    })
    void whatNobodyAnswersHasNoDoor(String method, String path) {
        assertThat(at(method, path)).isNull();
    }

    @Test
    void otherSitesAskBeforehandByTheMethodTheyMean() {
        var preflight = new MockHttpServletRequest("OPTIONS", "/graphql");
        preflight.addHeader("Origin", "https://portal.example.gov.cn");
        preflight.addHeader("Access-Control-Request-Method", "POST");

        assertThat(Objects.requireNonNull(doors.at(preflight)).otherSites()).isTrue();
    }

    @Test
    void anAddressWithoutADoorStopsTheStart() {
        @Controller
        class Open {

            @GetMapping("/open")
            void open() {}
        }
        try (var context = new AnnotationConfigWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.register(DelegatingWebMvcConfiguration.class, Doors.class);
            context.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("open", new Open()));

            assertThatThrownBy(context::refresh).hasMessageContaining("/open").hasMessageContaining("@Door");
        }
    }
}
