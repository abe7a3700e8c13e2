package org.nianbao.check.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The office's words and what they stand for.
 *
 * @param topics what a figure is about: requests, reconsideration, licences
 * @param terms  what is counted of it: received, answered, issued; under {@link #NOTHING} stand words that only look like
 *               another (信息公开 is no 公开)
 * @param marks  what makes a figure one of another kind: a part, another time, a comparison
 * @param stages terms for what happens to the same items one after the other: 受理、办结12件 are twelve
 * @param weak   the term that says least: any other in the clause says more (结转下年度办理)
 */
public record Vocabulary(KeyedWords topics, KeyedWords terms, KeyedWords marks, Set<String> stages, String weak) {

    public static final String NOTHING = "nothing";

    /** @throws IllegalArgumentException with a sentence when a stage or the weak term is none of the terms */
    public Vocabulary {
        stages = Set.copyOf(stages);
        Stream.concat(stages.stream(), Stream.of(weak))
                .filter(key -> !terms.stand(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("词表的“terms”中没有“" + key + "”。");
                });
    }

    /** A word where it stands in a text. */
    record Mention(String key, int start, int end) {}

    /** Words by the key they stand for; the longest that fits counts. */
    public static final class KeyedWords {

        private record Word(String key, String text) {}

        private final Map<Character, List<Word>> byFirst = new HashMap<>();

        public KeyedWords(Map<String, List<String>> byKey) {
            byKey.forEach((key, words) ->
                    words.forEach(word -> byFirst.computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                            .add(new Word(key, word))));
            byFirst.values()
                    .forEach(words -> words.sort(
                            Comparator.comparing((Word word) -> -word.text().length())));
        }

        private boolean stand(String key) {
            return byFirst.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(word -> word.key().equals(key));
        }

        List<Mention> in(String text) {
            var mentions = new ArrayList<Mention>();
            int i = 0;
            while (i < text.length()) {
                int at = i++;
                for (var word : byFirst.getOrDefault(text.charAt(at), List.of())) {
                    if (text.startsWith(word.text(), at)) {
                        i = at + word.text().length();
                        mentions.add(new Mention(word.key(), at, i));
                        break;
                    }
                }
            }
            return mentions;
        }
    }
}
