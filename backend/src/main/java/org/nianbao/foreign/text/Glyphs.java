package org.nianbao.foreign.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.nianbao.graphql.Characters;

/** The characters of foreign files: look-alikes, spaces and brackets brought to one form without losing a word. */
public final class Glyphs {

    /** Radicals that fonts in PDF put for characters and for which Unicode names no equivalent. */
    private static final Map<Integer, Integer> RADICALS = pairs("⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻒镸⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙");

    private Glyphs() {}

    private static Map<Integer, Integer> pairs(String pairs) {
        var map = new HashMap<Integer, Integer>();
        var points = pairs.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i += 2) {
            map.put(points[i], points[i + 1]);
        }
        return Map.copyOf(map);
    }

    /**
     * A line as any text is kept, with Kangxi radicals as characters and wide digits and letters narrow; a tab or wide space
     * is as many plain ones as it is wide.
     */
    public static String clean(String line) {
        var clean = new StringBuilder(line.length());
        Characters.of(line.replace("\t", "    ").replace("\u3000", "  "))
                .legible()
                .codePoints()
                .forEach(c -> append(clean, c));
        return clean.toString();
    }

    private static void append(StringBuilder clean, int c) {
        if (c >= 0xFF10 && c <= 0xFF19 || c >= 0xFF21 && c <= 0xFF3A || c >= 0xFF41 && c <= 0xFF5A) {
            clean.append((char) (c - 0xFEE0));
        } else if (RADICALS.containsKey(c)) {
            clean.appendCodePoint(RADICALS.get(c));
        } else if (c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F) {
            clean.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else {
            clean.appendCodePoint(c);
        }
    }

    /** Prose without the spaces that page layout put between Chinese characters and between them and figures. */
    public static String tidy(String text) {
        var tidy = new StringBuilder(text.length());
        int spaces = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                spaces++;
                continue;
            }
            if (spaces > 0 && !tidy.isEmpty() && keepsSpace(tidy.charAt(tidy.length() - 1), c, spaces)) {
                tidy.append(' ');
            }
            spaces = 0;
            tidy.append(c);
        }
        return tidy.toString();
    }

    private static boolean keepsSpace(char before, char after, int spaces) {
        boolean ascii = before < 0x80 && after < 0x80;
        boolean words = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        return ascii || words && spaces > 1;
    }

    /** Only letters and digits: what is left of a label when a page has broken, spaced and bracketed it anew. */
    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toUpperCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
