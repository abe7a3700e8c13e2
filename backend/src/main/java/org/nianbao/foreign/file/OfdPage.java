package org.nianbao.foreign.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.Marks;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.foreign.text.Written;
import org.nianbao.foreign.text.Written.PlacedWord;

/**
 * One page of an OFD as it is printed: where each character stands is written beside it, and which stand on one line is seen from
 * that. What is drawn invisibly, and what a line is drawn through, is no text; a line drawn upright parts two cells. Millimetres
 * from the upper left corner.
 */
final class OfdPage implements Xml.Visitor {

    private static final int MOST_GLYPHS = 600_000;
    private static final int MOST_LINES = 20_000;
    private static final int MOST_COMPARISONS = 20_000_000;
    /** In parts of a character's size: how far apart two stand that are two words, when both are of one text and when not. */
    private static final double APART = 0.25;

    private static final double OTHERS_APART = 0.12;
    private static final double SAME_PLACE = 0.2;
    private static final double SAME_LINE = 0.45;

    private record Glyph(String letter, double x, double y, double size, double width, int text) {

        double end() {
            return x + width;
        }
    }

    private record DrawnLine(double from, double to) {}

    /** From an object's own coordinates to the page's. */
    private record Onto(double a, double b, double c, double d, double e, double f, double left, double top) {

        static Onto of(XMLStreamReader at) {
            var box = numbers(Xml.attribute(at, "Boundary"));
            var m = numbers(Xml.attribute(at, "CTM"));
            var ctm = m.length == 6 ? m : new double[] {1, 0, 0, 1, 0, 0};
            return new Onto(
                    ctm[0],
                    ctm[1],
                    ctm[2],
                    ctm[3],
                    ctm[4],
                    ctm[5],
                    box.length > 1 ? box[0] : 0,
                    box.length > 1 ? box[1] : 0);
        }

        double x(double x, double y) {
            return a * x + c * y + e + left;
        }

        double y(double x, double y) {
            return b * x + d * y + f + top;
        }

        double scale() {
            return Math.max(Math.hypot(c, d), 0.001);
        }

        double across() {
            return Math.max(Math.hypot(a, b), 0.001);
        }
    }

    private final List<Glyph> glyphs = new ArrayList<>();
    private final NavigableMap<Double, List<DrawnLine>> level = new TreeMap<>();
    /** By where they stand. */
    private final NavigableMap<Double, List<DrawnLine>> upright = new TreeMap<>();

    private final Deque<Boolean> gone = new ArrayDeque<>();
    private @Nullable Onto onto;
    private double size;
    private double stretched = 1;
    private boolean filled;
    private @Nullable StringBuilder text;
    private double[] start = {0, 0};
    private double[] across = {};
    private double[] down = {};
    private boolean path;
    private int texts;
    private int all;
    private int bars;
    private int comparisons;

    @Override
    public void open(String name, XMLStreamReader at) {
        switch (name) {
            case "TextObject", "PathObject", "Layer", "PageBlock", "CompositeObject", "ImageObject" -> object(name, at);
            case "FillColor" -> filled &= !"0".equals(Xml.attribute(at, "Alpha"));
            case "TextCode" -> {
                text = new StringBuilder();
                start = new double[] {number(Xml.attribute(at, "X"), start[0]), number(Xml.attribute(at, "Y"), start[1])
                };
                across = steps(Xml.attribute(at, "DeltaX"));
                down = steps(Xml.attribute(at, "DeltaY"));
            }
            case "AbbreviatedData" -> {
                path = onto != null;
                text = path ? new StringBuilder() : null;
            }
            default -> {}
        }
    }

