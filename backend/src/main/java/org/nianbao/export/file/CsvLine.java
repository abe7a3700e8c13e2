package org.nianbao.export.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a CSV file (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it, so
 * that what somebody wrote in a report is never carried out on a reader's machine; numbers are written as they are. The
 * web app's own files keep to the same rule ({@code csv.ts}), held by the same examples.
 */
final class CsvLine {

    /** Excel reads UTF-8 as such only when the file begins with it. */
    static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@＝＋－＠";
    private static final CsvWriter.CsvWriterBuilder WRITERS =
            CsvWriter.builder().bufferSize(0);

    private CsvLine() {}

    /** @param fields numbers and texts; an empty one for null */
    static String of(@Nullable Object... fields) {
        var line = new StringWriter();
        WRITERS.build(line).writeRecord(Stream.of(fields).map(CsvLine::field).toArray(String[]::new));
        return line.toString();
    }

    private static @Nullable String field(@Nullable Object field) {
        return switch (field) {
            case null -> null;
            case BigDecimal number -> Spelling.of(number);
            case Integer number -> number.toString();
            default -> safe(String.valueOf(field));
        };
    }

    private static String safe(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** Some spreadsheets skip blanks, and some read full-width signs as the others. */
    private static boolean isFormula(String text) {
        var begun = text.stripLeading();
        return !begun.isEmpty() && FORMULA.indexOf(begun.charAt(0)) >= 0
                || text.startsWith("\t")
                || text.startsWith("\r");
    }
}
