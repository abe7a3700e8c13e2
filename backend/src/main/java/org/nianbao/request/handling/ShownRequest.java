package org.nianbao.request.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.calendar.CountedDay;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Arrival;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact;
import org.nianbao.request.Request;
import org.nianbao.request.RequestAction;
import org.nianbao.request.RequestStanding;
import org.nianbao.request.RequestStanding.Consultation;
import org.nianbao.request.RequestStatus;

/**
 * A request as one caller sees it; its methods are the fields that are answered.
 *
 * @param papers           whether its words and papers concern the caller
 * @param permittedActions what the caller may do now
 * @param openSteps        the steps of review that are open
 */
public record ShownRequest(
        Request request,
        RequestStanding standing,
        WorkCalendar calendar,
        boolean papers,
        List<RequestAction> permittedActions,
        List<String> openSteps) {

    /** The period for a reply, as of today. */
    record ShownDeadline(
            LocalDate start, int workingDays, LocalDate due, int left, boolean provisional, List<CountedDay> strip) {}

    public String id() {
        return request.id().toString();
    }

    public String number() {
        return request.id().shown();
    }

    /** For those at work on it: what an agency was asked about is not for whoever only oversees its days. */
    public @Nullable String subject() {
        return papers ? request.subject() : null;
    }

    public RequestStatus status() {
        return standing.status();
    }

    public Arrival arrival() {
        return request.registered().arrival();
    }

    public LocalDate arrivedOn() {
        return standing.arrivedOn();
    }

    public @Nullable LocalDate receivedOn() {
        return standing.receivedOn();
    }

    public ApplicantKind kind() {
        return standing.kind();
    }

    public int applicants() {
        return request.registered().joint();
    }

    public Fact.SupplyForm form() {
        return request.registered().form();
    }

    public @Nullable ShownDeadline deadline() {
        var reply = standing.reply();
        return reply == null
                ? null
                : new ShownDeadline(
                        reply.start(),
                        reply.workingDays(),
                        reply.due(),
                        reply.left(standing.today(), calendar),
                        reply.provisional(),
                        reply.strip(calendar));
    }

    public @Nullable LocalDate due() {
        return standing.due();
    }

    public boolean late() {
        return standing.late();
    }

    public @Nullable LocalDate amendBy() {
        return standing.amendBy();
    }

    public @Nullable LocalDate awaits() {
        return standing.awaits();
    }

    public List<Consultation> consultations() {
        return standing.consultations();
    }

    /** Whatever waits for a decision, the chief's or a second person's. */
    public List<String> pending() {
        var asked = standing.asked();
        var pending = new ArrayList<String>();
        if (!standing.isOpen()) {
            return pending;
        }
        if (asked.extension() != null) {
            pending.add("申请延期 " + asked.extension() + " 个工作日，待批准。");
        }
        if (!standing.extensionTold()) {
            pending.add("延期已经批准，待告知申请人；答复期限届满前没有告知的，期限不延长。");
        }
        if (asked.fee() != null) {
            pending.add("收费 " + asked.fee().yuan() + " 元，待批准。");
        }
        if (asked.feeApproved()) {
            pending.add("收费已经批准，待送达收费通知。");
        }
        if (asked.closing() != null) {
            pending.add("直接办结：" + asked.closing().disposition().label() + "，待另一人确认。");
        }
        if (asked.voiding() != null) {
            pending.add("作废，待另一人确认。");
        }
        if (asked.withdrawnOn() != null) {
            pending.add("申请人已经撤回申请，待办结。");
        }
        return pending;
    }

    public @Nullable String handler() {
        return standing.people().handlerName();
    }

    public @Nullable String division() {
        return standing.people().division();
    }

    public @Nullable String letterNumber() {
        return standing.letterNumber();
    }

    public @Nullable LocalDate closedOn() {
        return standing.closedOn();
    }

    public @Nullable Disposition disposition() {
        return standing.disposition();
    }

    public Disposition.@Nullable Rest rest() {
        return standing.rest();
    }

    public int entries() {
        return request.version();
    }
}
