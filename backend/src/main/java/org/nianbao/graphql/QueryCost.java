package org.nianbao.graphql;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to answer a valid query. A field costs 1, or what {@code @weight} says in the schema; what lies under a list
 * counts once for each entry: as many as {@code first} says under a connection, otherwise {@value #LIST} by estimate.
 *
 * @param publicRecord whether it reads nothing but the public record
 * @param registering  whether it came with its hash, to be known by that from now on
 */
public record QueryCost(
        long rootFields, long aliases, long depth, long cost, boolean publicRecord, boolean registering) {

    /** Reading a query's text and finding out that it is none. */
    static final long LEAST = 100;

    private static final String DIRECTIVE = "weight";
    private static final int LIST = 5;
    /** What a connection calls the entries of its page. */
    private static final Set<String> ENTRIES = Set.of("edges", "nodes");
    /** Beyond this nothing is counted further; sums stay far from overflow. */
    private static final long ENOUGH = 1_000_000_000L;

    /** Of the query that was executed in a context; null when it was refused before that was known. */
    public static @Nullable QueryCost in(GraphQLContext context) {
        return context.get(QueryCost.class);
    }

    static QueryCost of(ExecutionContext context) {
        var operation = context.getOperationDefinition();
        var counter = new Counter(context);
        var type = switch (operation.getOperation()) {
            case QUERY -> context.getGraphQLSchema().getQueryType();
            case MUTATION -> context.getGraphQLSchema().getMutationType();
            case SUBSCRIPTION -> context.getGraphQLSchema().getSubscriptionType();
        };
        long cost = type == null ? 0 : counter.cost(operation.getSelectionSet(), type, 1, 1);
        return new QueryCost(
                counter.rootFields,
                counter.aliases,
                counter.depth,
                cost,
                PublicRecord.suffices(operation, context::getFragment, context.getGraphQLSchema()),
                StoredQueries.isRegistering(context.getExecutionInput()));
    }

    private static final class Counter {

        private final GraphQLSchema schema;
        private final ExecutionContext context;
        private long rootFields;
        private long aliases;
        private long depth;
        private long visited;

        Counter(ExecutionContext context) {
            this.schema = context.getGraphQLSchema();
            this.context = context;
        }

        private long cost(@Nullable SelectionSet selections, GraphQLCompositeType type, int level, long page) {
            if (selections == null) {
                return 0;
            }
            depth = Math.max(depth, level);
            long cost = 0;
            for (Selection<?> selection : selections.getSelections()) {
                if (++visited > QueryLimits.COST) {
                    return ENOUGH;
                }
                cost = Math.min(
                        ENOUGH,
                        cost
                                + switch (selection) {
                                    case Field field -> cost(field, type, level, page);
                                    case InlineFragment inline ->
                                        cost(
                                                inline.getSelectionSet(),
                                                inline.getTypeCondition() == null
                                                        ? type
                                                        : named(inline.getTypeCondition()
                                                                .getName()),
                                                level,
                                                page);
                                    case FragmentSpread spread -> {
                                        FragmentDefinition fragment = context.getFragment(spread.getName());
                                        yield cost(
                                                fragment.getSelectionSet(),
                                                named(fragment.getTypeCondition()
                                                        .getName()),
                                                level,
                                                page);
                                    }
                                    default -> 0;
                                });
            }
            return cost;
        }

        private long cost(Field field, GraphQLCompositeType parent, int level, long page) {
            if (level == 1) {
                rootFields++;
            }
            if (field.getAlias() != null) {
                aliases++;
            }
            var definition = Introspection.getFieldDef(schema, parent, field.getName());
            long own = own(definition);
            if (!(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type)) {
                return own;
            }
            boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
            long entries = !list ? 1 : ENTRIES.contains(field.getName()) ? page : LIST;
            long below = cost(field.getSelectionSet(), type, level + 1, first(field, definition));
            return Math.min(ENOUGH, own + entries * below);
        }

        /** What reads far more than it answers says so in the schema. */
        private static long own(GraphQLFieldDefinition definition) {
            var declared = definition.getAppliedDirective(DIRECTIVE);
            return declared != null && declared.getArgument("of").getValue() instanceof Integer of ? of : 1;
        }

        private long first(Field field, GraphQLFieldDefinition definition) {
            if (definition.getArgument("first") == null) {
                return 1;
            }
            var arguments = ValuesResolver.getArgumentValues(
                    schema.getCodeRegistry(),
                    definition.getArguments(),
                    field.getArguments(),
                    context.getCoercedVariables(),
                    context.getGraphQLContext(),
                    context.getLocale());
            return arguments.get("first") instanceof Integer first ? Math.clamp(first, 1, Page.LARGEST) : Page.LARGEST;
        }

        private GraphQLCompositeType named(String name) {
            return (GraphQLCompositeType) schema.getType(name);
        }
    }
}
