package org.nianbao.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.nianbao.door.Door;
import org.nianbao.door.Doors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Each address has an allowance of its own for what the public asks and for what only staff may, counted by each instance
 * for itself; what else staff ask is free. 0 a minute means without limit.
 */
@Component
class Allowances {

    private static final int ADDRESSES = 100_000;

    private final long perMinute;
    private final Cache<String, Allowance> kept = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Allowances(@Value("${nianbao.cost-per-minute}") long perMinute) {
        this.perMinute = perMinute;
    }

    /** Null when a request is not limited; otherwise its door costs something. */
    @Nullable
    Allowance of(HttpServletRequest request, @Nullable Door door) {
        return perMinute == 0 || door == null || door.cost() == 0 || !door.staffOnly() && !isPublic(request)
                ? null
                : kept.get(Doors.client(request), address -> new Allowance(perMinute, TimeMeter.SYSTEM_NANOTIME));
    }

    static boolean isPublic(HttpServletRequest request) {
        return request.getRemoteUser() == null;
    }
}
