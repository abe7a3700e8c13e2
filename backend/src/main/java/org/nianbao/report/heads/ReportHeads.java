package org.nianbao.report.heads;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.Milestones;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.nianbao.workflow.By;
import org.nianbao.workflow.Claim;
import org.nianbao.workflow.ReportStatus;
import org.springframework.stereotype.Repository;

/**
 * The heads of reports, one small document each under the report's id. Those of a year that many are asked of are kept in
 * memory: what this instance writes is known at once, what another one does within seconds, and only that is read then.
 */
@Repository
public class ReportHeads {

    private static final String COLLECTION = "heads";
    private static final String AGENCY = "agency";
    private static final String YEAR = "year";
    private static final String ENTRIES = "entries";
    private static final String RAISED = "raised";
    /** When it was written, by the clock of the instance that did. */
    private static final String AT = "at";

    private static final int BATCH = 10_000;
    /** So few are asked for by their ids, however many others there are. */
    private static final int FEW = 100;

    private static final int KEPT_YEARS = 4;
    /** So long what is in memory may be behind what another instance has written. */
    private static final Duration FRESH = Duration.ofSeconds(2);
    /** Clocks of instances differ, and a write takes a while to be seen. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    /**
     * The heads of a year.
     *
     * @param seen   from when on what was written since is not among them
     * @param readAt when that was, by {@link System#nanoTime}
     */
    private record YearOfHeads(Map<String, ReportHead> byAgency, Instant seen, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH.toNanos();
        }

        void take(ReportHead head) {
            byAgency.merge(
                    head.id().agency(), head, (known, other) -> other.entries() >= known.entries() ? other : known);
        }
    }

    /** What a head was written of: how many trail entries, and which rules' warnings had to be corrected. */
    record Basis(int entries, Set<String> raised) {}

    private final MongoCollection<Document> heads;
    private final Cache<Integer, YearOfHeads> years = Caffeine.newBuilder()
            .maximumSize(KEPT_YEARS)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    ReportHeads(Store store) {
        this.heads = store.collection(COLLECTION, new IndexModel(Indexes.ascending(YEAR, AT)));
    }

    /** In the place of what was written of the report before, unless that knew more of it. */
    void put(ReportHead head) {
        Store.putOver(heads, lte(ENTRIES, head.entries()), document(head));
        var kept = years.getIfPresent(head.id().year());
        if (kept != null) {
            kept.take(head);
        }
    }

    /** What heads of some reports were written of. */
    Map<ReportId, Basis> bases(Collection<ReportId> ids) {
        var found = new HashMap<ReportId, Basis>();
        heads.find(in("_id", ids.stream().map(ReportId::toString).toList()))
                .projection(Projections.include(ENTRIES, RAISED))
                .forEach(head -> found.put(
                        ReportId.parse(head.getString("_id")), new Basis(head.getInteger(ENTRIES), raised(head))));
        return found;
    }

    /** Those of some agencies' reports of a year, by agency; who has not begun is not among them. */
    public Map<String, ReportHead> of(int year, Collection<String> agencies) {
        var found = new HashMap<String, ReportHead>();
        if (agencies.size() > FEW) {
            var all = years.asMap().compute(year, this::read).byAgency();
            agencies.forEach(agency -> {
                var head = all.get(agency);
                if (head != null) {
                    found.put(agency, head);
                }
            });
        } else {
            heads.find(in(
                            "_id",
                            agencies.stream()
                                    .map(agency -> new ReportId(agency, year).toString())
                                    .toList()))
                    .batchSize(FEW)
                    .forEach(document -> found.put(document.getString(AGENCY), read(document)));
        }
        return found;
    }

    /** Whole the first time; later only what was written since. */
    private YearOfHeads read(int year, @Nullable YearOfHeads kept) {
        if (kept != null && kept.isFresh()) {
            return kept;
        }
        var now = Instant.now();
        var next = new YearOfHeads(kept == null ? new ConcurrentHashMap<>() : kept.byAgency(), now, System.nanoTime());
        var wanted = kept == null
                ? eq(YEAR, year)
                : and(eq(YEAR, year), gte(AT, Date.from(kept.seen().minus(OVERLAP))));
        heads.find(wanted).batchSize(BATCH).forEach(document -> next.take(read(document)));
        return next;
    }

    static Document document(ReportHead head) {
        var milestones = head.milestones();
        return new Document("_id", head.id().toString())
                .append(AGENCY, head.id().agency())
                .append(YEAR, head.id().year())
                .append(ENTRIES, head.entries())
                .append("status", head.status().name())
                .append("since", Date.from(head.since()))
                .append("correcting", head.correcting())
                .append("inForce", head.inForce())
                .append("scheduledAt", date(head.scheduledAt()))
                .append(
                        "awaited",
                        head.awaited().stream().map(ReportHeads::awaited).toList())
                .append("returns", milestones.returns())
                .append("submittedAt", date(milestones.submittedAt()))
                .append("publishedAt", date(milestones.publishedAt()))
                .append("revision", head.revision())
                .append(AT, Date.from(Instant.now()))
                .append("found", new Document(new HashMap<>(head.found())))
                .append(RAISED, head.raised().stream().sorted().toList());
    }

    private static Document awaited(Awaited awaited) {
        var claim = awaited.claim();
        return new Document("step", awaited.step())
                .append("role", awaited.role().name())
                .append("by", awaited.by().name())
                .append(
                        "claim",
                        claim == null
                                ? null
                                : new Document("step", claim.step())
                                        .append("callerId", claim.callerId())
                                        .append("by", claim.by())
                                        .append("at", Date.from(claim.at())));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(Document document, String name) {
        var date = document.getDate(name);
        return date == null ? null : date.toInstant();
    }

    private static ReportHead read(Document document) {
        return Damaged.named(
                COLLECTION,
                document,
                () -> new ReportHead(
                        new ReportId(document.getString(AGENCY), document.getInteger(YEAR)),
                        document.getInteger(ENTRIES),
                        ReportStatus.valueOf(document.getString("status")),
                        document.getDate("since").toInstant(),
                        document.getBoolean("correcting"),
                        document.getInteger("inForce"),
                        instant(document, "scheduledAt"),
                        awaited(document.getList("awaited", Document.class)),
                        new Milestones(
                                document.getInteger("returns"),
                                instant(document, "submittedAt"),
                                instant(document, "publishedAt")),
                        document.getInteger("revision"),
                        document.get("found", Document.class).entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, rule -> (Integer) rule.getValue())),
                        raised(document)));
    }

    /** What an earlier release wrote was counted as if none were. */
    private static Set<String> raised(Document document) {
        return Set.copyOf(document.getList(RAISED, String.class, List.of()));
    }

    private static List<Awaited> awaited(List<Document> documents) {
        return documents.stream()
                .map(each -> {
                    var claim = each.get("claim", Document.class);
                    return new Awaited(
                            each.getString("step"),
                            Role.valueOf(each.getString("role")),
                            By.valueOf(each.getString("by")),
                            claim == null
                                    ? null
                                    : new Claim(
                                            claim.getString("step"),
                                            claim.getString("callerId"),
                                            claim.getString("by"),
                                            claim.getDate("at").toInstant()));
                })
                .toList();
    }
}
