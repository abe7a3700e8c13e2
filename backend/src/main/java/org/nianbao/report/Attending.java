package org.nianbao.report;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.graphql.BadRequest;
import org.springframework.stereotype.Service;

/** Having a report open, and knowing who else has. */
@Service
class Attending {

    /** Three times the interval in which clients say that they are still there. */
    private static final Duration GONE_AFTER = Duration.ofSeconds(45);

    private static final int LONGEST_PLACE = 100;

    private final Attendants attendants;
    private final Browsing browsing;
    private final Clock clock;

    Attending(Attendants attendants, Browsing browsing, Clock clock) {
        this.attendants = attendants;
        this.browsing = browsing;
        this.clock = clock;
    }

    /** @return who else has it open */
    List<Attendant> attend(Caller caller, ReportId id, @Nullable String place, boolean leaving) {
        if (place != null) {
            BadRequest.ifLonger("所在位置", place, LONGEST_PLACE);
        }
        browsing.requireToExist(caller, id);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (leaving) {
            attendants.remove(id, caller);
        } else {
            attendants.put(id, caller, new Attendant(caller.name(), place, now));
        }
        return attendants.others(id, caller, now.minus(GONE_AFTER));
    }
}
