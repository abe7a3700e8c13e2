package org.nianbao.foreign.text;

/** An uploaded file from which no report can be read; the message is a Chinese sentence for the person who sent it. */
public final class UnreadableFile extends RuntimeException {

    /** What stands in the way. */
    public enum Obstacle {
        /** The file is of a kind that is not read (HTTP 415). */
        FOREIGN,
        /** The file cannot be opened, or holds no annual report (HTTP 422). */
        NO_REPORT,
        /** Others are being read; it may be sent again (HTTP 503). */
        BUSY
    }

    private final Obstacle reason;

    public UnreadableFile(Obstacle reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** @throws UnreadableFile when whoever waited for the reading on this thread has given it up */
    public static void ifGivenUp() {
        if (Thread.currentThread().isInterrupted()) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个文件读了很久也没有读完，已停止读取。");
        }
    }

    public Obstacle reason() {
        return reason;
    }
}
