package org.nianbao.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.nianbao.door.Doors;

class AllowanceTests {

    private final AtomicLong seconds = new AtomicLong(1_000);
    private final Allowance allowance = new Allowance(600, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.SECONDS.toNanos(seconds.get());
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void isSpentAndFillsUpAgainEvenly() {
        assertThat(allowance.take(600)).isZero();
        assertThat(allowance.take(1)).isPositive();
        seconds.addAndGet(1);
        assertThat(allowance.take(10)).isZero();
        assertThat(allowance.take(1)).isPositive();
    }

    @Test
    void saysHowLongToWaitAfterOneLargeQuery() {
        assertThat(allowance.take(100)).isZero();
        allowance.charge(1_100);

        long wait = allowance.take(1);

        assertThat(wait).isEqualTo(61);
        seconds.addAndGet(59);
        assertThat(allowance.take(1)).isPositive();
        seconds.addAndGet(2);
        assertThat(allowance.take(1)).isZero();
    }

    @Test
    void whatCostLessThanWasTakenIsGivenBack() {
        assertThat(allowance.take(600)).isZero();
        allowance.charge(-595);

        assertThat(allowance.take(595)).isZero();
        assertThat(allowance.take(1)).isPositive();
    }

    @Test
    void isNeverMoreThanAMinutesWorth() {
        seconds.addAndGet(3600);
        assertThat(allowance.take(600)).isZero();
        assertThat(allowance.take(1)).isPositive();
    }

    @Test
    void neighboursOfOneSubscriberCountAsOne() {
        assertThat(Doors.client("2001:db8:1:2::7"))
                .isEqualTo(Doors.client("2001:db8:1:2:8:9:a:b"))
                .isNotEqualTo(Doors.client("2001:db8:1:3::7"));
        assertThat(Doors.client("10.0.0.1")).isNotEqualTo(Doors.client("10.0.0.2"));
    }
}
