package org.nianbao.workflow;

import java.time.Duration;
import java.time.Instant;

/**
 * 认领: that somebody has taken an open step upon himself or herself, so that colleagues leave it. It lapses by itself,
 * so that nobody's illness holds a report up.
 */
public record Claim(String step, String callerId, String by, Instant at) {

    /** How long a claim keeps others off. */
    public static final Duration HOLDS = Duration.ofDays(3);

    /** When it lapses. */
    public Instant until() {
        return at.plus(HOLDS);
    }

    boolean holds(Instant now) {
        return now.isBefore(until());
    }
}
