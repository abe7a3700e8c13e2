package org.nianbao.intake.text;

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

    public Obstacle reason() {
        return reason;
    }
}
