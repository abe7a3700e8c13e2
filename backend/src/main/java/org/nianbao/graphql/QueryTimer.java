package org.nianbao.graphql;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Rings when a query has had its time. */
@FunctionalInterface
interface QueryTimer {

    /** @return silences it */
    Runnable set(Duration time, Runnable ring);

    @Component
    class Clock implements QueryTimer {

        private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("graphql-time-limit").daemon().factory());

        @Override
        public Runnable set(Duration time, Runnable ring) {
            var alarm = alarms.schedule(ring, time.toNanos(), TimeUnit.NANOSECONDS);
            return () -> alarm.cancel(false);
        }
    }
}
