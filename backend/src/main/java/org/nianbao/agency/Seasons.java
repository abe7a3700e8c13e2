package org.nianbao.agency;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AdministrationEntries.Change;
import org.nianbao.agency.Season.Raised;
import org.nianbao.agency.Season.Ruling;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/** The seasons as they are stored: what was decided for each year, one document a year; all else of a season follows from the tree. */
@Repository
public class Seasons {

    private static final String COLLECTION = "seasons";

    private final MongoCollection<Document> seasons;
    private final Agencies agencies;
    private final Clock clock;

    Seasons(Store store, Agencies agencies, Clock clock) {
        this.seasons = store.publicRecord(COLLECTION);
        this.agencies = agencies;
        this.clock = clock;
    }

    public Season season(int year) {
        return season(year, agencies.records());
    }

    Season season(int year, AgencyRecords records) {
        var document = seasons.find(eq(year)).first();
        return new Season(
                year,
                records.on(LocalDate.of(year, 12, 31)),
                records.on(LocalDate.now(clock)),
                rulings(document),
                raised(document),
                terms(document));
    }

    /** The rules whose warnings an agency must correct in a year, each with the sentence that says who decided it. */
    public Map<String, String> raised(String agency, int year) {
        var tree = agencies.tree();
        return Season.raisedFor(raised(seasons.find(eq(year)).first()), tree, agency)
                .collect(Collectors.toMap(
                        Raised::rule,
                        one -> "本年度由" + tree.known(one.office()).name() + "列为必须改正。",
                        (first, other) -> first));
    }

    private static List<Raised> raised(@Nullable Document document) {
        return document == null
                ? List.of()
                : Damaged.named(
                        COLLECTION,
                        document,
                        () -> document.getList("raised", Document.class, List.of()).stream()
                                .map(one -> new Raised(
                                        one.getString("rule"),
                                        one.getString("within"),
                                        one.getString("office"),
                                        one.getString("reason"),
                                        one.getString("by"),
                                        one.getDate("at").toInstant()))
                                .toList());
    }

    private static List<LocalTerm> terms(@Nullable Document document) {
        return document == null
                ? List.of()
                : Damaged.named(
                        COLLECTION,
                        document,
                        () -> document.getList("terms", Document.class, List.of()).stream()
                                .map(term -> new LocalTerm(
                                        term.getString("id"),
                                        term.getString("within"),
                                        term.getList("kinds", String.class).stream()
                                                .map(AgencyKind::valueOf)
                                                .collect(Collectors.toSet()),
                                        TermEvent.valueOf(term.getString("event")),
                                        LocalDate.parse(term.getString("day")),
                                        term.getString("notice"),
                                        term.getString("office"),
                                        term.getString("by"),
                                        term.getDate("at").toInstant()))
                                .toList());
    }

    private static Map<String, Ruling> rulings(@Nullable Document document) {
        return document == null
                ? Map.of()
                : Damaged.named(COLLECTION, document, () -> {
                    var rulings = new LinkedHashMap<String, Ruling>();
                    document.getList("rulings", Document.class)
                            .forEach(ruling -> rulings.put(
                                    ruling.getString("agency"),
                                    new Ruling(
                                            ruling.getString("agency"),
                                            ruling.getBoolean("obliged"),
                                            ruling.getString("reason"),
                                            ruling.getString("by"),
                                            ruling.getDate("at").toInstant())));
                    return rulings;
                });
    }

    /** What a decision makes of a season. */
    static Change change(Season season) {
        return new Change(
                COLLECTION,
                new Document("_id", season.year())
                        .append(
                                "rulings",
                                season.rulings().values().stream()
                                        .map(ruling -> new Document("agency", ruling.agency())
                                                .append("obliged", ruling.obliged())
                                                .append("reason", ruling.reason())
                                                .append("by", ruling.by())
                                                .append("at", Date.from(ruling.at())))
                                        .toList())
                        .append(
                                "raised",
                                season.raised().stream()
                                        .map(one -> new Document("rule", one.rule())
                                                .append("within", one.within())
                                                .append("office", one.office())
                                                .append("reason", one.reason())
                                                .append("by", one.by())
                                                .append("at", Date.from(one.at())))
                                        .toList())
                        .append(
                                "terms",
                                season.terms().stream()
                                        .map(term -> new Document("id", term.id())
                                                .append("within", term.within())
                                                .append(
                                                        "kinds",
                                                        term.kinds().stream()
                                                                .sorted()
                                                                .map(Enum::name)
                                                                .toList())
                                                .append("event", term.event().name())
                                                .append("day", term.day().toString())
                                                .append("notice", term.notice())
                                                .append("office", term.office())
                                                .append("by", term.by())
                                                .append("at", Date.from(term.at())))
                                        .toList()));
    }
}
