package org.nianbao.graphql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * What a request is charged, in the units of {@link Weight}: in advance what its kind takes at least, in the end what it
 * took.
 */
final class Price {

    /** Reading a query's text and finding out that it is none. */
    private static final long QUERY = 100;

    private static final long BYTES_OF_QUERY = 10;
    private static final long BYTES_OF_REFUSED = 100;
    private static final long UPLOAD = 5_000;
    private static final long PDF = 10_000;
    private static final long OFFICE_FILE = 500;
    private static final long YEAR = 20_000;
    private static final long PAGE = 20;
    /** What the queries weigh that the web app asks for the same page: a search or list, four publications, seven tallies. */
    private static final Map<String, Long> ASKED =
            Map.of("/publications", 1_200L, "/compare", 500L, "/statistics", 8_000L);

    /** What is answered from memory, or has not changed. */
    private static final long READY = 5;

    private static final Pattern YEARS = Pattern.compile("/publications/\\d+\\.\\w+");

    private Price() {}

    /** In advance; 0 for what is not limited. */
    static long of(HttpServletRequest request) {
        if (Paths.isQuery(request) || Paths.isStoredQuery(request)) {
            return QUERY;
        }
        if (Paths.isImport(request)) {
            return UPLOAD;
        }
        if (!Paths.isReading(request)) {
            return 0;
        }
        var path = request.getServletPath();
        var asked = ASKED.get(path);
        if (asked != null) {
            return asked;
        }
        return YEARS.matcher(path).matches()
                ? YEAR
                : path.endsWith(".pdf") ? PDF : path.endsWith(".docx") || path.endsWith(".xlsx") ? OFFICE_FILE : PAGE;
    }

    /** In the end. */
    static long of(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() == HttpStatus.NOT_MODIFIED.value() || ReadyAnswerFilter.answered(request)) {
            return READY;
        }
        var answered = Answered.of(request);
        return Math.max(of(request) + ofBody(request), answered == null ? 0 : answered.cost());
    }

    private static long ofBody(HttpServletRequest request) {
        long read = BodyLimit.read(request);
        return read / (read <= BodyLimit.PUBLIC_BYTES ? BYTES_OF_QUERY : BYTES_OF_REFUSED);
    }
}
