package org.nianbao.graphql;

/** A refusal: the request makes no sense as it stands. The message is for the caller to read. */
public final class BadRequest extends RuntimeException {

    public BadRequest(String message) {
        super(message);
    }
}
