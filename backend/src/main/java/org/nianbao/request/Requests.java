package org.nianbao.request;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.graphql.BadRequest;
import org.nianbao.store.Busy;
import org.nianbao.store.Damaged;
import org.nianbao.store.Missing;
import org.nianbao.store.StaleWrite;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The register of requests, one document each under {@code <agency>:<year>:<serial>}, with all its facts. A number is
 * taken by putting the document there, so there is none without a request and no two with the same. What follows from the
 * facts stands beside them to be found by, as of the day it was put there; whoever reads a request derives it anew.
 */
@Repository
public class Requests {

    static final String COLLECTION = "requests";

    private static final String AGENCY = "agency";
    private static final String YEAR = "year";
    private static final String SERIAL = "serial";
    /** Year and serial in one, so that a list by number is one range. */
    private static final String PLACE = "place";

    private static final String SUBJECT = "subject";
    private static final String FACTS = "facts";
    private static final String ENTRIES = "entries";
    /** Who sent it and by which of the sender's own keys, so that sending twice makes one request. */
    private static final String SENT = "sent";

    private static final String TOKEN = "token";
    private static final String STATUS = "shown.status";
    private static final String OPEN = "shown.open";
    /** The day it is due and its id in one, so that a list by day is one range. */
    private static final String DUE = "shown.due";

    private static final String RECEIVED = "shown.received";
    private static final String CLOSED = "shown.closed";
    private static final String KIND = "shown.kind";
    private static final String RESULT = "shown.result";
    private static final String HANDLER = "shown.handler";
    private static final String LATE = "shown.late";
    /** What has no last day, or was not closed, stands behind all that has or was. */
    private static final String NEVER = "9999-12-31";

    private static final int BATCH = 2_000;
    private static final int MOST_TRIES = 200;

    private final MongoCollection<Document> requests;

    Requests(Store store) {
        this.requests = store.collection(
                COLLECTION,
                new IndexModel(Indexes.ascending(AGENCY, PLACE)),
                new IndexModel(Indexes.ascending(AGENCY, OPEN, DUE, STATUS)),
                new IndexModel(Indexes.ascending(AGENCY, RECEIVED, CLOSED, KIND, RESULT)),
                new IndexModel(Indexes.ascending(AGENCY, TOKEN)),
                new IndexModel(Indexes.ascending(OPEN, "_id")),
                new IndexModel(Indexes.ascending(AGENCY, SENT), new IndexOptions().unique(true)));
    }

    /** The number the agency's next request of a year would have; another one may take it meanwhile. */
    private int next(String agency, int year) {
        var last = requests.find(and(eq(AGENCY, agency), gte(PLACE, place(year, 0)), lt(PLACE, place(year + 1, 0))))
                .sort(Sorts.descending(PLACE))
                .projection(Projections.include(SERIAL))
                .first();
        return last == null ? 1 : last.getInteger(SERIAL) + 1;
    }

