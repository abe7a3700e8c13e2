package org.nianbao.edge;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;

/**
 * One after the other behind the sign-in, which gives every answer its security headers: whoever has asked too much is
 * refused before his body is read; what is ready is sent at once; of what must be made, only some at once, and what is for
 * everybody is kept.
 */
final class FilterOrder {

    static final int ALLOWANCE = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1;
    static final int BODY_LIMIT = ALLOWANCE + 1;
    static final int READY_ANSWERS = BODY_LIMIT + 1;
    static final int CONCURRENCY = READY_ANSWERS + 1;
    static final int KEEPING = CONCURRENCY + 1;
    static final int BARE_STATUS = KEEPING + 1;

    private FilterOrder() {}
}
