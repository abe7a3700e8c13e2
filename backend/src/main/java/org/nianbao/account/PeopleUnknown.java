package org.nianbao.account;

/** A failure: the sign-in server does not say who its people are. The message is for the caller to read. */
public final class PeopleUnknown extends RuntimeException {

    PeopleUnknown(String message, Throwable cause) {
        super(message, cause);
    }

    PeopleUnknown(String message) {
        super(message);
    }
}
