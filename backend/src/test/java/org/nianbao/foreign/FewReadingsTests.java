package org.nianbao.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.intake.Fixture;
import org.nianbao.intake.doubt.ReadReport;

/** Whatever a file does to its reader, it is told so in a sentence and the next file is read. */
class FewReadingsTests {

    private static final long LONG = 60_000;

    static Stream<Supplier<ReadReport>> faults() {
        return Stream.of(
                () -> {
                    throw new OutOfMemoryError("as if");
                },
                () -> deeper(1));
    }

    private static ReadReport deeper(int depth) {
        return depth < 0 ? Fixture.read("") : deeper(depth + 1);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aReadingThatRunsOutOfMemoryEndsAlone(Supplier<ReadReport> fault) {
        var readings = new FewReadings(1, 0, LONG);

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> readings.read(fault))
                .withMessageEndingWith("。")
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Obstacle.NO_REPORT));
        assertThat(readings.read(() -> Fixture.read(Fixture.text("2021"))).year())
                .isEqualTo(2022);
    }

    @Test
    void aRefusalOfTheReaderIsPassedOn() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> new FewReadings(1, 0, LONG).read(() -> Fixture.read("没有报告")))
                .withMessageContaining("没有在这个文件里找到年度报告");
    }

    @Test
    void whileAsManyAreReadAsMayAnotherIsAskedToComeAgain() throws InterruptedException {
        var readings = new FewReadings(1, 0, LONG);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first = new FutureTask<>(() -> readings.read(() -> {
            begun.countDown();
            return waited(end);
        }));
        Thread.ofVirtual().start(first);
        begun.await();

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> readings.read(() -> Fixture.read("")))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Obstacle.BUSY));
        end.countDown();
        assertThat(first).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void aReadingWithoutAnEndIsGivenUp() {
        var never = new CountDownLatch(1);

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> new FewReadings(1, 0, 1).read(() -> waited(never)))
                .withMessageContaining("没有读完");
    }

    private static ReadReport waited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Fixture.read(Fixture.text("2021"));
    }
}
