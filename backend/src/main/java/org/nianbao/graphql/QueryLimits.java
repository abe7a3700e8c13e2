package org.nianbao.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Refuses a request that asks for too much before any of it is fetched, saying which limit and by how much. What a query
 * cost stands in every answer, so that clients learn of the limits before they meet them.
 */
@Component
class QueryLimits extends SimplePerformantInstrumentation {

    static final int DEPTH = 15;
    static final int COST = 20_000;
    static final int ALIASES = 50;
    static final int ROOT_FIELDS = 20;
    static final int SECONDS = 10;

    private final QueryTimer alarm;

    QueryLimits(QueryTimer alarm) {
        this.alarm = alarm;
    }

    /**
     * What changes something is never cut off once it has begun: it might have been done, and whoever asked would be told
     * that it was stopped. Each wait within it has a bound of its own.
     */
    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext();
        refuseExcess(context);
        if (context.getOperationDefinition().getOperation() != Operation.QUERY) {
            return null;
        }
        var silence = alarm.set(Duration.ofSeconds(SECONDS), context.getExecutionInput()::cancel);
        return SimpleInstrumentationContext.whenCompleted((result, failure) -> silence.run());
    }

    private static void refuseExcess(ExecutionContext context) {
        var cost = QueryCost.of(context);
        context.getGraphQLContext().put(QueryCost.class, cost);
        refuseOver(cost.rootFields(), ROOT_FIELDS, "查询的根字段");
        refuseOver(cost.aliases(), ALIASES, "查询的别名");
        refuseOver(cost.depth(), DEPTH, "查询的层数");
        refuseOver(cost.cost(), COST, "查询的总量（字段数乘以列表长度）");
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var cost = QueryCost.in(parameters.getGraphQLContext());
        return CompletableFuture.completedFuture(
                cost == null
                        ? result
                        : result.transform(answer -> answer.addExtension(
                                "cost", Map.of("cost", cost.cost(), "limit", COST, "depth", cost.depth()))));
    }

    private static void refuseOver(long asked, int limit, String what) {
        if (asked > limit) {
            GraphQLError error = GraphQLError.newError()
                    .errorType(ErrorType.BAD_REQUEST)
                    .message("%s最多 %d，现为 %d；请分几次查询。", what, limit, asked)
                    .build();
            throw new AbortExecutionException(List.of(error));
        }
    }
}
