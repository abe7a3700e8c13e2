package org.nianbao.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nianbao.form.PrintedCell;
import org.nianbao.form.TableForm;

/**
 * A made report as a fixed-layout document (GB/T 33190), drawn as office programs draw one: a text for each line of a cell, in one
 * report of three a text for each character; borders as strokes, in one of two none; numbers in the middle of their cells or at
 * the right edge.
 */
final class MadeOfd {

    private static final double SIZE = 3.2;
    private static final double LEADING = 4.3;
    private static final double LEFT = 10;
    private static final double WIDE = 190;
    private static final double FOOT = 280;
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String NS = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final MadeReport report;
    private final int number;
    private final List<StringBuilder> pages = new ArrayList<>(List.of(new StringBuilder()));
    private double y = 15;
    private int id = 100;

    private MadeOfd(MadeReport report, int number) {
        this.report = report;
        this.number = number;
    }

    static byte[] of(MadeReport report, int number) {
        var ofd = new MadeOfd(report, number);
        ofd.draw();
        return ofd.zipped();
    }

    private void draw() {
        report.print(new MadeReport.Pages() {

            @Override
            public void paragraph(String text) {
                for (var line : wrapped(text, WIDE)) {
                    room(LEADING);
                    text(line, LEFT, y + SIZE);
                    y += LEADING + 1.5;
                }
            }

            @Override
            public void table(TableForm form, List<Map<Integer, PrintedCell>> grid) {
                MadeOfd.this.table(grid);
            }
        });
    }

    private void room(double high) {
        if (y + high > FOOT) {
            pages.add(new StringBuilder());
            y = 15;
        }
    }

    private void table(List<Map<Integer, PrintedCell>> grid) {
        int columns = grid.stream()
                .flatMap(row -> row.entrySet().stream())
                .mapToInt(cell -> cell.getKey() + cell.getValue().columns())
                .max()
                .orElse(1);
        double one = WIDE / columns;
        var heights = new double[grid.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = grid.get(i).values().stream()
                                    .filter(cell -> cell.rows() == 1)
                                    .mapToInt(cell -> wrapped(report.printed(cell), one * cell.columns() - 2)
                                            .size())
                                    .max()
                                    .orElse(1)
                            * LEADING
                    + 2;
        }
        room(Arrays.stream(heights).sum() < FOOT - 15 ? Arrays.stream(heights).sum() : FOOT);
        for (int i = 0; i < grid.size(); i++) {
            room(heights[i]);
            for (var cell : grid.get(i).entrySet()) {
                double high = 0;
                for (int below = i; below < Math.min(i + cell.getValue().rows(), heights.length); below++) {
                    high += heights[below];
                }
                cell(
                        cell.getValue(),
                        LEFT + cell.getKey() * one,
                        one * cell.getValue().columns(),
                        high);
            }
            y += heights[i];
        }
        y += 3;
    }

    private void cell(PrintedCell cell, double x, double wide, double high) {
        var lines = wrapped(report.printed(cell), wide - 2);
        double at = y + (high - lines.size() * LEADING) / 2 + SIZE;
        for (var line : lines) {
            double length = length(line);
            boolean right = cell.ref() != null && number % 2 == 0;
            text(line, right ? x + wide - 1 - length : x + (wide - length) / 2, at);
            at += LEADING;
        }
        if (number % 2 == 1) {
            pages.getLast()
                    .append(String.format(
                            Locale.ROOT,
                            "<ofd:PathObject ID=\"%d\" Boundary=\"%.2f %.2f %.2f %.2f\""
                                    + " LineWidth=\"0.2\"><ofd:AbbreviatedData>M 0 0 L %.2f 0 L %.2f %.2f L 0 %.2f"
                                    + " C</ofd:AbbreviatedData></ofd:PathObject>",
                            id++,
                            x,
                            y,
                            wide,
                            high,
                            wide,
                            wide,
                            high,
                            high));
        }
    }

    private void text(String line, double x, double foot) {
        if (number % 3 == 2) {
            double at = x;
            for (var letter : line.split("")) {
                object(letter, at, foot);
                at += length(letter);
            }
        } else {
            object(line, x, foot);
        }
    }

    private void object(String words, double x, double foot) {
        if (words.isBlank()) {
            return;
        }
        var steps = new StringBuilder();
        for (int i = 0; i + 1 < words.length(); i++) {
            steps.append(String.format(Locale.ROOT, "%.2f ", length(words.substring(i, i + 1))));
        }
        pages.getLast()
                .append(String.format(
                        Locale.ROOT,
                        "<ofd:TextObject ID=\"%d\" Boundary=\"%.2f %.2f %.2f %.2f\" Font=\"2\" Size=\"%s\">"
                                + "<ofd:TextCode X=\"0\" Y=\"%s\"%s>%s</ofd:TextCode></ofd:TextObject>",
                        id++,
                        x,
                        foot - SIZE,
                        length(words),
                        LEADING,
                        SIZE,
                        SIZE,
                        steps.isEmpty() ? "" : " DeltaX=\"" + steps.toString().strip() + "\"",
                        words));
    }

    private static double length(String words) {
        return words.chars().mapToDouble(c -> c < 0x80 ? 0.52 : 1).sum() * SIZE;
    }

    private static List<String> wrapped(String text, double wide) {
        var lines = new ArrayList<String>();
        for (var part : text.split("\n")) {
            var line = new StringBuilder();
            for (var letter : part.split("")) {
                if (length(line + letter) > wide && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(letter);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private byte[] zipped() {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "OFD.xml",
                XML + "<ofd:OFD" + NS
                        + " DocType=\"OFD\" Version=\"1.1\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID>"
                        + "</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        var list = new StringBuilder();
        for (int page = 0; page < pages.size(); page++) {
            list.append("<ofd:Page ID=\"" + (page + 1) + "\" BaseLoc=\"" + (number % 2 == 0 ? "/Doc_0/" : "")
                    + "Pages/Page_" + page + "/Content.xml\"/>");
            parts.put(
                    "Doc_0/Pages/Page_" + page + "/Content.xml",
                    XML + "<ofd:Page" + NS + "><ofd:Content><ofd:Layer ID=\"" + (50 + page) + "\">" + pages.get(page)
                            + "</ofd:Layer></ofd:Content></ofd:Page>");
        }
        parts.put(
                "Doc_0/Document.xml",
                XML + "<ofd:Document" + NS
                        + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
                        + "</ofd:PageArea></ofd:CommonData><ofd:Pages>" + list + "</ofd:Pages></ofd:Document>");
        return PrintedFile.zip(parts);
    }
}
