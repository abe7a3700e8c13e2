package org.nianbao.graphql;

import org.springframework.http.HttpStatus;

/** A request over HTTP that is not answered; the sentence is for whoever sent it. */
final class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String sentence;

    Refused(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
        this.sentence = sentence;
    }

    HttpStatus status() {
        return status;
    }

    String sentence() {
        return sentence;
    }
}
