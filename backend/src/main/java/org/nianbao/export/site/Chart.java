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

    /** On whose screen: its type is read as it is drawn and never made smaller, so that a narrow one is drawn anew. */
    enum Shape {
        WIDE(720, 76, 52, 250),
        NARROW(360, 60, 24, 0);

        private final int width;
        private final int left;
        /** Characters of the size that titles have at most. */
        private final int letters;
        /** Where names before bars end; 0 where they stand above them. */
        private final int names;

        Shape(int width, int left, int letters, int names) {
            this.width = width;
            this.left = left;
            this.letters = letters;
            this.names = names;
        }

        /** The shape that an address names; the wide one where it names none. */
        static Shape of(String name) {
            return name.equals(NAME_OF_NARROW) ? NARROW : WIDE;
        }
    }

    static final String NAME_OF_NARROW = "narrow";
    private static final String INK = "#1d2330";
    private static final String SOFT = "#555e70";
    private static final String RULE = "#c3c9d4";
    private static final String ACCENT = "#1d4f91";
    private static final String FONT =
            "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif";
    private static final int MOST_BARS = 20;
    private static final int CUT = 17;
    private static final int BAR = 26;
    private static final int TOP = 64;
    private static final int LINE = 20;
    private static final int FOOT = 48;
    private static final int PLOT = 230;

    /** Beside each other no more fit on a narrow screen. */
    private static final int MOST_NARROW_YEARS = 6;

    private final Markup svg;
    private final Shape shape;

    private Chart(Shape shape, int height, String title, String description) {
        this.shape = shape;
        svg = new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + shape.width + " " + height,
                        "width",
                        String.valueOf(shape.width),
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
                .empty("rect", "width", String.valueOf(shape.width), "height", String.valueOf(height), "fill", "#fff");
    }

    /** A paragraph in as many lines as it needs. */
    private void lines(int y, List<String> lines, int size, String colour, @Nullable String weight) {
        for (var line : lines) {
            text(16, y, line, size, colour, "start", weight);
            y += LINE;
        }
    }

    /** The lines of a text of which so many characters stand side by side; what is not Chinese takes half the room. */
    private static List<String> lines(String text, int letters) {
        var lines = new ArrayList<String>();
        int from = 0;
        int room = 2 * letters;
        for (int at = 0; at < text.length(); at++) {
            room -= text.charAt(at) < 0x2000 ? 1 : 2;
            if (room < 0) {
                lines.add(text.substring(from, at));
                from = at;
                room = 2 * letters - (text.charAt(at) < 0x2000 ? 1 : 2);
            }
        }
        lines.add(text.substring(from));
        return lines;
    }

    /** @param citation where it is from and of which day */
    static String of(Ranking ranking, String citation, Shape shape) {
        var shown = ranking.entries().stream().limit(MOST_BARS).toList();
        var indicator = ranking.indicator();
        var title = lines(FigureWords.title(ranking), shape.letters * 13 / 18);
        var about = lines(
                FigureWords.title(indicator) + "，" + FigureWords.coverage(ranking)
                        + (shown.size() < ranking.included() ? "图中为前 " + shown.size() + " 个。" : ""),
                shape.letters);
        var source = lines(citation, shape.letters);
        boolean above = shape.names == 0;
        int bar = above ? BAR + LINE : BAR;
        int top = TOP + LINE * (title.size() + about.size() - 2);
        int height = top + Math.max(1, shown.size()) * bar + FOOT + LINE * (source.size() - 1);
        var chart = new Chart(shape, height, FigureWords.title(ranking), describe(ranking));
        chart.lines(28, title, above ? 16 : 18, INK, "600");
        chart.lines(30 + LINE * title.size(), about, 13, SOFT, null);
        var most = shown.stream()
                .map(entry -> Objects.requireNonNull(entry.value().value()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        int y = top;
        if (shown.isEmpty()) {
            chart.text(16, y + 17, "没有可以排序的数。", 14, INK, "start", null);
        }
        int left = above ? 16 : shape.names + 8;
        int longest = shape.width - left - 92;
        for (var entry : shown) {
            var value = Objects.requireNonNull(entry.value().value());
            double part = most.signum() <= 0
                    ? 0
                    : Math.max(0, value.divide(most, MathContext.DECIMAL32).doubleValue());
            var name = entry.rank() + ". " + entry.agency().name();
            if (above) {
                chart.text(left, y + 17, cut(name, shape.letters - 6), 13, INK, "start", null);
                y += LINE;
            } else {
                chart.text(shape.names, y + 17, cut(name, CUT), 13, INK, "end", null);
            }
            chart.svg.empty(
                    "rect",
                    "x",
                    String.valueOf(left),
                    "y",
                    String.valueOf(y + 4),
                    "width",
                    number(Math.max(1, part * longest)),
                    "height",
                    String.valueOf(BAR - 9),
                    "fill",
                    ACCENT);
            chart.text(
                    left + 8 + (int) Math.round(part * longest),
                    y + 17,
                    FigureWords.figure(indicator, value),
                    13,
                    INK,
                    "start",
                    null);
            y += BAR;
        }
        return chart.closed(source, height);
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

    static String of(Trend trend, String citation, Shape shape) {
        boolean narrow = shape == Shape.NARROW;
        var title = lines(FigureWords.title(trend), shape.letters * 13 / 18);
        var about = lines(FigureWords.title(trend.indicator()), shape.letters);
        var source = lines(citation, shape.letters);
        boolean peers = trend.points().stream().anyMatch(point -> point.median() != null);
        int top = TOP + LINE * (title.size() + about.size() - 2);
        int legend = narrow && peers ? LINE : 0;
        int height = top + PLOT + 96 + legend + LINE * (source.size() - 1);
        var chart = new Chart(shape, height, FigureWords.title(trend), describe(trend));
        chart.lines(28, title, narrow ? 16 : 18, INK, "600");
        chart.lines(30 + LINE * title.size(), about, 13, SOFT, null);
        var all = trend.points().stream()
                .flatMap(point -> Stream.of(point.number(), point.median()))
                .filter(Objects::nonNull)
                .toList();
        var most = round(all.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE));
        var least =
                all.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO).min(BigDecimal.ZERO);
        int points = trend.points().size();
        var scale = new Scale(least, most, points, top, shape);
        for (int i = 0; i <= 4; i++) {
            var at = least.add(most.subtract(least)
                            .multiply(BigDecimal.valueOf(i))
                            .divide(BigDecimal.valueOf(4), 6, RoundingMode.HALF_UP))
                    .stripTrailingZeros();
            int y = scale.y(at);
            chart.line(shape.left, y, shape.width - 24, y, RULE, "1", null);
            chart.text(shape.left - 8, y + 4, FigureWords.figure(trend.indicator(), at), 12, SOFT, "end", null);
        }
        // The latest year is always named; where they stand too close, every other one is.
        int step = narrow && points > MOST_NARROW_YEARS ? 2 : 1;
        for (int i = (points - 1) % step; i < points; i += step) {
            var point = trend.points().get(i);
            chart.text(scale.x(i), top + PLOT + 20, String.valueOf(point.year()), 12, SOFT, "middle", null);
            if (point.number() == null) {
                chart.text(scale.x(i), top + PLOT + 36, FigureWords.gap(point), 11, SOFT, "middle", null);
            }
        }
        if (peers) {
            chart.path(trend, scale, Trend.TrendPoint::median, SOFT, "6 4");
        }
        chart.path(trend, scale, Trend.TrendPoint::number, ACCENT, null);
        for (int i = (points - 1) % step; i < points; i += step) {
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
        int y = top + PLOT + 54;
        int x = narrow ? 16 : shape.left;
        chart.line(x, y, x + 30, y, ACCENT, "2.5", null);
        chart.text(x + 36, y + 4, cut(trend.agency().name(), CUT), 12, INK, "start", null);
        if (peers) {
            int beside = narrow ? x : x + 300;
            chart.line(beside, y + legend, beside + 30, y + legend, SOFT, "2.5", "6 4");
            chart.text(beside + 36, y + legend + 4, "同类机关中位数", 12, INK, "start", null);
        }
        return chart.closed(source, height);
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

    private record Scale(BigDecimal least, BigDecimal most, int points, int top, Shape shape) {

        int x(int point) {
            int margin = shape == Shape.NARROW ? 18 : 30;
            int room = shape.width - 24 - shape.left - 2 * margin;
            return shape.left + margin + (points < 2 ? room / 2 : room * point / (points - 1));
        }

        int y(BigDecimal value) {
            double part = most.compareTo(least) == 0
                    ? 0
                    : value.subtract(least)
                            .divide(most.subtract(least), MathContext.DECIMAL32)
                            .doubleValue();
            return top + 12 + (int) Math.round((PLOT - 12) * (1 - part));
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

    private String closed(List<String> source, int height) {
        lines(height - 12 - LINE * (source.size() - 1), source, 11, SOFT, null);
        return svg.close().toString();
    }

    private static String cut(String name, int most) {
        return name.length() > most ? name.substring(0, most - 1) + "…" : name;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
