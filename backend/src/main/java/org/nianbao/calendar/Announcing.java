package org.nianbao.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Role;
import org.nianbao.calendar.HolidayEntry.Hand;
import org.nianbao.calendar.HolidayEntry.HolidayStatus;
import org.nianbao.calendar.HolidayNotice.DaysOff;
import org.nianbao.calendar.HolidayNotice.NoticePaper;
import org.nianbao.calendar.HolidayOutcome.ConfirmHolidaysOutcome;
import org.nianbao.calendar.HolidayOutcome.DiscardHolidaysOutcome;
import org.nianbao.calendar.HolidayOutcome.HolidaysConfirmed;
import org.nianbao.calendar.HolidayOutcome.HolidaysDiscarded;
import org.nianbao.calendar.HolidayOutcome.HolidaysPending;
import org.nianbao.calendar.HolidayOutcome.HolidaysProposed;
import org.nianbao.calendar.HolidayOutcome.HolidaysSettled;
import org.nianbao.calendar.HolidayOutcome.OwnHolidays;
import org.nianbao.calendar.HolidayOutcome.ProposeHolidaysOutcome;
import org.nianbao.calendar.HolidayOutcome.UnfitHolidays;
import org.nianbao.graphql.BadRequest;
import org.nianbao.store.Missing;
import org.nianbao.store.StaleWrite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Entering what was announced (放假安排) and confirming it. One wrong date makes every deadline wrong that runs over it, so a
 * notice counts only when a second person has compared it with the paper.
 */
@Service
class Announcing {

    private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_NAME = 20;
    private static final int MOST_ROWS = 40;
    private static final int MOST_PAPERS = 10;
    private static final int TRIES = 5;
    /** Whoever is slower than this with telling of one has given it up. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    /** A notice as it was typed: nothing of it need be right. */
    record HolidayDraft(String region, int year, List<NoticePaper> papers, List<Days> off, List<LocalDate> on) {}

    record Days(String name, LocalDate from, LocalDate to) {}

    private final HolidayNotices notices;
    private final ObjectProvider<Deadlines> deadlines;
    private final Clock clock;

    Announcing(HolidayNotices notices, ObjectProvider<Deadlines> deadlines, Clock clock) {
        this.notices = notices;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param region null for that of the caller's agency */
    CalendarYear year(Caller caller, @Nullable String region, int year) {
        var agency = caller.staffAgency();
        var calendars = notices.calendars();
        var calendar = calendars.of(region == null ? agency : region);
        var asked = region == null ? calendar.region() : region;
        var entries = notices.entered();
        var of = Stream.of(WorkCalendar.COUNTRY, asked).distinct().toList();
        var all = of.stream()
                .flatMap(each -> Stream.concat(notices.shipped(each).stream(), entries.stream())
                        .filter(entry -> entry.notice().region().equals(each)
                                && entry.notice().year() == year))
                .toList();
        var holding = of.stream()
                .flatMap(each -> all.stream()
                        .filter(entry -> entry.notice().region().equals(each) && entry.counts())
                        .reduce((earlier, later) -> later)
                        .stream())
                .toList();
        return new CalendarYear(
                asked,
                name(calendars, asked),
                year,
                calendar,
                holding,
                all.stream().filter(entry -> !holding.contains(entry)).toList().reversed());
    }

    /** What waits for a second person. */
    List<HolidayEntry> pending(Caller caller) {
        requireDecider(caller);
        return notices.entered().stream()
                .filter(entry -> entry.status() == HolidayStatus.PENDING)
                .toList();
    }

    ProposeHolidaysOutcome propose(Caller caller, HolidayDraft draft) {
        caller.require(Role.ADMIN);
        requireRegion(caller, draft.region());
        requireShort(draft);
        var reversed = draft.off().stream()
                .filter(days -> days.to().isBefore(days.from()))
                .map(days -> "“" + days.name() + "”的截止日" + ChinaTime.said(days.to()) + "早于起始日"
                        + ChinaTime.said(days.from()) + "。")
                .toList();
        if (!reversed.isEmpty()) {
            return new UnfitHolidays(reversed);
        }
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var there = entered(draft.region(), draft.year());
            var pending = there.stream()
                    .filter(entry -> entry.status() == HolidayStatus.PENDING)
                    .findFirst();
            if (pending.isPresent()) {
                return new HolidaysPending(
                        pending.get(),
                        "这一年的放假安排已由"
                                + Objects.requireNonNull(pending.get().entered())
                                        .by() + "录入，正等待确认；请先确认或放弃它，再录入新的。");
            }
            var notice = notice(
                    draft,
                    there.stream()
                                    .mapToInt(entry -> entry.notice().version())
                                    .max()
                                    .orElse(0)
                            + 1);
            var problems = notice.problems(LocalDate.now(clock));
            if (!problems.isEmpty()) {
                return new UnfitHolidays(problems);
            }
            var hand = hand(caller);
            if (notices.add(notice, hand)) {
                return new HolidaysProposed(new HolidayEntry(notice, HolidayStatus.PENDING, hand, null));
            }
        }
        throw new StaleWrite("放假安排");
    }

