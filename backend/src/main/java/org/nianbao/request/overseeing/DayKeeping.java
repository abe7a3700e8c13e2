package org.nianbao.request.overseeing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.calendar.Deadlines;
import org.nianbao.calendar.HolidayNotices;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.calendar.WorkCalendars;
import org.nianbao.notice.Addressee;
import org.nianbao.notice.Addressees;
import org.nianbao.notice.Errand;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventKind;
import org.nianbao.notice.message.Notifying;
import org.nianbao.request.Request;
import org.nianbao.request.Requests;
import org.nianbao.request.Requests.Outdated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keeping right what stands beside requests to find them by, where neither a fact nor somebody changes it: the working days
 * when holidays were announced, and a consultation that ends by itself. Every request says by which working days it was
 * derived, so that what is left to do is found in the store: a crash, another instance or a fact that is recorded at the same
 * moment leave nothing undone, and doing it twice comes to the same. Being overdue is not kept: it follows from the day.
 */
@Service
class DayKeeping implements Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(DayKeeping.class);
    /** Read at once, so that no cursor stays open while they are seen to. */
    private static final int AT_ONCE = 200;
    /** Behind every id. */
    private static final String END = "~";

    private final Requests requests;
    private final MovedDeadlines moved;
    private final HolidayNotices notices;
    private final Agencies agencies;
    private final Addressees addressees;
    private final Notifying notifying;
    private final Clock clock;
    private final Errand errand = new Errand("days of requests", this::keep);

    DayKeeping(
            Requests requests,
            MovedDeadlines moved,
            HolidayNotices notices,
            Agencies agencies,
            Addressees addressees,
            Notifying notifying,
            Clock clock) {
        this.requests = requests;
        this.moved = moved;
        this.notices = notices;
        this.agencies = agencies;
        this.addressees = addressees;
        this.notifying = notifying;
        this.clock = clock;
    }

    /** Beside the work of whoever confirmed the notice. */
    @Override
    public void moved(WorkCalendar old, WorkCalendar now) {
        errand.ask();
    }

    @Scheduled(initialDelay = 20, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
    void keepSoon() {
        errand.ask();
    }

    void keep() {
        var calendars = notices.calendars();
        var all = calendars.all().stream().map(WorkCalendar::version).toList();
        calendars.all().forEach(calendar -> {
            if (calendar.region().equals(WorkCalendar.COUNTRY)) {
                keep(calendars, all, "", END);
            } else {
                var province = calendar.region().substring(0, 2);
                keep(calendars, List.of(calendar.version()), province, province + END);
            }
        });
        turn(calendars);
        tell();
    }

    private void keep(WorkCalendars calendars, List<String> versions, String from, String until) {
        var after = from;
        List<Outdated> some;
        do {
            some = requests.outdated(versions, after, until, AT_ONCE);
            some.forEach(each -> derive(calendars, each.request(), each.calendar()));
            after = some.isEmpty() ? after : some.getLast().request().id().toString();
        } while (some.size() == AT_ONCE);
    }

    /** What stands elsewhere since midnight. What fails is left for later, and comes first then; the others are seen to. */
    private void turn(WorkCalendars calendars) {
        List<Request> some;
        boolean done;
        do {
            some = requests.turned(LocalDate.now(clock), AT_ONCE);
            done = false;
            for (var request : some) {
                done |= derive(calendars, request, null);
            }
        } while (some.size() == AT_ONCE && done);
    }

    /** @param before the version it was derived by, where what moved by another one is to be told */
    private boolean derive(WorkCalendars calendars, Request request, @Nullable String before) {
        try {
            var today = LocalDate.now(clock);
            var calendar = calendars.of(request.id().agency());
            var standing = request.standing(calendar, today);
            var old = before == null ? null : known(calendars, before);
            var was = old == null ? null : request.standing(old, today).ahead().due();
            var due = standing.ahead().due();
            if (old != null && was != null && due != null && !was.equals(due)) {
                moved.add(new MovedDeadline(
                        request.id(),
                        calendar.version(),
                        was,
                        due,
                        MovedDeadline.why(old, calendar, standing.arrivedOn(), was.isAfter(due) ? was : due),
                        clock.instant()));
            }
            // That it moved is kept first: once the request is derived by the new days nobody finds it any more.
            requests.show(request, standing);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The days of {} could not be kept, and will be tried again within minutes", request.id(), e);
            return false;
        }
    }

    /** Null for a version that the notices of this release never had. */
    private static @Nullable WorkCalendar known(WorkCalendars calendars, String version) {
        try {
            return calendars.version(version);
        } catch (IllegalArgumentException e) {
            LOG.warn("There were no working days {}, so nobody is told what moved since", version, e);
            return null;
        }
    }

    /** Each agency once for all that moved by the same notice, and the office above it once for all below. */
    private void tell() {
        List<MovedDeadline> some;
        do {
            some = moved.untold(AT_ONCE);
            some.stream()
                    .collect(Collectors.groupingBy(MovedDeadline::calendar))
                    .forEach((calendar, ofOne) -> ofOne.stream()
                            .map(each -> each.request().agency())
                            .distinct()
                            .forEach(agency -> tell(calendar, agency)));
            moved.told(some);
        } while (some.size() == AT_ONCE);
    }

    private void tell(String calendar, String agency) {
        var tree = agencies.tree();
        var charge = tree.inChargeOf(agency);
        tell(calendar, charge, Role.REGISTRAR, "放假安排有变动，本机关在办申请的答复期限随之变动，请查看。");
        tree.superiorsOf(charge)
                .forEach(office -> tell(calendar, office, Role.OFFICE, "放假安排有变动，下级机关在办申请的答复期限随之变动，请查看。"));
    }

    private void tell(String calendar, String agency, Role role, String sentence) {
        notifying.tell(
                new Event(
                        "deadlines:" + calendar + ":" + role + ":" + agency,
                        EventKind.DEADLINE_MOVED,
                        agency,
                        null,
                        sentence,
                        null,
                        null,
                        "/desk/requests/moved",
                        clock.instant()),
                addressees.of(agency).stream()
                        .map(Addressee::caller)
                        .filter(caller -> caller.is(role))
                        .map(caller -> caller.id())
                        .toList());
    }
}
