package org.nianbao.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.nianbao.door.Doors;
import org.nianbao.door.HttpProblem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * For one address only a few queries and files are worked on at once, and the others wait: whoever asks for much at once
 * keeps himself waiting and nobody else.
 */
@Component
@Order(FilterOrder.CONCURRENCY)
class ConcurrencyFilter extends OncePerRequestFilter {

    private static final long PATIENCE_SECONDS = 10;

    private final Doors doors;
    private final Allowances allowances;
    private final HttpProblem problem;

    ConcurrencyFilter(Doors doors, Allowances allowances, HttpProblem problem) {
        this.doors = doors;
        this.allowances = allowances;
        this.problem = problem;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var door = doors.at(request);
        var allowance = allowances.of(request, door);
        var places = door == null || allowance == null ? null : allowance.places(door.work());
        if (allowance == null || places == null) {
            chain.doFilter(request, response);
            return;
        }
        if (!waited(places)) {
            AllowanceFilter.refuse(request, response, problem, PATIENCE_SECONDS);
            return;
        }
        try {
            // What was begun before may have used up meanwhile what there was when this one came.
            long seconds = allowance.secondsToWait(door.cost());
            if (seconds > 0) {
                AllowanceFilter.refuse(request, response, problem, seconds);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            places.release();
        }
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
