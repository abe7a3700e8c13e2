package org.nianbao;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands on 25 November 2026 until it is moved; to be imported by tests of what comes from a day on. */
@TestConfiguration(proxyBeanMethods = false)
public class MovedClock {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** Whoever moves it puts it back. */
    public static final class Hand extends Clock {

        private volatile Instant now = at(TODAY);

        private static Instant at(LocalDate day) {
            return day.atTime(LocalTime.of(9, 0)).atZone(ChinaTime.ZONE).toInstant();
        }

        void moveTo(LocalDate day) {
            now = at(day);
        }

        /** Does something on another day. */
        void on(LocalDate day, Runnable deed) {
            var before = now;
            moveTo(day);
            try {
                deed.run();
            } finally {
                now = before;
            }
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ChinaTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Bean
    @Primary
    Hand hand() {
        return new Hand();
    }
}
