package org.nianbao.publication.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What folded text is found by: every character, and every two letters or digits that follow each other, be they Chinese
 * or not. There are no word boundaries to know of, and two characters of UTF-16 are one number of 32 bits, so an index of
 * them is small.
 */
final class SearchTerms {

    private SearchTerms() {}

    /** All there are in a text. */
    static Set<Integer> of(String text) {
        var terms = new LinkedHashSet<Integer>();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (!Character.isWhitespace(character)) {
                terms.add(single(character));
            }
            if (at > 0 && joins(text.charAt(at - 1)) && joins(character)) {
                terms.add(pair(text.charAt(at - 1), character));
            }
        }
        return terms;
    }

    /** As many as narrow down where a word may occur: its pairs, or its characters where it has none. */
    static Set<Integer> narrowing(String word) {
        var terms = of(word);
        var pairs = new LinkedHashSet<>(terms);
        pairs.removeIf(term -> term >>> Character.SIZE == 0);
        return pairs.isEmpty() ? terms : pairs;
    }

    private static boolean joins(char character) {
        return Character.isLetterOrDigit(character) || Character.isSurrogate(character);
    }

    private static int single(char character) {
        return character;
    }

    private static int pair(char first, char second) {
        return first << Character.SIZE | second;
    }
}
