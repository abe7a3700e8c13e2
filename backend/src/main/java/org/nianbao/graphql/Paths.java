package org.nianbao.graphql;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;

/** Where queries are asked; paths are compared as the container read them, so that no way of writing one slips through. */
final class Paths {

    static final String QUERY = "/graphql";
    static final String STORED_QUERY = "/graphql/stored/";
    static final String IMPORT = "/imports";

    private Paths() {
    }

    static boolean isQuery(HttpServletRequest request) {
        return isPost(request) && request.getServletPath().equals(QUERY);
    }

    static boolean isStoredQuery(HttpServletRequest request) {
        return request.getServletPath().startsWith(STORED_QUERY);
    }

    static boolean isImport(HttpServletRequest request) {
        return isPost(request) && request.getServletPath().equals(IMPORT);
    }

    private static boolean isPost(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }
}
