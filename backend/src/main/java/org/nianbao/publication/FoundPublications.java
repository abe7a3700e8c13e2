package org.nianbao.publication;

import static com.mongodb.client.model.Filters.and;
import static org.nianbao.publication.PublicationFilter.Order.NEWEST;

import java.util.ArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.publication.PublicationFilter.Order;
import org.nianbao.publication.SearchDocuments.Rank;
import org.springframework.stereotype.Repository;

/**
 * The public record as a search goes through it: rank by rank, and no further than the page asks for. A rank is one
 * query; words that stand everywhere are met at once in the order of the list, rare ones through the index of terms.
 */
@Repository
class FoundPublications {

    /** Beyond this a search is not counted: nobody reads that far, and common words stand everywhere. */
    private static final int MOST_COUNTED = 1000;

    private record Found(SearchPlace place, Publication publication) {}

    private final Searched searched;
    private final Publications publications;

    FoundPublications(Searched searched, Publications publications) {
        this.searched = searched;
        this.publications = publications;
    }

    /** Those in which all words occur: by where they do, name first, then latest year first. */
    Connection<Publication> page(SearchWords words, Bson filter, Page page) {
        var after = page.after() == null ? null : SearchPlace.parse(page.after());
        var ranks = new ArrayList<Rank>();
        var heads = new ArrayList<Document>();
        for (var rank : Rank.values()) {
            int lacking = page.first() + 1 - heads.size();
            if (lacking > 0 && (after == null || rank.compareTo(after.rank()) >= 0)) {
                searched.page(
                                and(filter, SearchDocuments.ranked(words, rank)),
                                NEWEST,
                                after == null || rank != after.rank() ? null : after.position(),
                                lacking)
                        .forEach(head -> {
                            ranks.add(rank);
                            heads.add(head);
                        });
            }
        }
        var whole = publications.whole(heads);
        var found = new ArrayList<Found>();
        for (int at = 0; at < whole.size(); at++) {
            found.add(new Found(
                    new SearchPlace(ranks.get(at), PublicationFilter.position(whole.get(at))), whole.get(at)));
        }
        return Connection.of(
                        page,
                        found,
                        one -> one.place().toString(),
                        () -> searched.count(and(filter, SearchDocuments.containing(words)), MOST_COUNTED))
                .map(Found::publication);
    }

    /** Those that meet conditions of which one is that words occur, wherever they do, in the order of a list. */
    Connection<Publication> page(Bson filter, Order order, Page page) {
        return Connection.of(
                page,
                publications.whole(searched.page(filter, order, page.after(), page.first() + 1)),
                PublicationFilter::position,
                () -> searched.count(filter, 0));
    }
}