    ConfirmHolidaysOutcome confirm(Caller caller, String id) {
        var entry = toDecide(caller, id);
        if (entry.status() != HolidayStatus.PENDING) {
            return settled(entry);
        }
        if (!mayConfirm(caller, entry)) {
            return new OwnHolidays("自己录入的放假安排须由另一人对照通知确认。");
        }
        var hand = hand(caller);
        if (!notices.decide(entry.notice(), true, hand)) {
            return settled(toDecide(caller, id));
        }
        var confirmed = entry.decided(true, hand);
        tell(confirmed);
        return new HolidaysConfirmed(confirmed);
    }

    /** Whoever entered it may give it up too. */
    DiscardHolidaysOutcome discard(Caller caller, String id) {
        var entry = toDecide(caller, id);
        if (entry.status() != HolidayStatus.PENDING) {
            return settled(entry);
        }
        var hand = hand(caller);
        return notices.decide(entry.notice(), false, hand)
                ? new HolidaysDiscarded(entry.decided(false, hand))
                : settled(toDecide(caller, id));
    }

    boolean mayPropose(Caller caller, String region) {
        return caller.is(Role.ADMIN) && concerns(caller, region);
    }

    boolean mayConfirm(Caller caller, HolidayEntry entry) {
        return mayDiscard(caller, entry)
                && !caller.standsFor(Objects.requireNonNull(entry.entered()).callerId());
    }

    boolean mayDiscard(Caller caller, HolidayEntry entry) {
        return entry.status() == HolidayStatus.PENDING
                && isDecider(caller)
                && concerns(caller, entry.notice().region());
    }

    String name(String region) {
        return name(notices.calendars(), region);
    }

    private static String name(WorkCalendars calendars, String region) {
        var name = calendars.regions().get(region);
        if (name == null) {
            throw new BadRequest("没有代码为“" + region + "”的地区，请用省级行政区划代码，如 640000，全国用 cn。");
        }
        return name;
    }

    /** All on a region's year, in the order in which it came. */
    private List<HolidayEntry> entered(String region, int year) {
        return Stream.concat(notices.shipped(region).stream(), notices.entered().stream())
                .filter(entry ->
                        entry.notice().region().equals(region) && entry.notice().year() == year)
                .toList();
    }

    private HolidayEntry toDecide(Caller caller, String id) {
        requireDecider(caller);
        var entry = find(notices.entered(), id);
        if (entry == null) {
            throw new Missing("没有这份放假安排，可能是地址有误。");
        }
        requireRegion(caller, entry.notice().region());
        return entry;
    }

