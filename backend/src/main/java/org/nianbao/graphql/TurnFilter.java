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
 * For one address only a few queries and files are worked on at once, and the others wait for their turn: whoever asks
 * for much at once keeps himself waiting and nobody else.
 */
@Component
@Order(FilterOrder.TURN)
class TurnFilter extends OncePerRequestFilter {

    private static final long PATIENCE_SECONDS = 10;

    private final Allowances allowances;
    private final Problem problem;

    TurnFilter(Allowances allowances, Problem problem) {
        this.allowances = allowances;
        this.problem = problem;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return turns(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var turns = Objects.requireNonNull(turns(request));
        if (!waited(turns)) {
            AllowanceFilter.refuse(response, problem, PATIENCE_SECONDS);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.release();
        }
    }

    private @Nullable Semaphore turns(HttpServletRequest request) {
        var allowance = allowances.of(request);
        return allowance == null ? null : Paths.isQuery(request) || Paths.isStoredQuery(request) ? allowance.queries()
                : Paths.isFile(request) ? allowance.files() : null;
    }

    private static boolean waited(Semaphore turns) throws InterruptedIOException {
        try {
            return turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server is stopping");
        }
    }
}
