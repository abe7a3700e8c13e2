package org.nianbao.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nianbao.store.PublicationClock;
import org.springframework.stereotype.Component;

/** Answers for everybody as they were sent, byte for byte, until the public record changes or a day begins. */
@Component
class ReadyAnswers {

    private static final long BYTES = 64 << 20;
    private static final int LARGEST = 4 << 20;

    /** Should a process die between a change and its tick, no answer stays wrong for longer. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /**
     * What was asked: all of a request that an answer depends on.
     *
     * @param body the bytes as ISO 8859-1, one character each
     */
    record Question(String address, String accept, String body) {

        private long weight() {
            return address.length() + accept.length() + body.length();
        }
    }

    /** A state of the public record. Agencies have eras, so it also changes at midnight. */
    record Moment(long tick, LocalDate day) {}

    private final Cache<Question, ReadyAnswer> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Question question, ReadyAnswer answer) ->
                    Math.toIntExact(question.weight() + answer.bytes().length))
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
    ReadyAnswer find(Question question, Moment now) {
        var answer = kept.getIfPresent(question);
        return answer != null && answer.moment().equals(now) ? answer : null;
    }

    void keep(Question question, ReadyAnswer answer) {
        if (answer.bytes().length <= LARGEST) {
            kept.put(question, answer);
        }
    }
}
