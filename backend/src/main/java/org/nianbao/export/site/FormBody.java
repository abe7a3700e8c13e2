package org.nianbao.export.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form without script sent in its body, where no address and so no log and no history has it; each field once.
 *
 * <p>There is nothing for a page of another site to abuse, as nobody is signed in here; yet nobody's browser shall be made
 * to send what its owner never wrote, so only our own pages' forms are read.
 */
record FormBody(Map<String, String> fields) {

    FormBody {
        fields = Map.copyOf(fields);
    }

    /** @return null when a page that is not ours sent it */
    static @Nullable FormBody of(HttpServletRequest request) throws IOException {
        return isOurs(request)
                ? parse(new String(request.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                : null;
    }

    private static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        // Browsers of before 2023 say only where it comes from.
        var origin = request.getHeader("Origin");
        try {
            return origin == null
                    || request.getHeader("Host").equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static FormBody parse(String body) {
        var fields = new HashMap<String, String>();
        for (var field : body.split("&")) {
            int mark = field.indexOf('=');
            if (mark > 0) {
                try {
                    fields.putIfAbsent(
                            URLDecoder.decode(field.substring(0, mark), StandardCharsets.UTF_8),
                            URLDecoder.decode(field.substring(mark + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    // No browser writes such a field.
                }
            }
        }
        return new FormBody(fields);
    }

    /** Empty where it was not filled in. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Nothing of it: it goes into logs. */
    @Override
    public String toString() {
        return "表单";
    }
}
