package org.nianbao.publication.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyTree;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.publication.Heads;
import org.nianbao.publication.Publication;
import org.nianbao.publication.PublicationFilter;
import org.nianbao.publication.PublicationFilter.Order;
import org.nianbao.publication.PublicationFilter.Position;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.Publications;
import org.nianbao.publication.search.FoundPublications.Bounds;
import org.nianbao.publication.search.FoundPublications.Match;
import org.nianbao.report.ReportId;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** Listing publications and finding them by what they say, with where they say it. Withdrawn ones are never found. */
@Service
public class Searching {

    /** 搜索结果: a publication and the passages for which it was found. */
    public record Hit(Publication publication, List<Passage> passages) {}

    /** Beyond this a search is not counted: nobody reads that far. */
    private static final int MOST_COUNTED = 1000;

    /** So many are gone through at once where words are common. */
    private static final int AT_ONCE = 100;

    private final FoundPublications found;
    private final Heads heads;
    private final SearchedTexts texts;
    private final Publications publications;
    private final Agencies agencies;
    private final Editions editions;

    Searching(
            FoundPublications found,
            Heads heads,
            SearchedTexts texts,
            Publications publications,
            Agencies agencies,
            Editions editions) {
        this.found = found;
        this.heads = heads;
        this.texts = texts;
        this.publications = publications;
        this.agencies = agencies;
        this.editions = editions;
    }

    /** Those that meet the conditions, in the order asked for. */
    public Connection<Publication> list(@Nullable PublicationFilter filter, Order order, Page page) {
        var among = filter == null ? PublicationFilter.ALL : filter;
        var subtree = among.subtree(agencies.tree());
        if (SearchWords.of(among.search()).isEmpty()) {
            return publications.page(among, subtree, order, page);
        }
        return found.areCommon(SearchWords.of(among.search()))
                ? goneThrough(among, subtree, order, page)
                : sorted(among, subtree, order, page);
    }

    /** Rare words: all publications that say them are found, and put in order. */
    private Connection<Publication> sorted(
            PublicationFilter filter, @Nullable Collection<String> subtree, Order order, Page page) {
        var all = all(filter, subtree).stream()
                .sorted(Comparator.comparing(Searching::position, order.comparator()))
                .toList();
        var after = page.after() == null ? null : Position.parse(page.after());
        var shown = all.stream()
                .filter(one -> after == null || order.comparator().compare(position(one), after) > 0)
                .limit(page.first() + 1L)
                .toList();
        return publications.page(page, shown, Match::id, one -> position(one).toString(), all::size);
    }

    private static Position position(Match found) {
        return new Position(
                found.place().year(), found.publishedAt(), found.place().agency());
    }

    private List<Match> all(PublicationFilter filter, @Nullable Collection<String> subtree) {
        var all = new ArrayList<Match>();
        found.walk(AskedWords.of(SearchWords.of(filter.search())), filter, subtree, Bounds.NONE)
                .through(SearchStage.TEXT, "", all::add);
        return all;
    }

    /** Common words: publications are gone through in order, and those that say them are soon enough for a page. */
    private Connection<Publication> goneThrough(
            PublicationFilter filter, @Nullable Collection<String> subtree, Order order, Page page) {
        var shown = new ArrayList<PublicationId>();
        var at = page.after() == null ? null : Position.parse(page.after());
        var last = at;
        boolean more = true;
        for (int looked = 0;
                more && shown.size() <= page.first() && looked < found.ofAPage.texts();
                looked += AT_ONCE) {
            var some = heads.heads(filter, subtree, order, at, AT_ONCE);
            more = some.size() == AT_ONCE;
            var said = texts.of(some.stream().map(one -> one.id().report()).toList());
            for (var head : some) {
                at = new Position(
                        head.id().report().year(),
                        head.publishedAt(),
                        head.id().report().agency());
                var text = said.get(head.id().report());
                if (text != null && text.text().rank(SearchWords.of(filter.search())) != null) {
                    shown.add(text.id());
                }
                if (shown.size() <= page.first()) {
                    last = at;
                }
            }
        }
        return Connection.of(
                page,
                publications.readable(shown.stream().limit(page.first()).toList()),
                publication -> Position.of(publication).toString(),
                more || shown.size() > page.first() ? String.valueOf(last) : null,
                () -> all(filter, subtree).size());
    }

