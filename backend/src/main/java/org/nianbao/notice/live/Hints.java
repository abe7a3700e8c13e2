package org.nianbao.notice.live;

import java.util.List;
import java.util.Set;
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
    private final Set<Hint> unposted = ConcurrentHashMap.newKeySet();

    Hints(Streams streams, HintBoard board) {
        this.streams = streams;
        this.board = board;
    }

    /** Whatever those who have a report open show of it: a save, a step, a comment. */
    public void report(String report) {
        give(new Hint(Concern.REPORT, report, null));
    }

    /** Who has a report open, or where in it he or she is. */
    public void presence(String report) {
        give(new Hint(Concern.PRESENCE, report, null));
    }

    /** What waits for people, of an agency's reports. */
    public void queue(String agency) {
        give(new Hint(Concern.QUEUE, "", agency));
    }

    /** How far an agency is with a year's report. */
    public void season(String agency, int year) {
        give(new Hint(Concern.SEASON, String.valueOf(year), agency));
    }

    /** That somebody has a new message, or has read one in another window. */
    public void messages(String person) {
        give(new Hint(Concern.MESSAGES, person, null));
    }

    private void give(Hint hint) {
        streams.tell(List.of(hint));
        unposted.add(hint);
    }

    @Scheduled(fixedRateString = "PT0.25S")
    void post() {
        var all = List.copyOf(unposted);
        try {
            for (var hint : all) {
                unposted.remove(hint);
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
