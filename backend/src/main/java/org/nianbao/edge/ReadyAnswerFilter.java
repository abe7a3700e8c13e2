package org.nianbao.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.door.Doors;
import org.nianbao.edge.ReadyAnswers.Moment;
import org.nianbao.edge.ReadyAnswers.Question;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what was asked before without parsing, executing or writing anything. */
@Component
@Order(FilterOrder.READY_ANSWERS)
class ReadyAnswerFilter extends OncePerRequestFilter {

    private static final String ANSWERED = ReadyAnswerFilter.class.getName() + ".ANSWERED";
    private static final String UNANSWERED = ReadyAnswerFilter.class.getName() + ".UNANSWERED";
    private static final int LONGEST_QUERY = 100_000;

    /** A question that was not ready, and when it was asked. */
    record Unanswered(Question question, Moment moment) {}

    private final Doors doors;
    private final ReadyAnswers answers;

    ReadyAnswerFilter(Doors doors, ReadyAnswers answers) {
        this.doors = doors;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var question = question(request);
        if (question == null) {
            chain.doFilter(request, response);
            return;
        }
        var now = answers.now();
        var ready = answers.find(question, now);
        if (ready == null) {
            request.setAttribute(UNANSWERED, new Unanswered(question, now));
            chain.doFilter(request, response);
        } else {
            request.setAttribute(ANSWERED, true);
            ready.send(request, response);
        }
    }

    /** Whether a request was answered from memory. */
    static boolean answered(HttpServletRequest request) {
        return request.getAttribute(ANSWERED) != null;
    }

    /** Null where an answer is not to be kept. */
    static @Nullable Unanswered unanswered(HttpServletRequest request) {
        return (Unanswered) request.getAttribute(UNANSWERED);
    }

    /** Null for what is never kept or too long to remember. */
    private @Nullable Question question(HttpServletRequest request) {
        var door = doors.at(request);
        if (door == null || !door.keptReady()) {
            return null;
        }
        var accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return new Question(request.getRequestURI() + '?' + request.getQueryString(), accept, "");
        }
        return request instanceof ReadBody body && body.bytes().length <= LONGEST_QUERY
                ? new Question(
                        request.getServletPath(),
                        accept + '\n' + request.getContentType(),
                        new String(body.bytes(), StandardCharsets.ISO_8859_1))
                : null;
    }
}
