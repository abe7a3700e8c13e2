package org.nianbao.export.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.nianbao.ChinaTime;
import org.nianbao.content.ChineseNumerals;

/** How files write numbers, days and the ordinals of sections. */
public final class Spelling {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ChinaTime.ZONE);

    private Spelling() {}

    public static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 2026年1月14日 09:30, as clocks in China showed it. */
    public static String of(Instant at) {
        return of(ChinaTime.day(at)) + " " + CLOCK.format(at);
    }

    /** Every digit it was given, without an exponent. */
    static String of(BigDecimal number) {
        return number.toPlainString();
    }

    /** 0.3333 as +33.33%. */
    static String rate(BigDecimal growth) {
        var percent = growth.movePointRight(2).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
    }

    /** 1 as 一、, for the sections; none has more than ten. */
    public static String ordinal(int number) {
        return ChineseNumerals.ordinal(number) + "、";
    }
}
