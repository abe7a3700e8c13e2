package org.nianbao.check.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.ChineseNumerals;

/**
 * An amount in a text: a number with its unit.
 *
 * @param number      worked out: 1.2万件 is 12000, 3万元 is 30000
 * @param step        how exact it is, in the same unit
 * @param unit        as written, but money always in 元 and per cent always as %
 * @param approximate whether the text itself says that it is not exact (近, 余, 超过)
 * @param start       where in the text it begins
 * @param end         where it ends, exclusive
 */
public record Quantity(BigDecimal number, BigDecimal step, String unit, boolean approximate, int start, int end) {

    public static final String PERCENT = "%";
    public static final String MONEY = "元";

    /** Longest first. */
    private static final List<String> UNITS = List.of(
            "个百分点", "百分点", "万人次", "人次", "件次", "条次", "元", "％", "%", "件", "条", "宗", "起", "例", "项", "部", "份", "期", "场",
            "次", "篇", "则", "个", "名", "家", "人", "批", "户", "倍", "幅");
    /** After these a unit is part of another word: 一件事, 一次性, 条例. */
    private static final String NOT_AFTER = "事性例";

    private static final List<String> ROUGHLY = List.of("近", "约", "超", "超过", "逾", "不少于", "不足", "不低于", "突破", "几", "多达");
    /** 数十, 上百; before any other numeral these belong to another word: 件数14件. */
    private static final String ROUGHLY_A_POWER = "数上";

    private static final String OR_SO = "余多来几";
    private static final String RANGE = "-－—–~～至到";
    private static final String OF_HUNDRED = "百分之";

    /** All amounts of a text, in order. Numbers without a unit, ordinals, dates and codes are none. */
    public static List<Quantity> in(String text) {
        var found = new ArrayList<Quantity>();
        int i = 0;
        while (i < text.length()) {
            boolean percent = text.startsWith(OF_HUNDRED, i);
            int from = percent ? i + OF_HUNDRED.length() : i;
            var numeral = Numeral.at(text, from);
            if (numeral == null) {
                i++;
                continue;
            }
            var quantity = percent
                    ? new Quantity(numeral.number(), numeral.step(), PERCENT, isRough(text, i), i, numeral.end())
                    : measured(text, i, numeral);
            if (quantity != null) {
                found.add(quantity);
            }
            i = quantity == null ? numeral.end() : quantity.end();
        }
        return found;
    }

    private static @Nullable Quantity measured(String text, int start, Numeral numeral) {
        boolean orSo = numeral.end() < text.length() && OR_SO.indexOf(text.charAt(numeral.end())) >= 0;
        int at = Numeral.pastSpaces(text, numeral.end() + (orSo ? 1 : 0));
        // 3余万元: the magnitude stands behind the word that makes it rough; nothing exact can be said of it.
        var unit = UNITS.stream()
                .filter(known -> text.startsWith(known, at))
                .findFirst()
                .orElse(null);
        if (unit == null || isPartOfAWord(text, start, at + unit.length(), numeral)) {
            return null;
        }
        return new Quantity(
                numeral.number(),
                numeral.step(),
                unit.equals("％") ? PERCENT : unit,
                orSo || isRough(text, start) || isRange(text, start, numeral.end()),
                start,
                at + unit.length());
    }

    private static boolean isPartOfAWord(String text, int start, int end, Numeral numeral) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        return before == '第'
                || end < text.length() && NOT_AFTER.indexOf(text.charAt(end)) >= 0
                || numeral.chinese() && "统唯之同逐进".indexOf(before) >= 0;
    }

    private static boolean isRough(String text, int start) {
        return ROUGHLY.stream().anyMatch(word -> text.startsWith(word, start - word.length()))
                || start > 0
                        && ROUGHLY_A_POWER.indexOf(text.charAt(start - 1)) >= 0
                        && ChineseNumerals.power(text.charAt(start)) > 0;
    }

    /** 3至5件: the second number of a range; its first has no unit of its own and is none. */
    private static boolean isRange(String text, int start, int end) {
        return start > 1 && RANGE.indexOf(text.charAt(start - 1)) >= 0 && Numeral.digit(text, start - 2) >= 0
                || end + 1 < text.length() && RANGE.indexOf(text.charAt(end)) >= 0 && Numeral.digit(text, end + 1) >= 0;
    }

    /** Whether this is how somebody would write that number: no further from it than it is exact. */
    public boolean agreesWith(BigDecimal actual) {
        return number.subtract(actual).abs().compareTo(step) < 0;
    }
}
