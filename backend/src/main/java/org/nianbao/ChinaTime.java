package org.nianbao;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** 北京时间: the time by which days, deadlines and signatures count, wherever the server stands. */
public final class ChinaTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    /** The day it was in China. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
