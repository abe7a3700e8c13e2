package org.nianbao.publication.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.nianbao.publication.PublicationId;
import org.nianbao.report.ReportId;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The collection {@code searched}: of every agency and year in force the {@linkplain SearchTerms terms} by which it is
 * found, and its place in the order of a list. Under one index of both stand, for each term, the places in order; all
 * questions are answered by it without a look at a document. A report of 4,000 characters has some 1,600 terms, a
 * hundred of the rows of its tables among them, and as many index entries of a few bytes.
 */
@Repository
class Searched {

    private static final String TERMS = "terms";
    private static final String PLACE = "place";
    private static final String NUMBER = "number";
    private static final Bson BY_TERM = Indexes.ascending(TERMS, PLACE);
    private static final Bson PLACES = Projections.fields(Projections.excludeId(), Projections.include(PLACE));

    private final MongoCollection<Document> searched;

    Searched(Store store) {
        this.searched = store.publicRecord("searched", new IndexModel(BY_TERM));
    }

    /** @param most beyond which it does not matter how many there are */
    int frequency(long term, int most) {
        return Math.toIntExact(searched.countDocuments(
                eq(TERMS, term), new CountOptions().limit(most).hint(BY_TERM)));
    }

    /** Where any of a few terms occurs: up to that many places of a range, in order. */
    List<SearchPlace> places(List<Long> terms, SearchPlace.Stretch range, int most) {
        var places = new ArrayList<SearchPlace>();
        searched.find(and(
                        terms.size() == 1 ? eq(TERMS, terms.getFirst()) : in(TERMS, terms),
                        gte(PLACE, range.from()),
                        lt(PLACE, range.before())))
                .projection(PLACES)
                .sort(Sorts.ascending(PLACE))
                .hint(BY_TERM)
                .limit(most)
                .batchSize(most + 1)
                .map(document -> SearchPlace.parse(document.getString(PLACE)))
                .into(places);
        return places;
    }

    /** At which of some places a term occurs, in order. */
    List<SearchPlace> among(Collection<SearchPlace> some, long term) {
        var places = new ArrayList<SearchPlace>();
        searched.find(and(
                        eq(TERMS, term),
                        in(PLACE, some.stream().map(SearchPlace::toString).toList())))
                .projection(PLACES)
                .sort(Sorts.ascending(PLACE))
                .hint(BY_TERM)
                .batchSize(some.size() + 1)
                .map(document -> SearchPlace.parse(document.getString(PLACE)))
                .into(places);
        return places;
    }

    void put(PublicationId id, SearchedText text, Stream<Long> rows) {
        Store.put(searched, document(id, text, rows));
    }

    static Document document(PublicationId id, SearchedText text, Stream<Long> rows) {
        return new Document("_id", id.report().toString())
                .append(NUMBER, id.number())
                .append(PLACE, SearchPlace.of(id.report()).toString())
                .append(TERMS, Stream.concat(text.terms().stream(), rows).toList());
    }

    void remove(ReportId report) {
        searched.deleteOne(eq(report.toString()));
    }

    /** Nothing where another number's terms stand there. */
    void remove(PublicationId id) {
        searched.deleteOne(and(eq(id.report().toString()), eq(NUMBER, id.number())));
    }
}
