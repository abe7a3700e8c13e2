package org.nianbao.store;

/** Others were at it for so long that nothing was begun. The message is for the caller to read. */
public final class Busy extends RuntimeException {

    public Busy(String message) {
        super(message);
    }
}
