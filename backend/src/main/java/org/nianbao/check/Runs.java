package org.nianbao.check;

import java.util.Collection;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.ChineseNumerals;
import org.nianbao.content.Content;

/**
 * The runs of eight letters in a narrative: two narratives that share most of theirs repeat each other. Figures,
 * punctuation and spaces are left out first, so that a text in which only the numbers were changed counts as wholly
 * repeated; a run of eight is longer than nearly all fixed expressions, so that two reports on the same law do not look
 * alike by that alone.
 */
public final class Runs {

    public static final int LENGTH = 8;
    /** Enough for one run of letters to be told from another in a 64-bit number. */
    private static final long FACTOR = 1_000_003L;

    private final int letters;
    /** In ascending order, once each. */
    private final long[] runs;

    private Runs(String letters) {
        this.letters = letters.length();
        this.runs = LongStream.range(0, Math.max(0, letters.length() - LENGTH + 1))
                .map(at -> run(letters, (int) at))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Those of everything a report tells. */
    public static Runs of(Content content) {
        return in(content.sections().stream().flatMap(section -> section.blocks().stream()));
    }

    public static Runs of(Content content, Collection<Integer> sections) {
        return in(content.sections().stream()
                .filter(section -> sections.contains(section.number()))
                .flatMap(section -> section.blocks().stream()));
    }

    private static Runs in(Stream<Block> blocks) {
        var letters = new StringBuilder();
        blocks.filter(block -> block.kind() != BlockKind.HEADING)
                .map(Block::text)
                .flatMapToInt(String::chars)
                .filter(c -> Character.isLetter(c) && ChineseNumerals.digit(c) < 0 && ChineseNumerals.power(c) < 0)
                .forEach(c -> letters.append((char) c));
        return new Runs(letters.toString());
    }

    private static long run(String letters, int from) {
        long run = 0;
        for (int i = from; i < from + LENGTH; i++) {
            run = run * FACTOR + letters.charAt(i);
        }
        return run;
    }

    /** How many letters the narrative has. */
    public int letters() {
        return letters;
    }

    /** Of all runs of this narrative, how many in a hundred the other has too. */
    public int percentIn(Runs other) {
        return runs.length == 0 ? 0 : Math.round(common(other) * 100f / runs.length);
    }

    private int common(Runs other) {
        int common = 0;
        int j = 0;
        for (long run : runs) {
            while (j < other.runs.length && other.runs[j] < run) {
                j++;
            }
            if (j < other.runs.length && other.runs[j] == run) {
                common++;
            }
        }
        return common;
    }
}
