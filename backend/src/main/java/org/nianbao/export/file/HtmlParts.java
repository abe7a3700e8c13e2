package org.nianbao.export.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a report, or of what accompanies it, into a page. */
final class HtmlParts {

    private final Markup page;
    private final IntFunction<@Nullable String> anchors;
    private int grids;
    private int sections;

    /** @param anchors by which links lead to a section, from 0; null for none */
    HtmlParts(Markup page, IntFunction<@Nullable String> anchors) {
        this.page = page;
        this.anchors = anchors;
    }

    static void fact(Markup page, String name, String value) {
        page.open("div").element("dt", name).element("dd", value).close();
    }

    void write(List<Part> parts) {
        boolean inSection = false;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            // The signature never stands alone on a page.
            if (i + 1 < parts.size() && parts.get(i + 1) instanceof Part.Signature) {
                page.open("div", "class", "ending");
            }
            if (part instanceof Part.Headline heading && heading.level() == 1) {
                if (inSection) {
                    page.close();
                }
                page.open("section", "id", anchors.apply(sections++));
                inSection = true;
            }
            part(part);
            if (part instanceof Part.Signature) {
                page.close();
            }
        }
        if (inSection) {
            page.close();
        }
    }

    private void part(Part part) {
        switch (part) {
            case Part.Headline(int level, String text) -> page.element("h" + (level + 1), text);
            case Part.Paragraph(String text) -> page.element("p", text, "class", "prose");
            case Part.Bullet(int level, String text) -> page.element("p", text, "class", "prose item-" + level);
            case Part.Facts(List<Part.Detail> facts) -> {
                page.open("dl", "class", "contact");
                facts.forEach(fact -> fact(page, fact.name(), fact.value()));
                page.close();
            }
            case Part.LetterNumber(String text) -> page.element("p", text, "class", "letter-number");
            case Part.LetterAddressee(String text) -> page.element("p", text, "class", "addressee");
            case Part.Enclosures enclosures -> {
                page.open("div", "class", "enclosures");
                enclosures.lines().forEach(line -> page.element("p", line, "class", "prose"));
                page.close();
            }
            case Part.Signature signature -> {
                page.open("div", "class", "signature");
                page.element("p", signature.agency(), "style", behind(signature.agencyIndent()));
                page.element("p", signature.day(), "style", behind(signature.dayIndent()));
                page.close();
            }
            case Grid grid -> grid(grid);
        }
    }

    private static String behind(double characters) {
        return String.format(Locale.ROOT, "padding-right:%.2fem", characters);
    }

    private void grid(Grid grid) {
        var id = "t" + ++grids;
        boolean wide = grid.columns() > 5;
        if (wide) {
            page.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-labelledby", id);
        }
        page.open("table", "class", grid.form() ? "form" : grid.figures() ? "figures" : null);
        if (!grid.title().isEmpty()) {
            page.element("caption", grid.title(), "id", id);
        }
        page.open("colgroup");
        int whole = grid.widths().stream().mapToInt(Integer::intValue).sum();
        grid.widths()
                .forEach(width ->
                        page.empty("col", "style", String.format(Locale.ROOT, "width:%.1f%%", 100.0 * width / whole)));
        page.close();
        if (grid.head() > 0) {
            page.open("thead");
            grid.lines().subList(0, grid.head()).forEach(line -> line(line, false));
            page.close();
        }
        var bodies = bodies(grid);
        for (int i = 0; i < bodies.size(); i++) {
            var body = bodies.get(i);
            boolean band = grid.opensBand(body.getFirst());
            page.open("tbody", "class", band ? "band" : null);
            if (band) {
                band(body, id + "-" + (i + 1));
            } else {
                body.forEach(line -> line(line, grid.leavesRoom(line)));
            }
            page.close();
        }
        page.close();
        if (wide) {
            page.close();
        }
        for (int i = 0; i < grid.notes().size(); i++) {
            page.element("p", "注" + (i + 1) + "：" + grid.notes().get(i), "class", "note");
        }
    }

    /** A body for each heading in the first column, or each band, so that a heading of a row group heads that group only. */
    private static List<List<List<Grid.Square>>> bodies(Grid grid) {
        var bodies = new ArrayList<List<List<Grid.Square>>>();
        boolean banded = grid.lines().stream().anyMatch(grid::opensBand);
        for (var line : grid.lines().subList(grid.head(), grid.lines().size())) {
            if (bodies.isEmpty()
                    || (banded ? grid.opensBand(line) : line.getFirst().column() == 0)) {
                bodies.add(new ArrayList<>());
            }
            bodies.getLast().add(line);
        }
        return bodies;
    }

    private void line(List<Grid.Square> line, boolean room) {
        page.open("tr", "class", room ? "room" : null);
        line.forEach(cell -> cell(cell, null, null));
        page.close();
    }

    /** What stands in a band says which headings it stands under: by its place it would be under those of earlier bands, too. */
    private void band(List<List<Grid.Square>> band, String id) {
        for (int i = 0; i < band.size(); i++) {
            page.open("tr");
            for (var cell : band.get(i)) {
                if (cell.scope() == null) {
                    cell(cell, null, headings(band, id, i, cell));
                } else {
                    cell(cell, id(id, i, cell), null);
                }
            }
            page.close();
        }
    }

    private static String headings(List<List<Grid.Square>> band, String id, int line, Grid.Square cell) {
        return IntStream.rangeClosed(0, line)
                .boxed()
                .flatMap(i -> band.get(i).stream()
                        .filter(heading -> heading.scope() != null && heads(heading, i, cell, line))
                        .map(heading -> id(id, i, heading)))
                .collect(Collectors.joining(" "));
    }

    private static boolean heads(Grid.Square heading, int at, Grid.Square cell, int line) {
        boolean across = at + heading.rows() > line;
        boolean above = heading.column() < cell.column() + cell.columns()
                && cell.column() < heading.column() + heading.columns();
        return across || above;
    }

    private static String id(String band, int line, Grid.Square heading) {
        return band + "-" + (line + 1) + "-" + (heading.column() + 1);
    }

    /**
     * @param id       of a heading that values name
     * @param headings the ids of those that a value names
     */
    private void cell(Grid.Square cell, @Nullable String id, @Nullable String headings) {
        var scope = cell.scope();
        page.open(
                scope == null ? "td" : "th",
                "id",
                id == null ? cell.ref() : id,
                "headers",
                headings,
                "scope",
                scope == null ? null : scope.name().toLowerCase(Locale.ROOT),
                "class",
                styleClass(cell),
                "colspan",
                span(cell.columns()),
                "rowspan",
                span(cell.rows()));
        page.text(cell.text());
        if (cell.note() > 0) {
            page.element("sup", "［" + cell.note() + "］");
        }
        page.close();
    }

    private static @Nullable String styleClass(Grid.Square cell) {
        if (cell.scope() == null) {
            return cell.number() == null ? null : "number";
        }
        return cell.rows() > StatutoryGrid.UPRIGHT ? "upright" : null;
    }

    private static @Nullable String span(int cells) {
        return cells == 1 ? null : String.valueOf(cells);
    }
}
