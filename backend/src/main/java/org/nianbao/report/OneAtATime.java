package org.nianbao.report;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.nianbao.store.StaleWrite;

/**
 * Steps on one report are taken one after the other. Those on this instance queue up here; one that was taken on another
 * is found out by its trail entry, and the later one is tried anew on what is stored by then.
 */
final class OneAtATime {

    private static final int TRIES = 20;

    private final List<ReentrantLock> turns = Arrays.asList(new ReentrantLock[64]);

    OneAtATime() {
        turns.replaceAll(none -> new ReentrantLock());
    }

    <T> T on(ReportId report, Supplier<T> step) {
        var turn = turns.get(Math.floorMod(report.hashCode(), turns.size()));
        turn.lock();
        try {
            return step.get();
        } finally {
            turn.unlock();
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
