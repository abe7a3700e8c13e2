package org.nianbao.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Runs;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.form.Editions;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.TrailEntry.Deed;
import org.nianbao.store.Missing;
import org.nianbao.store.StaleWrite;
import org.nianbao.store.Store;
import org.nianbao.workflow.ReportStatus;
import org.nianbao.workflow.Withdrawal;
import org.springframework.stereotype.Repository;

/**
 * Reports, one document each, and their trail, one document an entry. An entry that saves content is that revision:
 * it holds the whole content. The insertion of an entry under {@code <report>#<number>} is what commits a step; the
 * report's own document follows, and whoever finds it behind brings it up to date from the entry.
 */
@Repository
public class Reports {

    private static final int MOST_KEPT = 200;
    /** Some two thousand reports; eight bytes a letter. */
    private static final int MOST_LETTERS = 8_000_000;

    private static final int BATCH = 50;
    private static final int IDS = 250;
    /** So few are asked for by their ids, however many others there are. */
    private static final int FEW = 2000;

    private static final Bson HOW_FAR = Projections.include("status", "unratified");
    private static final Bson HOW_FAR_OF_YEAR =
            Projections.fields(Projections.excludeId(), Projections.include("agency", "status", "unratified"));
    private static final Bson BY_YEAR = Indexes.ascending("year", "status", "unratified", "agency");
    private static final List<String> UNDER_WAY = Stream.of(ReportStatus.values())
            .filter(status -> status != ReportStatus.PUBLISHED)
            .map(Enum::name)
            .toList();

    /** @param corrected whether it was corrected after it was first published, or is being corrected */
    record PublishedContent(Content content, boolean corrected) {}

    /** @param unratified whether it was published urgently and nobody has approved it afterwards */
    public record HowFar(ReportStatus status, boolean unratified) {}

