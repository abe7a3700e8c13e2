package org.nianbao.graphql;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;

/**
 * One after the other behind the sign-in, which gives every answer its security headers: what is ready costs nothing and
 * is not counted; what must be made is.
 */
final class FilterOrder {

    static final int BODY_LIMIT = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1;
    static final int READY_ANSWERS = BODY_LIMIT + 1;
    static final int ALLOWANCE = READY_ANSWERS + 1;

    private FilterOrder() {
    }
}
