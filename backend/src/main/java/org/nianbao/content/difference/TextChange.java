package org.nianbao.content.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.content.Block;
import org.nianbao.content.Content;
import org.nianbao.content.ContentInput;
import org.nianbao.content.Problem;

/**
 * 文字变动: the words of one part before and after.
 *
 * @param part   as {@link ContentInput#touched()} names it
 * @param pieces following one another
 */
public record TextChange(String part, List<Piece> pieces) {

    public TextChange {
        pieces = List.copyOf(pieces);
    }

    /** The parts whose words differ, in printed order; a section that one of the forms lacks says nothing there. */
    public static List<TextChange> between(Content before, Content after) {
        var then = texts(before);
        var now = texts(after);
        return Stream.concat(now.keySet().stream(), then.keySet().stream())
                .distinct()
                .filter(part -> !words(then, part).equals(words(now, part)))
                .map(part -> new TextChange(part, WordDiff.pieces(words(then, part), words(now, part))))
                .toList();
    }

    /** What differs between two texts, word by word. */
    public static List<Piece> words(String before, String after) {
        return WordDiff.pieces(before, after);
    }

    private static String words(Map<String, String> texts, String part) {
        return texts.getOrDefault(part, "");
    }

    /** What each part says, a line for each paragraph or entry. */
    private static Map<String, String> texts(Content content) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", content.title());
        texts.put(
                "preamble",
                String.join("\n", content.preamble().stream().map(Block::text).toList()));
        texts.put("contact", Lines.contact(content.contact()));
        texts.put("channels", Lines.channels(content.channels()));
        texts.put(
                "problems",
                String.join("\n", content.problems().stream().map(Problem::text).toList()));
        texts.put("measures", Lines.measures(content.measures()));
        texts.put("pastMeasures", Lines.pastMeasures(content.pastMeasures()));
        content.sections().forEach(section -> texts.put(ContentInput.SECTION + section.number(), section.text()));
        return texts;
    }
}
