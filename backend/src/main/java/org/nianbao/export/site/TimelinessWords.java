package org.nianbao.export.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.Punctuality;
import org.nianbao.export.Site;
import org.nianbao.export.file.Listing;
import org.nianbao.export.file.Listing.Column;
import org.nianbao.export.file.Spelling;
import org.nianbao.statistics.Timeliness;
import org.nianbao.statistics.Timeliness.TimelinessEntry;

/** How pages and files say who kept the legal date. */
final class TimelinessWords {

    private TimelinessWords() {}

    /** How many of how many, in one sentence. */
    static String summary(Timeliness shown) {
        var said =
                new StringBuilder(shown.year() + "年度应公布 " + shown.expected() + " 个机关，已公布 " + shown.published() + " 个");
        append(said, "按期", shown.of(Punctuality.IN_TIME));
        append(said, "逾期公布", shown.of(Punctuality.LATE));
        append(said, "逾期没有公布", shown.of(Punctuality.NEVER));
        append(said, "没有公布、未到期", shown.of(Punctuality.PENDING));
        append(said, "无法判断是否按期", shown.unknown());
        append(said, "公布后又撤回", shown.withdrawn());
        return said.append("。").toString();
    }

    private static void append(StringBuilder said, String what, int count) {
        if (count > 0) {
            said.append("；").append(what).append(" ").append(count).append(" 个");
        }
    }

    /** What has to be known to read the figures. */
    static List<String> remarks(Timeliness shown) {
        var remarks = new ArrayList<>(List.of("截至" + Spelling.of(shown.asOf()) + "。" + shown.legalDates()));
        if (shown.unknown() > 0) {
            var since = shown.recordedSince();
            remarks.add(
                    since == null
                            ? "本站还没有公布过年报，已经到期的是否在别处按期公布，无法判断。"
                            : "本站自" + Spelling.of(since) + "起公布年报，在此之前到期的可能已在别处按期公布，不作判断。");
        }
        return remarks;
    }

    /** How one keeps the date. */
    static String kept(TimelinessEntry entry) {
        return switch (entry.punctuality()) {
            case null -> "无法判断";
            case IN_TIME -> "按期";
            case PENDING -> entry.due().equals(entry.asOf()) ? "今天到期" : "未到期，还有" + entry.days() + "天";
            case LATE -> "逾期" + entry.days() + "天公布";
            case NEVER -> "逾期" + entry.days() + "天，没有公布";
        };
    }

    /** What became of it since. */
    static String since(TimelinessEntry entry) {
        return (entry.corrections() > 0 ? "更正" + entry.corrections() + "次" : "")
                + (entry.corrections() > 0 && entry.withdrawn() ? "，" : "")
                + (entry.withdrawn() ? "已撤回" : "");
    }

    /** @param entries those of it that are wanted */
    static Listing listing(Timeliness shown, List<TimelinessEntry> entries) {
        var within = shown.within();
        var columns = List.of(
                new Column("年度", 4),
                new Column("机关代码", 8),
                new Column("机关", 16),
                new Column("类别", 8),
                new Column("上级机关", 14),
                new Column("法定时限", 9),
                new Column("首次公布日期", 9),
                new Column("情况", 8),
                new Column("天数", 5),
                new Column("更正次数", 5),
                new Column("是否撤回", 5));
        var rows = entries.stream()
                .map(entry -> Arrays.<@Nullable Object>asList(
                        shown.year(),
                        entry.agency().code(),
                        entry.agency().name(),
                        entry.agency().kind().label(),
                        entry.superior(),
                        entry.due(),
                        entry.publishedOn(),
                        state(entry.punctuality()),
                        entry.days(),
                        entry.corrections(),
                        entry.withdrawn() ? "是" : "否"))
                .toList();
        var office = within == null ? Site.NAME : within.name();
        return new Listing(
                shown.year() + "年度报告公布时限",
                "（" + (within == null ? "全部机关" : within.name() + "及其下级") + "，截至" + Spelling.of(shown.asOf()) + "）",
                List.of(),
                columns,
                rows,
                remarks(shown),
                office,
                shown.asOf().atStartOfDay(ChinaTime.ZONE).toInstant());
    }

    private static String state(@Nullable Punctuality punctuality) {
        return switch (punctuality) {
            case null -> "无法判断";
            case IN_TIME -> "按期";
            case PENDING -> "未到期";
            case LATE -> "逾期公布";
            case NEVER -> "逾期没有公布";
        };
    }
}
