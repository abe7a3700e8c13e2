package org.nianbao.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.nianbao.edge.ReadyAnswerFilter.Unanswered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Sends an answer as one whole, and keeps it ready where it is for everybody. */
@Component
@Order(FilterOrder.KEEPING)
class KeepingFilter extends OncePerRequestFilter {

    private final ReadyAnswers answers;

    KeepingFilter(ReadyAnswers answers) {
        this.answers = answers;
    }

    /** What is answered later is written when the request comes through again. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = ReadyAnswerFilter.unanswered(request);
        if (asked == null) {
            chain.doFilter(request, response);
            return;
        }
        var begun = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        var whole = begun == null ? new ContentCachingResponseWrapper(response) : begun;
        chain.doFilter(request, begun == null ? whole : response);
        if (isAsyncStarted(request)) {
            return;
        }
        if (QueryObserver.isForEverybody(request) && whole.getStatus() == HttpStatus.OK.value()) {
            var answer = answer(request, asked, whole);
            answers.keep(asked.question(), answer);
            // Sent whole even to who has it: made it was, and from then on what has not changed is told from memory.
            answer.describe(response);
        }
        whole.copyBodyToResponse();
    }

    private static ReadyAnswer answer(
            HttpServletRequest request, Unanswered asked, ContentCachingResponseWrapper whole) {
        var bytes = whole.getContentAsByteArray();
        return new ReadyAnswer(
                asked.moment(),
                Objects.requireNonNull(whole.getContentType()),
                HttpMethod.POST.matches(request.getMethod()) ? null : "W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"",
                bytes);
    }
}
