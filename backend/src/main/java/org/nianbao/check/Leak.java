package org.nianbao.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nianbao.content.ChineseNumerals;

/**
 * 疑似不宜公开的内容: a place in a text that looks like an identity number (with a valid check digit), a mobile number or a mark
 * of secrecy, and that somebody should look at before it is public. It is found however it is written: full-width, in
 * groups, in Chinese digits, with characters in between that nobody sees.
 *
 * @param kind  what it looks like: 身份证号码, 手机号码, 密级标志
 * @param shown as much of it as may be repeated where more people read it
 * @param found what was read, in plain letters and digits
 */
public record Leak(LeakKind kind, String shown, String found) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int SHOWN = 4;
    private static final int FIRST_GROUP = 3;
    private static final int OTHER_GROUP = 2;
    private static final Pattern CHINESE_NUMBER = Pattern.compile("[〇零一二三四五六七八九]{11,}");
    /** What people put between the groups of a long number. */
    private static final String SEPARATOR = "[ \\t.·•_/\\p{Pd}]";

    private static final String BETWEEN = SEPARATOR + "{0,2}";
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![\\dA-Za-z])[1-9](?:" + BETWEEN + "\\d){16}" + BETWEEN + "[\\dXx](?!\\d)");
    private static final Pattern MOBILE =
            Pattern.compile("(?<![\\d-])(?:\\+?86" + BETWEEN + ")?(1[3-9]\\d(?:" + BETWEEN + "\\d){8})(?!\\d)");
    private static final Pattern BORN =
            Pattern.compile("\\d{6}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]).{4}");
    /** Matched against a text without spaces. */
    private static final Pattern MARK = Pattern.compile("(?:绝密|机密|秘密)级?[★☆]|密级[:：](?:绝密|机密|秘密)"
            + "|^[(\\[【〔《]?(?:绝密|机密|秘密)[)\\]】〕》]?[。.]?$|内部(?:资料|文件)[，,、]*(?:注意保存|不得外传|请勿外传)");

    /** All that is found in a text, in order by kind. */
    public static List<Leak> in(String text) {
        var plain = plain(text);
        var found = new ArrayList<Leak>();
        add(found, LeakKind.IDENTITY_NUMBER, IDENTITY, 0, plain, Leak::isIdentityNumber);
        add(found, LeakKind.MOBILE_NUMBER, MOBILE, 1, plain, Leak::isInGroups);
        add(found, LeakKind.SECRECY_MARK, MARK, 0, plain.replaceAll("\\s", ""), mark -> true);
        return found;
    }

    /** The digits of a number however it is written; what else stands beside them is left out. */
    public static String digits(String text) {
        return plain(text).replaceAll("\\D", "");
    }

    private static void add(
            List<Leak> found, LeakKind kind, Pattern pattern, int group, String text, Predicate<String> real) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var written = matcher.group(group);
            if (real.test(written)) {
                var plain = written.replaceAll(SEPARATOR, "");
                found.add(new Leak(
                        kind,
                        kind == LeakKind.SECRECY_MARK
                                ? plain
                                : plain.substring(0, FIRST_GROUP) + "…" + plain.substring(plain.length() - SHOWN),
                        plain));
            }
        }
    }

    /** As a reader sees it, and in plain letters and digits. */
    private static String plain(String text) {
        var seen = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(seen::appendCodePoint);
        return CHINESE_NUMBER.matcher(seen).replaceAll(number -> {
            var digits = new StringBuilder();
            number.group().chars().map(ChineseNumerals::digit).forEach(digits::append);
            return digits.toString();
        });
    }

    /** 138 0013 8000, and not 15 20 30 40 50 6, which are several numbers. */
    private static boolean isInGroups(String number) {
        var groups = number.split(SEPARATOR + "+");
        if (groups[0].length() < FIRST_GROUP) {
            return false;
        }
        for (var group : groups) {
            if (group.length() < OTHER_GROUP) {
                return false;
            }
        }
        return true;
    }

    /** GB 11643: the last digit is worked out from the seventeen before it. */
    private static boolean isIdentityNumber(String written) {
        var number = written.replaceAll(SEPARATOR, "");
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        char last = Character.toUpperCase(number.charAt(WEIGHTS.length));
        return BORN.matcher(number).matches() && CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == last;
    }
}
