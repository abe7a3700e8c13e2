package org.nianbao.publication.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nianbao.publication.PublicationFilter;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.Publications;
import org.nianbao.publication.search.SearchPlace.Stretch;
import org.nianbao.publication.search.SearchedText.Rank;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looking for words in the public record. The index says where the rarest terms of them stand together; there the words
 * themselves are looked for, since terms may also stand apart. Both are done some at a time and no further than was asked
 * for, or than a search may go.
 */
@Component
class FoundPublications {

    /** The rarest of those to choose from narrow it down; to ask how rare each is costs, too. */
    private static final int MOST_TERMS = 8;

    private static final int RAREST = 3;
    /** So many places are read at once, and so many texts. */
    private static final int PLACES = 500;

    private static final int TEXTS = 50;

    /** @param stage the first that finds it */
    record Match(SearchStage stage, SearchPlace place, PublicationId id, Instant publishedAt) {}

    /**
     * How far a search goes before it says that it has not looked through all: some 200 ms.
     *
     * @param places where the rarest term stands
     * @param texts  in which the words are looked for
     */
    record Bounds(int places, int texts) {

        static final Bounds NONE = new Bounds(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** How far a page goes, and how far it is counted. */
    final Bounds ofAPage;

    final Bounds ofACount;

    private final Searched searched;
    private final SearchedTexts texts;
    private final Publications publications;
    /** Beyond this a term is common. */
    private final int common;
    /** How often a term stands in the record. It changes slowly, and only how long a search takes depends on it. */
    private final Cache<Integer, Integer> frequencies = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** @param most how many texts may be looked into for a page */
    FoundPublications(
            Searched searched,
            SearchedTexts texts,
            Publications publications,
            @Value("${nianbao.searched-texts:500}") int most) {
        this.searched = searched;
        this.texts = texts;
        this.publications = publications;
        this.ofAPage = new Bounds(10 * most, most);
        this.ofACount = new Bounds(20 * most, 2 * most);
        this.common = 4 * most;
    }

    /** @param subtree codes of the filter's {@code within} and all below it; null when not asked for */
    Walk walk(AskedWords asked, PublicationFilter filter, @Nullable Collection<String> subtree, Bounds bounds) {
        return new Walk(asked, filter, subtree == null ? null : Set.copyOf(subtree), bounds);
    }

    /** Of several words those that are rarest; the rarest first. */
    private List<Integer> rarest(SearchWords words) {
        return terms(words).stream()
                .sorted(Comparator.comparing(this::frequency))
                .limit(RAREST)
                .toList();
    }

    /** Whether all that words are found by stands in so many publications that these can well be gone through in any order. */
    boolean areCommon(SearchWords words) {
        return terms(words).stream().allMatch(term -> frequency(term) == common);
    }

    private int frequency(int term) {
        return frequencies.get(term, asked -> searched.frequency(Rank.TEXT.term(asked), common));
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

    /** One search on its way through the record. */
    final class Walk {

        private final AskedWords asked;
        private final PublicationFilter filter;
        private final @Nullable Set<String> subtree;
        private final List<Integer> rarest;
        private int placesLeft;
        private int textsLeft;
        /** The place it came to. */
        private String reached = "";

        private boolean cut;

        private Walk(AskedWords asked, PublicationFilter filter, @Nullable Set<String> subtree, Bounds bounds) {
            this.asked = asked;
            this.filter = filter;
            this.subtree = subtree;
            this.rarest = rarest(asked.words());
            this.placesLeft = bounds.places();
            this.textsLeft = bounds.texts();
        }

        /**
         * Goes through a stage, latest year first.
         *
         * @param after  the place behind which it begins; empty for the beginning
         * @param reader is given what is found, and says whether there shall be more
         * @return whether to go on with the next stage
         */
        boolean through(SearchStage stage, String after, Predicate<Match> reader) {
            reached = after;
            var rank = stage.rank();
            if (rank != null) {
                return through(stage, List.of(rank.term(rarest.getFirst())), after, reader);
            }
            return stage == SearchStage.NAMED
                    ? look(stage, named(after), reader)
                    : asked.rows().isEmpty() || through(stage, asked.rows().terms(), after, reader);
        }

        private boolean through(SearchStage stage, List<Long> terms, String after, Predicate<Match> reader) {
            for (var range : ranges()) {
                var left = range.behind(after);
                while (!left.isEmpty()) {
                    if (placesLeft <= 0) {
                        cut = true;
                        return false;
                    }
                    int most = Math.min(PLACES, placesLeft);
                    var places = searched.places(terms, left, most);
                    placesLeft -= places.size();
                    if (!look(stage, places, reader)) {
                        return false;
                    }
                    if (places.size() < most) {
                        break;
                    }
                    reached = places.getLast().toString();
                    left = left.behind(reached);
                }
            }
            return true;
        }

        /** The places of all that is in force of those who are named; few, and known by their ids. */
        private List<SearchPlace> named(String after) {
            var agencies = new HashSet<>(asked.agencies());
            if (asked.report() != null) {
                agencies.add(asked.report().agency());
            }
            return agencies.isEmpty()
                    ? List.of()
                    : publications.reportsOf(agencies).stream()
                            .filter(asked::names)
                            .map(SearchPlace::of)
                            .sorted(Comparator.comparing(SearchPlace::toString))
                            .filter(place -> place.toString().compareTo(after) > 0)
                            .toList();
        }

        private boolean look(SearchStage stage, List<SearchPlace> places, Predicate<Match> reader) {
            var some = places.stream()
                    .filter(place -> filter.holdsYear(place.year()) && filter.holdsAgency(place.agency(), subtree))
                    .toList();
            if (stage.rank() != null) {
                for (int term : rarest.subList(1, rarest.size())) {
                    some = some.isEmpty()
                            ? some
                            : searched.among(some, stage.rank().term(term));
                }
            }
            for (int from = 0, most; from < some.size(); from += most) {
                if (textsLeft <= 0) {
                    cut = true;
                    return false;
                }
                most = Math.min(TEXTS, textsLeft);
                textsLeft -= most;
                var few = some.subList(from, Math.min(from + most, some.size()));
                var found = texts.of(few.stream().map(SearchPlace::report).toList());
                for (var place : few) {
                    reached = place.toString();
                    var text = found.get(place.report());
                    var where = text == null || text.text().rank(SearchWords.of(filter.search())) == null
                            ? null
                            : first(stage, place, text.text());
                    if (text != null
                            && where != null
                            && !reader.test(new Match(where, place, text.id(), text.publishedAt()))) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** The first stage that finds a publication which another one came by; null where its words stand apart. */
        private @Nullable SearchStage first(SearchStage stage, SearchPlace place, SearchedText text) {
            if (asked.names(place.report())) {
                return SearchStage.NAMED;
            }
            var rank = text.rank(asked.words());
            return rank != null ? SearchStage.of(rank) : stage == SearchStage.ROWS ? stage : null;
        }

        /** The stretches of the record that the filter leaves, in order. */
        private List<Stretch> ranges() {
            var agency = filter.agency();
            var first = agency != null || subtree == null || subtree.isEmpty() ? agency : Collections.min(subtree);
            var last = agency != null || subtree == null || subtree.isEmpty() ? agency : Collections.max(subtree);
            if (filter.year() == null && filter.years() == null && first == null) {
                return List.of(Stretch.ALL);
            }
            var ranges = new ArrayList<Stretch>();
            for (int year : publications.years()) {
                if (filter.holdsYear(year)) {
                    ranges.add(first == null || last == null ? Stretch.of(year) : Stretch.of(year, first, last));
                }
            }
            return ranges;
        }

        /** Whether it stopped before it had looked through all, and not because it was told to. */
        boolean wasCut() {
            return cut;
        }

        String reached() {
            return reached;
        }
    }
}
