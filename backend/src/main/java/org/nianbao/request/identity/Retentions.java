package org.nianbao.request.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.request.RequestId;
import org.nianbao.request.identity.RetentionState.RetentionStep;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** What is to become of the people in requests' files, one document each under the request's id; nobody is in it. */
@Repository
public class Retentions {

    private static final String COLLECTION = "retentions";
    private static final String AGENCY = "agency";
    /** The day that is planned and the id in one, so that what is due is one range; empty where no day is. */
    private static final String DUE = "due";

    private static final String STEP = "step";
    private static final String PLANNED = "planned";
    private static final String DECISIONS = "decisions";

    /** What is to become of one, and what was decided of it, in that order. */
    public record Retention(RequestId request, RetentionState state, List<RetentionDecision> decisions) {
        public Retention {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * 鉴定: what somebody decided.
     *
     * @param by     by name
     * @param reason why; names no applicant
     */
    public record RetentionDecision(Instant at, String by, RetentionState state, String reason) {

        /** Without the reason: whatever somebody wrote there goes into no log. */
        @Override
        public String toString() {
            return "鉴定 " + at;
        }
    }

    private final MongoCollection<Document> retentions;

    Retentions(Store store) {
        this.retentions = store.collection(COLLECTION, new IndexModel(Indexes.ascending(AGENCY, DUE)));
    }

    /** Puts down what is decided; of one of which something was decided before, in its place. */
    public void decide(RequestId request, RetentionState state, String reason, Caller caller, Instant at) {
        var planned = state.planned();
        Store.orChanged(() -> retentions.updateOne(
                eq(request.toString()),
                Updates.combine(
                        Updates.set(AGENCY, request.agency()),
                        Updates.set(DUE, planned == null ? "" : planned + " " + request),
                        Updates.set(STEP, state.step().name()),
                        Updates.set(PLANNED, planned == null ? null : planned.toString()),
                        Updates.push(
                                DECISIONS,
                                new Document(STEP, state.step().name())
                                        .append(PLANNED, planned == null ? null : planned.toString())
                                        .append("at", Date.from(at))
                                        .append("callerId", caller.id())
                                        .append("by", caller.name())
                                        .append("reason", reason)),
                        Updates.setOnInsert(Store.FORM, 1)),
                new UpdateOptions().upsert(true)));
    }

    /** @return null of a request that was never filed */
    public @Nullable Retention find(RequestId request) {
        var found = retentions.find(eq(request.toString())).first();
        return found == null ? null : read(found);
    }

    /** Those of an agency about which somebody has to decide, the longest due first, behind a position. */
    public List<Retention> due(String agency, LocalDate today, @Nullable String after, int most) {
        return retentions
                .find(and(dueOf(agency, today), gt(DUE, after == null ? "" : after)))
                .sort(Sorts.ascending(DUE))
                .limit(most)
                .map(Retentions::read)
                .into(new ArrayList<>());
    }

    public int count(String agency, LocalDate today) {
        return Math.toIntExact(retentions.countDocuments(and(dueOf(agency, today), gt(DUE, ""))));
    }

    /** @return the position behind which the list goes on */
    public String position(Retention due) {
        return due.state().planned() + " " + due.request();
    }

    private static Bson dueOf(String agency, LocalDate today) {
        return and(eq(AGENCY, agency), lt(DUE, today.plusDays(1).toString()));
    }

    private static Retention read(Document document) {
        return Damaged.named(
                COLLECTION,
                document,
                () -> new Retention(
                        RequestId.parse(document.getString("_id")),
                        state(document),
                        document.getList(DECISIONS, Document.class).stream()
                                .map(each -> new RetentionDecision(
                                        Objects.requireNonNull(each.getDate("at"))
                                                .toInstant(),
                                        each.getString("by"),
                                        state(each),
                                        each.getString("reason")))
                                .toList()));
    }

    private static RetentionState state(Document said) {
        var planned = said.getString(PLANNED);
        return new RetentionState(
                RetentionStep.valueOf(said.getString(STEP)), planned == null ? null : LocalDate.parse(planned));
    }
}
