package org.nianbao;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Sends what no well-behaved client would send, letter by letter. */
public final class Wire {

    private static final int PATIENCE = 8_000;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    /** @param head the status line and the headers */
    public record Answer(int status, List<String> head, String body) {

        public String header(String name) {
            return head.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    private Wire() {}

    public static Answer get(int port, String path, String... headers) {
        return ask(port, "GET", path, headers);
    }

    /** The whole answer to a request without a body. */
    public static Answer ask(int port, String method, String path, String... headers) {
        var request = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nConnection: close\r\n");
        Arrays.stream(headers).forEach(header -> request.append(header).append("\r\n"));
        if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: localhost:").append(port).append("\r\n");
        }
        return send(port, request + "\r\n", false);
    }

    /** @param headOnly whether to wait for no more than the headers of the answer */
    public static Answer send(int port, String request, boolean headOnly) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var in = socket.getInputStream();
            var answer = new ByteArrayOutputStream();
            for (int each = in.read(); each >= 0; each = in.read()) {
                answer.write(each);
                if (headOnly && endsHead(answer.toByteArray())) {
                    break;
                }
            }
            return read(answer.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(request.lines().findFirst().orElse("") + ": " + e, e);
        }
    }

    private static boolean endsHead(byte[] answer) {
        return answer.length >= END_OF_HEAD.length
                && Arrays.equals(
                        END_OF_HEAD, Arrays.copyOfRange(answer, answer.length - END_OF_HEAD.length, answer.length));
    }

    private static Answer read(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        var head = answer.substring(0, end).lines().toList();
        return new Answer(Integer.parseInt(head.getFirst().split(" ")[1]), head, answer.substring(end + 4));
    }
}
