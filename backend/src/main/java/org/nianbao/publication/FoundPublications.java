package org.nianbao.publication;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static org.nianbao.publication.PublicationFilter.Order.NEWEST;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.publication.SearchDocuments.Rank;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The public record as a search goes through it: rank by rank, and no further than the page asks for. A rank is one
 * query; words that stand everywhere are met at once in the order of the list, rare ones through the index of terms.
 */
@Repository
class FoundPublications {

    /** Beyond this a search is not counted: nobody reads that far, and common words stand everywhere. */
    private static final int MOST_COUNTED = 1000;
    private static final int BATCH = 100;

    private record Found(SearchPlace place, Publication publication) {
    }

    private final MongoCollection<Document> latest;
    private final Publications publications;
    private final Editions editions;
    private final PublicationClock clock;

    FoundPublications(Store store, Publications publications, Editions editions, PublicationClock clock) {
        this.latest = store.collection("latest", SearchDocuments.INDEXES);
        this.publications = publications;
        this.editions = editions;
        this.clock = clock;
    }

    /** Those in which all words occur: by where they do, name first, then latest year first. */
    Connection<Publication> page(SearchWords words, Bson filter, Page page) {
        var after = page.after() == null ? null : SearchPlace.parse(page.after());
        var found = new ArrayList<Found>();
        for (var rank : Rank.values()) {
            int lacking = page.first() + 1 - found.size();
            if (lacking > 0 && (after == null || rank.compareTo(after.rank()) >= 0)) {
                var ranked = and(filter, SearchDocuments.ranked(words, rank));
                latest.find(after == null || rank != after.rank() ? ranked
                                : and(ranked, NEWEST.behind(after.position())))
                        .projection(Publications.READ).sort(NEWEST.sort()).limit(lacking)
                        .map(document -> PublicationDocuments.read(document, editions))
                        .forEach(one -> found.add(new Found(
                                new SearchPlace(rank, PublicationFilter.position(one)), one)));
            }
        }
        IntSupplier counting = () -> Math.toIntExact(latest.countDocuments(
                and(filter, SearchDocuments.containing(words)), new CountOptions().limit(MOST_COUNTED)));
        var followedUp = publications.followedUp(found.stream().map(Found::publication).toList());
        var known = new ArrayList<Found>();
        for (int at = 0; at < found.size(); at++) {
            known.add(new Found(found.get(at).place(), followedUp.get(at)));
        }
        return Connection.of(page, known, one -> one.place().toString(), counting).map(Found::publication);
    }

    /** Gives publications that earlier releases put here what a search looks through. Repeating it changes nothing. */
    void makeFindable(UnaryOperator<String> agencyName) {
        List<PublicationId> outdated = latest.find(ne(SearchDocuments.FORM_FIELD, SearchDocuments.FORM))
                .projection(Publications.HEAD).batchSize(BATCH).map(PublicationDocuments::id).into(new ArrayList<>());
        outdated.forEach(id -> {
            var document = latest.find(eq(id.report().toString())).first();
            if (document != null && document.getInteger("number") == id.number()) {
                var content = ContentTree.read(document.get("content", Document.class), editions);
                latest.updateOne(new Document("_id", id.report().toString()).append("number", id.number()), Updates.combine(
                        Updates.unset("text"), Updates.set("search",
                                SearchDocuments.write(content, agencyName.apply(id.report().agency())))));
            }
        });
        if (!outdated.isEmpty()) {
            clock.advance();
        }
    }
}
