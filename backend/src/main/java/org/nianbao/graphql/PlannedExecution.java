package org.nianbao.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.language.Document;
import graphql.language.Field;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Executes queries as the library does, but reads what is nothing but the properties of records by a {@link Plan} made once
 * for a query's text, instead of field by field: no path, no environment and no future for each of a publication's thousands
 * of cells. Whatever is fetched in any other way, or goes wrong, is the library's, which then begins that part anew.
 */
final class PlannedExecution extends AsyncExecutionStrategy {

    /** Of one document, whose fields may be switched on and off by variables in many ways. */
    private static final int MOST_PLANS = 200;

    /** As long as the parsed text is remembered. */
    private final Cache<Document, Map<PlannedPart, Plan>> plans =
            Caffeine.newBuilder().weakKeys().build();

    /**
     * A part of a query for which one plan holds.
     *
     * @param fields   those that were merged into it, each the very one of the document
     * @param switches what decides on {@code @skip} and {@code @include}
     */
    private record PlannedPart(List<Field> fields, GraphQLType type, Map<String, Object> switches) {}

    PlannedExecution(DataFetcherExceptionHandler failures) {
        super(failures);
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
        var source = parameters.getSource();
        var type = parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        if (source == null
                || context.hasIncrementalSupport()
                || GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(type))) {
            return super.completeValue(context, parameters);
        }
        var known = plans.get(context.getDocument(), document -> new ConcurrentHashMap<>());
        var part = new PlannedPart(parameters.getField().getFields(), type, switches(context));
        var plan = known.get(part);
        if (plan == Plan.NONE || plan == null && known.size() >= MOST_PLANS) {
            return super.completeValue(context, parameters);
        }
        try {
            if (plan == null) {
                plan = new Plans(context, fieldCollector).of(type, parameters.getField());
                known.put(part, plan);
            }
            // To the library it is one value without fields of its own, for which nothing else is awaited.
            return new FieldValueInfo(CompleteValueType.SCALAR, plan.read(source, context));
        } catch (RuntimeException unfit) {
            // Whatever is wrong with it, the library comes upon it too, and tells it.
            if (!context.getExecutionInput().isCancelled()) {
                known.put(part, Plan.NONE);
            }
            return super.completeValue(context, parameters);
        }
    }

    private static Map<String, Object> switches(ExecutionContext context) {
        Map<String, Object> switches = Map.of();
        for (var variable : context.getCoercedVariables().toMap().entrySet()) {
            if (variable.getValue() == null || variable.getValue() instanceof Boolean) {
                switches = switches.isEmpty() ? new HashMap<>() : switches;
                switches.put(variable.getKey(), variable.getValue());
            }
        }
        return switches;
    }
}
