package org.nianbao.intake.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.OfficeWords;

/** Which of the form's labels a word of a table is: the official one, or what offices write instead of it (data). */
final class Labels {

    private static final Map<String, Set<String>> NAMES = names();
    private static final Pattern NUMERAL = Pattern.compile("^[（(]?(?:[一二三四五六七八九十]|\\d{1,2})[)）]?[.．、]?[ ]?");
    private static final Pattern BRACKET = Pattern.compile("[（(\\[［【][^（()）]{0,60}[)）\\]］】]");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d年?度?");

    private Labels() {}

    private static Map<String, Set<String>> names() {
        var names = new HashMap<String, Set<String>>();
        OfficeWords.read("labels")
                .forEach((label, others) -> names.put(
                        Glyphs.fold(label),
                        new HashSet<>(others.stream().map(Glyphs::fold).toList())));
        return Map.copyOf(names);
    }

    /** Whether a text is the label, or another name of it; brackets and years within may differ. */
    static boolean is(String text, String label) {
        var folded = Glyphs.fold(text);
        var official = Glyphs.fold(label);
        var bare = bare(text);
        return !folded.isEmpty()
                && (folded.equals(official)
                        || names(official).contains(folded)
                        || !bare.isEmpty()
                                && (bare.equals(bare(label))
                                        || names(bare(label)).contains(bare)));
    }

    /** Whether a text is the label but for its numeral: 予以公开 for （一）予以公开. */
    static boolean isBut(String text, String label) {
        return is(
                NUMERAL.matcher(text.strip()).replaceFirst(""),
                NUMERAL.matcher(label).replaceFirst(""));
    }

    private static Set<String> names(String label) {
        return NAMES.getOrDefault(label, Set.of());
    }

    private static String bare(String text) {
        return YEAR.matcher(Glyphs.fold(BRACKET.matcher(text).replaceAll(""))).replaceAll("");
    }

    /** The one label that a misprinted text must mean; null when that is not plain. */
    static <T> @Nullable T meant(String text, List<T> among, Function<T, String> label) {
        T best = null;
        double likeness = 0;
        double next = 0;
        for (var each : among) {
            double like = Resemblance.of(Glyphs.fold(text), Glyphs.fold(label.apply(each)));
            if (like > likeness) {
                next = likeness;
                likeness = like;
                best = each;
            } else {
                next = Math.max(next, like);
            }
        }
        return likeness >= Resemblance.PLAIN && likeness - next >= Resemblance.APART ? best : null;
    }
}
