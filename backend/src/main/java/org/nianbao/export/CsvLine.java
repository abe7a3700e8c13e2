package org.nianbao.export;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a CSV file (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it, so
 * that what somebody wrote in a report is never carried out on a reader's machine; numbers are written as they are.
 */
final class CsvLine {

    /** Excel reads UTF-8 as such only when the file begins with it. */
    static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@＝＋－＠";
    private static final Pattern MUST_BE_QUOTED = Pattern.compile("[\",\r\n]");

    private CsvLine() {}

    /** @param fields numbers and texts; an empty one for null */
    static String of(@Nullable Object... fields) {
        return Stream.of(fields).map(CsvLine::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(@Nullable Object field) {
        return switch (field) {
            case null -> "";
            case BigDecimal number -> Spelling.of(number);
            case Integer number -> number.toString();
            default -> quoted(String.valueOf(field));
        };
    }

    private static String quoted(String text) {
        var safe = isFormula(text) ? "'" + text : text;
        return MUST_BE_QUOTED.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** Some spreadsheets skip blanks, and some read full-width signs as the others. */
    private static boolean isFormula(String text) {
        var begun = text.stripLeading();
        return !begun.isEmpty() && FORMULA.indexOf(begun.charAt(0)) >= 0
                || text.startsWith("\t")
                || text.startsWith("\r");
    }
}
