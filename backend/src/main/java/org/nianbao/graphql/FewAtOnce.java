package org.nianbao.graphql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * For one address only a few queries and files are worked on at once, and the others wait: whoever asks
 * for much at once keeps himself waiting and nobody else.
 */
@Component
@Order(FilterOrder.FEW_AT_ONCE)
class FewAtOnce extends OncePerRequestFilter {

    private static final long PATIENCE_SECONDS = 10;

    private final Allowances allowances;
    private final Problem problem;

    FewAtOnce(Allowances allowances, Problem problem) {
        this.allowances = allowances;
        this.problem = problem;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return places(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var places = Objects.requireNonNull(places(request));
        if (!waited(places)) {
            AllowanceFilter.refuse(response, problem, PATIENCE_SECONDS);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private @Nullable Semaphore places(HttpServletRequest request) {
        var allowance = allowances.of(request);
        return allowance == null
                ? null
                : Paths.isQuery(request) || Paths.isStoredQuery(request)
                        ? allowance.queries()
                        : Paths.isFile(request) ? allowance.files() : null;
    }

    private static boolean waited(Semaphore places) throws InterruptedIOException {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server is stopping");
        }
    }
}
