package org.nianbao.edge;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nianbao.door.Door;

/** What one client may still ask for: full at first, filled again evenly. A large query may overdraw it. */
final class Allowance {

    /** Work on a query is not interrupted, so one address never has more than half of the processors at it. */
    private static final int QUERIES_AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int FILES_AT_ONCE = 4;

    private final Semaphore queries = new Semaphore(QUERIES_AT_ONCE, true);
    private final Semaphore files = new Semaphore(FILES_AT_ONCE, true);
    private final Bucket left;

    Allowance(long perMinute, TimeMeter time) {
        this.left = Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** As much of such work as is done at once, the rest waiting in its order; null where that has no bound. */
    @Nullable
    Semaphore places(Door.Work work) {
        return switch (work) {
            case SMALL -> null;
            case QUERY -> queries;
            case FILE -> files;
        };
    }

    /** Takes the cost and answers 0, or takes nothing and answers how many seconds to wait. */
    long take(long cost) {
        var probe = left.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        }
        charge(cost - 1);
        return 0;
    }

    /**
     * How many seconds to wait until anything is left; 0 when something is.
     *
     * @param taken for the request that asks: what it costs itself is no reason to refuse it
     */
    long secondsToWait(long taken) {
        if (left.getAvailableTokens() + taken > 0) {
            return 0;
        }
        return 1
                + TimeUnit.NANOSECONDS.toSeconds(
                        left.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** What was only known afterwards; less than 0 gives back what was taken before. */
    void charge(long cost) {
        if (cost > 0) {
            left.consumeIgnoringRateLimits(cost);
        } else if (cost < 0) {
            left.addTokens(-cost);
        }
    }
}
