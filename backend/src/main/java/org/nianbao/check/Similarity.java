package org.nianbao.check;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nianbao.content.Block;
import org.nianbao.content.Content;
import org.nianbao.form.Edition;

/**
 * 与上年度重复率: how much of this year's narrative already stood in last year's. The measure: of all runs of eight
 * letters of this year's text, the share that last year's has too. Figures, punctuation and spaces are left out first,
 * so that a text in which only the numbers were changed counts as wholly repeated; a run of eight is longer than nearly
 * all fixed expressions, so that two reports on the same law do not look alike by that alone.
 *
 * @param sections the narrative ones
 * @param percent  from which share on it is remarked on
 * @param shortest letters below which nothing can be told: a few sentences have not much choice
 */
@JsonTypeName("similarity")
record Similarity(List<Integer> sections, int percent, int shortest) implements Template {

    private static final int RUN = 8;
    /** Enough for one run of letters to be told from another in a 64-bit number. */
    private static final long FACTOR = 1_000_003L;

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var before = reading.circumstances().lastYear().published();
            var now = letters(reading.content());
            var then = before == null ? "" : letters(before);
            if (now.length() < shortest || then.length() < shortest) {
                return Result.notAssessable(rule);
            }
            var runs = runs(now);
            int all = runs.size();
            runs.retainAll(runs(then));
            int share = Math.round(runs.size() * 100f / all);
            return share <= percent ? Result.pass(rule) : Result.fail(rule, rule.finding(
                    "文字部分与上年报告的重复率为" + share + "%，超过" + percent + "%（按去掉数字和标点后连续" + RUN
                            + "个字相同的比例计算）。请写本年度的做法、数字和问题，少沿用往年文字。", List.of(), sections.getFirst()));
        });
    }

    private String letters(Content content) {
        var letters = new StringBuilder();
        for (var section : content.sections()) {
            if (sections.contains(section.number())) {
                section.blocks().stream().filter(block -> block.kind() != Block.Kind.HEADING).map(Block::text)
                        .flatMapToInt(String::chars).filter(c -> Character.isLetter(c) && !isNumeral(c))
                        .forEach(c -> letters.append((char) c));
            }
        }
        return letters.toString();
    }

    private static boolean isNumeral(int c) {
        return "〇零一二三四五六七八九十百千万亿".indexOf(c) >= 0;
    }

    private static Set<Long> runs(String letters) {
        var runs = new HashSet<Long>(letters.length() * 2);
        for (int i = 0; i + RUN <= letters.length(); i++) {
            long run = 0;
            for (int j = i; j < i + RUN; j++) {
                run = run * FACTOR + letters.charAt(j);
            }
            runs.add(run);
        }
        return runs;
    }
}
