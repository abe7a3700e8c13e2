package org.nianbao.request.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.nianbao.request.identity.IdentityDocuments.Salted;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/**
 * What was written in requests, one document a paper under {@code <request>#<number>}: sealed with its name, its salt and
 * what it says, beside its media type and size. In the place of one that was erased alone stands when.
 */
@Repository
class Papers {

    private static final String COLLECTION = "requestPapers";
    private static final String SEALED = "sealed";
    private static final String ERASED = "erased";
    private static final char NUMBER = '#';

    private final MongoCollection<Document> papers;

    Papers(@Qualifier("identityStore") Store store) {
        this.papers = store.collection(COLLECTION);
    }

    static String request(String paper) {
        int number = paper.lastIndexOf(NUMBER);
        if (number < 0) {
            throw new IllegalArgumentException("“" + paper + "”不是材料编号。");
        }
        return paper.substring(0, number);
    }

    PaperRef add(String request, DataKey key, RequestPaper paper) {
        var salted = Salted.of(paper);
        var open = IdentityDocuments.write(salted);
        for (long number = papers.countDocuments(of(request)) + 1; ; number++) {
            var id = request + NUMBER + number;
            if (Store.commit(
                    papers,
                    new Document("_id", id)
                            .append("type", paper.type())
                            .append("size", paper.content().length)
                            .append(SEALED, new Binary(key.seal(open, place(id)))))) {
                return new PaperRef(id, salted.digest());
            }
        }
    }

    Held<RequestPaper> find(PaperRef paper, DataKey key) {
        var document = papers.find(eq(paper.id())).first();
        if (document == null) {
            return new Held.Never<>();
        }
        if (document.containsKey(ERASED)) {
            return new Held.Gone<>(document.getDate(ERASED).toInstant());
        }
        return new Held.There<>(open(document, paper, key));
    }

    /** Those of a request that are there, by their ids. */
    Map<String, RequestPaper> find(String request, Collection<PaperRef> some, DataKey key) {
        var wanted = some.stream().collect(Collectors.toMap(PaperRef::id, Function.identity(), (one, other) -> one));
        var found = new HashMap<String, RequestPaper>();
        papers.find(and(in("_id", wanted.keySet()), of(request))).forEach(document -> {
            var paper = wanted.get(document.getString("_id"));
            if (paper != null && !document.containsKey(ERASED)) {
                found.put(paper.id(), open(document, paper, key));
            }
        });
        return found;
    }

    private static RequestPaper open(Document document, PaperRef paper, DataKey key) {
        return Damaged.named(COLLECTION, document, () -> {
            var salted = IdentityDocuments.paper(
                    key.open(document.get(SEALED, Binary.class).getData(), place(paper.id())));
            if (!MessageDigest.isEqual(
                    salted.digest().getBytes(), paper.digest().getBytes())) {
                throw new IllegalStateException("材料与登记的摘要不符。");
            }
            return salted.paper();
        });
    }

    /** The first time counts. */
    void erase(String paper, Instant at) {
        if (papers.find(and(eq(paper), new Document(ERASED, new Document("$exists", false))))
                        .first()
                != null) {
            Store.put(papers, new Document("_id", paper).append(ERASED, Date.from(at)));
        }
    }

    void remove(String request) {
        papers.deleteMany(of(request));
    }

    /** Of two ids that begin alike only the request's own has the mark behind; {@code $} is the character after it. */
    private static Bson of(String request) {
        return and(gt("_id", request + NUMBER), lt("_id", request + (char) (NUMBER + 1)));
    }

    private static String place(String paper) {
        return COLLECTION + "|" + paper;
    }
}
