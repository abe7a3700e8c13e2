package org.nianbao.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nianbao.door.Doors;
import org.nianbao.door.HttpProblem;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever has used up the allowance of an address is refused before anything of a request is read, and only after a
 * pause, so that asking on and on brings no more answers than asking now and then. All others are charged: in advance what
 * the door says, then what the answer takes as soon as that is known, whether or not anybody waits for its end.
 */
@Component
@Order(FilterOrder.ALLOWANCE)
class AllowanceFilter extends OncePerRequestFilter {

    private static final long PAUSE_MILLIS = 1_000;

    /** What is answered from memory, or has not changed. */
    private static final long READY = 5;

    private static final long BYTES_OF_BODY = 10;
    private static final long BYTES_OF_REFUSED = 100;

    private final Doors doors;
    private final Allowances allowances;
    private final HttpProblem problem;

    AllowanceFilter(Doors doors, Allowances allowances, HttpProblem problem) {
        this.doors = doors;
        this.allowances = allowances;
        this.problem = problem;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var door = doors.at(request);
        var allowance = allowances.of(request, door);
        if (door == null || allowance == null) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = allowance.take(door.cost());
        if (seconds > 0) {
            pause();
            refuse(request, response, problem, seconds);
            return;
        }
        var bill = new Bill(allowance, door.cost());
        Doors.tell(request, bill::add);
        try {
            chain.doFilter(request, response);
        } finally {
            bill.settle(request, response);
        }
    }

    /** What has been taken for a request so far. */
    private static final class Bill {

        private final Allowance allowance;
        private final long inAdvance;
        private long taken;

        Bill(Allowance allowance, long inAdvance) {
            this.allowance = allowance;
            this.inAdvance = inAdvance;
            this.taken = inAdvance;
        }

        synchronized void add(long cost) {
            allowance.charge(Math.max(0, cost - taken));
            taken = Math.max(taken, cost);
        }

        synchronized void settle(HttpServletRequest request, HttpServletResponse response) {
            boolean ready =
                    response.getStatus() == HttpStatus.NOT_MODIFIED.value() || ReadyAnswerFilter.answered(request);
            allowance.charge((ready ? READY : Math.max(inAdvance + ofBody(BodyLimit.read(request)), taken)) - taken);
        }
    }

    private static long ofBody(long read) {
        return read / (read <= BodyLimit.PUBLIC_BYTES ? BYTES_OF_BODY : BYTES_OF_REFUSED);
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, HttpProblem problem, long seconds)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problem.answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "请求太多，请在 " + seconds + " 秒后再试。");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
