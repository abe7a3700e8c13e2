package org.nianbao.foreign.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.nianbao.foreign.text.Marks;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.Written;

/**
 * The text of a PDF as it is printed, line by line: without what is drawn invisibly, what a line is drawn through, and the
 * small raised digits behind a number. Stops where a file draws more than any report does.
 */
final class PdfText extends PDFTextStripper {

    private static final int MOST_OPERATORS = 3_000_000;
    private static final int MOST_GLYPHS = 600_000;
    private static final int MOST_LINES = 20_000;
    /** Of a glyph with a line at its height; in a report there are a few for each. */
    private static final int MOST_COMPARISONS = 20_000_000;
    /** A line drawn through a glyph runs so far above its foot, in parts of its size. */
    private static final double LOWEST = 0.12;

    private static final double HIGHEST = 0.6;
    private static final double THICKEST = 0.15;

    /** A horizontal line on the page, from the left edge and the foot of it. */
    private record Bar(double from, double to, double y, double thick) {}

    private record Point(double x, double y) {}

    private final boolean invisible;
    private final List<Written> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private final List<Written.PlacedWord> words = new ArrayList<>();
    private double wordFrom;
    private double wordTo;
    private final NavigableMap<Double, List<Bar>> bars = new TreeMap<>();
    private int barsDrawn;
    private int comparisons;
    private final List<Bar> path = new ArrayList<>();
    private Point pen = new Point(0, 0);
    private Point corner = new Point(0, 0);
    private TextPosition before;
    private boolean beforeRaised;
    private int operators;
    private int glyphs;
    private int unseen;

    /** @param invisible whether also what is drawn invisibly is read, as a scanner's software lays it over the picture */
    PdfText(boolean invisible) {
        this.invisible = invisible;
        setSortByPosition(true);
        for (var name : List.of("m", "l", "re", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n")) {
            addOperator(new Drawing(name));
        }
    }

    List<Written> of(PDDocument pdf) throws IOException {
        getText(pdf);
        endLine();
        return lines;
    }

    /** Whether something is drawn that nobody sees. */
    boolean hides() {
        return unseen > 0;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw PdfReader.tooLarge();
        }
        UnreadableFile.ifGivenUp();
        super.processOperator(operator, operands);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        bars.clear();
        barsDrawn = 0;
        path.clear();
        var box = page.getCropBox();
        corner = new Point(box.getLowerLeftX(), box.getLowerLeftY());
        // What it draws is unpacked while it is drawn, past every filter; here it is counted before.
        page.getContentsForRandomAccess().close();
        UnpackedBytes.check();
        super.processPage(page);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (++glyphs > MOST_GLYPHS) {
            throw PdfReader.tooLarge();
        }
        var mode = getGraphicsState().getTextState().getRenderingMode();
        boolean seen = mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
        unseen += seen ? 0 : 1;
        if (seen || invisible) {
            super.processTextPosition(glyph);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> glyphs) {
        UnreadableFile.ifGivenUp();
        for (var glyph : glyphs) {
            var letters = glyph.getUnicode();
            if (letters == null) {
                continue;
            }
            boolean raised = isRaised(glyph, letters);
            if (isStruck(glyph)) {
                struck.append(letters);
            } else if (!raised) {
                line.append(letters);
                place(glyph, letters);
            } else if (line.isEmpty() || !Character.isDigit(line.charAt(line.length() - 1))) {
                line.append(Marks.raised(letters));
            }
            if (!raised) {
                before = glyph;
            }
            beforeRaised = raised;
        }
    }

    private void place(TextPosition glyph, String letters) {
        if (letters.isBlank()) {
            endWord();
            return;
        }
        wordFrom = word.isEmpty() ? glyph.getXDirAdj() : wordFrom;
        wordTo = glyph.getXDirAdj() + glyph.getWidthDirAdj();
        word.append(letters);
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(new Written.PlacedWord(word.toString(), (wordFrom + wordTo) / 2));
            word.setLength(0);
        }
    }

