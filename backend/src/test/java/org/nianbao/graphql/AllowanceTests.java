package org.nianbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AllowanceTests {

    private static final long START = 1_000;

    private final Allowance allowance = new Allowance(600, START);

    private static long after(int seconds) {
        return START + TimeUnit.SECONDS.toNanos(seconds);
    }

    @Test
    void isSpentAndFillsUpAgainEvenly() {
        assertThat(allowance.take(600, START)).isZero();
        assertThat(allowance.take(1, START)).isPositive();
        assertThat(allowance.take(10, after(1))).isZero();
        assertThat(allowance.take(1, after(1))).isPositive();
    }

    @Test
    void saysHowLongToWaitAfterOneLargeQuery() {
        assertThat(allowance.take(100, START)).isZero();
        allowance.charge(1_100, START);

        long seconds = allowance.take(1, START);

        assertThat(seconds).isEqualTo(61);
        assertThat(allowance.take(1, after(59))).isPositive();
        assertThat(allowance.take(1, after((int) seconds))).isZero();
    }

    @Test
    void isNeverMoreThanAMinutesWorth() {
        assertThat(allowance.take(600, after(3600))).isZero();
        assertThat(allowance.take(1, after(3600))).isPositive();
    }

    @Test
    void neighboursOfOneSubscriberCountAsOne() {
        assertThat(Allowances.client("2001:db8:1:2::7"))
                .isEqualTo(Allowances.client("2001:db8:1:2:8:9:a:b"))
                .isNotEqualTo(Allowances.client("2001:db8:1:3::7"));
        assertThat(Allowances.client("10.0.0.1")).isNotEqualTo(Allowances.client("10.0.0.2"));
    }
}
