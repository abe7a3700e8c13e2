package org.nianbao.graphql;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text (文字) as it may be kept, whoever typed, pasted, sent or imported it. What nobody sees goes and odd spaces become plain
 * ones, since a search and the rules would be blind to words that hold them; signs that choose how a character is drawn
 * stay. What cannot be written back as it came (half a character) or shows a text otherwise than it reads (a reversed
 * one) is refused, or stands as � where there is nobody to refuse it to.
 */
public final class Characters {

    private static final char UNREADABLE = '\uFFFD';
    /** Letters that take up room without showing anything, and the sign for a picture that is not there. */
    private static final Set<Integer> EMPTY = Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0xFFFC);
    /** Scripts whose letters no invisible sign ever joins or parts. */
    private static final Set<UnicodeScript> PLAIN = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.LATIN,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.UNKNOWN);

    private final String text;
    /** For each place in what came where it is now; null where nothing was moved. */
    private final int @Nullable [] places;

    private final @Nullable String trouble;

    private Characters(String text, int @Nullable [] places, @Nullable String trouble) {
        this.text = text;
        this.places = places;
        this.trouble = trouble;
    }

    public static Characters of(String came) {
        return came.chars().allMatch(Characters::isOrdinary) ? new Characters(came, null, null) : looked(came);
    }

    /** Most texts have nothing else, and are passed at a glance. */
    private static boolean isOrdinary(int c) {
        return c >= ' ' && c < 0x7F
                || c >= 0x3000 && c < 0xA000 && c != 0x3164
                || c >= 0xFF01 && c < 0xFFA0
                || c >= 0x2010 && c < 0x2028
                || c == '\n'
                || c == '·';
    }

    private static Characters looked(String came) {
        var kept = new StringBuilder(came.length());
        var places = new int[came.length() + 1];
        String trouble = null;
        int before = 0;
        for (int at = 0; at < came.length(); ) {
            int c = came.codePointAt(at);
            int next = at + Character.charCount(c);
            Arrays.fill(places, at, next, kept.length());
            if (isUnreadable(c)) {
                trouble = trouble == null ? named(c, at) : trouble;
                kept.append(UNREADABLE);
            } else if (c == '\r' ? next == came.length() || came.charAt(next) != '\n' : endsLine(c)) {
                kept.append('\n');
            } else if (c == '\t' || c == 0x2800 || c != 0x3000 && Character.isSpaceChar(c)) {
                kept.append(' ');
            } else if (!isInvisible(c) || chooses(before, c, next < came.length() ? came.codePointAt(next) : 0)) {
                kept.appendCodePoint(c);
            }
            before = kept.isEmpty() ? 0 : kept.codePointBefore(kept.length());
            at = next;
        }
        places[came.length()] = kept.length();
        return new Characters(kept.toString(), places, trouble);
    }

    /** Half a character, what Unicode gives to no character, and what turns the order of others round. */
    private static boolean isUnreadable(int c) {
        return Character.getType(c) == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || c >= 0xFDD0 && c <= 0xFDEF
                || c == 0x202B
                || c == 0x202D
                || c == 0x202E
                || c == 0x2067;
    }

    private static String named(int c, int at) {
        var sign = "（U+" + HexFormat.of().withUpperCase().toHexDigits(c).replaceFirst("^0{0,4}", "") + "）";
        return "第 " + (at + 1) + " 个字"
                + (Character.getType(c) == Character.SURROGATE
                        ? "只有半个" + sign + "，无法保存，请删去或补全。"
                        : Character.getType(c) == Character.FORMAT
                                ? "是颠倒文字顺序的控制符" + sign + "，显示的与保存的会不一致，请删去。"
                                : "不是文字" + sign + "，请删去。");
    }

    private static boolean endsLine(int c) {
        return c == '\n' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Whether a character shows nothing and takes up no room of its own: those who search do not type it. */
    public static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT
                || isVariant(c)
                || EMPTY.contains(c)
                || Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85
                || c == '\r'
                || c >= 0x1C && c <= 0x1F;
    }

    private static boolean isVariant(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180F;
    }

    /** Whether an invisible sign decides how its neighbours are drawn: a variant, an emoji made of several, Uyghur letters. */
    private static boolean chooses(int before, int c, int after) {
        if (isVariant(c) && (UnicodeScript.of(before) == UnicodeScript.HAN || isPicture(before) || after == 0x20E3)) {
            return true;
        }
        return c == 0x200D && isPicture(after)
                || !PLAIN.contains(UnicodeScript.of(before))
                        && (isVariant(c) || !PLAIN.contains(UnicodeScript.of(after)));
    }

    private static boolean isPicture(int c) {
        return c >= 0x80 && Character.isExtendedPictographic(c);
    }

    /** Refusing what cannot be kept. */
    public String written() {
        if (trouble != null) {
            throw new IllegalArgumentException(trouble);
        }
        return text;
    }

    /** With � for what cannot be kept, where a person will see it. */
    public String legible() {
        return text;
    }

    /** Where a place in the text that came is now. */
    int place(int before) {
        return places == null || before < 0 || before >= places.length ? before : places[before];
    }
}
