package org.nianbao.publication.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.content.Block;
import org.nianbao.content.ChineseNumerals;
import org.nianbao.content.Content;
import org.nianbao.content.PastMeasure;

/** Finds the passages of a publication that show why it was found. */
final class Passages {

    static final int MOST = 3;

    private record PartText(String part, String place, String text) {}

    private record Marked(PartText part, List<SearchWords.Mark> marks) {}

    private Passages() {}

    /**
     * At most {@value #MOST}: what the text says in the order of the report, each word once before any other passage of the
     * same words; then rows of its tables.
     */
    static List<Passage> of(AskedWords asked, Content content, String agencyName) {
        return Stream.concat(
                        of(asked.words(), content, agencyName).stream(),
                        asked.rows().passages(content))
                .limit(MOST)
                .toList();
    }

    private static List<Passage> of(SearchWords words, Content content, String agencyName) {
        var found = parts(content, agencyName)
                .map(part -> new Marked(part, words.marks(part.text())))
                .filter(marked -> !marked.marks().isEmpty())
                .toList();
        var chosen = new ArrayList<Marked>();
        var shown = new HashSet<String>();
        for (var marked : found) {
            if (chosen.size() < MOST && shown.addAll(words.in(marked.part().text()))) {
                chosen.add(marked);
            }
        }
        for (var marked : found) {
            if (chosen.size() < MOST && !chosen.contains(marked)) {
                chosen.add(marked);
            }
        }
        return found.stream()
                .filter(chosen::contains)
                .map(marked -> Passage.cut(
                        marked.part().part(),
                        marked.part().place(),
                        marked.part().text(),
                        marked.marks()))
                .toList();
    }

    private static Stream<PartText> parts(Content content, String agencyName) {
        return Stream.of(
                        Stream.of(
                                new PartText("agency", "机关", agencyName), new PartText("title", "标题", content.title())),
                        blocks("preamble", "引言", content.preamble()),
                        content.sections().stream()
                                .flatMap(section -> blocks(
                                        "section " + section.number(),
                                        ChineseNumerals.ordinal(section.number()) + "、" + section.title(),
                                        section.blocks())),
                        content.channels().stream().map(channel -> new PartText("channels", "公开渠道", channel.name())),
                        content.problems().stream().map(problem -> new PartText("problems", "存在问题", problem.text())),
                        content.measures().stream().map(measure -> new PartText("measures", "改进措施", measure.text())),
                        content.pastMeasures().stream().flatMap(Passages::parts))
                .flatMap(parts -> parts);
    }

    private static Stream<PartText> blocks(String part, String place, List<Block> blocks) {
        return blocks.stream().map(block -> new PartText(part, place, block.text()));
    }

    private static Stream<PartText> parts(PastMeasure past) {
        return Stream.of(past.text(), past.note() == null ? "" : past.note())
                .map(text -> new PartText("pastMeasures", "上年改进措施落实情况", text));
    }
}
