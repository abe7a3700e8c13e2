package org.nianbao;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends a file as a browser's form does. */
public final class Uploads {

    private static final String BOUNDARY = "----nianbao";

    private Uploads() {}

    public static HttpResponse<String> send(Api api, String name, byte[] file) {
        return send(api, Map.of(name, file));
    }

    /** @param files by their names */
    public static HttpResponse<String> send(Api api, Map<String, byte[]> files) {
        var body = new ByteArrayOutputStream();
        files.forEach((name, file) -> {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return api.send(api.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }
}
