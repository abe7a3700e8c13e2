package org.nianbao.publication.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Channel;
import org.nianbao.content.Content;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.content.Problem;

/**
 * What a search looks through of a publication, folded: first the agency's name, then the title, the headings and the rest,
 * so that what ranks better is where the text begins.
 *
 * @param ends where in the text each rank ends
 */
record SearchedText(String text, List<Integer> ends) {

    /** Where the words stand, best first; each takes in what the one before it does. */
    enum Rank {
        NAME,
        TITLE,
        HEADINGS,
        TEXT;

        /** Terms of one rank stand apart from those of the others in the same index. */
        long term(int term) {
            return (long) ordinal() << Integer.SIZE | Integer.toUnsignedLong(term);
        }
    }

    static SearchedText of(Content content, String agencyName) {
        var text = new ArrayList<String>();
        var ends = new ArrayList<Integer>();
        int length = 0;
        for (var rank : Rank.values()) {
            for (var part : added(rank, content, agencyName).map(Folded::fold).toList()) {
                text.add(part);
                length += part.length() + 1;
            }
            ends.add(Math.max(0, length - 1));
        }
        return new SearchedText(String.join("\n", text), ends);
    }

    private static Stream<String> added(Rank rank, Content content, String agencyName) {
        var blocks = Stream.concat(
                content.preamble().stream(), content.sections().stream().flatMap(section -> section.blocks().stream()));
        return switch (rank) {
            case NAME -> Stream.of(agencyName);
            case TITLE -> Stream.of(content.title());
            case HEADINGS ->
                blocks.filter(block -> block.kind() == BlockKind.HEADING).map(Block::text);
            case TEXT ->
                Stream.of(
                                blocks.filter(block -> block.kind() != BlockKind.HEADING)
                                        .map(Block::text),
                                content.channels().stream().map(Channel::name),
                                content.problems().stream().map(Problem::text),
                                content.measures().stream().map(Measure::text),
                                content.pastMeasures().stream().flatMap(SearchedText::text))
                        .flatMap(part -> part);
        };
    }

    private static Stream<String> text(PastMeasure past) {
        return past.note() == null ? Stream.of(past.text()) : Stream.of(past.text(), past.note());
    }

    private String of(Rank rank) {
        return text.substring(0, ends.get(rank.ordinal()));
    }

    /** By which each rank is found. */
    Set<Long> terms() {
        var terms = new LinkedHashSet<Long>();
        for (var rank : Rank.values()) {
            SearchTerms.of(of(rank)).forEach(term -> terms.add(rank.term(term)));
        }
        return terms;
    }

    /** The best rank in which all words occur; null where not all of them do. */
    @Nullable
    Rank rank(SearchWords words) {
        for (var rank : Rank.values()) {
            if (words.words().stream().allMatch(of(rank)::contains)) {
                return rank;
            }
        }
        return null;
    }
}
