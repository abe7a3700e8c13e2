package org.nianbao.request.overseeing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.account.Hat;
import org.nianbao.account.Hats;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.calendar.HolidayNotices;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.notice.Addressees;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventKind;
import org.nianbao.notice.message.Notifying;
import org.nianbao.request.BoardColumn;
import org.nianbao.request.Requests;
import org.nianbao.request.Requests.DueRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * 到期提醒: in the morning of a working day, whoever handles a request is reminded of its last day five and two working days
 * before it and on it, and the registrars and the chief that it is overdue. Each is told under an id of its own, so that
 * nobody is told twice however often this is tried or by how many; what a morning was missed for is told the next. A message
 * says the number and the day and nothing else, since it goes out by mail too.
 */
@Service
class DueReminding {

    private static final Logger LOG = LoggerFactory.getLogger(DueReminding.class);
    private static final int SOONER = 2;
    /** At once, and then once a week: who is told the same every morning reads none of it. */
    private static final int AGAIN = 5;

    private final Requests requests;
    private final HolidayNotices notices;
    private final Agencies agencies;
    private final Addressees addressees;
    private final Notifying notifying;
    private final Hats hats;
    private final Clock clock;

    DueReminding(
            Requests requests,
            HolidayNotices notices,
            Agencies agencies,
            Addressees addressees,
            Notifying notifying,
            Hats hats,
            Clock clock) {
        this.requests = requests;
        this.notices = notices;
        this.agencies = agencies;
        this.addressees = addressees;
        this.notifying = notifying;
        this.hats = hats;
        this.clock = clock;
    }

    /** Before the morning's mail, which tells of it. */
    @Scheduled(cron = "0 0/10 8-9 * * *", zone = "Asia/Shanghai")
    void remind() {
        requests.agencies().forEach(agency -> {
            try {
                remind(agency);
            } catch (RuntimeException e) {
                LOG.warn("{} could not be reminded of what is due, and will be tried again within minutes", agency, e);
            }
        });
    }

    private void remind(String agency) {
        var today = LocalDate.now(clock);
        var calendar = notices.calendars().of(agency);
        if (!calendar.on(today).working()) {
            return;
        }
        var due = requests.due(agency, BoardColumn.soon(calendar, today));
        if (!due.isEmpty()) {
            // Whoever stands in for one of them today is told too.
            var parts = addressees.of(agencies.tree().inChargeOf(agency)).stream()
                    .flatMap(addressee -> hats.hats(addressee.caller()).stream().map(Hat::caller))
                    .toList();
            var registrars = told(parts, part -> part.is(Role.REGISTRAR));
            var chiefs = told(parts, part -> part.is(Role.REGISTRAR) || part.is(Role.CHIEF));
            due.forEach(each -> {
                // Who left the agency cannot answer; until it is assigned anew the registrars see to it.
                var handlers = told(parts, part -> part.standsFor(String.valueOf(each.handler())));
                remind(each, calendar, today, handlers.isEmpty() ? registrars : handlers, chiefs);
            });
        }
    }

    private static List<String> told(List<Caller> parts, Predicate<Caller> which) {
        return parts.stream().filter(which).map(Caller::id).distinct().toList();
    }

    private void remind(
            DueRequest request, WorkCalendar calendar, LocalDate today, List<String> handlers, List<String> chiefs) {
        var number = request.id().shown() + "申请";
        var day = ChinaTime.said(request.due()) + (request.provisional() ? "（暂定，该年放假安排尚未公布）" : "");
        if (request.due().isBefore(today)) {
            int over = calendar.workingDaysBetween(request.due(), today);
            tell(
                    request,
                    "over" + over / AGAIN,
                    number + "的答复期限" + day + "已过" + (over == 0 ? "" : " " + over + " 个工作日") + "，尚未答复。",
                    chiefs);
            return;
        }
        int left = calendar.workingDaysBetween(today, request.due());
        tell(
                request,
                left == 0 ? "today" : left <= SOONER ? "sooner" : "soon",
                left == 0 ? number + "的答复今天到期。" : number + "的答复将于" + day + "到期，还有 " + left + " 个工作日。",
                handlers);
    }

    private void tell(DueRequest request, String kind, String sentence, List<String> persons) {
        notifying.tell(
                new Event(
                        "due:" + request.id() + ":" + request.due() + ":" + kind,
                        EventKind.REPLY_DUE,
                        request.id().agency(),
                        null,
                        sentence,
                        null,
                        null,
                        "/desk/requests/" + request.id(),
                        clock.instant()),
                persons);
    }
}
