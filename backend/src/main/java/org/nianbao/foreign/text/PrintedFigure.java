package org.nianbao.foreign.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in a cell of a printed table, before it is known whether it fits there. */
public sealed interface PrintedFigure {

    /**
     * @param unit   the word after the number; empty when none is printed
     * @param change whether a direction is printed: 增10, 减3, +2
     */
    record Number(BigDecimal value, String unit, boolean change) implements PrintedFigure {}

    /** A stroke or a word for nothing: "/", "—", 无. Not a zero. */
    record Stroke() implements PrintedFigure {}

    /** There is a figure in it, but not one that can be read. */
    record Unclear() implements PrintedFigure {}

    /** What readers of workbooks put where a formula stands whose result was not kept. */
    String UNCOUNTED = "公式未存结果";

    int MOST_DIGITS = 15;
    Pattern NUMBER = Pattern.compile(
            "([+-]|增加?|减少?)?(0|[1-9]\\d{0,2}(?:,\\d{3}){1,6}|[1-9]\\d{0,20})(\\.\\d{1,15})?([\\p{IsHan}]{0,3})");
    Pattern UNIT = Pattern.compile("万元|亿元|元|件|项|条|个|次|户|宗|起|份");
    Pattern STROKE = Pattern.compile("[/\\\\]|-{1,3}|无|空|空白|N/A");
    Pattern ROUGHLY = Pattern.compile("[约近超逾].{0,2}\\d.*|\\d[\\d,.]*[余多](?:件|项|条|万元|元)?");
    Pattern ENUMERATOR = Pattern.compile("\\d{1,2}[.、]");

    /** The figure a word of a table is; null when it is text. */
    static @Nullable PrintedFigure of(String word) {
        if (word.length() > 40) {
            return null;
        }
        if (word.equals(UNCOUNTED)) {
            return new Unclear();
        }
        var plain = narrow(word).replaceAll("[−–—―]", "-");
        if (STROKE.matcher(plain).matches()) {
            return new Stroke();
        }
        var number = NUMBER.matcher(plain);
        if (number.matches()
                && (number.group(4).isEmpty() || UNIT.matcher(number.group(4)).matches())) {
            return number(number.group(1), number.group(2), number.group(3), number.group(4));
        }
        if (ROUGHLY.matcher(plain).matches()) {
            return new Unclear();
        }
        boolean figures = plain.codePoints().anyMatch(Character::isDigit);
        boolean letters = plain.codePoints().anyMatch(Character::isLetter);
        return figures && !letters && !ENUMERATOR.matcher(plain).matches() ? new Unclear() : null;
    }

    /** Wide forms only: a footnote's ① or ² behind a figure must not become a digit of it. */
    private static String narrow(String word) {
        var narrow = new StringBuilder(word.length());
        word.chars().forEach(c -> narrow.append((char) (c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c)));
        return narrow.toString();
    }

    private static PrintedFigure number(@Nullable String sign, String whole, @Nullable String fraction, String unit) {
        var value = new BigDecimal(whole.replace(",", "") + (fraction == null ? "" : fraction));
        if (value.precision() > MOST_DIGITS || value.scale() > MOST_DIGITS) {
            return new Unclear();
        }
        boolean less = sign != null && (sign.equals("-") || sign.startsWith("减"));
        return new Number(less ? value.negate() : value, unit, sign != null && !sign.equals("-"));
    }
}
