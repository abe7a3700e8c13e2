package org.nianbao.publication.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.nianbao.publication.Publication;
import org.nianbao.publication.PublicationId;
import org.nianbao.report.ReportId;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** The collection {@code searchedTexts}: of every agency and year in force the text a search looks through, whole. */
@Repository
class SearchedTexts {

    private static final String NUMBER = "number";
    private static final String PUBLISHED_AT = "publishedAt";
    private static final String TEXT = "text";
    private static final String ENDS = "ends";

    /** @param id the number whose text it is */
    record OfNumber(PublicationId id, Instant publishedAt, SearchedText text) {}

    private final MongoCollection<Document> texts;

    SearchedTexts(Store store) {
        this.texts = store.publicRecord("searchedTexts");
    }

    void put(Publication publication, SearchedText text) {
        Store.put(texts, document(publication, text));
    }

    static Document document(Publication publication, SearchedText text) {
        return new Document("_id", publication.id().report().toString())
                .append(NUMBER, publication.number())
                .append(PUBLISHED_AT, Date.from(publication.publishedAt()))
                .append(TEXT, text.text())
                .append(ENDS, text.ends());
    }

    void remove(ReportId report) {
        texts.deleteOne(eq(report.toString()));
    }

    /** Nothing where another number's text stands there. */
    void remove(PublicationId id) {
        texts.deleteOne(and(eq(id.report().toString()), eq(NUMBER, id.number())));
    }

    Map<ReportId, OfNumber> of(Collection<ReportId> reports) {
        var found = new HashMap<ReportId, OfNumber>();
        texts.find(in("_id", reports.stream().map(ReportId::toString).toList()))
                .batchSize(reports.size())
                .map(document -> Damaged.named("searchedTexts", document, () -> read(document)))
                .forEach(one -> found.put(one.id().report(), one));
        return found;
    }

    private static OfNumber read(Document document) {
        return new OfNumber(
                new PublicationId(ReportId.parse(document.getString("_id")), document.getInteger(NUMBER)),
                document.getDate(PUBLISHED_AT).toInstant(),
                new SearchedText(document.getString(TEXT), document.getList(ENDS, Integer.class)));
    }
}
