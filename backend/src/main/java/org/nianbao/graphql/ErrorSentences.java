package org.nianbao.graphql;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * What the library says of its own accord, told in the classes that the schema lists and in Chinese. Most of its
 * sentences are translated in {@code resources/i18n}; here stand those it keeps in its code.
 */
@Component
class ErrorSentences extends SimplePerformantInstrumentation {

    /** Something that answers in time otherwise did not: the store, another server, or this one within its limit. */
    static final ErrorClassification UNAVAILABLE = ErrorClassification.errorClassification("UNAVAILABLE");
    /** Of a mutation: nobody can say whether it was done. */
    static final ErrorClassification OUTCOME_UNKNOWN = ErrorClassification.errorClassification("OUTCOME_UNKNOWN");

    private static final Logger LOG = LoggerFactory.getLogger(ErrorSentences.class);
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** The library's sentence, whole or its beginning, and ours. */
    private static final Map<Pattern, String> SENTENCES = sentences();

    private static Map<Pattern, String> sentences() {
        var all = new LinkedHashMap<Pattern, String>();
        all.put(Pattern.compile("Variable '(.*?)' has an invalid value: "), "变量“$1”的值不对：");
        all.put(Pattern.compile("Variable '(.*?)' has coerced Null value for NonNull type '(.*?)'"), "变量“$1”（$2）不能为空。");
        all.put(
                Pattern.compile("Field '(.*?)' of variable '(.*?)' has coerced Null value for NonNull type '(.*?)'"),
                "变量“$2”的“$1”（$3）不能为空。");
        all.put(
                Pattern.compile("(?:Input f|F)ield '(.*?)' has coerced Null value for NonNull type '(.*?)'"),
                "输入的“$1”（$2）不能为空。");
        all.put(Pattern.compile("Argument '(.*?)' has coerced Null value for NonNull type '(.*?)'"), "参数“$1”（$2）不能为空。");
        all.put(
                Pattern.compile(
                        "The variables input contains a field name '(.*?)' that is not defined for input object "
                                + "type '(.*?)' *"),
                "变量中的“$1”不是输入类型“$2”的字段。");
        all.put(Pattern.compile("Expect Map as input"), "应是一个 JSON 对象。");
        all.put(Pattern.compile("Unknown operation named '(.*?)'\\."), "没有名为“$1”的操作。");
        all.put(
                Pattern.compile("Must provide operation name if query contains multiple operations\\."),
                "查询中有几个操作，须用 operationName 说明执行哪一个。");
        return all;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return CompletableFuture.completedFuture(
                result.getErrors().isEmpty()
                        ? result
                        : result.transform(answer -> answer.errors(result.getErrors().stream()
                                .map(ErrorSentences::told)
                                .toList())));
    }

    static GraphQLError told(GraphQLError error) {
        return switch (String.valueOf(error.getErrorType())) {
            case "ValidationError", "InvalidSyntax" -> as(error, error.getErrorType(), inChinese(error.getMessage()));
            case "ExecutionAborted" ->
                as(error, UNAVAILABLE, "查询超过 " + QueryLimits.SECONDS + " 秒没有完成，已经停止；请缩小范围，或稍后再试。");
            case "OperationNotSupported" -> as(error, graphql.ErrorType.ValidationError, "接口没有这一类操作。");
            case "IntrospectionDisabled", "BadFaithIntrospection" ->
                as(error, ErrorType.BAD_REQUEST, "这里不答复对接口定义的查询，接口定义见 /graphql/schema。");
            case "MaxQueryDepthExceeded", "MaxQueryFieldsExceeded" ->
                as(error, ErrorType.BAD_REQUEST, inChinese(error.getMessage()));
            case "DataFetchingException", "NullValueInNonNullableField" -> bug(error);
            default -> error;
        };
    }

    private static GraphQLError bug(GraphQLError error) {
        var id = UUID.randomUUID().toString();
        LOG.error("{} at {}: {}", id, error.getPath(), error.getMessage());
        return as(error, ErrorType.INTERNAL_ERROR, "系统内部错误，编号 " + id + "。");
    }

    private static String inChinese(@Nullable String sentence) {
        var said = String.valueOf(sentence);
        for (var known : SENTENCES.entrySet()) {
            said = known.getKey().matcher(said).replaceAll(known.getValue());
        }
        return CHINESE.matcher(said).find() ? said : "查询与接口定义不符：" + said;
    }

    private static GraphQLError as(GraphQLError error, ErrorClassification kind, String sentence) {
        var told =
                GraphQLError.newError().errorType(kind).message("%s", sentence).extensions(error.getExtensions());
        if (error.getLocations() != null) {
            told.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            told.path(error.getPath());
        }
        return told.build();
    }
}
