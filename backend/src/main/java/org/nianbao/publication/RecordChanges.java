package org.nianbao.publication;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.graphql.BadRequest;
import org.nianbao.publication.RecordChange.RecordChangeKind;
import org.nianbao.report.ReportId;
import org.nianbao.store.Busy;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The collection {@code changes}: what happened to the public record, one after the other, for whoever keeps a copy of it.
 *
 * <p>The order is that of the numbers and of no clock: each change takes the number behind the last one there is, which only
 * one can have, so that none ever comes to stand before one that somebody has read, whichever instance wrote it, however late
 * it came and however wrong a clock is. A change is written when the record has followed and may be written again: of the
 * same one there is only one.
 */
@Repository
public class RecordChanges {

    private static final String COLLECTION = "changes";
    private static final String KIND = "kind";
    private static final String AT = "at";
    /** Of which publication what, which is so only once. */
    private static final String WHAT = "what";

    private static final Pattern WRITTEN = Pattern.compile("change (\\d{1,15})");

    private final MongoCollection<Document> changes;
    private final Store store;
    private final Clock clock;

    RecordChanges(Store store, Clock clock) {
        this.changes = store.publicRecord(
                COLLECTION,
                new IndexModel(Indexes.ascending(WHAT), new IndexOptions().unique(true)),
                new IndexModel(Indexes.ascending(AT, "_id")));
        this.store = store;
        this.clock = clock;
    }

    /** Notes one behind all there are. Harmless when it is there already. */
    public void add(RecordChangeKind kind, PublicationId publication) {
        var what = publication + " " + kind;
        while (changes.find(eq(WHAT, what)).first() == null) {
            var last = last();
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var at = last != null && last.at().isAfter(now) ? last.at() : now;
            Store.insert(
                    changes,
                    new Document("_id", last == null ? 1L : last.number() + 1)
                            .append(WHAT, what)
                            .append(KIND, kind.name())
                            .append(
                                    PublicationDocuments.AGENCY,
                                    publication.report().agency())
                            .append(
                                    PublicationDocuments.YEAR,
                                    publication.report().year())
                            .append(PublicationDocuments.NUMBER, publication.number())
                            .append(AT, Date.from(at)));
        }
    }

    /** All that is known of a number, in the order in which it must have happened. Harmless when it is there already. */
    public void add(PublicationNumber number) {
        add(number.number() == 1 ? RecordChangeKind.PUBLISHED : RecordChangeKind.CORRECTED, number.id());
        if (number.withdrawn()) {
            add(RecordChangeKind.WITHDRAWN, number.id());
        }
        if (number.erasure() != null) {
            add(RecordChangeKind.ERASED, number.id());
        }
    }

    /** The latest one; null while there is none. */
    public @Nullable RecordChange last() {
        var found = changes.find(gt("_id", 0L)).sort(Sorts.descending("_id")).first();
        return found == null ? null : read(found);
    }

    /** The latest of them, the last first. */
    public List<RecordChange> latest(int most) {
        return changes.find(gt("_id", 0L))
                .sort(Sorts.descending("_id"))
                .limit(most)
                .map(RecordChanges::read)
                .into(new ArrayList<>());
    }

    /** Up to that many behind a number, 0 for the beginning. */
    public List<RecordChange> after(long number, int most) {
        return changes.find(gt("_id", number))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(RecordChanges::read)
                .into(new ArrayList<>());
    }

    /** How many there are: they are numbered without gaps. */
    public int count() {
        var last = last();
        return last == null ? 0 : Math.toIntExact(last.number());
    }

    /** The number behind which those stand that were recorded from a moment on. */
    public long before(Instant since) {
        var first = changes.find(gte(AT, Date.from(since)))
                .sort(Sorts.ascending(AT, "_id"))
                .first();
        if (first != null) {
            return read(first).number() - 1;
        }
        var last = last();
        return last == null ? 0 : last.number();
    }

    /** The place of a change, as {@link #number} reads it. */
    public static String position(long number) {
        return "change " + number;
    }

    /**
     * The number of a place.
     *
     * @throws BadRequest for one that there is not, as after the store was put back to an earlier state: whoever holds it has
     *     read what is no longer so
     */
    public long number(String position) {
        var parts = WRITTEN.matcher(position);
        if (!parts.matches()) {
            throw new BadRequest("after 不是公开记录变化给出的位置。");
        }
        long number = Long.parseLong(parts.group(1));
        var last = last();
        if (number > (last == null ? 0 : last.number())) {
            if (!store.hasPrimary()) {
                throw new Busy("数据库正在切换，请过几秒再试。");
            }
            throw new BadRequest("after 在最后一次变化之后：公开记录可能从备份恢复过，请从头重新收割。");
        }
        return number;
    }

    private static RecordChange read(Document document) {
        return Damaged.named(
                COLLECTION,
                String.valueOf(document.get("_id")),
                () -> new RecordChange(
                        ((Number) document.get("_id")).longValue(),
                        RecordChangeKind.valueOf(document.getString(KIND)),
                        new PublicationId(
                                new ReportId(
                                        document.getString(PublicationDocuments.AGENCY),
                                        document.getInteger(PublicationDocuments.YEAR)),
                                document.getInteger(PublicationDocuments.NUMBER)),
                        document.getDate(AT).toInstant()));
    }
}
