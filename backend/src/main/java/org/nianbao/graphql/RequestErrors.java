package org.nianbao.graphql;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebInputException;

/** What can be wrong with a request before there is a query in it, in a sentence. */
@RestControllerAdvice
class RequestErrors {

    static final String NO_QUERY = "请求应是一个 JSON 对象，形如 {\"query\": \"…\", \"variables\": {…}}；一次一个查询，不收数组。";

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return ProblemDetail.forStatusAndDetail(refused.status(), refused.sentence());
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, ServerWebInputException.class})
    ProblemDetail unreadable() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, NO_QUERY);
    }
}
