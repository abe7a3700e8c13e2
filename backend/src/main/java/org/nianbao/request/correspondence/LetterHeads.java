package org.nianbao.request.correspondence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import org.bson.Document;
import org.nianbao.account.Caller;
import org.nianbao.request.letter.LetterHead;
import org.nianbao.request.letter.LetterKind;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** What agencies put over and under their letters, one document each. */
@Repository
public class LetterHeads {

    private static final String COLLECTION = "letterHeads";

    private final MongoCollection<Document> heads;

    LetterHeads(Store store) {
        this.heads = store.collection(COLLECTION);
    }

    public LetterHead of(String agency) {
        var found = heads.find(eq(agency)).first();
        return found == null ? LetterHead.NONE : Damaged.named(COLLECTION, found, () -> read(found));
    }

    private static LetterHead read(Document found) {
        var patterns = new EnumMap<LetterKind, String>(LetterKind.class);
        found.get("patterns", Document.class)
                .forEach((kind, pattern) -> patterns.put(LetterKind.valueOf(kind), pattern.toString()));
        return new LetterHead(
                found.getString("head"),
                found.getString("contact"),
                found.getString("howToPay"),
                found.getList("bodies", String.class),
                patterns);
    }

    public void put(String agency, LetterHead head, Caller caller, Instant at) {
        var patterns = new Document();
        head.patterns().forEach((kind, pattern) -> patterns.append(kind.name(), pattern));
        Store.put(
                heads,
                new Document("_id", agency)
                        .append("head", head.head())
                        .append("contact", head.contact())
                        .append("howToPay", head.howToPay())
                        .append("bodies", head.bodies())
                        .append("patterns", patterns)
                        .append("callerId", caller.id())
                        .append("by", caller.name())
                        .append("at", Date.from(at)));
    }
}
