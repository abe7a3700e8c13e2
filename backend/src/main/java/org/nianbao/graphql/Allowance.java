package org.nianbao.graphql;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What one client may still ask for: full at first, filled again evenly. A large query may overdraw it. */
final class Allowance {

    private static final double NANOS_A_MINUTE = TimeUnit.MINUTES.toNanos(1);
    /** Work on a query is not interrupted, so one address never has more than half of the processors at it. */
    static final int QUERIES_AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int FILES_AT_ONCE = 4;

    private final Semaphore queries = new Semaphore(QUERIES_AT_ONCE, true);
    private final Semaphore files = new Semaphore(FILES_AT_ONCE, true);
    private final long perMinute;
    private double left;
    private long at;

    Allowance(long perMinute, long now) {
        this.perMinute = perMinute;
        this.left = perMinute;
        this.at = now;
    }

    /** As many of its queries as are worked on at once; the others wait in their order. */
    Semaphore queries() {
        return queries;
    }

    /** As many files as it is sent at once. */
    Semaphore files() {
        return files;
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

    /** What was only known afterwards; less than 0 gives back what was taken before. */
    synchronized void charge(long cost, long now) {
        fill(now);
        left -= cost;
    }

    private void fill(long now) {
        left = Math.min(perMinute, left + (now - at) / NANOS_A_MINUTE * perMinute);
        at = now;
    }
}
