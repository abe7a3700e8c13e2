package org.nianbao.agency;

import com.ibm.icu.text.Transliterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 简体: traditional characters as the simplified ones that stand for them, one for one, so that every place in a text stays
 * where it was. It is for comparing only: 乾 of 乾县 becomes 干 on both sides.
 */
public final class SimplifiedCharacters {

    private static final char FIRST = '\u3400';
    private static final char BEHIND = '\ua000';

    /** By character from {@link #FIRST}. */
    private static final String SIMPLIFIED = read();

    private SimplifiedCharacters() {}

    private static String read() {
        var transliterator = Transliterator.getInstance("Traditional-Simplified");
        var lines = IntStream.range(FIRST, BEHIND).mapToObj(Character::toString).collect(Collectors.joining("\n"));
        var simplified = transliterator.transliterate(lines).split("\n");
        return IntStream.range(FIRST, BEHIND)
                .mapToObj(each ->
                        simplified[each - FIRST].length() == 1 ? simplified[each - FIRST] : Character.toString(each))
                .collect(Collectors.joining());
    }

    public static char of(char character) {
        return character < FIRST || character >= BEHIND ? character : SIMPLIFIED.charAt(character - FIRST);
    }

    public static String of(String text) {
        var simplified = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            simplified.append(of(text.charAt(at)));
        }
        return simplified.toString();
    }
}
