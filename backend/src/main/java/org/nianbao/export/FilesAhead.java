package org.nianbao.export;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.RecordFollowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the files of what was just published made, one after the other, beside what people wait for. Whoever publishes does not
 * wait for it; what is lost when a server ends, or finds no room, is made when somebody asks for it.
 */
@Component
@ConditionalOnProperty(name = "nianbao.files-ahead", matchIfMissing = true)
class FilesAhead {

    private static final Logger LOG = LoggerFactory.getLogger(FilesAhead.class);
    private static final int MOST_WAITING = 5_000;
    private static final long IDLE = 30;

    private final Exporting exporting;
    private final ThreadPoolExecutor maker = new ThreadPoolExecutor(
            1,
            1,
            IDLE,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("files-ahead").daemon().factory(),
            new DiscardPolicy());

    FilesAhead(Exporting exporting) {
        this.exporting = exporting;
        maker.allowCoreThreadTimeOut(true);
    }

    @EventListener
    void followed(RecordFollowed decision) {
        maker.execute(() -> make(decision.report()));
    }

    private void make(ReportId report) {
        try {
            exporting.makeAhead(report);
        } catch (RuntimeException e) {
            LOG.warn("The files of {} are left to who asks for them", report, e);
        }
    }

    @PreDestroy
    void stop() {
        maker.shutdownNow();
    }
}