    /**
     * Puts a new request under the next number of its year, without a gap.
     *
     * @param sent  the sender's key, which makes one request of what is sent twice
     * @param make  the request under a number
     * @param shown where it stands
     * @return the request, or that which was put there before under the same key
     */
    public Request register(
            String agency,
            int year,
            String sent,
            Function<RequestId, Request> make,
            Function<Request, RequestStanding> shown) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            var before = bySender(agency, sent);
            if (before != null) {
                return before;
            }
            var request = make.apply(new RequestId(agency, year, next(agency, year)));
            if (Store.insert(requests, document(request, shown.apply(request), sent))) {
                return request;
            }
        }
        throw new Busy("登记的人太多，请稍后再试。");
    }

    /** Those received on some days. */
    public List<Request> receivedOn(String agency, Collection<LocalDate> days, int most) {
        return read(
                and(
                        eq(AGENCY, agency),
                        in(RECEIVED, days.stream().map(LocalDate::toString).toList())),
                Sorts.ascending(RECEIVED),
                most);
    }

    /** @return null when nothing came under that key */
    public @Nullable Request bySender(String agency, String sent) {
        var found = requests.find(and(eq(AGENCY, agency), eq(SENT, sent))).first();
        return found == null ? null : read(found);
    }

    public @Nullable Request find(RequestId id) {
        var found = requests.find(eq(id.toString())).first();
        return found == null ? null : read(found);
    }

    public Request get(RequestId id) {
        var found = find(id);
        if (found == null) {
            throw new Missing("没有登记编号为" + id.shown() + "的申请。");
        }
        return found;
    }

    /**
     * Adds what happened.
     *
     * @param known the request as whoever adds it knows it
     * @param then  the same with more facts
     * @throws StaleWrite when others added something meanwhile
     */
    public void add(Request known, Request then, RequestStanding shown) {
        var more = then.facts().subList(known.version(), then.version());
        var result = requests.updateOne(
                and(eq(known.id().toString()), eq(ENTRIES, known.version())),
                Updates.combine(
                        Updates.pushEach(FACTS, FactDocuments.write(more)),
                        Updates.set(ENTRIES, then.version()),
                        Updates.set(SUBJECT, then.subject()),
                        Updates.set("shown", shown(shown))));
        if (result.getMatchedCount() == 0) {
            throw new StaleWrite(known.id().toString());
        }
    }

    /** What follows from the facts as of another day or calendar; nothing where others added something meanwhile. */
    public void show(Request request, RequestStanding standing) {
        requests.updateOne(
                and(eq(request.id().toString()), eq(ENTRIES, request.version())),
                Updates.set("shown", shown(standing)));
    }

    /** Every open request, of all agencies. */
    public void eachOpen(Consumer<Request> each) {
        var after = "";
        List<Document> batch;
        do {
            batch = requests.find(and(eq(OPEN, true), gt("_id", after)))
                    .sort(Sorts.ascending("_id"))
                    .limit(BATCH)
                    .into(new ArrayList<>());
            batch.forEach(document -> each.accept(read(document)));
            after = batch.isEmpty() ? after : batch.getLast().getString("_id");
        } while (batch.size() == BATCH);
    }

    /** The four facts of all that have to do with a year, for its table. */
    public List<TableThree.CountedRequest> counted(String agency, int year) {
        var counted = new ArrayList<TableThree.CountedRequest>();
        requests.find(ofYear(agency, year))
                .projection(Projections.fields(
                        Projections.excludeId(), Projections.include(RECEIVED, CLOSED, KIND, RESULT)))
                .batchSize(10_000)
                .forEach(document -> counted.add(counted(document.get("shown", Document.class))));
        return counted;
    }

    private static Bson ofYear(String agency, int year) {
        var first = LocalDate.of(year, 1, 1);
        return and(
                eq(AGENCY, agency),
                gt(RECEIVED, ""),
                lt(RECEIVED, first.plusYears(1).toString()),
                gte(CLOSED, first.toString()));
    }

    /** Those of an applicant, the latest first. */
    public List<Request> ofApplicant(String agency, String token, int most) {
        return read(and(eq(AGENCY, agency), eq(TOKEN, token)), Sorts.descending(PLACE), most);
    }

    /** Those that are open and due first, behind a position. */
    public List<Request> list(
            String agency, RequestFilter filter, RequestOrder order, @Nullable String after, int most) {
        var wanted = filter(agency, filter);
        return switch (order) {
            case DUE -> read(behind(wanted, after == null ? null : gt(DUE, after)), Sorts.ascending(DUE), most);
            case NEWEST ->
                read(behind(wanted, after == null ? null : lt(PLACE, number(after))), Sorts.descending(PLACE), most);
        };
    }

    private static Bson behind(Bson wanted, @Nullable Bson position) {
        return position == null ? wanted : and(wanted, position);
    }

    private static long number(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new BadRequest("after “" + after + "”不是本服务给出的位置。");
        }
    }

    private static long place(int year, int serial) {
        return year * 1_000_000L + serial;
    }

    public int count(String agency, RequestFilter filter) {
        return Math.toIntExact(requests.countDocuments(filter(agency, filter)));
    }

    /** @return the position behind which a list goes on */
    public String position(Request request, RequestStanding standing, RequestOrder order) {
        return switch (order) {
            case DUE -> dueOf(standing) + " " + request.id();
            case NEWEST -> "" + place(request.id().year(), request.id().serial());
        };
    }

    private static Bson filter(String agency, RequestFilter filter) {
        var wanted = new ArrayList<Bson>();
        wanted.add(eq(AGENCY, agency));
        if (filter.open() != null) {
            wanted.add(eq(OPEN, filter.open()));
        }
        if (filter.statuses() != null) {
            wanted.add(in(STATUS, filter.statuses().stream().map(Enum::name).toList()));
        }
        if (filter.year() != null) {
            wanted.add(gte(PLACE, place(filter.year(), 0)));
            wanted.add(lt(PLACE, place(filter.year() + 1, 0)));
        }
        if (filter.handler() != null) {
            wanted.add(eq(HANDLER, filter.handler()));
        }
        if (filter.dueUntil() != null) {
            wanted.add(lt(DUE, filter.dueUntil().plusDays(1).toString()));
        }
        if (filter.serial() != null) {
            wanted.add(eq(SERIAL, filter.serial()));
        }
        if (filter.disposition() != null) {
            wanted.add(eq(RESULT, filter.disposition().key()));
        }
        if (filter.kind() != null) {
            wanted.add(eq(KIND, filter.kind().name()));
        }
        if (filter.cell() != null) {
            wanted.add(countedIn(filter.cell()));
        }
        return and(wanted);
    }

    /** {@link TableThree.CountedRequest#words} as a question to the store. */
    private static Bson countedIn(RequestFilter.CountedIn cell) {
        var first = LocalDate.of(cell.year(), 1, 1).toString();
        var next = LocalDate.of(cell.year() + 1, 1, 1).toString();
        var rows = cell.words().stream()
                .map(word -> switch (word) {
                    case "received" -> and(gte(RECEIVED, first), lt(RECEIVED, next));
                    case "carriedIn" -> and(gt(RECEIVED, ""), lt(RECEIVED, first), gte(CLOSED, first));
                    case "carriedOut" -> and(gt(RECEIVED, ""), lt(RECEIVED, next), gte(CLOSED, next));
                    case "closed" -> and(gt(RECEIVED, ""), gte(CLOSED, first), lt(CLOSED, next));
                    default -> and(gt(RECEIVED, ""), gte(CLOSED, first), lt(CLOSED, next), eq(RESULT, word));
                })
                .toList();
        var row = rows.isEmpty() ? eq("_id", "") : or(rows);
        return cell.kind() == null ? row : and(row, eq(KIND, cell.kind().name()));
    }

    private List<Request> read(Bson wanted, Bson order, int most) {
        return requests.find(wanted).sort(order).limit(most).map(Requests::read).into(new ArrayList<>());
    }

    static Document document(Request request, RequestStanding standing, String sent) {
        return new Document("_id", request.id().toString())
                .append(AGENCY, request.id().agency())
                .append(YEAR, request.id().year())
                .append(SERIAL, request.id().serial())
                .append(PLACE, place(request.id().year(), request.id().serial()))
                .append(SUBJECT, request.subject())
                .append(FACTS, FactDocuments.write(request.facts()))
                .append(ENTRIES, request.version())
                .append(TOKEN, standing.token())
                .append("shown", shown(standing))
                .append(SENT, sent);
    }

    private static Document shown(RequestStanding standing) {
        var counted = standing.counted();
        return new Document("status", standing.status().name())
                .append("open", standing.isOpen())
                .append("due", dueOf(standing) + " " + standing.id())
                .append("received", counted == null ? "" : counted.receivedOn().toString())
                .append(
                        "closed",
                        standing.closedOn() == null
                                ? NEVER
                                : standing.closedOn().toString())
                .append("kind", standing.kind().name())
                .append(
                        "result",
                        standing.disposition() == null
                                ? null
                                : standing.disposition().key())
                .append("handler", standing.people().handler())
                .append("late", standing.late());
    }

    /** The day somebody has to have done something by, as text that sorts. */
    private static String dueOf(RequestStanding standing) {
        var due = standing.due() == null ? standing.awaits() : standing.due();
        return due == null || !standing.isOpen() ? NEVER : due.toString();
    }

    private static TableThree.CountedRequest counted(Document shown) {
        var closed = shown.getString("closed");
        var result = shown.getString("result");
        return new TableThree.CountedRequest(
                ApplicantKind.valueOf(shown.getString("kind")),
                LocalDate.parse(shown.getString("received")),
                closed.equals(NEVER) ? null : LocalDate.parse(closed),
                result == null ? null : Disposition.ofKey(result));
    }

    private static Request read(Document document) {
        return Damaged.named(
                COLLECTION,
                document,
                () -> new Request(
                        RequestId.parse(document.getString("_id")),
                        document.getString(SUBJECT),
                        document.getList(FACTS, Document.class).stream()
                                .map(FactDocuments::read)
                                .toList()));
    }
}
