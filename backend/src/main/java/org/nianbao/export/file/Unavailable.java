package org.nianbao.export.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.publication.Publication;
import org.nianbao.publication.Withdrawn;
import org.springframework.http.HttpStatus;

/** A file that cannot be had: for good, or for now. The message is for the reader. */
public final class Unavailable extends RuntimeException {

    private final HttpStatus status;

    private Unavailable(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    public static Unavailable withdrawn(Publication publication, Withdrawn withdrawn) {
        var erasure = withdrawn.erasure();
        return new Unavailable(
                HttpStatus.GONE,
                "这份年报（第" + publication.number() + "版）已" + on(withdrawn.at())
                        + "撤回，内容不再提供。撤回原因：" + withdrawn.reason()
                        + (erasure == null ? "" : "　内容已" + on(erasure.at()) + "依法删除，原因：" + erasure.reason()));
    }

    private static String on(@Nullable Instant day) {
        return day == null ? "" : "于" + Spelling.of(ChinaTime.day(day));
    }

    /** What there may be later, once something has been done. */
    public static Unavailable notYet(String message) {
        return new Unavailable(HttpStatus.CONFLICT, message);
    }

    static Unavailable now(String message) {
        return new Unavailable(HttpStatus.SERVICE_UNAVAILABLE, message);
    }

    public HttpStatus status() {
        return status;
    }
}
