package org.nianbao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.nianbao.NianbaoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.TaskScheduler;

/** A migration of a filled store takes hours, and it begins with the start. */
@NianbaoTest
@Import(LongMigrationTests.Long.class)
class LongMigrationTests {

    @Test
    void theServerIsReadyAndDoesWhatIsDueMeanwhile(
            @Autowired Long.Hours migration,
            @Autowired ApplicationAvailability availability,
            @Autowired TaskScheduler scheduler)
            throws InterruptedException {
        var due = new CountDownLatch(1);
        scheduler.schedule(due::countDown, Instant.now());
        due.await();

        assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
        migration.end.countDown();
        assertThat(migration.wasStillAtIt.join()).isTrue();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Long {

        @Bean
        Hours hours() {
            return new Hours();
        }

        /** Ends when the test says so; of itself only to let a start fail that waits for it. */
        static final class Hours implements Migration {

            private static final int LONGEST_SECONDS = 30;

            private final CountDownLatch end = new CountDownLatch(1);
            private final CompletableFuture<Boolean> wasStillAtIt = new CompletableFuture<>();

            @Override
            public int number() {
                return 1_000;
            }

            @Override
            public String what() {
                return "很久";
            }

            @Override
            public List<String> outdated() {
                try {
                    wasStillAtIt.complete(end.await(LONGEST_SECONDS, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return List.of();
            }

            @Override
            public void bring(String id) {
                throw new IllegalStateException(id);
            }
        }
    }
}
