package org.nianbao.export.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.file.Markup;
import org.nianbao.statistics.Ranking;
import org.nianbao.statistics.Trend;

/**
 * A chart as a picture (SVG) that stands by itself on anybody's page: with its title, what it shows in words, and where it is
 * from. Colours hold at least 4.5 to 1 on white, and no line is told from another by colour alone.
 */
final class Chart {

    private static final int WIDTH = 720;
    private static final String INK = "#1d2330";
    private static final String SOFT = "#555e70";
    private static final String RULE = "#c3c9d4";
    private static final String ACCENT = "#1d4f91";
    private static final String FONT =
            "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif";
    private static final int MOST_BARS = 20;
    private static final int BAR = 26;
    private static final int TOP = 64;
    private static final int LEFT = 76;
    private static final int PLOT = 230;

    private final Markup svg;

    private Chart(int height, String title, String description) {
        svg = new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + WIDTH + " " + height,
                        "width",
                        String.valueOf(WIDTH),
                        "height",
                        String.valueOf(height),
                        "role",
                        "img",
                        "font-family",
                        FONT,
                        "aria-labelledby",
                        "t d")
                .element("title", title, "id", "t")
                .element("desc", description, "id", "d")
                .empty("rect", "width", String.valueOf(WIDTH), "height", String.valueOf(height), "fill", "#fff");
        text(16, 28, title, 18, INK, "start", "600");
    }

    /** @param citation where it is from and of which day */
    static String of(Ranking ranking, String citation) {
        var shown = ranking.entries().stream().limit(MOST_BARS).toList();
        int height = TOP + Math.max(1, shown.size()) * BAR + 48;
        var indicator = ranking.indicator();
        var chart = new Chart(height, FigureWords.title(ranking), describe(ranking));
        chart.text(
                16,
                50,
                FigureWords.title(indicator) + "，" + FigureWords.coverage(ranking)
                        + (shown.size() < ranking.included() ? "图中为前 " + shown.size() + " 个。" : ""),
                13,
                SOFT,
                "start",
                null);
        var most = shown.stream()
                .map(entry -> Objects.requireNonNull(entry.value().value()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        int y = TOP;
        if (shown.isEmpty()) {
            chart.text(16, y + 17, "没有可以排序的数。", 14, INK, "start", null);
        }
        for (var entry : shown) {
            var value = Objects.requireNonNull(entry.value().value());
            double part = most.signum() <= 0
                    ? 0
                    : Math.max(0, value.divide(most, MathContext.DECIMAL32).doubleValue());
            chart.text(250, y + 17, cut(entry.rank() + ". " + entry.agency().name()), 13, INK, "end", null);
            chart.svg.empty(
                    "rect",
                    "x",
                    "258",
                    "y",
                    String.valueOf(y + 4),
                    "width",
                    number(Math.max(1, part * 370)),
                    "height",
                    String.valueOf(BAR - 9),
                    "fill",
                    ACCENT);
            chart.text(
                    266 + (int) Math.round(part * 370),
                    y + 17,
                    FigureWords.figure(indicator, value),
                    13,
                    INK,
                    "start",
                    null);
            y += BAR;
        }
        return chart.closed(citation, height);
    }

    private static String describe(Ranking ranking) {
        return FigureWords.coverage(ranking)
                + String.join(
                        "；",
                        ranking.entries().stream()
                                .limit(MOST_BARS)
                                .map(entry ->
                                        entry.rank() + " " + entry.agency().name() + " "
                                                + FigureWords.figure(
                                                        ranking.indicator(),
                                                        Objects.requireNonNull(
                                                                entry.value().value())))
                                .toList());
    }

    static String of(Trend trend, String citation) {
        int height = TOP + PLOT + 96;
        var chart = new Chart(height, FigureWords.title(trend), describe(trend));
        boolean peers = trend.points().stream().anyMatch(point -> point.median() != null);
        var all = trend.points().stream()
                .flatMap(point -> Stream.of(point.number(), point.median()))
                .filter(Objects::nonNull)
                .toList();
        var most = round(all.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE));
        var least =
                all.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO).min(BigDecimal.ZERO);
        var scale = new Scale(least, most, trend.points().size());
        chart.text(16, 50, FigureWords.title(trend.indicator()), 13, SOFT, "start", null);
        for (int i = 0; i <= 4; i++) {
            var at = least.add(most.subtract(least)
                            .multiply(BigDecimal.valueOf(i))
                            .divide(BigDecimal.valueOf(4), 6, RoundingMode.HALF_UP))
                    .stripTrailingZeros();
            int y = scale.y(at);
            chart.line(LEFT, y, WIDTH - 24, y, RULE, "1", null);
            chart.text(LEFT - 8, y + 4, FigureWords.figure(trend.indicator(), at), 12, SOFT, "end", null);
        }
        for (int i = 0; i < trend.points().size(); i++) {
            var point = trend.points().get(i);
            chart.text(scale.x(i), TOP + PLOT + 20, String.valueOf(point.year()), 12, SOFT, "middle", null);
            if (point.number() == null) {
                chart.text(scale.x(i), TOP + PLOT + 36, FigureWords.gap(point), 11, SOFT, "middle", null);
            }
        }
        if (peers) {
            chart.path(trend, scale, Trend.TrendPoint::median, SOFT, "6 4");
        }
        chart.path(trend, scale, Trend.TrendPoint::number, ACCENT, null);
        for (int i = 0; i < trend.points().size(); i++) {
            var number = trend.points().get(i).number();
            if (number != null) {
                chart.text(
                        scale.x(i),
                        scale.y(number) - 9,
                        FigureWords.figure(trend.indicator(), number),
                        12,
                        INK,
                        "middle",
                        "600");
            }
        }
        int y = TOP + PLOT + 54;
        chart.line(LEFT, y, LEFT + 30, y, ACCENT, "2.5", null);
        chart.text(LEFT + 36, y + 4, cut(trend.agency().name()), 12, INK, "start", null);
        if (peers) {
            chart.line(LEFT + 300, y, LEFT + 330, y, SOFT, "2.5", "6 4");
            chart.text(LEFT + 336, y + 4, "同类机关中位数", 12, INK, "start", null);
        }
        return chart.closed(citation, height);
    }

    private static String describe(Trend trend) {
        return String.join(
                "；",
                trend.points().stream()
                        .map(point -> point.year() + "年 "
                                + (point.number() == null
                                        ? FigureWords.gap(point)
                                        : FigureWords.figure(trend.indicator(), point.number()))
                                + (point.median() == null
                                        ? ""
                                        : "（同类机关中位数 " + FigureWords.figure(trend.indicator(), point.median()) + "）"))
                        .toList());
    }

    private record Scale(BigDecimal least, BigDecimal most, int points) {

        int x(int point) {
            int room = WIDTH - 24 - LEFT - 60;
            return LEFT + 30 + (points < 2 ? room / 2 : room * point / (points - 1));
        }

        int y(BigDecimal value) {
            double part = most.compareTo(least) == 0
                    ? 0
                    : value.subtract(least)
                            .divide(most.subtract(least), MathContext.DECIMAL32)
                            .doubleValue();
            return TOP + 12 + (int) Math.round((PLOT - 12) * (1 - part));
        }
    }

    /** A line where years follow each other, a point for each; nothing bridges a gap. */
    private void path(
            Trend trend,
            Scale scale,
            Function<Trend.TrendPoint, @Nullable BigDecimal> value,
            String colour,
            @Nullable String dashes) {
        var runs = new ArrayList<List<String>>();
        boolean going = false;
        for (int i = 0; i < trend.points().size(); i++) {
            var number = value.apply(trend.points().get(i));
            if (number == null) {
                going = false;
                continue;
            }
            if (!going) {
                runs.add(new ArrayList<>());
                going = true;
            }
            runs.getLast().add(scale.x(i) + "," + scale.y(number));
            svg.empty(
                    "circle",
                    "cx",
                    String.valueOf(scale.x(i)),
                    "cy",
                    String.valueOf(scale.y(number)),
                    "r",
                    dashes == null ? "4" : "3",
                    "fill",
                    dashes == null ? colour : "#fff",
                    "stroke",
                    colour,
                    "stroke-width",
                    "1.5");
        }
        runs.forEach(run -> svg.empty(
                "polyline",
                "points",
                String.join(" ", run),
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                "2.5",
                "stroke-dasharray",
                dashes));
    }

    /** The next number that is easy to read on an axis. */
    private static BigDecimal round(BigDecimal most) {
        if (most.signum() <= 0) {
            return BigDecimal.ONE;
        }
        var unit = BigDecimal.ONE.scaleByPowerOfTen(most.precision() - most.scale() - 1);
        return Stream.of("1", "2", "4", "5", "8", "10")
                .map(step -> unit.multiply(new BigDecimal(step)))
                .filter(step -> step.compareTo(most) >= 0)
                .findFirst()
                .orElse(most);
    }

    private void line(int x1, int y1, int x2, int y2, String colour, String width, @Nullable String dashes) {
        svg.empty(
                "line",
                "x1",
                String.valueOf(x1),
                "y1",
                String.valueOf(y1),
                "x2",
                String.valueOf(x2),
                "y2",
                String.valueOf(y2),
                "stroke",
                colour,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes);
    }

    private void text(int x, int y, String text, int size, String colour, String anchor, @Nullable String weight) {
        svg.element(
                "text",
                text,
                "x",
                String.valueOf(x),
                "y",
                String.valueOf(y),
                "font-size",
                String.valueOf(size),
                "fill",
                colour,
                "text-anchor",
                anchor,
                "font-weight",
                weight,
                "paint-order",
                "stroke",
                "stroke",
                "#fff",
                "stroke-width",
                "3",
                "stroke-linejoin",
                "round");
    }

    private String closed(String citation, int height) {
        text(16, height - 12, citation, 11, SOFT, "start", null);
        return svg.close().toString();
    }

    private static String cut(String name) {
        return name.length() > 17 ? name.substring(0, 16) + "…" : name;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
