package org.nianbao.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nianbao.store.PublicationClock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers for everybody as they were sent, byte for byte, until the public record changes or a day begins. */
@Component
class ReadyAnswers {

    static final String SHARED = "public, no-cache";

    private static final long BYTES = 64 << 20;
    private static final int LARGEST = 4 << 20;
    /** Should a process die between a change and its tick, no answer stays wrong for longer. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /**
     * What was asked: all of a request that an answer depends on.
     *
     * @param body the bytes as ISO 8859-1, one character each
     */
    record Key(String address, String accept, String body) {

        private long weight() {
            return address.length() + accept.length() + body.length();
        }
    }

    /** A state of the public record. Agencies have eras, so it also changes at midnight. */
    record Moment(long tick, LocalDate day) {}

    /** @param etag null for answers that are not revalidated, to a POST */
    record Answer(
            Moment moment, String contentType, @Nullable String etag, byte[] bytes) {

        void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (etag != null) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, SHARED);
                response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
                if (new ServletWebRequest(request, response).checkNotModified(etag)) {
                    return;
                }
            }
            response.setContentType(contentType);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    private final Cache<Key, Answer> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Key key, Answer answer) -> Math.toIntExact(key.weight() + answer.bytes().length))
            .expireAfterWrite(LONGEST)
            .build();
    private final PublicationClock changes;
    private final Clock clock;

    ReadyAnswers(PublicationClock changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** To be asked before an answer is made: what changes meanwhile must make it out of date. */
    Moment now() {
        return new Moment(changes.now(), LocalDate.now(clock));
    }

    @Nullable
    Answer find(Key key, Moment now) {
        var answer = kept.getIfPresent(key);
        return answer != null && answer.moment().equals(now) ? answer : null;
    }

    void keep(Key key, Answer answer) {
        if (answer.bytes().length <= LARGEST) {
            kept.put(key, answer);
        }
    }
}
