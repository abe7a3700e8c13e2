package org.nianbao.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static org.nianbao.report.CourseDocuments.CORRECTION;
import static org.nianbao.report.CourseDocuments.DUE_AT;
import static org.nianbao.report.CourseDocuments.IN_FORCE;
import static org.nianbao.report.CourseDocuments.STATUS;
import static org.nianbao.report.CourseDocuments.UNRATIFIED;
import static org.nianbao.report.CourseDocuments.WAITING_ABOVE;
import static org.nianbao.report.CourseDocuments.WAITING_FOR;
import static org.nianbao.report.CourseDocuments.WITHDRAWALS;
import static org.nianbao.report.ReportDocuments.ACCEPTANCES;
import static org.nianbao.report.ReportDocuments.AGENCY;
import static org.nianbao.report.ReportDocuments.CONTENT;
import static org.nianbao.report.ReportDocuments.ENTRIES;
import static org.nianbao.report.ReportDocuments.INVOLVED;
import static org.nianbao.report.ReportDocuments.UNRELEASED;
import static org.nianbao.report.ReportDocuments.UNTOLD;
import static org.nianbao.report.ReportDocuments.UPDATED_AT;
import static org.nianbao.report.ReportDocuments.YEAR;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.store.Damaged;
import org.nianbao.store.Missing;
import org.nianbao.store.Store;
import org.nianbao.workflow.Course;
import org.nianbao.workflow.ReportStatus;
import org.nianbao.workflow.Withdrawal;
import org.springframework.stereotype.Repository;

/**
 * Reports as they stand, one document each. What a step made of one is committed by its trail's entry and shown here
 * afterwards; the trail's room does both, nobody else writes here.
 */
@Repository
public class Reports {

    private static final String COLLECTION = "reports";
    private static final int IDS = 250;
    private static final int BATCH = 50;
    /** So few are asked for by their ids, however many others there are. */
    private static final int FEW = 2000;

    private static final Bson ID = Projections.include("_id");
    private static final Bson HOW_FAR = Projections.include(STATUS, UNRATIFIED);
    private static final Bson HOW_FAR_OF_YEAR =
            Projections.fields(Projections.excludeId(), Projections.include(AGENCY, STATUS, UNRATIFIED));
    private static final Bson BY_YEAR = Indexes.ascending(YEAR, STATUS, UNRATIFIED, AGENCY);
    private static final Bson BY_ID = Indexes.ascending("_id", ENTRIES);
    private static final List<String> UNDER_WAY = Stream.of(ReportStatus.values())
            .filter(status -> status != ReportStatus.PUBLISHED)
            .map(Enum::name)
            .toList();

    /**
     * That a publication of a report is in force.
     *
     * @param number    of the publication
     * @param corrected whether it was corrected after it was first published, or is being corrected
     */
    public record NumberInForce(int number, boolean corrected) {}

    /** @param unratified whether it was published urgently and nobody has approved it afterwards */
    public record HowFar(ReportStatus status, boolean unratified) {}

    /** A report that waits for somebody in a role. */
    public record Waiter(ReportId id, Course course) {}

    /**
     * A decision the public record may not have followed yet, or that is just being made.
     *
     * @param entry number of the trail entry that decides
     */
    public record Pending(ReportId report, int entry) {}

    /**
     * What people are still to be told of a report.
     *
     * @param entries  numbers of the trail entries
     * @param involved identities of all who ever did something to it
     */
    public record Untold(ReportId report, List<Integer> entries, Set<String> involved) {}

    private final MongoCollection<Document> reports;
    private final Editions editions;

