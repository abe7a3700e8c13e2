package org.nianbao.graphql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever has used up the allowance of an address is refused before anything of a request is read, and only after a
 * pause, so that asking on and on brings no more answers than asking now and then. All others are charged what they cost.
 */
@Component
@Order(FilterOrder.ALLOWANCE)
class AllowanceFilter extends OncePerRequestFilter {

    private static final long PAUSE_MILLIS = 1_000;

    private final Allowances allowances;
    private final Problem problem;

    AllowanceFilter(Allowances allowances, Problem problem) {
        this.allowances = allowances;
        this.problem = problem;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Price.of(request) == 0 || allowances.of(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowance = Objects.requireNonNull(allowances.of(request));
        long price = Price.of(request);
        long seconds = allowance.take(price, System.nanoTime());
        if (seconds > 0) {
            pause();
            refuse(response, problem, seconds);
            return;
        }
        chain.doFilter(request, response);
        allowance.charge(Price.of(request, response) - price, System.nanoTime());
    }

    static void refuse(HttpServletResponse response, Problem problem, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problem.answer(response, HttpStatus.TOO_MANY_REQUESTS, "请求太多，请在 " + seconds + " 秒后再试。");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
