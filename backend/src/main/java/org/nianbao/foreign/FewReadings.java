package org.nianbao.foreign;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;

/**
 * Only a few foreign files are read at once, each on a thread of its own and for so long: whatever a file does to its
 * reader, the server that answers the public goes on. A reading that is given up keeps its place until it ends.
 */
public final class FewReadings {

    private final Semaphore places;
    private final long patience;
    private final long longest;

    /**
     * @param atOnce   how many files are read at once
     * @param patience milliseconds for which another one waits
     * @param longest  milliseconds a reading may take
     */
    public FewReadings(int atOnce, long patience, long longest) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
        this.longest = longest;
    }

    /** @throws UnreadableFile also when no place becomes free, or when the reading takes too long or too much memory */
    public <T> T read(Supplier<T> reading) {
        if (!waited()) {
            throw new UnreadableFile(Obstacle.BUSY, "现在正在读取的文件较多，请过一会儿再上传。");
        }
        var task = new FutureTask<T>(() -> {
            try {
                return reading.get();
            } finally {
                places.release();
            }
        });
        start(task);
        try {
            return task.get(longest, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个文件读了很久也没有读完，不像一份年度报告，已停止读取。");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreadableFile(Obstacle.BUSY, "系统正在停止，请过一会儿再上传。");
        } catch (ExecutionException e) {
            throw told(e.getCause());
        }
    }

    private void start(FutureTask<?> task) {
        try {
            Thread.ofPlatform().daemon().name("reading").start(task);
        } catch (OutOfMemoryError e) {
            places.release();
            throw new UnreadableFile(Obstacle.BUSY, "系统繁忙，请过一会儿再上传。");
        }
    }

    private boolean waited() {
        try {
            return places.tryAcquire(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static RuntimeException told(Throwable fault) {
        return switch (fault) {
            case OutOfMemoryError e -> new UnreadableFile(Obstacle.NO_REPORT, "这个文件展开后太大，不像一份年度报告，无法读取。");
            case StackOverflowError e -> new UnreadableFile(Obstacle.NO_REPORT, "这个文件层层嵌套得太深，无法读取。请重新导出后再上传。");
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException(fault);
        };
    }
}
