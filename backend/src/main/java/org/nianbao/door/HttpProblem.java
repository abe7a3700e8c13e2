package org.nianbao.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a request before any room is asked, by a status and a sentence (problem details, RFC 9457). */
@Component
public class HttpProblem {

    private static final String PAGE_TYPE = "text/html;charset=UTF-8";

    /** Of what nothing else may be at hand: not the site's frame, and nothing that it would load. */
    private static final String PAGE = """
        <!doctype html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>政府信息公开年报</title>
        <style>body { margin: 4rem auto; padding: 0 1rem; max-width: 36rem; font: 1.125rem/1.75 sans-serif; }</style></head>
        <body><main><p>%s</p><p><a href="/">回到首页</a></p></main></body>
        </html>
        """;

    private final JsonMapper json;

    HttpProblem(JsonMapper json) {
        this.json = json;
    }

    public void answer(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        answer(
                response,
                status,
                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, sentence)));
    }

    /** As above; who asks with a browser is shown a page, with a way on. */
    public void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String sentence)
            throws IOException {
        if (wantsPage(request)) {
            answer(
                    response,
                    status,
                    PAGE_TYPE,
                    PAGE.formatted(HtmlUtils.htmlEscape(sentence, "UTF-8")).getBytes(StandardCharsets.UTF_8));
        } else {
            answer(response, status, sentence);
        }
    }

    /** Whether a person reads the answer: browsers name pages first, programs take anything. */
    public static boolean wantsPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static void answer(HttpServletResponse response, HttpStatus status, String type, byte[] body)
            throws IOException {
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        // At once: the container reads on to the end of the request before it would send this by itself.
        response.flushBuffer();
    }
}
