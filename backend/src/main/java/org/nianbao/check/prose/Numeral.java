package org.nianbao.check.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.ChineseNumerals;

/**
 * A numeral as it stands in a text: 1,234, ３.５万, 一百二十三, 两.
 *
 * @param step how exact it is: 1 for 12, 0.1 for 71.4, 1000 for 1.2万
 * @param end  where in the text it ends, exclusive
 */
record Numeral(BigDecimal number, BigDecimal step, int end, boolean chinese) {

    private static final int GROUP = 3;

    /** The numeral that begins at an index; null where none does. */
    static @Nullable Numeral at(String text, int index) {
        if (digit(text, index) >= 0) {
            return arabic(text, index);
        }
        return chineseDigit(text, index) >= 0 || power(text, index) >= 0 ? chinese(text, index) : null;
    }

    private static Numeral arabic(String text, int index) {
        var digits = new StringBuilder();
        int i = run(text, index, digits);
        boolean mayGroup = i - index <= GROUP;
        while (mayGroup && isGroup(text, i)) {
            i = run(text, i + 1, digits);
        }
        int decimals = 0;
        if (i + 1 < text.length() && (text.charAt(i) == '.' || text.charAt(i) == '．') && digit(text, i + 1) >= 0) {
            int whole = digits.length();
            i = run(text, i + 1, digits.append('.'));
            decimals = digits.length() - whole - 1;
        }
        int zeros = 0;
        int next = pastSpaces(text, i);
        while (power(text, next) > 0 && !text.startsWith("百分", next)) {
            zeros += power(text, next);
            i = ++next;
        }
        return new Numeral(
                new BigDecimal(digits.toString()).scaleByPowerOfTen(zeros),
                BigDecimal.ONE.scaleByPowerOfTen(zeros - decimals),
                i,
                false);
    }

    private static int run(String text, int index, StringBuilder into) {
        int i = index;
        for (int digit = digit(text, i); digit >= 0; digit = digit(text, ++i)) {
            into.append(digit);
        }
        return i;
    }

    /** Whether a thousands comma and exactly three digits follow. */
    private static boolean isGroup(String text, int comma) {
        if (comma >= text.length() || text.charAt(comma) != ',' && text.charAt(comma) != '，') {
            return false;
        }
        return digit(text, comma + 1) >= 0
                && digit(text, comma + 2) >= 0
                && digit(text, comma + GROUP) >= 0
                && digit(text, comma + GROUP + 1) < 0;
    }

    /** 一百二十三; digits in a row without 十, 百, 千 are a year or a code, never an amount. */
    private static @Nullable Numeral chinese(String text, int index) {
        var total = BigDecimal.ZERO;
        long section = 0;
        int digit = -1;
        int i = index;
        while (true) {
            int next = chineseDigit(text, i);
            int power = power(text, i);
            if (next >= 0) {
                if (digit > 0) {
                    return null;
                }
                digit = next;
            } else if (power > 0 && power < 4) {
                section += Math.max(digit, digit < 0 ? 1 : 0) * (long) Math.pow(10, power);
                digit = -1;
            } else if (power >= 4) {
                total = total.add(
                        BigDecimal.valueOf(section + Math.max(digit, 0)).scaleByPowerOfTen(power));
                section = 0;
                digit = -1;
            } else {
                break;
            }
            i++;
        }
        var whole = total.add(BigDecimal.valueOf(section + Math.max(digit, 0)));
        return i < text.length() && text.charAt(i) == '点'
                ? decimal(text, i + 1, whole)
                : new Numeral(whole, BigDecimal.ONE, i, true);
    }

    private static Numeral decimal(String text, int index, BigDecimal whole) {
        var digits = new StringBuilder();
        int i = index;
        for (int digit = chineseDigit(text, i); digit >= 0; digit = chineseDigit(text, ++i)) {
            digits.append(digit);
        }
        return digits.isEmpty()
                ? new Numeral(whole, BigDecimal.ONE, index - 1, true)
                : new Numeral(
                        whole.add(new BigDecimal("0." + digits)),
                        BigDecimal.ONE.scaleByPowerOfTen(-digits.length()),
                        i,
                        true);
    }

    /** The decimal digit at an index, half- or full-width; −1 where none is. */
    static int digit(String text, int index) {
        if (index < 0 || index >= text.length()) {
            return -1;
        }
        char c = text.charAt(index);
        return c >= '0' && c <= '9' ? c - '0' : c >= '０' && c <= '９' ? c - '０' : -1;
    }

    private static int chineseDigit(String text, int index) {
        return index < text.length() ? ChineseNumerals.digit(text.charAt(index)) : -1;
    }

    /** The power of ten for 十, 百, 千, 万, 亿; −1 for any other letter. */
    private static int power(String text, int index) {
        return index < text.length() ? ChineseNumerals.power(text.charAt(index)) : -1;
    }

    static int pastSpaces(String text, int index) {
        int i = index;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
