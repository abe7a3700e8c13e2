package org.nianbao.account;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What this room refuses, over GraphQL in the classes that the schema lists and over HTTP by status. */
@RestControllerAdvice
@Order(0)
class Refusals extends DataFetcherExceptionResolverAdapter {

    private static final ErrorClassification UNAVAILABLE = ErrorClassification.errorClassification("UNAVAILABLE");

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        return switch (failure) {
            case NotSignedIn denied -> error(environment, ErrorType.UNAUTHORIZED, denied);
            case Forbidden denied -> error(environment, ErrorType.FORBIDDEN, denied);
            case PeopleUnknown unknown -> error(environment, UNAVAILABLE, unknown);
            default -> null;
        };
    }

    private static GraphQLError error(
            DataFetchingEnvironment environment, ErrorClassification kind, RuntimeException refusal) {
        return GraphqlErrorBuilder.newError(environment)
                .errorType(kind)
                .message("%s", refusal.getMessage())
                .build();
    }

    @ExceptionHandler
    ProblemDetail notSignedIn(NotSignedIn denied) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, denied.getMessage());
    }

    @ExceptionHandler
    ProblemDetail forbidden(Forbidden denied) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, denied.getMessage());
    }
}
