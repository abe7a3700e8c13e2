package org.nianbao.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.calendar.HolidayNotices;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.request.BoardColumn;
import org.nianbao.request.Request;
import org.nianbao.request.RequestFilter;
import org.nianbao.request.RequestPolicy;
import org.nianbao.request.RequestStanding;
import org.nianbao.workflow.Chain;
import org.nianbao.workflow.Step;
import org.springframework.stereotype.Component;

/** Whose requests a caller may look at, and how much of them. */
@Component
public class RequestSight {

    private final Agencies agencies;
    private final HolidayNotices notices;
    private final Clock clock;

    RequestSight(Agencies agencies, HolidayNotices notices, Clock clock) {
        this.agencies = agencies;
        this.notices = notices;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    RequestFilter.CountedOn countedOn(String agency, BoardColumn column) {
        return new RequestFilter.CountedOn(
                column, today(), BoardColumn.soon(notices.calendars().of(agency), today()));
    }

    /** Whose people see to an agency's requests: its own, or those of whoever took over its duties. */
    public String inChargeOf(String agency) {
        return agencies.tree().inChargeOf(agency);
    }

    /** For the agency's people at work on requests, and the office above it. */
    public void require(Caller caller, String agency) {
        caller.staffAgency();
        if (!isAtWork(caller, agency) && !isOffice(caller, agency)) {
            throw new Forbidden("机关“" + agency + "”的申请登记不在您可以查看的范围内。");
        }
    }

    /** As above, and those who write the agency's report. */
    public void requireTable(Caller caller, String agency) {
        caller.staffAgency();
        if (!(caller.is(Role.EDITOR) && inChargeOf(agency).equals(caller.agency()))) {
            require(caller, agency);
        }
    }

    public boolean isAtWork(Caller caller, String agency) {
        return RequestPolicy.seesPapers(caller, inChargeOf(agency));
    }

    private boolean isOffice(Caller caller, String agency) {
        return caller.is(Role.OFFICE) && agencies.tree().inSight(caller, agency);
    }

    WorkCalendar calendar(String agency) {
        return notices.calendars().of(agency);
    }

    /** For the agency's people at work on requests alone: whom their words and letters concern. */
    void requirePapers(Caller caller, String agency) {
        require(caller, agency);
        if (!isAtWork(caller, agency)) {
            throw new Forbidden("申请的内容和文书只由本机关办理人员查看。");
        }
    }

    /** Where it stands today. */
    public RequestStanding standing(Request request) {
        return request.standing(notices.calendars().of(request.id().agency()), today());
    }

    ShownRequest shown(Caller caller, Request request) {
        var agency = request.id().agency();
        var calendar = notices.calendars().of(agency);
        var standing = request.standing(calendar, today());
        var open = standing.draft() == null || standing.draft().returned() || !standing.isOpen()
                ? List.<String>of()
                : RequestPolicy.openSteps(Chain.REPLIES, standing.draft()).stream()
                        .map(Step::name)
                        .toList();
        return new ShownRequest(
                request,
                standing,
                calendar,
                isAtWork(caller, agency),
                RequestPolicy.permitted(caller, inChargeOf(agency), Chain.REPLIES, standing),
                open);
    }
}
