package org.nianbao.agency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 拼音 of a name, syllable by syllable and without tones, as people type it: ü is v or u. Characters of several readings
 * (多音字) are read as the longest word of {@code resources/agency/pinyin.json} that they stand in says, else as Unicode's data
 * do; a wrong reading is put right there.
 */
record Pinyin(List<String> syllables) {

    private static final int KEPT = 100_000;
    private static final Transliterator READINGS =
            Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower");
    private static final Map<String, String> WORDS = AgencyNames.reviewed("/agency/pinyin.json");
    private static final int LONGEST =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(1);
    private static final Cache<String, Pinyin> READ =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Pinyin {
        syllables = List.copyOf(syllables);
    }

    /** Whether it is letters that may be pinyin: at least two, nothing else. */
    static boolean mayBe(String folded) {
        return folded.matches("[a-z]{2,}");
    }

    /** As it is compared: without tones and apostrophes, and v as u after l and n. */
    static String typed(String folded) {
        return Normalizer.normalize(folded, Normalizer.Form.NFD)
                .replaceAll("[\\p{Mn}'’]", "")
                .replaceAll("(?<=[ln])v", "u");
    }

    static Pinyin of(String name) {
        return Objects.requireNonNull(READ.get(name, Pinyin::read));
    }

    private static Pinyin read(String name) {
        var syllables = new ArrayList<String>();
        for (int at = 0; at < name.length(); ) {
            int length = Math.min(LONGEST, name.length() - at);
            while (length > 0 && !WORDS.containsKey(name.substring(at, at + length))) {
                length--;
            }
            if (length > 0) {
                syllables.addAll(
                        List.of(WORDS.get(name.substring(at, at + length)).split(" ")));
            } else {
                length = Character.charCount(name.codePointAt(at));
                var syllable = typed(
                        READINGS.transliterate(name.substring(at, at + length)).strip());
                Stream.of(syllable).filter(each -> each.matches("[a-z0-9]+")).forEach(syllables::add);
            }
            at += length;
        }
        return new Pinyin(syllables);
    }

    /** Whether what was typed stands in it, whole or as initials or some so and some so, from the beginning of a syllable. */
    boolean says(String typed) {
        for (int from = 0; from < syllables.size(); from++) {
            if (goesOn(typed, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(String typed, int at) {
        if (typed.isEmpty()) {
            return true;
        }
        if (at == syllables.size()) {
            return false;
        }
        var syllable = syllables.get(at);
        return syllable.startsWith(typed)
                || typed.startsWith(syllable) && goesOn(typed.substring(syllable.length()), at + 1)
                || typed.charAt(0) == syllable.charAt(0) && goesOn(typed.substring(1), at + 1);
    }

    /** Whether it is short for it: syllables or initials of it in order, the last of both being the same, as zhujianju or zjj. */
    boolean isShortenedTo(String typed) {
        return !syllables.isEmpty() && (skips(typed, 0, true) || skips(typed, 0, false));
    }

    private boolean skips(String typed, int from, boolean whole) {
        for (int at = from; at < syllables.size(); at++) {
            var part = whole ? syllables.get(at) : syllables.get(at).substring(0, 1);
            boolean last = at == syllables.size() - 1;
            if (last
                    ? typed.equals(part)
                    : typed.startsWith(part) && skips(typed.substring(part.length()), at + 1, whole)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return syllables.stream().collect(Collectors.joining(" "));
    }
}
