package org.nianbao.export;

import org.springframework.http.HttpStatus;

/** A file that cannot be had: for good, or for now. The message is for the reader. */
final class Unavailable extends RuntimeException {

    private final HttpStatus status;

    private Unavailable(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    static Unavailable withdrawn(String reason) {
        return new Unavailable(HttpStatus.GONE, "这份年报已撤回，内容不再提供。撤回原因：" + reason);
    }

    static Unavailable now(String message) {
        return new Unavailable(HttpStatus.SERVICE_UNAVAILABLE, message);
    }

    HttpStatus status() {
        return status;
    }
}
