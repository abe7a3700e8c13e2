package org.nianbao.trial;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.springframework.context.annotation.Primary;

/** The trial's clock: tells the time, except while the demonstration data of earlier years are being made. */
@Primary
final class MovableClock extends Clock {

    private final Clock real = Clock.system(ChinaTime.ZONE);
    private volatile @Nullable Instant moved;

    void moveTo(LocalDateTime moment) {
        moved = moment.atZone(ChinaTime.ZONE).toInstant();
    }

    void backToNow() {
        moved = null;
    }

    @Override
    public ZoneId getZone() {
        return ChinaTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }

    @Override
    public Instant instant() {
        var at = moved;
        return at == null ? real.instant() : at;
    }
}
