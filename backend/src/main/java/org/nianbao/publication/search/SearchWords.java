package org.nianbao.publication.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.graphql.BadRequest;

/** The words somebody searches for, folded and without spaces; all must occur. */
public record SearchWords(List<String> words) {

    private static final int MOST_WORDS = 10;
    private static final int LONGEST = 200;

    /** A stretch of a text, in UTF-16 units. */
    public record Mark(int start, int end) {}

    /** @param search null or blank for no words at all */
    static SearchWords of(@Nullable String search) {
        if (search == null) {
            return new SearchWords(List.of());
        }
        var words = search.length() > LONGEST
                ? List.<String>of()
                : Stream.of(Folded.fold(search).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
        if (search.length() > LONGEST || words.size() > MOST_WORDS) {
            throw new BadRequest("搜索最多 " + MOST_WORDS + " 个词、" + LONGEST + " 个字。");
        }
        return new SearchWords(words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Those of the words that occur in a text. */
    List<String> in(String text) {
        var folded = Folded.fold(text);
        return words.stream().filter(folded::contains).toList();
    }

    /** Where the words stand in a text: in order and apart, in places of that text and not of its folded form. */
    List<Mark> marks(String text) {
        var folded = Folded.of(text);
        var found = new boolean[folded.text().length()];
        for (var word : words) {
            for (int at = folded.text().indexOf(word);
                    at >= 0;
                    at = folded.text().indexOf(word, at + 1)) {
                Arrays.fill(found, at, at + word.length(), true);
            }
        }
        var marks = new ArrayList<Mark>();
        for (int at = 0; at < found.length; at++) {
            if (found[at]) {
                int start = at;
                while (at < found.length && found[at]) {
                    at++;
                }
                marks.add(new Mark(folded.origin()[start], folded.ending(at)));
            }
        }
        return marks;
    }
}
