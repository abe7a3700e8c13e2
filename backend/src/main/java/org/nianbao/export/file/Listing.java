package org.nianbao.export.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.file.Grid.Square;
import org.nianbao.form.PrintedCell.HeadingScope;

/**
 * A list with columns that is no part of a report, to be written as a document, a workbook or CSV.
 *
 * @param title   what it lists
 * @param imprint whose list it is and as of which day; printed under the title
 * @param said    what is said before the list, each a paragraph
 * @param rows    of texts, numbers, days and null for nothing
 * @param notes   what is said behind it
 * @param office  who made it
 */
public record Listing(
        String title,
        String imprint,
        List<String> said,
        List<Column> columns,
        List<List<@Nullable Object>> rows,
        List<String> notes,
        String office,
        Instant at) {

    /** @param width beside the others */
    public record Column(String name, int width) {}

    public Listing {
        said = List.copyOf(said);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    public byte[] docx() {
        var parts = new ArrayList<Part>();
        if (!rows.isEmpty()) {
            parts.add(grid(""));
        }
        notes.forEach(note -> parts.add(new Part.Paragraph(note)));
        return DocxFile.of(new Printout(about(), List.of(), imprint, said, parts, null));
    }

    public byte[] xlsx() {
        return XlsxFile.of(this);
    }

    public byte[] csv() {
        return CsvFile.of(this);
    }

    About about() {
        return new About(title, office, title + imprint, at);
    }

    Grid grid(String name) {
        var lines = new ArrayList<List<Square>>();
        lines.add(IntStream.range(0, columns.size())
                .mapToObj(i -> Square.heading(i, columns.get(i).name(), HeadingScope.COL))
                .toList());
        rows.forEach(row -> lines.add(IntStream.range(0, row.size())
                .mapToObj(i -> square(i, row.get(i)))
                .toList()));
        return new Grid(
                name, false, 1, lines, columns.stream().map(Column::width).toList(), List.of());
    }

    private static Square square(int column, @Nullable Object value) {
        return switch (value) {
            case null -> Square.text(column, null);
            case Integer number -> new Square(column, number.toString(), BigDecimal.valueOf(number), null, 1, 1, 0);
            case BigDecimal number -> new Square(column, number.toPlainString(), number, null, 1, 1, 0);
            case LocalDate day -> Square.text(column, Spelling.of(day));
            default -> Square.text(column, String.valueOf(value));
        };
    }

    Stream<@Nullable Object[]> lines() {
        return Stream.concat(
                Stream.<@Nullable Object[]>of(columns.stream().map(Column::name).toArray()),
                rows.stream().map(List::toArray));
    }
}
