package org.nianbao.trial;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/** The trial's clock: tells the time, except while the demonstration data of earlier years are being made. */
@Primary
final class MovableClock extends Clock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Clock real = Clock.system(CHINA);
    private volatile @Nullable Instant moved;

    void moveTo(LocalDateTime moment) {
        moved = moment.atZone(CHINA).toInstant();
    }

    void backToNow() {
        moved = null;
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
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
