package org.nianbao.graphql;

import java.util.concurrent.TimeUnit;

/** What one client may still ask for: full at first, filled again evenly. A large query may overdraw it. */
final class Allowance {

    private static final double NANOS_A_MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final long perMinute;
    private double left;
    private long at;

    Allowance(long perMinute, long now) {
        this.perMinute = perMinute;
        this.left = perMinute;
        this.at = now;
    }

    /** Takes the cost and answers 0, or takes nothing and answers how many seconds to wait. */
    synchronized long take(long cost, long now) {
        fill(now);
        if (left <= 0) {
            return 1 + (long) (-left / perMinute * TimeUnit.MINUTES.toSeconds(1));
        }
        left -= cost;
        return 0;
    }

    /** What was only known afterwards. */
    synchronized void charge(long cost, long now) {
        fill(now);
        left -= cost;
    }

    private void fill(long now) {
        left = Math.min(perMinute, left + (now - at) / NANOS_A_MINUTE * perMinute);
        at = now;
    }
}
