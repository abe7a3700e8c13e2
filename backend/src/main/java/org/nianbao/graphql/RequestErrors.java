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

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return ProblemDetail.forStatusAndDetail(refused.status(), refused.sentence());
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, ServerWebInputException.class})
    ProblemDetail unreadable() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, QueryDoor.NO_QUERY);
    }
}
