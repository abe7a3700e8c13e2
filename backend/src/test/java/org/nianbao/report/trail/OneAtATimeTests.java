package org.nianbao.report.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.nianbao.report.ReportId;
import org.nianbao.store.Busy;

class OneAtATimeTests {

    private static final ReportId REPORT = new ReportId("640100-jgsw", 2025);

    @Test
    void whoseTurnDoesNotComeInTimeIsToldSoBeforeAnythingIsBegun() {
        var steps = new OneAtATime(Duration.ZERO);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var other = CompletableFuture.supplyAsync(
                () -> steps.on(REPORT, () -> {
                    begun.countDown();
                    return waited(end);
                }),
                Thread::startVirtualThread);
        waited(begun);

        assertThatThrownBy(() -> steps.on(REPORT, () -> {
                    throw new AssertionError("it was begun");
                }))
                .isInstanceOf(Busy.class)
                .hasMessageContaining("什么都没有做");

        end.countDown();
        assertThat(other.join()).isTrue();
        assertThat(steps.on(REPORT, () -> "now")).isEqualTo("now");
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
