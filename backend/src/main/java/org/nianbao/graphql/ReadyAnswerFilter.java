package org.nianbao.graphql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.graphql.ReadyAnswers.Answer;
import org.nianbao.graphql.ReadyAnswers.Key;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what was asked before without parsing, executing or writing anything, and remembers what was not. */
@Component
@Order(FilterOrder.READY_ANSWERS)
class ReadyAnswerFilter extends OncePerRequestFilter {

    private static final String ANSWERED = ReadyAnswerFilter.class.getName() + ".ANSWERED";
    private static final int LONGEST_QUERY = 100_000;

    private final ReadyAnswers answers;

    ReadyAnswerFilter(ReadyAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        var now = answers.now();
        var ready = answers.find(key, now);
        if (ready != null) {
            request.setAttribute(ANSWERED, true);
            ready.send(request, response);
            return;
        }
        var copy = new CopiedResponse(response, () -> isForEverybody(request));
        chain.doFilter(request, copy);
        if (isForEverybody(request) && !request.isAsyncStarted() && copy.getStatus() == HttpStatus.OK.value()) {
            answers.keep(
                    key,
                    new Answer(
                            now,
                            Objects.requireNonNull(copy.getContentType()),
                            copy.getHeader(HttpHeaders.ETAG),
                            copy.bytes()));
        }
    }

    private static boolean isForEverybody(HttpServletRequest request) {
        var answered = Answered.of(request);
        return answered != null && answered.forEverybody();
    }

    /** Whether a request was answered from memory. */
    static boolean answered(HttpServletRequest request) {
        return request.getAttribute(ANSWERED) != null;
    }

    /** Null for what is no query or too long to remember. */
    private static @Nullable Key key(HttpServletRequest request) {
        var accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        if (Paths.isQuery(request) && request instanceof ReadBody body && body.bytes().length <= LONGEST_QUERY) {
            return new Key(
                    Paths.QUERY,
                    accept + '\n' + request.getContentType(),
                    new String(body.bytes(), StandardCharsets.ISO_8859_1));
        }
        return Paths.isStoredQuery(request) && HttpMethod.GET.matches(request.getMethod())
                ? new Key(request.getRequestURI() + '?' + request.getQueryString(), accept, "")
                : null;
    }
}
