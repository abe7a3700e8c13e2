package org.nianbao.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.store.Busy;
import org.nianbao.store.Damaged;
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
    /** An election takes longer, but began before whoever is told this was. */
    private static final int CHANGED_OVER_AFTER = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Store store;

    Errors(Store store) {
        this.store = store;
    }

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        return switch (failure) {
            case Missing missing -> error(environment, ErrorType.NOT_FOUND, missing.getMessage());
            case Busy busy -> error(environment, ErrorSentences.UNAVAILABLE, busy.getMessage());
            case BadRequest bad -> error(environment, ErrorType.BAD_REQUEST, bad.getMessage());
            case StaleWrite stale -> error(environment, ErrorType.BAD_REQUEST, stale.getMessage() + "请重新打开后再试。");
            case BindException unfit -> error(environment, ErrorType.BAD_REQUEST, unfit(unfit));
            case Damaged damaged -> fault("一份存储的文档已损坏，无法读取", damaged, environment);
            default ->
                Store.isOutOfReach(failure) ? outOfReach(failure, environment) : fault("系统内部错误", failure, environment);
        };
    }

    /** Which of the input's fields hold what they cannot, without what the library says of its own classes. */
    private static String unfit(BindException unfit) {
        return unfit.getFieldErrors().stream()
                .map(field -> "“" + field.getField() + "”不能是“" + field.getRejectedValue() + "”")
                .collect(Collectors.joining("；", "输入的内容不符合要求：", "。"));
    }

    /** What the store was sent may have been written although its answer did not come. */
    private GraphQLError outOfReach(Throwable failure, DataFetchingEnvironment environment) {
        LOG.error(
                "The store does not answer at {}",
                environment.getExecutionStepInfo().getPath(),
                failure);
        if (store.isChangingOver(failure)) {
            return changingOver(environment);
        }
        return changesSomething(environment)
                ? error(environment, ErrorSentences.OUTCOME_UNKNOWN, "数据库没有及时应答，" + LOOK)
                : error(environment, ErrorSentences.UNAVAILABLE, "数据库没有及时应答，请稍后再试。");
    }

    /** As above, and it is known that it will do so again within seconds. */
    private static GraphQLError changingOver(DataFetchingEnvironment environment) {
        return GraphqlErrorBuilder.newError(environment)
                .errorType(changesSomething(environment) ? ErrorSentences.OUTCOME_UNKNOWN : ErrorSentences.UNAVAILABLE)
                .message(
                        "%s",
                        changesSomething(environment)
                                ? "数据库正在切换，已经保存的内容都在；不能确定这一步是否已保存，请过几秒重新打开，核对之后再决定是否重做。"
                                : "数据库正在切换，已经保存的内容都在，请过几秒再试。")
                .extensions(Map.of("retryAfterSeconds", CHANGED_OVER_AFTER))
                .build();
    }

    private static boolean changesSomething(DataFetchingEnvironment environment) {
        return environment.getOperationDefinition().getOperation() == Operation.MUTATION;
    }

    private static GraphQLError fault(String what, Throwable failure, DataFetchingEnvironment environment) {
        var id = UUID.randomUUID().toString();
        LOG.error("{} at {}", id, environment.getExecutionStepInfo().getPath(), failure);
        return error(
                environment,
                ErrorType.INTERNAL_ERROR,
                what + "，编号 " + id + (changesSomething(environment) ? "；" + LOOK : "。"));
    }

    private static GraphQLError error(
            DataFetchingEnvironment environment, ErrorClassification kind, @Nullable String message) {
        return GraphqlErrorBuilder.newError(environment)
                .errorType(kind)
                .message("%s", message)
                .build();
    }
}
