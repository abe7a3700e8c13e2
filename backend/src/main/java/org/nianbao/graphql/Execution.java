package org.nianbao.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.ParserOptions;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.nianbao.Sha256;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

/** How queries are read: never more than a bounded number of tokens, the same text only once, stored ones by hash. */
@Configuration(proxyBeanMethods = false)
class Execution {

    private static final int TOKENS = 5_000;
    private static final int CHARACTERS = 200_000;
    /** A parsed query takes far more room than its text. */
    private static final long REMEMBERED_CHARACTERS = 1_000_000;

    Execution() {
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.getDefaultOperationParserOptions()
                .transform(options ->
                        options.maxTokens(TOKENS).maxCharacters(CHARACTERS).captureSourceLocation(true)));
    }

    /**
     * Controllers are called on the request's own virtual thread. Handing each call to another one, as is done by
     * default, would send every answer through the servlet filters a second time.
     */
    @Bean
    static BeanPostProcessor controllersOnTheRequestsThread() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AnnotatedControllerConfigurer controllers) {
                    controllers.setBlockingMethodPredicate(method -> false);
                }
                return bean;
            }
        };
    }

    @Bean
    GraphQlSourceBuilderCustomizer remembersParsedQueries(StoredQueries stored) {
        var parsed = Caffeine.newBuilder()
                .maximumWeight(REMEMBERED_CHARACTERS)
                .weigher((String query, PreparsedDocumentEntry entry) -> query.length())
                .build();
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(
                (input, parse) -> CompletableFuture.completedFuture(prepared(stored.inFull(input), parse, parsed))));
    }

    /** Else the library executes with a strategy of its own and the same handler. */
    @Bean
    GraphQlSourceBuilderCustomizer readsRecordsByPlan(ObjectProvider<DataFetcherExceptionResolver> failures) {
        return source -> source.configureGraphQl(graphQl ->
                graphQl.queryExecutionStrategy(new PlannedExecution(DataFetcherExceptionResolver.createExceptionHandler(
                        failures.orderedStream().toList()))));
    }

    private static PreparsedDocumentEntry prepared(
            ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> parse,
            Cache<String, PreparsedDocumentEntry> parsed) {
        if (StoredQueries.isNamedByHash(input)) {
            return new PreparsedDocumentEntry(StoredQueries.notFound(StoredQueries.hash(input)));
        }
        return StoredQueries.isRegistering(input) && !StoredQueries.hash(input).equals(Sha256.of(input.getQuery()))
                ? new PreparsedDocumentEntry(StoredQueries.notItsHash())
                : parsed.get(input.getQuery(), query -> parse.apply(input));
    }
}
