package org.nianbao.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.nianbao.door.Door;
import org.nianbao.door.Doors;
import org.nianbao.door.HttpProblem;
import org.nianbao.graphql.QueryDoor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bodies are bounded in size and time before anything reads them. A whole report with every word in it, which
 * only staff send, takes a tenth of the larger bound; the longest query the parser would take fits the smaller one.
 * Uploaded files have a bound of their own, kept by the servlet container.
 */
@Component
@Order(FilterOrder.BODY_LIMIT)
class BodyLimit extends OncePerRequestFilter {

    private static final int STAFF_BYTES = 4 << 20;
    static final int PUBLIC_BYTES = 256 << 10;
    /** What is read of a body that is refused, for its sender to hear why and not just find the connection broken. */
    private static final long READ_OF_REFUSED = 64 << 20;

    private static final String READ = BodyLimit.class.getName() + ".READ";

    /** What was wrong with a body. */
    private static final class RefusedBody extends Exception {

        private final HttpStatus status;
        private final String sentence;

        RefusedBody(HttpStatus status, String sentence) {
            super(sentence);
            this.status = status;
            this.sentence = sentence;
        }

        static RefusedBody tooLarge(int limit) {
            return new RefusedBody(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "请求太大：最多 " + (limit < 1 << 20 ? (limit >> 10) + " KB。" : (limit >> 20) + " MB。"));
        }

        static RefusedBody tooSlow(Duration limit) {
            return new RefusedBody(HttpStatus.REQUEST_TIMEOUT, "请求传得太慢：" + limit.toSeconds() + " 秒内要传完。");
        }
    }

    private final Doors doors;
    private final Duration time;
    private final HttpProblem problem;

    /** @param time for a whole body; a sender who pauses for as long as the container waits is cut off by it */
    BodyLimit(Doors doors, @Value("${nianbao.body-time}") Duration time, HttpProblem problem) {
        this.doors = doors;
        this.time = time;
        this.problem = problem;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long end = System.nanoTime() + time.toNanos();
        var door = doors.at(request);
        if (door != null && door.upload()) {
            chain.doFilter(request, response);
            readOn(request, end);
            return;
        }
        try {
            var body = body(
                    request,
                    door != null && door.bytes() > 0
                            ? door.bytes()
                            : Allowances.isPublic(request) ? PUBLIC_BYTES : STAFF_BYTES,
                    end);
            if (door != null && door.work() == Door.Work.QUERY && !isObject(body)) {
                throw new RefusedBody(HttpStatus.BAD_REQUEST, QueryDoor.NO_QUERY);
            }
            chain.doFilter(new ReadBody(request, body), response);
        } catch (RefusedBody refused) {
            if (refused.status != HttpStatus.BAD_REQUEST) {
                // The rest of the body would be taken for the next request.
                response.setHeader(HttpHeaders.CONNECTION, "close");
            }
            problem.answer(response, refused.status, refused.sentence);
            readOn(request, end);
        }
    }

    /** How many bytes of a request's body were read here. */
    static long read(HttpServletRequest request) {
        return request.getAttribute(READ) instanceof Long read ? read : 0;
    }

    private static void readOn(HttpServletRequest request, long end) {
        var part = new byte[1 << 16];
        long read = read(request);
        try {
            var in = request.getInputStream();
            for (int count = 0;
                    count >= 0 && read < READ_OF_REFUSED && System.nanoTime() < end;
                    count = in.read(part)) {
                read += count;
            }
        } catch (IOException gone) {
            // Who has left need not be told anything.
        }
        request.setAttribute(READ, read);
    }

    private byte[] body(HttpServletRequest request, int limit, long end) throws IOException, RefusedBody {
        long length = request.getContentLengthLong();
        if (length > limit) {
            throw RefusedBody.tooLarge(limit);
        }
        var body = new ByteArrayOutputStream(length < 0 ? 8192 : (int) length);
        var part = new byte[8192];
        var in = request.getInputStream();
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            body.write(part, 0, count);
            request.setAttribute(READ, (long) body.size());
            if (body.size() > limit) {
                throw RefusedBody.tooLarge(limit);
            }
            if (System.nanoTime() > end) {
                throw RefusedBody.tooSlow(time);
            }
        }
        return body.toByteArray();
    }

    /** As far as its first character tells; the library would fail at null, which is no query either. */
    private static boolean isObject(byte[] json) {
        int at = 0;
        while (at < json.length && Character.isWhitespace(json[at])) {
            at++;
        }
        return at < json.length && json[at] == '{';
    }
}
