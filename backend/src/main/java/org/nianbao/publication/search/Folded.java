package org.nianbao.publication.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nianbao.agency.SimplifiedCharacters;
import org.nianbao.graphql.Characters;

/**
 * Text as it is compared when searching: full-width letters and digits as half-width ones, capitals as small letters,
 * traditional characters as simplified ones (NFKC, one character at a time, so that every place in it has a place in the text it came from), without what nobody sees.
 *
 * @param text   the folded text
 * @param origin for each of its UTF-16 units where the character it came from begins, and at its end how long that was
 */
record Folded(String text, int[] origin) {

    private static final int ASCII = 0x80;

    static Folded of(String text) {
        var folded = new StringBuilder(text.length());
        var origin = IntStream.builder();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var characters = fold(text.codePointAt(at));
            folded.append(characters);
            for (int unit = 0; unit < characters.length(); unit++) {
                origin.add(at);
            }
        }
        return new Folded(folded.toString(), origin.add(text.length()).build().toArray());
    }

    static String fold(String text) {
        return of(text).text();
    }

    /** Where in the original the last character before this place ends: 2 of m2 is the whole of ㎡. */
    int ending(int place) {
        int next = place;
        while (next < text.length() && origin[next] == origin[place - 1]) {
            next++;
        }
        return origin[next];
    }

    private static String fold(int character) {
        return Characters.isInvisible(character)
                ? ""
                : character < ASCII
                        ? String.valueOf((char) Character.toLowerCase(character))
                        : SimplifiedCharacters.of(
                                Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                                        .toLowerCase(Locale.ROOT));
    }
}