    private final MongoCollection<Document> reports;
    private final MongoCollection<Document> trail;
    private final Decisions decisions;
    private final Editions editions;
    private final Clock clock;
    /** By report and number of the publication; what was withdrawn is asked for no more, and soon forgotten. */
    private final Cache<String, Content> publications = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    /** The narratives of publications, likewise; a report is compared with those of all agencies beside it. */
    private final Cache<String, Runs> published = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS)
            .weigher((String key, Runs runs) -> runs.letters())
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Reports(Store store, Decisions decisions, Editions editions, Clock clock) {
        this.reports = store.collection(
                "reports",
                new IndexModel(Indexes.compoundIndex(Indexes.descending("updatedAt"), Indexes.ascending("_id"))),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("agency"), Indexes.descending("year"))),
                new IndexModel(Indexes.ascending("agency", "waitingFor")),
                // These two answer how far many are without a look at what they say.
                new IndexModel(BY_YEAR),
                new IndexModel(Indexes.ascending("_id", "status", "unratified")),
                new IndexModel(Indexes.ascending("dueAt")));
        this.trail = store.collection("trail", new IndexModel(Indexes.ascending("report", "number")));
        this.decisions = decisions;
        this.editions = editions;
        this.clock = clock;
    }

    public @Nullable Report find(ReportId id) {
        var document = reports.find(eq(id.toString())).first();
        return document == null ? null : ReportDocuments.read(document, editions);
    }

    public Report get(ReportId id) {
        var report = find(id);
        if (report == null) {
            throw missing(id);
        }
        return report;
    }

    void requireToExist(ReportId id) {
        if (reports.find(eq(id.toString()))
                        .projection(Projections.include("_id"))
                        .first()
                == null) {
            throw missing(id);
        }
    }

    private static Missing missing(ReportId id) {
        return new Missing("没有编号为“" + id + "”的年度报告。");
    }

    /**
     * What of a report is published and in force; null when nothing is. It is asked at every save of the year after,
     * so only the head is read; the content of a publication never changes and is kept.
     */
    @Nullable
    PublishedContent published(ReportId id) {
        var head = reports.find(eq(id.toString()))
                .projection(Projections.include("inForce", "correction"))
                .first();
        var number = head == null ? null : head.getInteger("inForce");
        if (head == null || number == null) {
            return null;
        }
        var content = publications.get(id + ":" + number, key -> decisions.content(id));
        return new PublishedContent(content, head.get("correction") != null);
    }

    /** The narratives of those of some reports that are published and in force, in the order asked for. */
    Map<ReportId, Runs> narratives(List<ReportId> ids) {
        var numbers = new HashMap<String, Integer>();
        reports.find(in("_id", ids.stream().map(ReportId::toString).toList()))
                .projection(Projections.include("inForce"))
                .forEach(head -> numbers.put(head.getString("_id"), head.getInteger("inForce")));
        var narratives = new LinkedHashMap<ReportId, Runs>();
        for (var id : ids) {
            var number = numbers.get(id.toString());
            if (number != null) {
                narratives.put(id, published.get(id + ":" + number, key -> Runs.of(decisions.content(id))));
            }
        }
        return narratives;
    }

    /**
     * The trail with all its hashes cover, entry by entry, after the head it must end with. Whoever takes it slowly still
     * gets it whole: the time limit is each fetch's.
     */
    void trail(ReportId id, Consumer<TrailFile.Head> head, Consumer<TrailFile.Line> each) {
        var report = get(id);
        head.accept(new TrailFile.Head(id.toString(), report.entries(), report.hash()));
        trail.find(and(eq("report", id.toString()), lte("number", report.entries())))
                .sort(Sorts.ascending("number"))
                .projection(Projections.exclude("head"))
                .batchSize(BATCH)
                .timeoutMode(TimeoutMode.ITERATION)
                .forEach(entry -> {
                    var content = entry.get("content", Document.class);
                    var digest = ReportDocuments.digest(entry);
                    each.accept(TrailFile.Line.of(
                            ReportDocuments.readEntry(entry),
                            content == null || digest != null ? null : Hashes.text(ContentTree.read(content, editions)),
                            digest));
                });
    }

    /**
     * Stores a report that was just started.
     *
     * @throws StaleWrite when there is one already
     */
    Report create(Report report, Caller caller, Deed deed) {
        return write(report, report, caller, deed, report.content(), clock.instant());
    }

    /**
     * Stores what a step made of a report.
     *
     * @throws StaleWrite when somebody else took a step since {@code before} was read; nothing was stored
     */
    public Report advance(Report before, Report after, Caller caller, Deed deed) {
        return advance(before, after, caller, deed, clock.instant());
    }

    /** @param at when the step was taken, where what it made of the report says so too */
    public Report advance(Report before, Report after, Caller caller, Deed deed, Instant at) {
        return write(before, after, caller, deed, after.revision() == before.revision() ? null : after.content(), at);
    }

    /** Notes of a report what an earlier release kept in its trail alone: which numbers were withdrawn. */
    public void renew(ReportId id, List<Withdrawal> withdrawals) {
        var report = find(id);
        if (report != null && !report.course().withdrawals().equals(withdrawals)) {
            reports.updateOne(
                    new Document("_id", id.toString()).append("entries", report.entries()),
                    new Document("$set", CourseDocuments.write(report.course().with(withdrawals))));
        }
    }

    /** Reports whose set time of publication has come, the longest due first. */
    public List<ReportId> due(Instant now) {
        return reports.find(lte("dueAt", Date.from(now)))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("dueAt"))
                .map(report -> ReportId.parse(report.getString("_id")))
                .into(new ArrayList<>());
    }

    private Report write(Report before, Report after, Caller caller, Deed deed, @Nullable Content saved, Instant at) {
        var entry = Hashes.entry(before, at.truncatedTo(ChronoUnit.MILLIS), caller, deed, after.revision(), saved);
        var stored = after.after(entry);
        var head = Decisions.marked(ReportDocuments.head(stored), entry);
        var document = ReportDocuments.entry(stored.id(), entry).append("head", head);
        if (saved != null) {
            document.append("content", ReportDocuments.content(stored));
        }
        if (!insert(trail, document)) {
            catchUp(before.id(), before.entries());
            throw new StaleWrite("年度报告 " + before.id());
        }
        show(document);
        return stored;
    }

    /** Brings the report's own document up to date from an entry; harmless when it is already, or further. */
    private void show(Document entry) {
        var id = entry.getString("report");
        int number = entry.getInteger("number");
        var set = new Document(entry.get("head", Document.class));
        if (entry.containsKey("content")) {
            set.append("content", entry.get("content"));
        }
        if (number == 1) {
            set.put("_id", id);
            insert(reports, set);
        } else {
            reports.updateOne(new Document("_id", id).append("entries", number - 1), new Document("$set", set));
        }
    }

    /** Brings a report up to date with steps that were committed before a crash kept it from being. */
    public void catchUp(ReportId id) {
        catchUp(id, get(id).entries());
    }

    /** Somebody's step may have been committed without being shown (a crash in between): show it for them. */
    private void catchUp(ReportId id, int shown) {
        int number = shown + 1;
        var entry = trail.find(eq(ReportDocuments.entryId(id, number))).first();
        while (entry != null) {
            show(entry);
            number++;
            entry = trail.find(eq(ReportDocuments.entryId(id, number))).first();
        }
    }

    private static boolean insert(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /**
     * How far some agencies are with a year's reports; who has not started is not in it. Few are asked for by ids alone; of
     * many all of the year that are not published and done with, which the others need not be looked through for.
     */
    public Map<String, HowFar> howFar(Collection<String> agencies, int year) {
        var howFar = new HashMap<String, HowFar>();
        if (agencies.size() > FEW) {
            var asked = Set.copyOf(agencies);
            reports.find(and(eq("year", year), or(in("status", UNDER_WAY), eq("unratified", true))))
                    .projection(HOW_FAR_OF_YEAR)
                    .hint(BY_YEAR)
                    .batchSize(BATCH * IDS)
                    .forEach(report -> {
                        if (asked.contains(report.getString("agency"))) {
                            howFar.put(report.getString("agency"), howFar(report));
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
        return new HowFar(ReportStatus.valueOf(report.getString("status")), report.getBoolean("unratified", false));
    }

    Connection<Report> page(Bson filter, Page page) {
        var from = page.after() == null ? filter : and(filter, ReportFilter.behind(page.after()));
        var found = reports.find(from)
                .sort(Sorts.orderBy(Sorts.descending("updatedAt"), Sorts.ascending("_id")))
                .limit(page.first() + 1)
                .map(document -> ReportDocuments.read(document, editions))
                .into(new ArrayList<>());
        return Connection.of(
                page, found, ReportFilter::position, () -> Math.toIntExact(reports.countDocuments(filter)));
    }
}
