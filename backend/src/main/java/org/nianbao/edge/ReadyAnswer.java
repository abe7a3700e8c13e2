package org.nianbao.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * An answer for everybody, as it is sent.
 *
 * @param moment of the public record when it was begun
 * @param etag   with which caches ask whether it still holds; null for an answer to a POST, which they do not keep
 */
record ReadyAnswer(
        ReadyAnswers.Moment moment,
        String contentType,
        @Nullable String etag,
        byte[] bytes) {

    /** What caches are told of it. */
    void describe(HttpServletResponse response) {
        if (etag != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            response.setHeader(HttpHeaders.ETAG, etag);
        }
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        describe(response);
        if (etag != null && new ServletWebRequest(request, response).checkNotModified(etag)) {
            return;
        }
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
