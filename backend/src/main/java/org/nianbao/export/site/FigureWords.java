package org.nianbao.export.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.AgencyKind;
import org.nianbao.export.Site;
import org.nianbao.export.file.Listing;
import org.nianbao.export.file.Listing.Column;
import org.nianbao.export.file.Spelling;
import org.nianbao.statistics.Indicator;
import org.nianbao.statistics.Ranking;
import org.nianbao.statistics.Trend;

/** How pages, charts and files say what agencies have beside each other. */
final class FigureWords {

    private FigureWords() {}

    static String figure(Indicator indicator, BigDecimal value) {
        return indicator.ratio() ? Digits.share(value) : Digits.figure(value);
    }

    /** With its unit in brackets, where it has one. */
    static String title(Indicator indicator) {
        return indicator.title() + (indicator.unit() == null ? "" : "（" + indicator.unit() + "）");
    }

    static String title(Ranking ranking) {
        var within = ranking.within();
        return (within == null ? "各机关" : within.name() + "及其下级") + ranking.year() + "年"
                + ranking.indicator().title();
    }

    static String title(Trend trend) {
        return trend.agency().name() + "历年" + trend.indicator().title();
    }

    static String reason(Ranking.RankingReason reason) {
        return switch (reason) {
            case NOT_PUBLISHED -> "没有公布";
            case NOT_IN_FORM -> "年报格式没有这一项";
            case NO_NUMBER -> "没有填写、不适用，或者比率的分母为零";
        };
    }

    static String coverage(Ranking ranking) {
        return "应公布 " + ranking.expected() + " 个机关，有数的 " + ranking.included() + " 个"
                + (ranking.without().isEmpty()
                        ? "，完整"
                        : "，缺 " + ranking.without().size() + " 个") + "。";
    }

    /** How a share stands as a number in a file: as published, not in percent. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    static Listing listing(Ranking ranking, LocalDate today) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var entry : ranking.entries()) {
            rows.add(Arrays.asList(
                    entry.rank(),
                    entry.agency().code(),
                    entry.agency().name(),
                    entry.agency().kind().label(),
                    plain(entry.value().value()),
                    plain(entry.value().part()),
                    plain(entry.value().whole()),
                    entry.aggregate() ? "含下级机关的数" : null,
                    entry.publication().number()));
        }
        ranking.without()
                .forEach(one -> rows.add(Arrays.asList(
                        null,
                        one.agency().code(),
                        one.agency().name(),
                        one.agency().kind().label(),
                        null,
                        null,
                        null,
                        reason(one.reason()),
                        null)));
        return listing(
                title(ranking),
                today,
                List.of(
                        new Column("名次", 4),
                        new Column("机关代码", 8),
                        new Column("机关", 16),
                        new Column("类别", 8),
                        new Column(title(ranking.indicator()), 9),
                        new Column("分子", 7),
                        new Column("分母", 7),
                        new Column("说明", 14),
                        new Column("第几版", 5)),
                rows,
                coverage(ranking));
    }

    static Listing listing(Trend trend, LocalDate today) {
        return listing(
                title(trend),
                today,
                List.of(
                        new Column("年度", 5),
                        new Column(title(trend.indicator()), 10),
                        new Column("说明", 10),
                        new Column("同类机关中位数", 10),
                        new Column("有数的同类机关", 8),
                        new Column("应公布的同类机关", 8)),
                trend.points().stream()
                        .map(point -> Arrays.<@Nullable Object>asList(
                                point.year(),
                                plain(point.number()),
                                point.number() == null ? gap(point) : null,
                                plain(point.median()),
                                point.included(),
                                point.peers()))
                        .toList(),
                peers(trend));
    }

    private static Listing listing(
            String title, LocalDate today, List<Column> columns, List<List<@Nullable Object>> rows, String note) {
        return new Listing(
                title,
                "（" + Site.NAME + "，截至" + Spelling.of(today) + "）",
                List.of(),
                columns,
                rows,
                List.of(note),
                Site.NAME,
                today.atStartOfDay(ChinaTime.ZONE).toInstant());
    }

    /** Why there is no number in a year. */
    static String gap(Trend.TrendPoint point) {
        return !point.published() ? "没有公布" : point.value() == null ? "该年格式没有这一项" : "没有数";
    }

    static String peers(Trend trend) {
        return "同类机关：同一上级之下的其他"
                + (trend.agency().kind() == AgencyKind.GOVERNMENT
                        ? "人民政府"
                        : trend.agency().kind().label()) + "，以各年度末为准；中位数只取有数的。";
    }
}