    Reports(Store store, Editions editions) {
        this.reports = store.collection(
                "reports",
                new IndexModel(Indexes.compoundIndex(Indexes.descending(UPDATED_AT), Indexes.ascending("_id"))),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending(AGENCY), Indexes.descending(YEAR))),
                new IndexModel(Indexes.ascending(AGENCY, WAITING_FOR)),
                new IndexModel(Indexes.ascending(WAITING_ABOVE, AGENCY)),
                // These two answer how far many are without a look at what they say.
                new IndexModel(BY_YEAR),
                new IndexModel(Indexes.ascending("_id", STATUS, UNRATIFIED)),
                new IndexModel(BY_ID),
                new IndexModel(Indexes.ascending(DUE_AT)),
                new IndexModel(Indexes.ascending(UNRELEASED), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending(UNTOLD), new IndexOptions().sparse(true)));
        this.editions = editions;
    }

    /** As it is shown; the trail's room gives it with every step that was committed. */
    public @Nullable Report find(ReportId id) {
        var document = reports.find(eq(id.toString())).first();
        return document == null ? null : read(document);
    }

    public Report get(ReportId id) {
        var report = find(id);
        if (report == null) {
            throw missing(id);
        }
        return report;
    }

    /** Every one. Whoever takes them slowly still gets all: the time limit is each fetch's. */
    public void each(Consumer<ReportId> reader) {
        reports.find()
                .projection(ID)
                .batchSize(BATCH)
                .timeoutMode(TimeoutMode.ITERATION)
                .map(report -> ReportId.parse(report.getString("_id")))
                .forEach(reader);
    }

    void requireToExist(ReportId id) {
        if (reports.find(eq(id.toString())).projection(ID).first() == null) {
            throw missing(id);
        }
    }

    private static Missing missing(ReportId id) {
        return new Missing("没有编号为“" + id + "”的年度报告。");
    }

    private Report read(Document document) {
        return Damaged.named(
                COLLECTION,
                document,
                () -> ReportDocuments.read(
                        document, ContentTree.read(document.get(CONTENT, Document.class), editions)));
    }

    /** What of some reports is published and in force; only their heads are read, since every save asks it. */
    public Map<ReportId, NumberInForce> inForce(Collection<ReportId> ids) {
        var found = new HashMap<ReportId, NumberInForce>();
        reports.find(in("_id", ids.stream().map(ReportId::toString).toList()))
                .projection(Projections.include(IN_FORCE, CORRECTION))
                .forEach(head -> {
                    var number = ReportDocuments.inForce(head);
                    if (number != null) {
                        found.put(
                                ReportId.parse(head.getString("_id")),
                                new NumberInForce(number, head.get(CORRECTION) != null));
                    }
                });
        return found;
    }

    /**
     * Shows what a step made of a report; harmless when that is shown already, or something later.
     *
     * @param saved    whether it says something else than before
     * @param decided  whether the public record has to follow; only then may what was withdrawn have changed
     * @param involved identity of whoever took it; null for who was only refused
     * @param telling  whether people are to be told of it
     */
    public void show(Report report, boolean saved, boolean decided, @Nullable String involved, boolean telling) {
        var id = report.id().toString();
        var shown = ReportDocuments.head(report, decided);
        if (saved) {
            shown.append(CONTENT, ReportDocuments.content(report.content()));
        }
        if (report.entries() == 1) {
            Store.insert(
                    reports,
                    shown.append("_id", id)
                            .append(INVOLVED, involved == null ? List.of() : List.of(involved))
                            .append(UNTOLD, telling ? List.of(1) : List.of()));
            return;
        }
        if (!decided) {
            // As an earlier release kept it elsewhere, it may be noted here meanwhile: see noteWithdrawals.
            shown.remove(WITHDRAWALS);
        }
        var added = new Document();
        if (involved != null) {
            added.append(INVOLVED, involved);
        }
        if (telling) {
            added.append(UNTOLD, report.entries());
        }
        var change = new Document("$set", shown);
        reports.updateOne(
                and(eq(id), eq(ENTRIES, report.entries() - 1)),
                added.isEmpty() ? change : change.append("$addToSet", added));
    }

    /** What people were not told of yet, by the numbers of the entries. */
    public List<Untold> untold() {
        return untold(gt(UNTOLD, 0));
    }

    public @Nullable Untold untold(ReportId id) {
        var found = untold(and(eq(id.toString()), gt(UNTOLD, 0)));
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<Untold> untold(Bson filter) {
        return reports.find(filter)
                .projection(Projections.include("_id", UNTOLD, INVOLVED))
                .map(report -> new Untold(
                        ReportId.parse(report.getString("_id")),
                        report.getList(UNTOLD, Integer.class).stream().sorted().toList(),
                        Set.copyOf(report.getList(INVOLVED, String.class, List.of()))))
                .into(new ArrayList<>());
    }

    /** Everybody who ever did something to a report. */
    public Set<String> involved(ReportId id) {
        var report = reports.find(eq(id.toString()))
                .projection(Projections.include(INVOLVED, "authors"))
                .first();
        return report == null
                ? Set.of()
                : Stream.concat(
                                report.getList(INVOLVED, String.class, List.of()).stream(),
                                report.getList("authors", String.class, List.of()).stream())
                        .collect(Collectors.toSet());
    }

    /** Notes that people were told of an entry. */
    public void told(ReportId id, int entry) {
        reports.updateOne(eq(id.toString()), Updates.pull(UNTOLD, entry));
    }

    /**
     * Notes which numbers of a report were withdrawn, unless a step on it was shown since it was read, or that was noted
     * by somebody else.
     *
     * @return whether it is noted
     */
    public boolean noteWithdrawals(Report read, List<Withdrawal> withdrawals) {
        var known = CourseDocuments.withdrawals(read.course().withdrawals());
        return reports.updateOne(
                                and(
                                        eq(read.id().toString()),
                                        eq(ENTRIES, read.entries()),
                                        known.isEmpty()
                                                ? or(eq(WITHDRAWALS, null), eq(WITHDRAWALS, known))
                                                : eq(WITHDRAWALS, known)),
                                new Document(
                                        "$set",
                                        CourseDocuments.write(read.course().with(withdrawals))))
                        .getMatchedCount()
                == 1;
    }

    /** Marks a report ahead of the decision that its next trail entry is to be. */
    public Pending announce(Report before) {
        var pending = new Pending(before.id(), before.entries() + 1);
        reports.updateOne(eq(before.id().toString()), Updates.set(UNRELEASED, pending.entry()));
        return pending;
    }

    public List<Pending> pending() {
        return pending(gt(UNRELEASED, 0));
    }

    public @Nullable Pending pending(ReportId id) {
        var found = pending(and(eq(id.toString()), gt(UNRELEASED, 0)));
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<Pending> pending(Bson filter) {
        return reports.find(filter)
                .projection(Projections.include("_id", UNRELEASED))
                .map(report -> new Pending(ReportId.parse(report.getString("_id")), report.getInteger(UNRELEASED)))
                .into(new ArrayList<>());
    }

    /** Notes that the public record has followed. */
    public void followed(Pending pending) {
        reports.updateOne(
                and(eq(pending.report().toString()), eq(UNRELEASED, pending.entry())), Updates.unset(UNRELEASED));
    }

    /**
     * How many trail entries reports have, in the order of their ids.
     *
     * @param after the id behind which to begin; null for the first
     */
    public SequencedMap<ReportId, Integer> entries(@Nullable ReportId after, int most) {
        var found = new LinkedHashMap<ReportId, Integer>();
        reports.find(gt("_id", after == null ? "" : after.toString()))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .projection(Projections.include("_id", ENTRIES))
                .hint(BY_ID)
                .batchSize(most)
                .forEach(report -> found.put(ReportId.parse(report.getString("_id")), report.getInteger(ENTRIES)));
        return found;
    }

    /** Reports whose set time of publication has come, the longest due first. */
    public List<ReportId> due(Instant now) {
        return reports.find(lte(DUE_AT, Date.from(now)))
                .projection(ID)
                .sort(Sorts.ascending(DUE_AT))
                .map(report -> ReportId.parse(report.getString("_id")))
                .into(new ArrayList<>());
    }

    /**
     * How far some agencies are with a year's reports; who has not started is not in it. Few are asked for by ids alone; of
     * many all of the year that are not published and done with, which the others need not be looked through for.
     */
    public Map<String, HowFar> howFar(Collection<String> agencies, int year) {
        var howFar = new HashMap<String, HowFar>();
        if (agencies.size() > FEW) {
            var asked = Set.copyOf(agencies);
            reports.find(and(eq(YEAR, year), or(in(STATUS, UNDER_WAY), eq(UNRATIFIED, true))))
                    .projection(HOW_FAR_OF_YEAR)
                    .hint(BY_YEAR)
                    .batchSize(BATCH * IDS)
                    .forEach(report -> {
                        if (asked.contains(report.getString(AGENCY))) {
                            howFar.put(report.getString(AGENCY), howFar(report));
                        }
                    });
        } else {
            agencies.stream()
                    .map(agency -> new ReportId(agency, year).toString())
                    .gather(Gatherers.windowFixed(IDS))
                    .forEach(ids -> reports.find(in("_id", ids))
                            .projection(HOW_FAR)
                            .batchSize(IDS)
                            .forEach(report -> howFar.put(
                                    ReportId.parse(report.getString("_id")).agency(), howFar(report))));
        }
        return howFar;
    }

    private static HowFar howFar(Document report) {
        return new HowFar(ReportStatus.valueOf(report.getString(STATUS)), report.getBoolean(UNRATIFIED, false));
    }

    /**
     * The reports that wait for people in some roles; without their content, which nobody needs for that.
     *
     * @param own   the agencies to whose reports the person's agency sees
     * @param below those for whose superior its people speak
     */
    public List<Waiter> waitingFor(Set<Role> roles, Collection<String> own, Collection<String> below) {
        var names = roles.stream().map(Enum::name).toList();
        var ours = and(in(AGENCY, own), in(WAITING_FOR, names));
        return reports.find(below.isEmpty() ? ours : or(ours, and(in(WAITING_ABOVE, names), in(AGENCY, below))))
                .projection(Projections.exclude(CONTENT, ACCEPTANCES))
                .map(document -> new Waiter(ReportDocuments.id(document), CourseDocuments.read(document)))
                .into(new ArrayList<>());
    }

    public Map<ReportId, Report> all(Collection<ReportId> ids) {
        var found = new HashMap<ReportId, Report>();
        reports.find(in("_id", ids.stream().map(ReportId::toString).distinct().toList()))
                .map(this::read)
                .forEach(report -> found.put(report.id(), report));
        return found;
    }

    /**
     * A page of a list, what was last worked on first.
     *
     * @param agencies codes of the agencies in question, all of them in the caller's sight
     * @param among    the only reports meant; null for any
     */
    public Connection<Report> page(
            ReportFilter filter, Collection<String> agencies, @Nullable Set<ReportId> among, Page page) {
        var conditions = new ArrayList<Bson>(List.of(in(AGENCY, agencies)));
        var year = filter.yearMeant();
        if (year != null) {
            conditions.add(eq(YEAR, year));
        }
        if (filter.status() != null) {
            conditions.add(in(STATUS, filter.status().stream().map(Enum::name).toList()));
        }
        if (among != null) {
            conditions.add(in("_id", among.stream().map(ReportId::toString).toList()));
        }
        var all = and(conditions);
        var found = reports.find(page.after() == null ? all : and(all, behind(page.after())))
                .sort(Sorts.orderBy(Sorts.descending(UPDATED_AT), Sorts.ascending("_id")))
                .limit(page.first() + 1)
                .map(this::read)
                .into(new ArrayList<>());
        return Connection.of(page, found, Reports::position, () -> Math.toIntExact(reports.countDocuments(all)));
    }

    private static String position(Report report) {
        return report.updatedAt().toEpochMilli() + " " + report.id();
    }

    private static Bson behind(String position) {
        try {
            int space = position.indexOf(' ');
            var at = Date.from(Instant.ofEpochMilli(Long.parseLong(position.substring(0, space))));
            return or(lt(UPDATED_AT, at), and(eq(UPDATED_AT, at), gt("_id", position.substring(space + 1))));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new BadRequest("after 不是本列表给出的位置。");
        }
    }
}
