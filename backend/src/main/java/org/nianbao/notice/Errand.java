package org.nianbao.notice;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is done beside what people wait for, by one thread at a time: whoever asks while it is under way has it
 * done once more. What fails is left to whoever asks next.
 */
public final class Errand {

    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

    private final String name;
    private final Runnable work;
    private final AtomicInteger asked = new AtomicInteger();

    /** @param name as the log calls it */
    public Errand(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    public void ask() {
        if (asked.getAndIncrement() == 0) {
            Thread.ofVirtual().name(name).start(this::run);
        }
    }

    private void run() {
        int seen;
        do {
            seen = asked.get();
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("{} did not come to its end and is left for later", name, e);
            }
        } while (!asked.compareAndSet(seen, 0));
    }
}
