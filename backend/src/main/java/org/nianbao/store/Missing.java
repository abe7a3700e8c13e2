package org.nianbao.store;

/** There is nothing of that name. The message is for the caller to read. */
public final class Missing extends RuntimeException {

    public Missing(String message) {
        super(message);
    }
}
