package org.nianbao.content;

import java.util.stream.IntStream;

/** 汉字数字: the characters with which Chinese writes numbers, and the ordinals written with them. */
public final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String MAGNITUDES = "十百千万亿";
    private static final int[] POWERS = {1, 2, 3, 4, 8};
    private static final int MOST = 99;

    private ChineseNumerals() {}

    /** 1 as 一, 12 as 十二, 99 as 九十九; what is no such number in figures. */
    public static String ordinal(int number) {
        if (number < 1 || number > MOST) {
            return String.valueOf(number);
        }
        var tens = number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1);
        var ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return tens + (number < 10 ? "" : "十") + ones;
    }

    /** 一 as 1, 十二 as 12, 九十九 as 99; 0 for what is no such ordinal. */
    public static int number(String ordinal) {
        return IntStream.rangeClosed(1, MOST)
                .filter(number -> ordinal(number).equals(ordinal))
                .findFirst()
                .orElse(0);
    }

    /** 0 for 零 and 〇, 2 for 二 and 两, 9 for 九; −1 for what is no digit. */
    public static int digit(int character) {
        return switch (character) {
            case '〇' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(character);
        };
    }

    /** The power of ten for 十, 百, 千, 万, 亿; −1 for any other character. */
    public static int power(int character) {
        int known = MAGNITUDES.indexOf(character);
        return known < 0 ? -1 : POWERS[known];
    }
}
