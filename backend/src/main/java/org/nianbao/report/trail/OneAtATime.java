package org.nianbao.report.trail;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.nianbao.report.ReportId;
import org.nianbao.store.Busy;
import org.nianbao.store.StaleWrite;

/**
 * Steps on one report are taken one after the other. Those on this instance queue up here; one that was taken on another
 * is found out by its trail entry, and the later one is tried anew on what is stored by then.
 */
final class OneAtATime {

    private static final int TRIES = 20;

    private final List<ReentrantLock> turns = Arrays.asList(new ReentrantLock[64]);

    private final Duration patience;

    /** @param patience how long a step waits for its turn before nothing of it is begun */
    OneAtATime(Duration patience) {
        this.patience = patience;
        turns.replaceAll(none -> new ReentrantLock());
    }

    <T> T on(ReportId report, Supplier<T> step) {
        var turn = turns.get(Math.floorMod(report.hashCode(), turns.size()));
        if (!comes(turn)) {
            throw new Busy("这份报告正在办理别的事项，" + patience.toSeconds() + " 秒内没有轮到；什么都没有做，请再试一次。");
        }
        try {
            return step.get();
        } finally {
            turn.unlock();
        }
    }

    private boolean comes(ReentrantLock turn) {
        try {
            return turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static <T> T retrying(Supplier<T> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return step.get();
            } catch (StaleWrite e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