    /** Those that say all words: by where they do, name first, then latest year first. */
    public Hits search(String words, @Nullable PublicationFilter filter, Page page) {
        var tree = agencies.tree();
        var asked = AskedWords.of(words, tree, editions);
        if (asked.words().isEmpty()) {
            throw new BadRequest("请写明要搜索的词。");
        }
        var among = filter == null ? PublicationFilter.ALL : filter;
        var subtree = among.subtree(tree);
        var from = page.after() == null ? HitPosition.FIRST : HitPosition.parse(page.after());
        var walk = found.walk(asked, among, subtree, found.ofAPage);
        var shown = new ArrayList<Match>();
        HitPosition goingOn = null;
        for (var stage : SearchStage.values()) {
            if (goingOn == null
                    && stage.compareTo(from.stage()) >= 0
                    && !walk.through(
                            stage,
                            stage == from.stage() ? from.place() : "",
                            one -> one.stage() != stage || shown.add(one) && shown.size() <= page.first())) {
                goingOn = walk.wasCut()
                        ? new HitPosition(stage, walk.reached())
                        : page.first() == 0 ? from : HitPosition.of(shown.get(page.first() - 1));
            }
        }
        var positions = new HashMap<PublicationId, HitPosition>();
        shown.stream().limit(page.first()).forEach(one -> positions.put(one.id(), HitPosition.of(one)));
        var publications = this.publications.readable(
                shown.stream().limit(page.first()).map(Match::id).toList());
        var count = SingletonSupplier.of(() -> count(asked, among, subtree, tree));
        return new Hits(
                Connection.of(
                                page,
                                publications,
                                publication -> String.valueOf(positions.get(publication.id())),
                                goingOn == null ? null : goingOn.toString(),
                                () -> count.obtain().found())
                        .map(publication -> hit(asked, publication)),
                !walk.wasCut(),
                count);
    }

    private Hits.Count count(
            AskedWords asked, PublicationFilter filter, @Nullable Collection<String> subtree, AgencyTree tree) {
        var walk = found.walk(asked, filter, subtree, found.ofACount);
        var all = new ArrayList<ReportId>();
        boolean complete = Stream.of(SearchStage.NAMED, SearchStage.TEXT, SearchStage.ROWS)
                .allMatch(stage -> walk.through(
                        stage,
                        "",
                        one -> isFoundBy(stage, one)
                                ? all.add(one.place().report()) && all.size() < MOST_COUNTED
                                : true));
        return new Hits.Count(
                all.size(),
                complete && publications.isUpToDate(),
                Facets.of(all.stream(), filter, tree, complete && publications.isUpToDate()));
    }

    /** Where words stand in the text, in whatever rank, is one stage to who counts. */
    private static boolean isFoundBy(SearchStage stage, Match found) {
        return found.stage() == stage
                || stage == SearchStage.TEXT && found.stage().rank() != null;
    }

    /** How all that meet the conditions divide by year, region and kind; of words in the text, how those do that are counted. */
    public Facets facets(@Nullable PublicationFilter filter) {
        var among = filter == null ? PublicationFilter.ALL : filter;
        var tree = agencies.tree();
        var subtree = among.subtree(tree);
        var words = SearchWords.of(among.search());
        return words.isEmpty()
                ? Facets.of(publications.inForce(among, subtree), among, tree, true)
                : count(AskedWords.of(words), among, subtree, tree).facets();
    }

    private Hit hit(AskedWords asked, Publication publication) {
        var content = Objects.requireNonNull(publication.content());
        var name = agencies.tree().known(publication.agencyCode()).name();
        return new Hit(publication, Passages.of(asked, content, name));
    }
}
