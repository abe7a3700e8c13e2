package org.nianbao;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** 北京时间: the time by which days, deadlines and signatures count, wherever the server stands. */
public final class ChinaTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private ChinaTime() {}

    /** A day as a sentence says it: 2026年7月10日. */
    public static String said(LocalDate day) {
        return DAY.format(day);
    }

    /** The day it was in China. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
