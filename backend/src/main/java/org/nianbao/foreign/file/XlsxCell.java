package org.nianbao.foreign.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.nianbao.foreign.text.CellText.Inscribed;

/** What a cell of a workbook shows. */
final class XlsxCell {

    /** Spreadsheets count to 15 digits; what follows is how the machine writes them. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    static final int MOST_COLUMNS = 200;
    private static final int LONGEST_NUMBER = 40;

    private XlsxCell() {}

    /** @param kind as the format has it: s names one of the strings, n a number, str, inlineStr, b, e an error such as #REF! */
    static Inscribed rich(Inscribed value, String kind, List<Inscribed> strings) {
        return switch (kind) {
            case "s" -> {
                int at = value.text().matches("\\d{1,7}") ? Integer.parseInt(value.text()) : -1;
                yield at >= 0 && at < strings.size() ? strings.get(at) : Inscribed.NOTHING;
            }
            case "n" -> Inscribed.plain(number(value.text().strip()));
            default -> value;
        };
    }

    static String number(String value) {
        if (value.length() > LONGEST_NUMBER || !value.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,2})?")) {
            return value;
        }
        var number = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }

    /** The row of a place such as B12, or of 12 alone. */
    static int row(String place) {
        var digits = place.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
    }

    /** The column of a place such as B12, counted from 0. */
    static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)) && column < MOST_COLUMNS; i++) {
            column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        return Math.clamp(column - 1, 0, MOST_COLUMNS);
    }
}