    private static @Nullable HolidayEntry find(List<HolidayEntry> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static HolidaysSettled settled(HolidayEntry entry) {
        return new HolidaysSettled(
                entry,
                "这份放假安排已由" + Objects.requireNonNull(entry.decided()).by()
                        + (entry.status() == HolidayStatus.CONFIRMED ? "确认。" : "放弃。"));
    }

    /** Lets every instance count by what was confirmed, and tells whoever has deadlines. Can be done again. */
    private void tell(HolidayEntry confirmed) {
        notices.advance();
        try {
            var counting = HolidayNotices.confirmed(notices.entered());
            int at = counting.indexOf(confirmed);
            var old = notices.by(counting.subList(0, at));
            var now = notices.by(counting.subList(0, at + 1));
            now.all().forEach(calendar -> {
                var before = old.of(calendar.region());
                if (!before.version().equals(calendar.version())) {
                    deadlines.orderedStream().forEach(each -> each.moved(before, calendar));
                }
            });
            notices.done(confirmed.notice());
        } catch (RuntimeException e) {
            LOG.warn("What moved by {} could not be told, and will be tried again", confirmed.id(), e);
        }
    }

    /** What follows from confirming and was left undone by a crash. */
    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void completeOpen() {
        var open = notices.open(clock.instant().minus(LONG_ENOUGH));
        if (!open.isEmpty()) {
            var entries = notices.entered();
            open.stream().map(id -> find(entries, id)).filter(Objects::nonNull).forEach(this::tell);
        }
    }

    private static boolean isDecider(Caller caller) {
        return caller.is(Role.ADMIN) || caller.is(Role.OFFICE);
    }

    private static void requireDecider(Caller caller) {
        caller.staffAgency();
        if (!isDecider(caller)) {
            throw new Forbidden("放假安排由系统管理员录入，由另一位系统管理员或政务公开主管部门确认。");
        }
    }

    /** The country's concern everybody; a region's own those who work in it. */
    private static boolean concerns(Caller caller, String region) {
        return region.equals(WorkCalendar.COUNTRY) || caller.staffAgency().startsWith(region.substring(0, 2));
    }

    private void requireRegion(Caller caller, String region) {
        var name = name(region);
        if (!concerns(caller, region)) {
            throw new Forbidden("只能录入、确认全国和本地区的放假安排，不能处理" + name + "的。");
        }
    }

    private static void requireShort(HolidayDraft draft) {
        if (draft.papers().size() > MOST_PAPERS) {
            throw new BadRequest(
                    "依据的通知最多 " + MOST_PAPERS + " 份，现有 " + draft.papers().size() + " 份。");
        }
        for (var paper : draft.papers()) {
            BadRequest.ifBlankOrLonger("请写明通知的名称。", "通知名称", paper.title(), LONGEST_TITLE);
            BadRequest.ifLonger("文号", Objects.requireNonNullElse(paper.number(), ""), LONGEST_NUMBER);
            var url = Objects.requireNonNullElse(paper.url(), "");
            BadRequest.ifLonger("网址", url, LONGEST_ADDRESS);
            if (!url.isEmpty() && !url.matches("https?://\\S+")) {
                throw new BadRequest("网址应以 http:// 或 https:// 开头，不能是“" + url + "”。");
            }
        }
        if (draft.off().size() > MOST_ROWS || draft.on().size() > MOST_ROWS) {
            throw new BadRequest("放假和上班的日子各最多 " + MOST_ROWS + " 行。");
        }
        draft.off().forEach(days -> BadRequest.ifBlankOrLonger("请写明放的是什么假。", "假日名称", days.name(), LONGEST_NAME));
    }

    private static HolidayNotice notice(HolidayDraft draft, int version) {
        return new HolidayNotice(
                draft.region(),
                draft.year(),
                version,
                draft.papers().stream().map(Announcing::tidy).toList(),
                draft.off().stream()
                        .map(days -> new DaysOff(days.name().strip(), days.from(), days.to()))
                        .sorted((one, other) -> one.from().compareTo(other.from()))
                        .toList(),
                draft.on().stream().sorted().toList());
    }

    private static NoticePaper tidy(NoticePaper paper) {
        return new NoticePaper(paper.title().strip(), tidy(paper.number()), paper.date(), tidy(paper.url()));
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Hand hand(Caller caller) {
        return new Hand(
                caller.id(),
                caller.name(),
                caller.staffAgency(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
