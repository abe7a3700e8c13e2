package org.nianbao.notice.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.account.Admission;
import org.nianbao.account.Forbidden;
import org.nianbao.agency.Agencies;
import org.nianbao.door.Door;
import org.nianbao.door.HttpProblem;
import org.nianbao.graphql.BadRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 实时提示 over HTTP, as server-sent events. Each window keeps one request open; it waits in a virtual thread of its own, as
 * any other request does, which costs a few kilobytes and leaves nothing to hand over to anybody.
 */
@Controller
class EventController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final String BEAT = ":\n\n";
    private static final int MOST_SUBJECTS = 5;
    private static final String LATER = "60";

    private final Streams streams;
    private final Agencies agencies;
    private final HttpProblem problem;

    EventController(Streams streams, Agencies agencies, HttpProblem problem) {
        this.streams = streams;
        this.agencies = agencies;
        this.problem = problem;
    }

    /**
     * @param report ids of the reports that stand open in the window
     * @param season years of the seasons that do
     */
    @Door(cost = 0, staffOnly = true)
    @GetMapping("/events")
    void events(
            Admission admission,
            @RequestParam(defaultValue = "") List<String> report,
            @RequestParam(defaultValue = "") List<String> season,
            HttpServletResponse response)
            throws IOException {
        requireMayKnow(admission, report, season);
        var desk = new OpenDesk(admission, Set.copyOf(report), Set.copyOf(season));
        try {
            if (streams.add(desk)) {
                write(desk, response);
            } else {
                response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
                problem.answer(response, HttpStatus.SERVICE_UNAVAILABLE, "同时打开的页面太多，稍后再试。");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.remove(desk);
        }
    }

    /** Whether somebody works on a report is told to who sees its agency only. */
    private void requireMayKnow(Admission admission, List<String> reports, List<String> seasons) {
        admission.caller().staffAgency();
        if (reports.size() > MOST_SUBJECTS || seasons.size() > MOST_SUBJECTS) {
            throw new BadRequest("report、season 各最多 " + MOST_SUBJECTS + " 个。");
        }
        var tree = agencies.tree();
        for (var id : reports) {
            int colon = id.lastIndexOf(':');
            if (colon < 1 || !tree.inSight(admission.caller(), id.substring(0, colon))) {
                throw new Forbidden("年度报告“" + id + "”不在您可以查看的范围内。");
            }
        }
    }

    @ExceptionHandler
    void answer(BadRequest refused, HttpServletResponse response) throws IOException {
        problem.answer(response, HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    void answer(Forbidden refused, HttpServletResponse response) throws IOException {
        problem.answer(response, HttpStatus.FORBIDDEN, String.valueOf(refused.getMessage()));
    }

    private static void write(OpenDesk desk, HttpServletResponse response) throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Web servers in front that hold answers back until they are whole would tell nothing.
        response.setHeader("X-Accel-Buffering", "no");
        OpenDesk.Tidings tidings;
        var line = response.getOutputStream();
        line.write(BEAT.getBytes(StandardCharsets.UTF_8));
        try {
            response.flushBuffer();
            do {
                tidings = desk.next(HEARTBEAT);
                var text = tidings.hints().isEmpty()
                        ? BEAT
                        : tidings.hints().stream().map(Hint::text).collect(Collectors.joining());
                line.write(text.getBytes(StandardCharsets.UTF_8));
                response.flushBuffer();
            } while (!tidings.last());
        } catch (IOException e) {
            // The window was closed, which is how most of them end.
        }
    }
}
