package org.nianbao.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.calendar.Announcing.HolidayDraft;
import org.nianbao.calendar.HolidayNotice.DaysOff;
import org.nianbao.calendar.HolidayNotice.NoticePaper;
import org.nianbao.calendar.HolidayOutcome.ConfirmHolidaysOutcome;
import org.nianbao.calendar.HolidayOutcome.DiscardHolidaysOutcome;
import org.nianbao.calendar.HolidayOutcome.ProposeHolidaysOutcome;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CalendarController {

    record CalendarRegion(String code, String name, boolean own, boolean mayPropose) {}

    private final Announcing announcing;
    private final HolidayNotices notices;

    CalendarController(Announcing announcing, HolidayNotices notices) {
        this.announcing = announcing;
        this.notices = notices;
    }

    @QueryMapping
    CalendarYear workCalendar(Caller caller, @Argument @Nullable String region, @Argument int year) {
        return announcing.year(caller, region, year);
    }

    @QueryMapping
    List<HolidayEntry> pendingHolidays(Caller caller) {
        return announcing.pending(caller);
    }

    @MutationMapping
    ProposeHolidaysOutcome proposeHolidays(Caller caller, @Argument HolidayDraft input) {
        return announcing.propose(caller, input);
    }

    @MutationMapping
    ConfirmHolidaysOutcome confirmHolidays(Caller caller, @Argument String id) {
        return announcing.confirm(caller, id);
    }

    @MutationMapping
    DiscardHolidaysOutcome discardHolidays(Caller caller, @Argument String id) {
        return announcing.discard(caller, id);
    }

    @SchemaMapping
    List<CalendarRegion> regions(CalendarYear year, Caller caller) {
        var calendars = notices.calendars();
        return calendars.regions().entrySet().stream()
                .map(region -> new CalendarRegion(
                        region.getKey(),
                        region.getValue(),
                        calendars.of(region.getKey()).region().equals(region.getKey()),
                        announcing.mayPropose(caller, region.getKey())))
                .toList();
    }

    @SchemaMapping
    String region(HolidayEntry entry) {
        return entry.notice().region();
    }

    @SchemaMapping
    String regionName(HolidayEntry entry) {
        return announcing.name(entry.notice().region());
    }

    @SchemaMapping
    int year(HolidayEntry entry) {
        return entry.notice().year();
    }

    @SchemaMapping
    int version(HolidayEntry entry) {
        return entry.notice().version();
    }

    @SchemaMapping
    List<NoticePaper> papers(HolidayEntry entry) {
        return entry.notice().papers();
    }

    @SchemaMapping
    List<DaysOff> off(HolidayEntry entry) {
        return entry.notice().off();
    }

    @SchemaMapping
    List<LocalDate> on(HolidayEntry entry) {
        return entry.notice().on();
    }

    @SchemaMapping
    boolean mayConfirm(HolidayEntry entry, Caller caller) {
        return announcing.mayConfirm(caller, entry);
    }

    @SchemaMapping
    boolean mayDiscard(HolidayEntry entry, Caller caller) {
        return announcing.mayDiscard(caller, entry);
    }
}
