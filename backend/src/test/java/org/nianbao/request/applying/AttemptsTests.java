package org.nianbao.request.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttemptsTests {

    private final AtomicLong now = new AtomicLong();
    private final Attempts attempts = new Attempts(true, now::get);

    @Test
    void fiveAnHourAndThenNoneUntilItIsOver() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempts.take("one", 5)).isTrue();
        }
        now.addAndGet(Duration.ofMinutes(59).toNanos());
        assertThat(attempts.take("one", 5)).isFalse();
        assertThat(attempts.take("another", 5)).isTrue();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(attempts.take("one", 5)).isTrue();
    }

    @Test
    void whatWasRightIsNoTry() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempts.take("one", 5)).isTrue();
            attempts.giveBack("one");
        }
    }

    @Test
    void whereAddressesHaveNoLimitNumbersStillHave() {
        var unlimited = new Attempts(false, now::get);
        for (int i = 0; i < 5; i++) {
            assertThat(unlimited.take("one", 5)).isTrue();
            assertThat(unlimited.takeOfAddress("an address", 1)).isTrue();
        }
        assertThat(unlimited.take("one", 5)).isFalse();
        assertThat(attempts.takeOfAddress("an address", 1)).isTrue();
        assertThat(attempts.takeOfAddress("an address", 1)).isFalse();
    }
}
