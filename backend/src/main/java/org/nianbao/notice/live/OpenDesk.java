package org.nianbao.notice.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.nianbao.account.Admission;
import org.nianbao.account.Caller;

/**
 * A window of somebody's desk that listens, and what it has not been told yet: at most one hint of each kind and subject, so
 * a slow line costs no memory.
 */
final class OpenDesk {

    private final Admission admission;
    private final Set<String> reports;
    private final Set<String> seasons;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Map<String, Hint> untold = new LinkedHashMap<>();
    private boolean ended;

    /** What is to be written next: hints, or nothing but that the line still stands, or the end. */
    record Tidings(Collection<Hint> hints, boolean last) {}

    /**
     * @param reports ids of those that stand open in it
     * @param seasons years of those
     */
    OpenDesk(Admission admission, Set<String> reports, Set<String> seasons) {
        this.admission = admission;
        this.reports = Set.copyOf(reports);
        this.seasons = Set.copyOf(seasons);
    }

    Caller caller() {
        return admission.caller();
    }

    boolean listensTo(Hint hint) {
        return switch (hint.topic()) {
            case REPORT -> reports.contains(hint.subject());
            case PRESENCE -> reports.contains(hint.subject()) && !caller().id().equals(hint.except());
            case SEASON -> seasons.contains(hint.subject());
            case MESSAGES -> caller().id().equals(hint.subject());
            case QUEUE -> true;
        };
    }

    void tell(Hint hint) {
        lock.lock();
        try {
            untold.put(hint.key(), hint);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for something to write, at most so long and no longer than the token holds. */
    Tidings next(Duration heartbeat) throws InterruptedException {
        lock.lock();
        try {
            long left = Math.min(
                    heartbeat.toMillis(),
                    Duration.between(Instant.now(), admission.until()).toMillis());
            long nanos = TimeUnit.MILLISECONDS.toNanos(left);
            while (untold.isEmpty() && !ended && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            var hints = untold;
            untold = new LinkedHashMap<>();
            return new Tidings(hints.values(), ended || !Instant.now().isBefore(admission.until()));
        } finally {
            lock.unlock();
        }
    }
}
