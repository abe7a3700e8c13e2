package org.nianbao.calendar;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.calendar.HolidayEntry.Hand;
import org.nianbao.calendar.HolidayEntry.HolidayStatus;
import org.nianbao.calendar.HolidayNotice.DaysOff;
import org.nianbao.calendar.HolidayNotice.NoticePaper;
import org.nianbao.store.Damaged;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * The notices that were entered here, one immutable document each under region, year and version, and another beside it for what
 * was decided on it, so that of two who decide one is first; and the calendars that follow from them. They are few: all are read
 * at a time, and the calendars kept until another notice comes to count.
 */
@Repository
public class HolidayNotices {

    private static final String COLLECTION = "holidayNotices";
    private static final String DECISION = ":decision";
    private static final String CONFIRMED = "confirmed";
    /** When it was confirmed, until whoever has deadlines was told. */
    private static final String OPEN = "openSince";

    private record CachedCalendars(WorkCalendars calendars, long tick) {}

    private final WorkCalendars shipped = WorkCalendars.load();
    private final MongoCollection<Document> notices;
    private final PublicationClock changes;
    private volatile @Nullable CachedCalendars cached;

    HolidayNotices(Store store, PublicationClock changes) {
        this.notices =
                store.collection(COLLECTION, new IndexModel(Indexes.ascending(OPEN), new IndexOptions().sparse(true)));
        this.changes = changes;
    }

    /** By the notices that count now, as up to date as the publication clock. */
    public WorkCalendars calendars() {
        var known = cached;
        long tick = changes.holidays();
        if (known == null || known.tick() != tick) {
            known = new CachedCalendars(by(confirmed(entered())), tick);
            cached = known;
        }
        return known.calendars();
    }

    /** By what comes with the product and some that were confirmed. */
    WorkCalendars by(List<HolidayEntry> confirmed) {
        return shipped.with(confirmed.stream().map(HolidayEntry::notice).toList());
    }

    /** What comes with the product on a region's years. */
    List<HolidayEntry> shipped(String region) {
        return shipped.notices().stream()
                .filter(notice -> notice.region().equals(region))
                .map(HolidayEntry::shipped)
                .toList();
    }

    /** In the order in which they came to count. */
    static List<HolidayEntry> confirmed(List<HolidayEntry> entered) {
        return entered.stream()
                .filter(entry -> entry.status() == HolidayStatus.CONFIRMED)
                .sorted(Comparator.comparing((HolidayEntry entry) ->
                                Objects.requireNonNull(entry.decided()).at())
                        .thenComparing(HolidayEntry::id))
                .toList();
    }

    /** All that was ever entered, as stored this very moment, in the order in which it was. */
    List<HolidayEntry> entered() {
        var documents = notices.find().into(new ArrayList<>());
        var decisions = new HashMap<Object, Document>();
        documents.stream()
                .filter(document -> document.containsKey(CONFIRMED))
                .forEach(document -> decisions.put(document.get("_id"), document));
        return documents.stream()
                .filter(document -> !document.containsKey(CONFIRMED))
                .map(document -> read(document, decisions.get(document.get("_id") + DECISION)))
                .sorted(Comparator.comparing(
                        entry -> Objects.requireNonNull(entry.entered()).at()))
                .toList();
    }

    /** @return false when one of that region, year and version stands there already */
    boolean add(HolidayNotice notice, Hand hand) {
        return Store.commit(notices, write(notice, hand));
    }

    /** @return false when it was decided otherwise, or by another, before */
    boolean decide(HolidayNotice notice, boolean confirmed, Hand hand) {
        var decision = new Document("_id", notice.id() + DECISION).append(CONFIRMED, confirmed);
        signed(decision, hand);
        if (confirmed) {
            decision.append(OPEN, Date.from(hand.at()));
        }
        return Store.commit(notices, decision);
    }

    /** Every instance is to count by what was confirmed. */
    void advance() {
        changes.advanceHolidays();
    }

    /** Notes that all that follows from confirming it was done. */
    void done(HolidayNotice notice) {
        notices.updateOne(eq(notice.id() + DECISION), Updates.unset(OPEN));
    }

    /** The ids of those confirmed before a moment from which something is still to follow. */
    List<String> open(Instant before) {
        return notices.find(lt(OPEN, Date.from(before)))
                .map(document -> {
                    var id = document.getString("_id");
                    return id.substring(0, id.length() - DECISION.length());
                })
                .into(new ArrayList<>());
    }

    private static Document write(HolidayNotice notice, Hand hand) {
        var document = new Document("_id", notice.id())
                .append("region", notice.region())
                .append("year", notice.year())
                .append("version", notice.version())
                .append(
                        "papers",
                        notice.papers().stream()
                                .map(paper -> new Document("title", paper.title())
                                        .append("number", paper.number())
                                        .append("date", text(paper.date()))
                                        .append("url", paper.url()))
                                .toList())
                .append(
                        "off",
                        notice.off().stream()
                                .map(days -> new Document("name", days.name())
                                        .append("from", days.from().toString())
                                        .append("to", days.to().toString()))
                                .toList())
                .append("on", notice.on().stream().map(LocalDate::toString).toList());
        signed(document, hand);
        return document;
    }

    private static void signed(Document document, Hand hand) {
        document.append("callerId", hand.callerId())
                .append("by", hand.by())
                .append("agency", hand.agency())
                .append("at", Date.from(hand.at()));
    }

    private static HolidayEntry read(Document document, @Nullable Document decision) {
        return Damaged.named(COLLECTION, document, () -> {
            var notice = new HolidayNotice(
                    document.getString("region"),
                    document.getInteger("year"),
                    document.getInteger("version"),
                    document.getList("papers", Document.class).stream()
                            .map(paper -> new NoticePaper(
                                    paper.getString("title"),
                                    paper.getString("number"),
                                    day(paper.getString("date")),
                                    paper.getString("url")))
                            .toList(),
                    document.getList("off", Document.class).stream()
                            .map(days -> new DaysOff(
                                    days.getString("name"),
                                    LocalDate.parse(days.getString("from")),
                                    LocalDate.parse(days.getString("to"))))
                            .toList(),
                    document.getList("on", String.class).stream()
                            .map(LocalDate::parse)
                            .toList());
            var entry = new HolidayEntry(notice, HolidayStatus.PENDING, hand(document), null);
            return decision == null ? entry : entry.decided(decision.getBoolean(CONFIRMED), hand(decision));
        });
    }

    private static Hand hand(Document document) {
        return new Hand(
                document.getString("callerId"),
                document.getString("by"),
                document.getString("agency"),
                document.getDate("at").toInstant());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
