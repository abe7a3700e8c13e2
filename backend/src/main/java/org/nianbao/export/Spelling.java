package org.nianbao.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.nianbao.content.Channel;
import org.nianbao.content.Measure;

/** What files call the values of the schema's enums, and how they write numbers and days. */
public final class Spelling {

    private static final String NUMERALS = "零一二三四五六七八九十";

    private Spelling() {}

    static String of(Channel.Kind kind) {
        return switch (kind) {
            case WEBSITE -> "政府网站";
            case WECHAT -> "微信";
            case WEIBO -> "微博";
            case SHORT_VIDEO -> "短视频";
            case APP -> "移动客户端";
            case GAZETTE -> "政府公报";
            case NEWSPAPER -> "报刊";
            case RADIO -> "广播";
            case TELEVISION -> "电视";
            case PRESS_CONFERENCE -> "新闻发布会";
            case NOTICE_BOARD -> "公示栏";
            case READING_ROOM -> "查阅点";
            case OTHER -> "其他";
        };
    }

    static String of(Measure.Status status) {
        return switch (status) {
            case PLANNED -> "计划中";
            case UNDERWAY -> "推进中";
            case DONE -> "已完成";
            case DROPPED -> "不再实施";
        };
    }

    public static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
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
        return (number < NUMERALS.length() ? NUMERALS.substring(number, number + 1) : String.valueOf(number)) + "、";
    }
}
