package org.nianbao.request;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    private static final String CLOSED_IN = "shown.closedIn";
    private static final String LATE = "shown.late";
    /** Whether the day it is due is the last for the reply, and not for whoever has to answer the agency. */
    private static final String REPLY = "shown.reply";

    private static final String PROVISIONAL = "shown.provisional";
    /** When it stands elsewhere by itself; missing where it does not. */
    private static final String TURNS = "shown.turns";
    /** By which version of the working days all this was derived. */
    private static final String CALENDAR = "shown.calendar";
    /** What has no last day, or was not closed, stands behind all that has or was. */
    private static final String NEVER = "9999-12-31";

    private static final int MOST_TRIES = 200;
    private static final int EACH = 1000;

    private final MongoCollection<Document> requests;
    /** Agencies of whose requests this instance has written one since it was last asked. */
    private final Set<String> touched = ConcurrentHashMap.newKeySet();

    Requests(Store store) {
        this.requests = store.collection(
                COLLECTION,
                new IndexModel(Indexes.ascending(AGENCY, PLACE, SERIAL, SUBJECT)),
                new IndexModel(
                        Indexes.ascending(AGENCY, OPEN, DUE, STATUS, REPLY, PROVISIONAL, RECEIVED, SERIAL, SUBJECT)),
                new IndexModel(Indexes.ascending(AGENCY, CLOSED_IN, PLACE, LATE)),
                new IndexModel(Indexes.ascending(AGENCY, RECEIVED, CLOSED, KIND, RESULT)),
                new IndexModel(Indexes.ascending(AGENCY, TOKEN, PLACE)),
                new IndexModel(Indexes.ascending(OPEN, "_id", CALENDAR)),
                new IndexModel(Indexes.ascending(TURNS), new IndexOptions().sparse(true)),
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
                touched.add(agency);
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
        touched.add(known.id().agency());
    }

    /** What follows from the facts as of another day or calendar; nothing where others added something meanwhile. */
    public void show(Request request, RequestStanding standing) {
        requests.updateOne(
                and(eq(request.id().toString()), eq(ENTRIES, request.version())),
                Updates.set("shown", shown(standing)));
        touched.add(request.id().agency());
    }

    /** The agencies of whose requests this instance has written one since this was asked last. */
    public Set<String> takeTouched() {
        var taken = Set.copyOf(touched);
        touched.removeAll(taken);
        return taken;
    }

    /** The id of every request, by agency and in the order of their numbers; the time limit is each fetch's. */
    void each(Consumer<RequestId> reader) {
        requests.find()
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending(AGENCY, PLACE))
                .batchSize(EACH)
                .timeoutMode(TimeoutMode.ITERATION)
                .map(request -> RequestId.parse(request.getString("_id")))
                .forEach(reader);
    }

    /** Every agency that has a request. */
    public Set<String> agencies() {
        return requests.distinct(AGENCY, String.class).into(new HashSet<>());
    }

    /** Some that stand elsewhere by now without anybody's doing. */
    public List<Request> turned(LocalDate today, int most) {
        return requests.find(lte(TURNS, today.toString()))
                .sort(Sorts.ascending(TURNS))
                .limit(most)
                .map(Requests::read)
                .into(new ArrayList<>());
    }

    /**
     * An open request that was derived by working days which do not hold any more.
     *
     * @param calendar their version; null where an earlier release kept none
     */
    public record Outdated(Request request, @Nullable String calendar) {}

    /**
     * Some open ones that were not derived by any of these versions of the working days.
     *
     * @param after the id behind which to look, or how such an id begins
     * @param until the id before which to look, or how such an id begins
     */
    public List<Outdated> outdated(Collection<String> versions, String after, String until, int most) {
        return requests.find(and(eq(OPEN, true), nin(CALENDAR, versions), gt("_id", after), lt("_id", until)))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(document -> new Outdated(
                        read(document), document.get("shown", Document.class).getString("calendar")))
                .into(new ArrayList<>());
    }

    /**
     * An open request as the office above its agency counts it.
     *
     * @param due        the last day for the reply; null while none runs
     * @param receivedOn null until it is confirmed
     */
    public record OpenRequest(
            RequestId id,
            @Nullable LocalDate due,
            boolean provisional,
            @Nullable LocalDate receivedOn) {}

    /** Every open request of an agency. */
    public List<OpenRequest> open(String agency) {
        return requests.find(and(eq(AGENCY, agency), eq(OPEN, true)))
                .projection(Projections.fields(
                        Projections.excludeId(), Projections.include(DUE, REPLY, PROVISIONAL, RECEIVED)))
                .batchSize(10_000)
                .map(document -> openRequest(document.get("shown", Document.class)))
                .into(new ArrayList<>());
    }

    private static OpenRequest openRequest(Document shown) {
        var due = shown.getString("due");
        int space = due.indexOf(' ');
        var received = shown.getString("received");
        return new OpenRequest(
                RequestId.parse(due.substring(space + 1)),
                shown.getBoolean("reply", false) ? LocalDate.parse(due.substring(0, space)) : null,
                shown.getBoolean("provisional", false),
                received.isEmpty() ? null : LocalDate.parse(received));
    }

    /**
     * An open request for whose reply a period runs.
     *
     * @param handler who handles it, by identity; null until it is assigned
     */
    public record DueRequest(
            RequestId id,
            LocalDate due,
            boolean provisional,
            @Nullable String handler) {}

    /** Those of an agency whose reply is due on a day or was before. */
    public List<DueRequest> due(String agency, LocalDate until) {
        return requests.find(and(
                        eq(AGENCY, agency),
                        eq(OPEN, true),
                        eq(REPLY, true),
                        lt(DUE, until.plusDays(1).toString())))
                .projection(Projections.fields(
                        Projections.excludeId(), Projections.include(DUE, REPLY, PROVISIONAL, RECEIVED, HANDLER)))
                .map(document -> {
                    var shown = document.get("shown", Document.class);
                    var open = openRequest(shown);
                    return new DueRequest(
                            open.id(),
                            Objects.requireNonNull(open.due()),
                            open.provisional(),
                            shown.getString("handler"));
                })
                .into(new ArrayList<>());
    }

    /** How many requests of an agency were closed in a year; only those answered late, or all. */
    public int closedIn(String agency, int year, boolean late) {
        var closed = and(eq(AGENCY, agency), eq(CLOSED_IN, year));
        return Math.toIntExact(requests.countDocuments(late ? and(closed, eq(LATE, true)) : closed));
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
        if (filter.sought() != null) {
            wanted.add(sought(filter.sought()));
        }
        if (filter.column() != null) {
            wanted.add(countedIn(filter.column()));
        }
        return and(wanted);
    }

    private static Bson sought(RequestFilter.SoughtRequest sought) {
        if (sought.serial() != null) {
            return sought.year() == null
                    ? eq(SERIAL, sought.serial())
                    : eq(PLACE, place(sought.year(), sought.serial()));
        }
        return and(sought.words().stream()
                .map(word -> regex(SUBJECT, Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE)))
                .toList());
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

    /** What a column of the office's board counts. */
    private static Bson countedIn(RequestFilter.CountedOn counted) {
        var today = counted.today().toString();
        return switch (counted.column()) {
            case OPEN -> eq(OPEN, true);
            case DUE_SOON ->
                and(
                        eq(OPEN, true),
                        eq(REPLY, true),
                        gte(DUE, today),
                        lt(DUE, counted.soon().plusDays(1).toString()));
            case OVERDUE -> and(eq(OPEN, true), eq(REPLY, true), lt(DUE, today));
            case PROVISIONAL -> and(eq(OPEN, true), eq(PROVISIONAL, true));
            case CLOSED -> eq(CLOSED_IN, counted.today().getYear());
            case LATE -> and(eq(CLOSED_IN, counted.today().getYear()), eq(LATE, true));
        };
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
        var ahead = standing.ahead();
        var shown = new Document("status", standing.status().name())
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
                .append(
                        "closedIn",
                        standing.closedOn() == null ? null : standing.closedOn().getYear())
                .append("late", !standing.isOpen() && standing.late())
                .append("reply", ahead.due() != null)
                .append("provisional", ahead.provisional())
                .append("calendar", standing.calendarVersion());
        return ahead.turns() == null
                ? shown
                : shown.append("turns", ahead.turns().toString());
    }

    /** The day somebody has to have done something by when nothing more is recorded, as text that sorts. */
    private static String dueOf(RequestStanding standing) {
        var due = standing.ahead().due() == null
                ? standing.awaits()
                : standing.ahead().due();
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
