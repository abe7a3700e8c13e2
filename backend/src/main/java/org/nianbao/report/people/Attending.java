package org.nianbao.report.people;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.graphql.BadRequest;
import org.nianbao.notice.live.Hints;
import org.nianbao.report.ReportId;
import org.nianbao.report.Sight;
import org.springframework.stereotype.Service;

/** Having a report open, and knowing who else has. */
@Service
class Attending {

    /** Twice the interval in which clients say that they are still there, and a little; who leaves says so. */
    private static final Duration GONE_AFTER = Duration.ofSeconds(130);

    private static final int LONGEST_PLACE = 100;

    private final Attendants attendants;
    private final Sight sight;
    private final Hints hints;
    private final Clock clock;

    Attending(Attendants attendants, Sight sight, Hints hints, Clock clock) {
        this.attendants = attendants;
        this.sight = sight;
        this.hints = hints;
        this.clock = clock;
    }

    /** @return who else has it open */
    List<Attendant> attend(Caller caller, ReportId id, @Nullable String place, boolean leaving) {
        if (place != null) {
            BadRequest.ifLonger("所在位置", place, LONGEST_PLACE);
        }
        sight.requireToExist(caller, id);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (leaving) {
            attendants.remove(id, caller);
            hints.presence(id.toString(), caller.id());
        } else if (attendants.put(id, caller, new Attendant(caller.name(), place, now))) {
            hints.presence(id.toString(), caller.id());
        }
        return attendants.others(id, caller, now.minus(GONE_AFTER));
    }
}
