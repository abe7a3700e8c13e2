package org.nianbao.publication;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Channel;
import org.nianbao.content.Content;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.content.Problem;

/**
 * What a search looks through, and how it asks; part of the store. A publication's folded text and the
 * {@linkplain SearchTerms terms} of it stand under one index on any MongoDB. A query names terms of its words, which the
 * index answers, and the words themselves, which are looked for in the text of the candidates, since terms may also stand
 * apart. A report of 4,000 characters has some 1,600 terms: about 22 KB, and as many index entries of a few bytes.
 */
final class SearchDocuments {

    private static final String TERMS = "search.terms";
    static final IndexModel INDEX = new IndexModel(Indexes.ascending(TERMS));
    /** An index of arrays is entered by one term, the rarest of those to choose from; the others only cost. */
    private static final int MOST_TERMS = 8;

    /** Where the words stand, best first; each takes in what the one before it does. */
    enum Rank {
        NAME,
        TITLE,
        HEADINGS,
        TEXT;

        private String field() {
            return "search." + key();
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Terms of one rank stand apart from those of the others in the same index. */
        private long term(int term) {
            return (long) ordinal() << Integer.SIZE | Integer.toUnsignedLong(term);
        }
    }

    private SearchDocuments() {}

    static Document write(Content content, String agencyName) {
        var document = new Document();
        var terms = new LinkedHashSet<Long>();
        var text = new ArrayList<String>();
        for (var rank : Rank.values()) {
            added(rank, content, agencyName).map(Folded::fold).forEach(text::add);
            var sofar = String.join("\n", text);
            document.append(rank.key(), sofar);
            SearchTerms.of(sofar).forEach(term -> terms.add(rank.term(term)));
        }
        return document.append("terms", List.copyOf(terms));
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
                                content.pastMeasures().stream().flatMap(SearchDocuments::text))
                        .flatMap(part -> part);
        };
    }

    private static Stream<String> text(PastMeasure past) {
        return past.note() == null ? Stream.of(past.text()) : Stream.of(past.text(), past.note());
    }

    /** All words occur. */
    static Bson containing(SearchWords words) {
        return within(Rank.TEXT, words);
    }

    /** All words occur there, and not already in what ranks better. */
    static Bson ranked(SearchWords words, Rank rank) {
        var here = within(rank, words);
        return rank == Rank.NAME ? here : and(here, nor(and(literally(Rank.values()[rank.ordinal() - 1], words))));
    }

    private static Bson within(Rank rank, SearchWords words) {
        // The words first: MongoDB begins with the index in any case, and a store that scans tells soonest by them.
        var conditions = new ArrayList<>(literally(rank, words));
        conditions.add(all(TERMS, terms(words).stream().map(rank::term).toList()));
        return and(conditions);
    }

    private static List<Bson> literally(Rank rank, SearchWords words) {
        return words.words().stream()
                .map(word -> regex(rank.field(), Pattern.quote(word)))
                .toList();
    }

    /** Of each word in turn, so that none goes without where there are too many. */
    private static Set<Integer> terms(SearchWords words) {
        var chosen = new LinkedHashSet<Integer>();
        var ofEach = words.words().stream()
                .map(word -> List.copyOf(SearchTerms.narrowing(word)))
                .toList();
        int longest = ofEach.stream().mapToInt(List::size).max().orElse(0);
        for (int at = 0; at < longest; at++) {
            for (var terms : ofEach) {
                if (at < terms.size() && chosen.size() < MOST_TERMS) {
                    chosen.add(terms.get(at));
                }
            }
        }
        return chosen;
    }
}
