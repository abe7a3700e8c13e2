package org.nianbao.agency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.IntFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.AdministrationEntry.AdministrationAct;
import org.nianbao.agency.AdministrationEntry.Determination;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.store.Damaged;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.StaleWrite;
import org.nianbao.store.Store;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/**
 * The entries of the administration, one document each, numbered without a gap. The insertion of an entry commits
 * it with all it makes of other documents, however many; these follow, and only those of the last entry can be missing
 * after a crash: whoever comes next, or starts the server, writes them again.
 */
@Repository
public class AdministrationEntries {

    /** What a document calls the number of the entry that made it what it is. */
    public static final String NUMBER = "entry";

    private static final int TRIES = 20;

    /** A document of a collection as a decision leaves it. */
    public record Change(String collection, Document document) {

        /** In place of a document that is no longer. */
        public static Change removal(String collection, Object id) {
            return new Change(collection, new Document("_id", id).append("removed", true));
        }
    }

    /**
     * What came of deciding: what was determined, with all that it makes of other documents.
     *
     * @param determination null when nothing was decided after all
     * @param outcome what the caller is told
     */
    public record Deliberation<T>(@Nullable Determination determination, List<Change> changes, T outcome) {

        public static <T> Deliberation<T> none(T outcome) {
            return new Deliberation<>(null, List.of(), outcome);
        }
    }

    private final Store store;
    private final MongoCollection<Document> entries;
    private final PublicationClock changes;
    private final Clock clock;

    AdministrationEntries(Store store, PublicationClock changes, Clock clock) {
        this.store = store;
        this.entries = store.collection(
                "administration",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("agencies"), Indexes.descending("_id"))));
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Decides on what is stored at that moment. Of two at once one is first, and the other decides anew.
     *
     * @param deciding given the number the entry will have
     */
    public <T> T commit(Caller caller, IntFunction<Deliberation<T>> deciding) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            int number = completeLast() + 1;
            var decision = deciding.apply(number);
            if (decision.determination() == null) {
                return decision.outcome();
            }
            var entry = write(number, caller, decision.determination(), decision.changes());
            if (Store.commit(entries, entry)) {
                complete(entry);
                return decision.outcome();
            }
        }
        throw new StaleWrite("机关的管理");
    }

    /** Entries about some agencies, latest first. */
    Connection<AdministrationEntry> page(Collection<String> agencies, Page page) {
        var about = in("agencies", agencies);
        var found = entries.find(page.after() == null ? about : and(about, lt("_id", position(page.after()))))
                .projection(Projections.exclude("changes"))
                .sort(Sorts.descending("_id"))
                .limit(page.first() + 1)
                .map(AdministrationEntries::read)
                .into(new ArrayList<>());
        return Connection.of(
                page,
                found,
                entry -> String.valueOf(entry.number()),
                () -> Math.toIntExact(entries.countDocuments(about)));
    }

    /** Entries behind a number, oldest first. */
    public List<AdministrationEntry> after(int number) {
        return entries.find(gt("_id", number))
                .projection(Projections.exclude("changes"))
                .sort(Sorts.ascending("_id"))
                .map(AdministrationEntries::read)
                .into(new ArrayList<>());
    }

    /** Number of the last one; 0 when there is none. */
    public int last() {
        var last = entries.find()
                .projection(Projections.include("_id"))
                .sort(Sorts.descending("_id"))
                .limit(1)
                .first();
        return last == null ? 0 : last.getInteger("_id");
    }

    private static int position(String after) {
        try {
            return Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw new BadRequest("after 不是本列表给出的位置。");
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    int completeLast() {
        var last = entries.find().sort(Sorts.descending("_id")).limit(1).first();
        if (last == null) {
            return 0;
        }
        complete(last);
        return last.getInteger("_id");
    }

    /** Writes what an entry says, but over nothing that a later one made. */
    private void complete(Document entry) {
        int number = entry.getInteger("_id");
        boolean changed = false;
        for (var change : entry.getList("changes", Document.class)) {
            var document = change.get("document", Document.class).append(NUMBER, number);
            changed |= Store.putOver(
                    store.collection(change.getString("collection")),
                    Filters.not(Filters.gte(NUMBER, number)),
                    document);
        }
        if (changed) {
            changes.advanceAgencies();
        }
    }

    private Document write(int number, Caller caller, Determination determination, List<Change> changes) {
        return new Document("_id", number)
                .append("at", Date.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .append("callerId", caller.id())
                .append("by", caller.name())
                .append("act", determination.act().name())
                .append("agencies", determination.agencies())
                .append("what", determination.what())
                .append(
                        "from",
                        determination.from() == null
                                ? null
                                : determination.from().toString())
                .append("reason", determination.reason())
                .append(
                        "changes",
                        changes.stream()
                                .map(change -> new Document("collection", change.collection())
                                        .append("document", change.document()))
                                .toList());
    }

    private static AdministrationEntry read(Document document) {
        return Damaged.named("administration", document, () -> {
            var from = document.getString("from");
            return new AdministrationEntry(
                    document.getInteger("_id"),
                    document.getDate("at").toInstant(),
                    document.getString("callerId"),
                    document.getString("by"),
                    new Determination(
                            AdministrationAct.valueOf(document.getString("act")),
                            document.getList("agencies", String.class),
                            document.getString("what"),
                            from == null ? null : LocalDate.parse(from),
                            document.getString("reason")));
        });
    }
}
