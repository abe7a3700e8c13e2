package org.nianbao.report;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.ReportYears;
import org.nianbao.graphql.BadRequest;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Refuses, before a field is fetched, whatever is marked {@code @reportYear} in the schema and is no year of reports. */
@Configuration(proxyBeanMethods = false)
class YearWiring {

    private static final String DIRECTIVE = "reportYear";

    @Bean
    GraphQlSourceBuilderCustomizer refusesImpossibleYears(Clock clock) {
        return source -> source.typeVisitors(List.of(new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLFieldDefinition(
                    GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
                if (context.getParentNode() instanceof GraphQLObjectType parent && namesYears(field)) {
                    GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
                    code.dataFetcher(parent, field, guarded(field, code.getDataFetcher(parent, field), clock));
                }
                return TraversalControl.CONTINUE;
            }
        }));
    }

    private static boolean namesYears(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .anyMatch(argument -> namesYears(argument, argument.getType(), new HashSet<>()));
    }

    private static boolean namesYears(GraphQLDirectiveContainer place, GraphQLInputType type, Set<String> seen) {
        return place.hasAppliedDirective(DIRECTIVE)
                || GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input
                        && seen.add(input.getName())
                        && input.getFields().stream().anyMatch(field -> namesYears(field, field.getType(), seen));
    }

    private static DataFetcher<?> guarded(GraphQLFieldDefinition field, DataFetcher<?> fetcher, Clock clock) {
        return environment -> {
            var years = ReportYears.asOf(LocalDate.now(clock));
            field.getArguments()
                    .forEach(argument ->
                            require(argument, argument.getType(), environment.getArgument(argument.getName()), years));
            return fetcher.get(environment);
        };
    }

    private static void require(
            GraphQLDirectiveContainer place, GraphQLInputType type, @Nullable Object value, ReportYears years) {
        switch (value) {
            case List<?> several -> several.forEach(one -> require(place, type, one, years));
            case Map<?, ?> fields
            when GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input ->
                input.getFields().forEach(field -> require(field, field.getType(), fields.get(field.getName()), years));
            case Integer year
            when place.hasAppliedDirective(DIRECTIVE) && !years.hold(year) -> throw new BadRequest(years.refusal(year));
            case null, default -> {}
        }
    }
}
