package org.nianbao.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Each address may spend so much a minute on queries of the public and on uploads, counted by each instance for itself.
 * A query is charged what it cost, but never less than parsing a bad one; staff's own queries are free, and so are
 * answers that were ready. 0 a minute means without limit.
 */
@Component
@Order(FilterOrder.ALLOWANCE)
class AllowanceFilter extends OncePerRequestFilter {

    private static final long LEAST = 100;
    private static final long UPLOAD = 5_000;
    private static final int ADDRESSES = 100_000;

    private final long perMinute;
    private final Problem problem;
    private final Cache<String, Allowance> allowances = Caffeine.newBuilder().maximumSize(ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(2)).build();

    AllowanceFilter(@Value("${nianbao.cost-per-minute}") long perMinute, Problem problem) {
        this.perMinute = perMinute;
        this.problem = problem;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return perMinute == 0 || !(Paths.isImport(request)
                || BodyLimit.isPublic(request) && (Paths.isQuery(request) || Paths.isStoredQuery(request)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowance = allowances.get(client(request.getRemoteAddr()),
                address -> new Allowance(perMinute, System.nanoTime()));
        long advance = Paths.isImport(request) ? UPLOAD : LEAST;
        long seconds = allowance.take(advance, System.nanoTime());
        if (seconds > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            problem.answer(response, HttpStatus.TOO_MANY_REQUESTS, "请求太多，请在 " + seconds + " 秒后再试。");
            return;
        }
        chain.doFilter(request, response);
        var answered = Answered.of(request);
        if (answered != null) {
            allowance.charge(Math.max(0, answered.cost() - advance), System.nanoTime());
        }
    }

    /** One subscriber of IPv6 has 2⁶⁴ addresses, so the first half of one stands for all of them. */
    static String client(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
