package org.nianbao.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a request before any room is asked, by a status and a sentence (problem details, RFC 9457). */
@Component
public class HttpProblem {

    private final JsonMapper json;

    HttpProblem(JsonMapper json) {
        this.json = json;
    }

    public void answer(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var body = json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, sentence));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        // At once: the container reads on to the end of the request before it would send this by itself.
        response.flushBuffer();
    }
}
