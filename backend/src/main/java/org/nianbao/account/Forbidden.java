package org.nianbao.account;

/** A refusal: the caller is known, and this is not for him or her. The message is for the caller to read. */
public final class Forbidden extends RuntimeException {

    public Forbidden(String message) {
        super(message);
    }
}
