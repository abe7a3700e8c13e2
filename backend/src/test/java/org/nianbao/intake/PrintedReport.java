package org.nianbao.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.content.Section;
import org.nianbao.content.Table;
import org.nianbao.foreign.text.Pages;
import org.nianbao.form.RowForm;
import org.nianbao.form.TableForm.Printed;

/**
 * Prints content the way a PDF's text comes out: lines broken at the margin and inside labels, vertical words, figures
 * between the parts of their row's label, page numbers and form feeds anywhere. How, the random numbers decide.
 */
final class PrintedReport {

    private static final int MARGIN = 54;
    private static final Map<Character, Character> RADICALS =
            Map.of('一', '⼀', '二', '⼆', '人', '⼈', '大', '⼤', '行', '⾏', '自', '⾃', '生', '⽣', '己', '⼰');

    private enum Pages {
        SET_OFF,
        FORM_FEED,
        DASHED,
        NONE
    }

    private final Random random;
    private final Pages pages;
    private final boolean spaced;
    private final boolean radicals;
    private final StringBuilder text = new StringBuilder();
    private int page = 1;
    private int onPage;

    private PrintedReport(Random random) {
        this.random = random;
        this.pages = Pages.values()[random.nextInt(4)];
        this.spaced = random.nextBoolean();
        this.radicals = random.nextInt(4) == 0;
    }

    static String of(Content content, Random random) {
        var report = new PrintedReport(random);
        report.wrapped(content.title());
        content.preamble().forEach(block -> report.wrapped(block.text()));
        content.sections().forEach(report::section);
        return report.text.toString();
    }

