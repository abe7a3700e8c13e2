package org.nianbao.graphql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/** Where queries are asked; paths are compared as the container read them, so that no way of writing one slips through. */
final class Paths {

    static final String QUERY = "/graphql";
    static final String STORED_QUERY = "/graphql/stored/";
    static final String IMPORT = "/imports";

    private static final Pattern FILES = Pattern.compile("/publications/.*\\.\\w+");
    private static final Pattern READING = Pattern.compile(
            "/|/publications(?:/.*)?|/statistics|/compare|/search|/agencies/[^/]+|/(?:feed|sitemap)\\.xml");

    private Paths() {}

    static boolean isQuery(HttpServletRequest request) {
        return isPost(request) && request.getServletPath().equals(QUERY);
    }

    static boolean isStoredQuery(HttpServletRequest request) {
        return request.getServletPath().startsWith(STORED_QUERY);
    }

    static boolean isImport(HttpServletRequest request) {
        return isPost(request) && request.getServletPath().equals(IMPORT);
    }

    /** A publication or a year's in a format to keep. */
    static boolean isFile(HttpServletRequest request) {
        return FILES.matcher(request.getServletPath()).matches();
    }

    /** Pages for readers without script, lists of what is new, and files. */
    static boolean isReading(HttpServletRequest request) {
        return READING.matcher(request.getServletPath()).matches();
    }

    private static boolean isPost(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }
}