    private boolean isStruck(TextPosition glyph) {
        double size = size(glyph);
        double from = glyph.getTextMatrix().getTranslateX();
        double y = glyph.getTextMatrix().getTranslateY();
        double width = glyph.getWidth();
        if (width <= 0) {
            return false;
        }
        for (var row :
                bars.subMap(y + LOWEST * size, false, y + HIGHEST * size, false).values()) {
            comparisons += row.size();
            if (comparisons > MOST_COMPARISONS) {
                throw PdfReader.tooLarge();
            }
            if (row.stream()
                    .anyMatch(bar -> bar.thick() < THICKEST * size
                            && bar.from() <= from + width * 0.3
                            && bar.to() >= from + width * 0.7)) {
                return true;
            }
        }
        return false;
    }

    /** Smaller than the glyph before it and not on its line. */
    private boolean isRaised(TextPosition glyph, String letters) {
        if (before == null || letters.isBlank() || !Character.isDigit(letters.charAt(0))) {
            return false;
        }
        double size = size(before);
        double up = Math.abs(
                glyph.getTextMatrix().getTranslateY() - before.getTextMatrix().getTranslateY());
        double away =
                glyph.getTextMatrix().getTranslateX() - before.getTextMatrix().getTranslateX() - before.getWidth();
        return size(glyph) < size * 0.85
                && up > size * 0.12
                && up < size * 1.1
                && (beforeRaised || Math.abs(away) < size);
    }

    private static double size(TextPosition glyph) {
        return Math.max(Math.abs(glyph.getTextMatrix().getScalingFactorY()), 0.1);
    }

    @Override
    protected void writeWordSeparator() {
        endWord();
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        endLine();
        if (lines.size() > MOST_LINES) {
            throw PdfReader.tooLarge();
        }
    }

    @Override
    protected void writePageEnd() {
        endLine();
        lines.add(Written.text("\f"));
    }

    private void endLine() {
        endWord();
        lines.add(new Written(line.toString(), null, struck.toString(), List.copyOf(words)));
        words.clear();
        line.setLength(0);
        struck.setLength(0);
        before = null;
        beforeRaised = false;
    }

    /** What is drawn of lines and boxes. */
    private final class Drawing extends OperatorProcessor {

        private final String name;

        Drawing(String name) {
            super(PdfText.this);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            var at = operands.stream()
                    .filter(COSNumber.class::isInstance)
                    .map(COSNumber.class::cast)
                    .mapToDouble(COSNumber::floatValue)
                    .toArray();
            switch (name) {
                case "m" -> pen = at.length == 2 ? point(at[0], at[1]) : pen;
                case "l" -> {
                    if (at.length == 2) {
                        var to = point(at[0], at[1]);
                        add(pen, to, Math.abs(to.y() - pen.y()), 0);
                        pen = to;
                    }
                }
                case "re" -> {
                    if (at.length == 4) {
                        var one = point(at[0], at[1]);
                        var other = point(at[0] + at[2], at[1] + at[3]);
                        add(one, other, 0, Math.abs(other.y() - one.y()));
                    }
                }
                case "n" -> path.clear();
                case "h" -> {}
                default -> {
                    if (barsDrawn < MOST_LINES) {
                        barsDrawn += path.size();
                        path.forEach(bar -> bars.computeIfAbsent(bar.y(), y -> new ArrayList<>())
                                .add(bar));
                    }
                    path.clear();
                }
            }
        }

        private Point point(double x, double y) {
            var to = getGraphicsState().getCurrentTransformationMatrix().transformPoint((float) x, (float) y);
            return new Point(to.x - corner.x(), to.y - corner.y());
        }

        private void add(Point one, Point other, double slope, double thick) {
            double length = Math.abs(other.x() - one.x());
            if (length > 1 && slope < 0.7 && thick < length && path.size() < MOST_LINES) {
                path.add(new Bar(
                        Math.min(one.x(), other.x()), Math.max(one.x(), other.x()), (one.y() + other.y()) / 2, thick));
            }
        }
    }
}