    private void section(Section section) {
        line("一二三四五六七".charAt(section.number() - 1) + "、" + section.title());
        var blocks = section.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            boolean runsIn = blocks.get(i).kind() == BlockKind.HEADING;
            wrapped(blocks.get(i).text() + (runsIn ? "。" + blocks.get(++i).text() : ""));
        }
        section.tables().forEach(this::table);
    }

    private void wrapped(String prose) {
        var rest = prose.replaceAll("(?<=\\p{IsHan})(?=\\d)|(?<=\\d)(?=\\p{IsHan})", random.nextBoolean() ? " " : "");
        while (columns(rest) > MARGIN) {
            int end = rest.length();
            while (columns(rest.substring(0, end)) > MARGIN
                    || Character.isDigit(rest.charAt(end))
                    || "。，、；：）”》 ".indexOf(rest.charAt(end)) >= 0) {
                end--;
            }
            line(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        line(rest);
    }

    private static int columns(String text) {
        return text.chars().map(c -> c < 0x80 ? 1 : 2).sum();
    }

    private void line(String line) {
        text.append(radicals ? radicals(line) : line).append(spaced ? "\n\n" : "\n");
        if (++onPage > 12 && random.nextInt(12) == 0) {
            turnPage();
        }
    }

    private void turnPage() {
        switch (pages) {
            case SET_OFF -> text.append("\n\n\n").append(page).append("\n\n");
            case FORM_FEED -> text.append("\n").append(page).append("\n\f");
            case DASHED -> text.append("— ").append(page).append(" —\n\f");
            case NONE -> text.append(random.nextBoolean() ? "\f" : "");
        }
        page++;
        onPage = 0;
    }

    private String radicals(String line) {
        var printed = new StringBuilder();
        line.chars().forEach(c -> printed.append(RADICALS.getOrDefault((char) c, (char) c)));
        return printed.toString();
    }

    private void table(Table table) {
        if (table.title().startsWith("第二十条")) {
            line(random.nextInt(3) == 0 ? table.title().replace("（", "(") : table.title());
        }
        if (table.form().printed() == Printed.ACROSS) {
            across(table);
        } else {
            head(table);
            rows(table);
        }
    }

    private void head(Table table) {
        var groups = new LinkedHashSet<String>();
        table.columns().forEach(column -> groups.addAll(column.groups()));
        var labels = new ArrayList<String>();
        if (table.form().corner() != null) {
            labels.add(table.form().corner());
        }
        labels.addAll(groups);
        if (random.nextInt(3) == 0) {
            labels.forEach(this::label);
            interleaved(table);
        } else {
            table.columns().forEach(column -> labels.add(column.label()));
            labels.forEach(this::label);
        }
    }

    /** As pdftotext -layout prints headings of two lines each: the upper halves first. */
    private void interleaved(Table table) {
        var upper = new StringBuilder();
        var lower = new StringBuilder();
        for (var column : table.columns()) {
            int half = column.label().length() / 2;
            upper.append("  ").append(column.label(), 0, half);
            lower.append("  ").append(column.label().substring(half));
        }
        line(upper.toString());
        line(lower.toString());
    }

    private void label(String label) {
        parts(varied(label)).forEach(this::line);
    }

    /** A label whole, in two pieces, or letter by letter. */
    private List<String> parts(String label) {
        int style = random.nextInt(5);
        if (style < 2 || label.length() < 4) {
            return List.of(label);
        }
        if (style == 4 && label.length() < 12) {
            return List.of(label.split("(?<=[^\\d.．、])"));
        }
        int first = 2 + random.nextInt(label.length() - 3);
        return style == 3
                ? List.of(label.substring(0, first), label.substring(first))
                : List.of(label.substring(0, first) + " " + label.substring(first));
    }

    private String varied(String label) {
        return switch (random.nextInt(4)) {
            case 0 -> label.replace('（', '(').replace('）', ')');
            case 1 -> label.replace('“', '"').replace('”', '"');
            case 2 -> label.replaceFirst("^(\\d)\\.", random.nextBoolean() ? "$1、" : "$1．");
            default -> label;
        };
    }

    private void rows(Table table) {
        boolean oneEach = random.nextInt(4) == 0;
        List<String> before = List.of();
        var later = new ArrayList<String>();
        for (var row : table.rows()) {
            for (var group : row.form().groups()) {
                if (!before.contains(group)) {
                    later.forEach(this::line);
                    later.clear();
                    var parts = new ArrayList<>(parts(varied(group)));
                    line(parts.removeFirst());
                    later.addAll(parts);
                    if (random.nextBoolean()) {
                        later.forEach(this::line);
                        later.clear();
                    }
                }
            }
            before = row.form().groups();
            row(
                    row.form(),
                    row.cells().stream().map(cell -> figure(table, cell)).toList(),
                    oneEach);
            if (!later.isEmpty() && random.nextBoolean()) {
                line(later.removeFirst());
            }
        }
        later.forEach(this::line);
    }

    private void row(RowForm form, List<String> figures, boolean oneEach) {
        var label = varied(form.label());
        var joined = "  " + String.join(random.nextBoolean() ? " " : "    ", figures);
        if (oneEach) {
            parts(label).forEach(this::line);
            figures.forEach(this::line);
        } else if (label.length() > 8 && random.nextInt(3) == 0) {
            int cut = 7 + random.nextInt(label.length() - 7);
            line(label.substring(0, cut) + joined);
            line(label.substring(cut));
        } else if (random.nextInt(4) == 0) {
            parts(label).forEach(this::line);
            line(joined.strip());
        } else {
            var parts = new ArrayList<>(parts(label));
            var last = parts.removeLast();
            parts.forEach(this::line);
            line(last + joined);
        }
    }

    private void across(Table table) {
        for (var row : table.rows()) {
            if (row == table.rows().get(1)) {
                row.form().groups().forEach(this::label);
            }
            label(row.label());
            table.columns().forEach(column -> label(column.label()));
        }
        var figures = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> figure(table, cell))
                .toList();
        if (random.nextBoolean()) {
            figures.forEach(this::line);
        } else {
            line(String.join(" ", figures));
        }
    }

    private String figure(Table table, Cell cell) {
        var number = cell.number();
        if (number == null) {
            return random.nextBoolean() ? "/" : "—";
        }
        var column = table.columns().stream()
                .filter(c -> cell.ref().endsWith("." + c.key()))
                .findFirst()
                .orElseThrow();
        var plain = number.toPlainString();
        return switch (random.nextInt(5)) {
            case 0 -> wide(plain);
            case 1 -> grouped(number);
            case 2 ->
                column.signed()
                        ? (number.signum() < 0 ? "减" : "增") + number.abs().toPlainString()
                        : plain;
            case 3 -> column.unit() == null ? plain : plain + column.unit();
            default -> plain;
        };
    }

    private static String wide(String figure) {
        var wide = new StringBuilder();
        figure.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    private static String grouped(BigDecimal number) {
        var parts = number.toPlainString().split("\\.");
        var whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        return parts.length == 1 ? whole : whole + "." + parts[1];
    }
}
