package org.nianbao.agency;

/** A change that the history of the agencies, as it is or is planned, does not allow. The message is for the caller. */
final class Unfit extends RuntimeException {

    Unfit(String message) {
        super(message);
    }
}
