package org.nianbao.request.handover;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.register.RegisterChange;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * What was changed of years after their reports were published, one document for each change and year, under the fact that
 * changes it. It is put there before the fact is recorded: a fact that moves a locked year always has its reason.
 */
@Repository
public class YearChanges {

    private static final String COLLECTION = "yearChanges";
    private static final String AGENCY = "agency";
    private static final String REGISTER = "register";
    private static final String YEAR = "year";
    private static final String AT = "at";

    private final MongoCollection<Document> changes;

    YearChanges(Store store) {
        this.changes = store.collection(COLLECTION, new IndexModel(Indexes.ascending(AGENCY, REGISTER, YEAR, AT)));
    }

    /**
     * Notes what is about to be changed.
     *
     * @param of     the request or dispute with the number the fact will have
     * @param what   what is changed, in a sentence that names no applicant
     * @param reason why; it names no applicant either
     */
    public void note(
            String agency,
            String register,
            String of,
            String what,
            @Nullable String reason,
            List<LockedMove> moves,
            Caller caller,
            Instant at) {
        moves.forEach(move -> Store.put(
                changes,
                new Document("_id", id(of, move, caller))
                        .append(AGENCY, agency)
                        .append(REGISTER, register)
                        .append(YEAR, move.year())
                        .append(AT, Date.from(at))
                        .append("callerId", caller.id())
                        .append("by", caller.name())
                        .append("what", what)
                        .append("reason", reason == null ? "" : reason.strip())
                        .append("cells", move.cells().keySet().stream().sorted().toList())));
    }

    /** What was noted came to nothing, as others recorded something meanwhile. */
    public void drop(String of, List<LockedMove> moves, Caller caller) {
        moves.forEach(move -> changes.deleteOne(eq(id(of, move, caller))));
    }

    /** Those of a year, the latest first. */
    public List<RegisterChange> of(String agency, String register, int year) {
        return changes.find(and(eq(AGENCY, agency), eq(REGISTER, register), eq(YEAR, year)))
                .sort(Sorts.descending(AT))
                .map(document -> Damaged.named(
                        COLLECTION,
                        document,
                        () -> new RegisterChange(
                                document.getDate(AT).toInstant(),
                                document.getString("by"),
                                document.getString("what"),
                                document.getString("reason"),
                                Set.copyOf(document.getList("cells", String.class)))))
                .into(new ArrayList<>());
    }

    /** Two who change the same at once have one each. */
    private static String id(String of, LockedMove move, Caller caller) {
        return of + " " + move.year() + " " + caller.id();
    }
}
