package org.nianbao.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetchingEnvironment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nianbao.store.Busy;
import org.nianbao.store.Missing;
import org.nianbao.store.StaleWrite;
import org.nianbao.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/**
 * What goes wrong in a field, told in the classes that the schema lists; a bug is told by its number only. Rooms may have
 * refusals of their own, which are asked first.
 */
@Component
class Errors extends DataFetcherExceptionResolverAdapter {

    private static final String LOOK = "不能确定是否已保存，请重新打开，核对之后再决定是否重做。";
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        return switch (failure) {
            case Missing missing -> error(environment, ErrorType.NOT_FOUND, missing.getMessage());
            case Busy busy -> error(environment, ErrorSentences.UNAVAILABLE, busy.getMessage());
            case BadRequest bad -> error(environment, ErrorType.BAD_REQUEST, bad.getMessage());
            case StaleWrite stale -> error(environment, ErrorType.BAD_REQUEST, stale.getMessage() + "请重新打开后再试。");
            case BindException unfit -> error(environment, ErrorType.BAD_REQUEST, "输入的内容不符合要求：" + unfit.getMessage());
            default -> Store.isOutOfReach(failure) ? outOfReach(failure, environment) : bug(failure, environment);
        };
    }

    /** What the store was sent may have been written although its answer did not come. */
    private static GraphQLError outOfReach(Throwable failure, DataFetchingEnvironment environment) {
        LOG.error(
                "The store does not answer at {}",
                environment.getExecutionStepInfo().getPath(),
                failure);
        return changesSomething(environment)
                ? error(environment, ErrorSentences.OUTCOME_UNKNOWN, "数据库没有及时应答，" + LOOK)
                : error(environment, ErrorSentences.UNAVAILABLE, "数据库没有及时应答，请稍后再试。");
    }

    private static boolean changesSomething(DataFetchingEnvironment environment) {
        return environment.getOperationDefinition().getOperation() == Operation.MUTATION;
    }

    private static GraphQLError bug(Throwable failure, DataFetchingEnvironment environment) {
        var id = UUID.randomUUID().toString();
        LOG.error("{} at {}", id, environment.getExecutionStepInfo().getPath(), failure);
        return error(
                environment,
                ErrorType.INTERNAL_ERROR,
                "系统内部错误，编号 " + id + (changesSomething(environment) ? "；" + LOOK : "。"));
    }

    private static GraphQLError error(
            DataFetchingEnvironment environment, ErrorClassification kind, @Nullable String message) {
        return GraphqlErrorBuilder.newError(environment)
                .errorType(kind)
                .message("%s", message)
                .build();
    }
}
