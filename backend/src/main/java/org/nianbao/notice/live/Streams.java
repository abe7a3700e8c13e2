package org.nianbao.notice.live;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.nianbao.agency.Agencies;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The windows that listen to this instance. So many in all, and of one person so many that the one opened first ends. */
@Component
class Streams {

    static final int MOST = 5_000;
    static final int MOST_OF_ONE = 10;

    private final Agencies agencies;
    /** By the order in which they were opened. */
    private final Map<OpenDesk, Long> open = new ConcurrentHashMap<>();

    private final AtomicLong opened = new AtomicLong();
    private volatile boolean stopping;

    Streams(Agencies agencies) {
        this.agencies = agencies;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** @return false when there are too many already, or the server is stopping */
    boolean add(OpenDesk desk) {
        if (stopping || open.size() >= MOST) {
            return false;
        }
        open.put(desk, opened.incrementAndGet());
        var own = open.keySet().stream()
                .filter(other -> other.caller().id().equals(desk.caller().id()))
                .toList();
        if (own.size() > MOST_OF_ONE) {
            own.stream()
                    .min(Comparator.comparing(other -> open.getOrDefault(other, Long.MAX_VALUE)))
                    .ifPresent(OpenDesk::end);
        }
        return !stopping;
    }

    void remove(OpenDesk desk) {
        open.remove(desk);
    }

    void tell(List<Hint> hints) {
        if (hints.isEmpty() || open.isEmpty()) {
            return;
        }
        var tree = agencies.tree();
        open.keySet()
                .forEach(desk -> hints.stream()
                        .filter(desk::listensTo)
                        .filter(hint -> hint.agency() == null || tree.inSight(desk.caller(), hint.agency()))
                        .forEach(desk::tell));
    }

    /** Before the web server waits for what is under way, as it does when it stops. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        stopping = true;
        open.keySet().forEach(OpenDesk::end);
    }
}
