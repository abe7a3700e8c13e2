package org.nianbao.notice.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nianbao.notice.live.Hint.Concern;
import org.nianbao.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 提示: tells open desks that something is not any more as they show it, so that they ask again; never what it is now, which
 * their own queries answer to whom may know. Costs whoever says it nothing, and may be lost: desks look by themselves now
 * and then. Desks of this instance hear at once, those of the others within about a second.
 */
@Component
public class Hints {

    private static final Logger LOG = LoggerFactory.getLogger(Hints.class);

    private final Streams streams;
    private final HintBoard board;
    /** What the other instances have not been told yet; of the same hint given many times, one. */
    private final Map<String, Hint> unposted = new ConcurrentHashMap<>();

    Hints(Streams streams, HintBoard board) {
        this.streams = streams;
        this.board = board;
    }

    /** What those who have a report open show of it, by a step or a save. */
    public void report(String report, Instant at) {
        give(new Hint(Concern.REPORT, report, null, at, null));
    }

    /** What they show beside it, such as comments. */
    public void report(String report) {
        give(Hint.of(Concern.REPORT, report));
    }

    /** Who has a report open, or where in it he or she is. */
    public void presence(String report, String person) {
        give(new Hint(Concern.PRESENCE, report, null, null, person));
    }

    /** What waits for people, of an agency's reports. */
    public void queue(String agency) {
        give(Hint.of(Concern.QUEUE, "", agency));
    }

    /** How far an agency is with a year's report. */
    public void season(String agency, int year) {
        give(Hint.of(Concern.SEASON, String.valueOf(year), agency));
    }

    /** That somebody has a new message, or has read one in another window. */
    public void messages(String person) {
        give(Hint.of(Concern.MESSAGES, person));
    }

    private void give(Hint hint) {
        streams.tell(List.of(hint));
        unposted.put(hint.key(), hint);
    }

    @Scheduled(fixedRateString = "PT0.25S")
    void post() {
        var all = List.copyOf(unposted.values());
        try {
            for (var hint : all) {
                unposted.remove(hint.key(), hint);
                board.post(hint);
            }
        } catch (RuntimeException e) {
            if (!Store.isOutOfReach(e)) {
                throw e;
            }
            LOG.info("Other instances were not told of {} hints: {}", all.size(), e.getMessage());
        }
    }

    /** Only while somebody listens here. */
    @Scheduled(fixedRateString = "PT1S")
    void hear() {
        if (!streams.isEmpty()) {
            streams.tell(board.news());
        } else {
            board.lookAway();
        }
    }
}
