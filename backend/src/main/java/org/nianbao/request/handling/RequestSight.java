package org.nianbao.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Hat;
import org.nianbao.account.Hats;
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
import org.nianbao.workflow.Verdict;
import org.nianbao.workflow.Verdict.Allowed;
import org.nianbao.workflow.Verdict.Claimed;
import org.nianbao.workflow.Verdict.NotNow;
import org.nianbao.workflow.Verdict.NotOwnWork;
import org.nianbao.workflow.Verdict.NotYours;
import org.springframework.stereotype.Component;

/**
 * Whose requests a caller may look at, and how much of them: in his or her own part, or in that of a colleague he or she
 * stands in for.
 */
@Component
public class RequestSight {

    private final Agencies agencies;
    private final HolidayNotices notices;
    private final Hats hats;
    private final Clock clock;

    RequestSight(Agencies agencies, HolidayNotices notices, Hats hats, Clock clock) {
        this.agencies = agencies;
        this.notices = notices;
        this.hats = hats;
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
        return isAtWork(parts(caller), inChargeOf(agency));
    }

    private static boolean isAtWork(List<Caller> parts, String inCharge) {
        return parts.stream().anyMatch(part -> RequestPolicy.seesPapers(part, inCharge));
    }

    private boolean isOffice(Caller caller, String agency) {
        return caller.is(Role.OFFICE) && agencies.tree().inSight(caller, agency);
    }

    /** The parts in which somebody acts today, the own first. */
    List<Caller> parts(Caller caller) {
        return hats.hats(caller).stream().map(Hat::caller).toList();
    }

    /** In which parts somebody works today on the requests of his or her agency. */
    List<Role> requestRoles(Caller caller) {
        return caller.machine() || caller.agency() == null
                ? List.of()
                : parts(caller).stream()
                        .flatMap(part -> part.roles().stream())
                        .filter(RequestPolicy.AT_WORK::contains)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Whether somebody works on an agency's requests in a role, be it an absent colleague's. */
    public boolean is(Caller caller, String agency, Role role) {
        return part(caller, agency, role).is(role) && isAtWork(caller, agency);
    }

    /**
     * In which part somebody does what a role is needed for.
     *
     * @throws Forbidden when in none
     */
    public Caller require(Caller caller, String agency, Role role) {
        var part = part(caller, agency, role);
        part.require(role);
        if (!RequestPolicy.seesPapers(part, inChargeOf(agency))) {
            throw new Forbidden("机关“" + agency + "”的申请登记不在您可以办理的范围内。");
        }
        return part;
    }

    private Caller part(Caller caller, String agency, Role role) {
        var inCharge = inChargeOf(agency);
        return parts(caller).stream()
                .filter(part -> part.is(role) && RequestPolicy.seesPapers(part, inCharge))
                .findFirst()
                .orElse(caller);
    }

    /**
     * In which part somebody registers what comes to an agency.
     *
     * @throws Forbidden when in none
     */
    Caller requireRegistering(Caller caller, String agency) {
        caller.staffAgency();
        var inCharge = inChargeOf(agency);
        var acting = nearest(caller, part -> RequestPolicy.register(part, inCharge));
        switch (RequestPolicy.register(acting, inCharge)) {
            case Allowed allowed -> {}
            case NotYours refused -> throw new Forbidden(refused.message());
            case NotNow refused -> throw new Forbidden(refused.message());
            case NotOwnWork refused -> throw new Forbidden(refused.message());
            case Claimed refused -> throw new Forbidden(refused.message());
        }
        return acting;
    }

    /** Oneself where that is enough, else the first part in which it is allowed, or comes nearest to it. */
    Caller nearest(Caller caller, Function<Caller, Verdict> judge) {
        return parts(caller).stream()
                .min(Comparator.comparingInt(part -> judge.apply(part).farFromAllowed()))
                .orElse(caller);
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
        return shown(parts(caller), request);
    }

    /** To somebody in his or her {@link #parts}. */
    ShownRequest shown(List<Caller> parts, Request request) {
        var agency = request.id().agency();
        var inCharge = inChargeOf(agency);
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
                isAtWork(parts, inCharge),
                parts.stream()
                        .flatMap(part -> RequestPolicy.permitted(part, inCharge, Chain.REPLIES, standing).stream())
                        .distinct()
                        .sorted()
                        .toList(),
                open);
    }
}
