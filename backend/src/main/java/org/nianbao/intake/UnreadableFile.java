package org.nianbao.intake;

/** An uploaded file from which no report can be read; the message is a Chinese sentence for the person who sent it. */
public final class UnreadableFile extends RuntimeException {

    /** What stands in the way. */
    public enum Reason {
        /** The file is of a kind that is not read (HTTP 415). */
        FOREIGN,
        /** The file cannot be opened, or holds no annual report (HTTP 422). */
        NO_REPORT,
        /** Others are being read; it may be sent again (HTTP 503). */
        BUSY
    }

    private final Reason reason;

    UnreadableFile(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