    private void object(String name, XMLStreamReader at) {
        boolean unseen = "false".equals(Xml.attribute(at, "Visible")) || "0".equals(Xml.attribute(at, "Alpha"));
        gone.push(unseen || Boolean.TRUE.equals(gone.peek()));
        if (name.equals("TextObject") || name.equals("PathObject")) {
            onto = Onto.of(at);
            size = number(Xml.attribute(at, "Size"), 0);
            stretched = number(Xml.attribute(at, "HScale"), 1);
            filled = !"false".equals(Xml.attribute(at, "Fill")) || "true".equals(Xml.attribute(at, "Stroke"));
            start = new double[] {0, 0};
            texts++;
        }
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "TextObject", "PathObject", "Layer", "PageBlock", "CompositeObject", "ImageObject" -> {
                gone.poll();
                onto = null;
            }
            case "TextCode" -> {
                if (text != null && onto != null && filled && !Boolean.TRUE.equals(gone.peek())) {
                    write(text.toString(), onto);
                }
                text = null;
            }
            case "AbbreviatedData" -> {
                if (text != null && onto != null && !Boolean.TRUE.equals(gone.peek())) {
                    draw(text.toString(), onto);
                }
                text = null;
                path = false;
            }
            default -> {}
        }
    }

    @Override
    public void text(String more) {
        if (text != null) {
            text.append(more);
        }
    }

    private void write(String words, Onto on) {
        double x = start[0];
        double y = start[1];
        var letters = words.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            if (++all > MOST_GLYPHS) {
                throw tooLarge();
            }
            double width = size * stretched * (letters[i] < 0x80 ? 0.5 : 1);
            if (!Character.isWhitespace(letters[i])) {
                glyphs.add(new Glyph(
                        Character.toString(letters[i]),
                        on.x(x, y),
                        on.y(x, y),
                        Math.max(size * on.scale(), 0.01),
                        width * on.across(),
                        texts));
            }
            x += i < across.length ? across[i] : across.length == 0 && down.length == 0 ? width : 0;
            y += i < down.length ? down[i] : 0;
        }
    }

    /** Straight strokes only; what is bent parts nothing and strikes nothing out. */
    private void draw(String data, Onto on) {
        double px = 0;
        double py = 0;
        double firstX = 0;
        double firstY = 0;
        var words = data.strip().split("[\\s,]+");
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "M", "S", "L" -> {
                    if (i + 2 >= words.length) {
                        return;
                    }
                    double x = on.x(number(words[i + 1], 0), number(words[i + 2], 0));
                    double y = on.y(number(words[i + 1], 0), number(words[i + 2], 0));
                    if (words[i].equals("L")) {
                        stroke(px, py, x, y);
                    } else {
                        firstX = x;
                        firstY = y;
                    }
                    px = x;
                    py = y;
                    i += 2;
                }
                case "C" -> stroke(px, py, firstX, firstY);
                default -> {}
            }
        }
    }

    private void stroke(double x, double y, double toX, double toY) {
        double wide = Math.abs(toX - x);
        double high = Math.abs(toY - y);
        if (bars >= MOST_LINES || wide < 0.3 && high < 0.3) {
            return;
        }
        if (high < 0.2) {
            bars++;
            level.computeIfAbsent((y + toY) / 2, at -> new ArrayList<>())
                    .add(new DrawnLine(Math.min(x, toX), Math.max(x, toX)));
        } else if (wide < 0.2) {
            bars++;
            upright.computeIfAbsent((x + toX) / 2, at -> new ArrayList<>())
                    .add(new DrawnLine(Math.min(y, toY), Math.max(y, toY)));
        }
    }

    /** The lines of the page that ends; another begins. */
    List<Written> end() {
        var lines = new ArrayList<Written>();
        glyphs.sort(Comparator.comparingDouble(Glyph::y));
        for (int from = 0; from < glyphs.size(); ) {
            UnreadableFile.ifGivenUp();
            int to = from + 1;
            double foot = glyphs.get(from).y();
            double largest = glyphs.get(from).size();
            while (to < glyphs.size()
                    && glyphs.get(to).y() - foot
                            < SAME_LINE * Math.max(largest, glyphs.get(to).size())) {
                largest = Math.max(largest, glyphs.get(to).size());
                to++;
            }
            lines.add(line(glyphs.subList(from, to)));
            if (lines.size() > MOST_LINES) {
                throw tooLarge();
            }
            from = to;
        }
        glyphs.clear();
        level.clear();
        upright.clear();
        bars = 0;
        gone.clear();
        return lines;
    }

    private static final class LineText {
        private final StringBuilder line = new StringBuilder();
        private final StringBuilder struck = new StringBuilder();
        private final StringBuilder word = new StringBuilder();
        private final List<PlacedWord> words = new ArrayList<>();
        private double from;
        private double to;

        void add(Glyph glyph) {
            from = word.isEmpty() ? glyph.x() : from;
            to = glyph.end();
            word.append(glyph.letter());
            line.append(glyph.letter());
        }

        void part() {
            if (!word.isEmpty()) {
                words.add(new PlacedWord(word.toString(), (from + to) / 2));
                word.setLength(0);
                line.append(' ');
            }
        }

        Written written() {
            part();
            return new Written(line.toString().stripTrailing(), null, struck.toString(), List.copyOf(words));
        }
    }

    private Written line(List<Glyph> unordered) {
        var ordered =
                unordered.stream().sorted(Comparator.comparingDouble(Glyph::x)).toList();
        var made = new LineText();
        @Nullable Glyph before = null;
        for (var glyph : ordered) {
            if (before != null && isAgain(before, glyph)) {
                continue;
            }
            if (before != null && apart(before, glyph)) {
                made.part();
            }
            boolean raised = before != null && isRaised(before, glyph);
            if (isStruck(glyph)) {
                made.struck.append(glyph.letter());
            } else if (!raised) {
                made.add(glyph);
            } else if (made.word.isEmpty() || !Character.isDigit(made.word.charAt(made.word.length() - 1))) {
                made.line.append(Marks.raised(glyph.letter()));
            }
            before = raised
                    ? new Glyph(glyph.letter(), glyph.x(), before.y(), before.size(), glyph.width(), glyph.text())
                    : glyph;
        }
        return made.written();
    }

    /** Drawn once more a little beside, so that it looks bold. */
    private static boolean isAgain(Glyph before, Glyph glyph) {
        return before.letter().equals(glyph.letter()) && glyph.x() - before.x() < SAME_PLACE * glyph.size();
    }

    private static boolean isRaised(Glyph before, Glyph glyph) {
        return Character.isDigit(glyph.letter().charAt(0))
                && glyph.size() < before.size() * 0.85
                && Math.abs(glyph.y() - before.y()) > before.size() * 0.12
                && glyph.x() - before.end() < before.size();
    }

    private boolean apart(Glyph before, Glyph glyph) {
        double gap = glyph.x() - before.end();
        double em = Math.max(before.size(), glyph.size());
        if (gap > (before.text() == glyph.text() ? APART : OTHERS_APART) * em) {
            return true;
        }
        double middle = glyph.y() - glyph.size() * 0.35;
        double from = before.x() + before.width() * 0.5;
        double to = Math.max(from, glyph.x() + glyph.width() * 0.3);
        for (var row : upright.subMap(from, true, to, true).values()) {
            count(row.size());
            if (row.stream().anyMatch(bar -> bar.from() <= middle && middle <= bar.to())) {
                return true;
            }
        }
        return false;
    }

    private boolean isStruck(Glyph glyph) {
        for (var row : level.subMap(glyph.y() - 0.6 * glyph.size(), false, glyph.y() - 0.12 * glyph.size(), false)
                .values()) {
            count(row.size());
            if (row.stream()
                    .anyMatch(bar -> bar.from() <= glyph.x() + glyph.width() * 0.3
                            && bar.to() >= glyph.x() + glyph.width() * 0.7)) {
                return true;
            }
        }
        return false;
    }

    private void count(int more) {
        comparisons += more;
        if (comparisons > MOST_COMPARISONS) {
            throw tooLarge();
        }
    }

    private static UnreadableFile tooLarge() {
        return new UnreadableFile(Obstacle.NO_REPORT, "这个 OFD 展开后太大，不像一份年度报告。请去掉其中的图片和附件后再上传。");
    }

    /** How far each character stands from the one before; "g 3 4.5" says the same three times. */
    private static double[] steps(@Nullable String deltas) {
        if (deltas == null || deltas.isBlank()) {
            return new double[0];
        }
        var words = deltas.strip().split("\\s+");
        var steps = new ArrayList<Double>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("g") && i + 2 < words.length) {
                int times = (int) Math.clamp(number(words[i + 1], 0), 0, MOST_GLYPHS + 1.0);
                if (steps.size() + times > MOST_GLYPHS) {
                    throw tooLarge();
                }
                for (int again = 0; again < times; again++) {
                    steps.add(number(words[i + 2], 0));
                }
                i += 2;
            } else {
                steps.add(number(words[i], 0));
            }
        }
        return steps.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] numbers(@Nullable String list) {
        if (list == null || list.isBlank()) {
            return new double[0];
        }
        var words = list.strip().split("\\s+");
        var numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = number(words[i], 0);
        }
        return numbers;
    }

    private static double number(@Nullable String word, double otherwise) {
        if (word == null || word.length() > 30) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(word);
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
