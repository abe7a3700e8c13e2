package org.nianbao.report.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Role;
import org.nianbao.account.StaffSeen;
import org.nianbao.report.Sight;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 同事: who was here, so that colleagues can be chosen as deputies and reminded by mail. */
@Component
class Staff {

    private final Colleagues colleagues;
    private final Sight sight;
    private final Clock clock;
    /** Written down once an hour; at once when the token says something new. */
    private final Cache<StaffSeen, Boolean> met = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    Staff(Colleagues colleagues, Sight sight, Clock clock) {
        this.colleagues = colleagues;
        this.sight = sight;
        this.clock = clock;
    }

    @EventListener
    void meet(StaffSeen arrival) {
        if (met.getIfPresent(arrival) == null) {
            colleagues.meet(arrival, clock.instant());
            met.put(arrival, true);
        }
    }

    /**
     * Who was here of an agency.
     *
     * @param agency null for the caller's own; another one only for 系统管理
     */
    List<Colleague> colleagues(Caller caller, @Nullable String agency) {
        var own = caller.staffAgency();
        if (agency == null || agency.equals(own)) {
            return colleagues.of(own);
        }
        if (!caller.is(Role.ADMIN)) {
            throw new Forbidden("只能查看本机关的同事。");
        }
        sight.require(caller, agency);
        return colleagues.of(agency);
    }
}
