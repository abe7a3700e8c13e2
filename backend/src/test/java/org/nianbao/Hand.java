package org.nianbao;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands until it is pushed on or set. */
public final class Hand extends Clock {

    /** Classes that import it share one backend, and this clock. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Time {

        @Bean
        @Primary
        Hand hand() {
            return new Hand();
        }
    }

    private volatile Instant now = Instant.now();

    public void push(Duration by) {
        now = now.plus(by);
    }

    /** @param china what clocks show in China, e.g. 2026-01-31T23:59 */
    public void set(String china) {
        now = LocalDateTime.parse(china).atZone(ChinaTime.ZONE).toInstant();
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
