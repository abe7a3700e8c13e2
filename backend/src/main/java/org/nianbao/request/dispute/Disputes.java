package org.nianbao.request.dispute;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.RequestId;
import org.nianbao.store.Damaged;
import org.nianbao.store.Missing;
import org.nianbao.store.StaleWrite;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The register of disputes, one document each with all its facts. What it is found by stands beside them: on which request
 * it hangs, when it was filed, and from when to when it has to do with a year's table.
 */
@Repository
public class Disputes {

    private static final String COLLECTION = "disputes";

    private static final String AGENCY = "agency";
    private static final String REQUEST = "request";
    /** The day it was filed and its id in one, so that the list of an agency is one range. */
    private static final String PLACE = "place";

    private static final String FACTS = "facts";
    private static final String ENTRIES = "entries";
    private static final String ACCEPTED = "shown.accepted";
    private static final String DECIDED = "shown.decided";
    /** What was not accepted or decided stands behind all that was. */
    private static final String NEVER = "9999-12-31";

    private final MongoCollection<Document> disputes;

    Disputes(Store store) {
        this.disputes = store.collection(
                COLLECTION,
                new IndexModel(Indexes.ascending(AGENCY, PLACE)),
                new IndexModel(Indexes.ascending(AGENCY, ACCEPTED, DECIDED)),
                new IndexModel(Indexes.ascending(REQUEST, PLACE)));
    }

    /** Puts a new one there; where one stands under its id already, that is what is answered. */
    public Dispute open(Dispute dispute) {
        return Store.insert(disputes, document(dispute)) ? dispute : get(dispute.id());
    }

    public Dispute get(String id) {
        var found = disputes.find(eq(id)).first();
        if (found == null) {
            throw new Missing("没有编号为“" + id + "”的复议、诉讼案件。");
        }
        return read(found);
    }

    /**
     * Adds what happened.
     *
     * @param known the dispute as whoever adds it knows it
     * @param then  the same with one fact more
     * @throws StaleWrite when others added something meanwhile
     */
    public void add(Dispute known, Dispute then) {
        var result = disputes.updateOne(
                and(eq(known.id()), eq(ENTRIES, known.version())),
                Updates.combine(
                        Updates.push(FACTS, DisputeDocuments.write(then.facts().getLast())),
                        Updates.set(ENTRIES, then.version()),
                        Updates.set("shown", shown(then))));
        if (result.getMatchedCount() == 0) {
            throw new StaleWrite(known.id());
        }
    }

    /** All that have to do with a year's table: accepted by its end, and not decided before it. */
    public List<Dispute> ofYear(String agency, int year) {
        var first = LocalDate.of(year, 1, 1);
        return read(
                and(eq(AGENCY, agency), lt(ACCEPTED, first.plusYears(1).toString()), gte(DECIDED, first.toString())),
                Sorts.ascending(ACCEPTED, DECIDED),
                Integer.MAX_VALUE);
    }

    /** Those on a request, the latest first. */
    public List<Dispute> onRequest(RequestId request) {
        return read(eq(REQUEST, request.toString()), Sorts.descending(PLACE), Integer.MAX_VALUE);
    }

    /** Those of an agency, the latest first, behind a position. */
    public List<Dispute> list(String agency, @Nullable String after, int most) {
        var all = eq(AGENCY, agency);
        return read(after == null ? all : and(all, lt(PLACE, after)), Sorts.descending(PLACE), most);
    }

    public int count(String agency) {
        return Math.toIntExact(disputes.countDocuments(eq(AGENCY, agency)));
    }

    /** @return the position behind which a list goes on */
    public String position(Dispute dispute) {
        return dispute.opened().on() + " " + dispute.id();
    }

    private List<Dispute> read(Bson wanted, Bson order, int most) {
        return disputes.find(wanted).sort(order).limit(most).map(Disputes::read).into(new ArrayList<>());
    }

    private Document document(Dispute dispute) {
        var request = dispute.opened().request();
        return new Document("_id", dispute.id())
                .append(AGENCY, dispute.agency())
                .append(REQUEST, request == null ? null : request.toString())
                .append(PLACE, position(dispute))
                .append(
                        FACTS,
                        dispute.facts().stream().map(DisputeDocuments::write).toList())
                .append(ENTRIES, dispute.version())
                .append("shown", shown(dispute));
    }

    private static Document shown(Dispute dispute) {
        var counted = dispute.counted();
        return new Document(
                        "accepted",
                        counted == null ? NEVER : counted.acceptedOn().toString())
                .append(
                        "decided",
                        counted == null || counted.decidedOn() == null
                                ? NEVER
                                : counted.decidedOn().toString());
    }

    private static Dispute read(Document document) {
        return Damaged.named(
                COLLECTION,
                document,
                () -> new Dispute(
                        document.getString("_id"),
                        document.getString(AGENCY),
                        document.getList(FACTS, Document.class).stream()
                                .map(DisputeDocuments::read)
                                .toList()));
    }
}
