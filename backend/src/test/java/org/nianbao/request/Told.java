package org.nianbao.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.calendar.WorkCalendars;
import org.nianbao.request.Fact.Assigned;
import org.nianbao.request.Fact.Delivered;
import org.nianbao.request.Fact.DeliveryMeans;
import org.nianbao.request.Fact.Drafted;
import org.nianbao.request.Fact.Registered;
import org.nianbao.request.Fact.RequestPart;
import org.nianbao.request.Fact.Signed;
import org.nianbao.request.Fact.StepApproved;
import org.nianbao.request.Fact.SupplyForm;

/** A request as a test tells it: its facts one after the other. */
final class Told {

    static final WorkCalendar CALENDAR = WorkCalendars.load().country();

    private final RequestId id;
    private final List<Fact> facts = new ArrayList<>();

    private Told(int serial, Registered registered) {
        this.id = new RequestId("640100-jgsw", registered.on().getYear(), serial);
        facts.add(registered);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Told online(int serial, ApplicantKind kind, String on) {
        return registered(serial, kind, Arrival.ONLINE, on);
    }

    static Told registered(int serial, ApplicantKind kind, Arrival arrival, String on) {
        return new Told(
                serial, new Registered(day(on), arrival, kind, false, 1, "token-" + kind, SupplyForm.PAPER, null));
    }

    Told then(Fact... more) {
        facts.addAll(Arrays.asList(more));
        return this;
    }

    /** Through the whole chain, signed on a day and handed over on one. */
    Told replied(Disposition disposition, String signed, String delivered, RequestPart... parts) {
        var on = day(signed);
        return then(
                new Assigned(on, "handler", "承办人", "业务科"),
                new Drafted(on, "handler", disposition, null, List.of(parts), null, null),
                new StepApproved(on, "法制审核", "legal"),
                new StepApproved(on, "保密审查", "secrecy"),
                new Signed(on, "chief", "告〔2026〕1号"),
                new Delivered(day(delivered), DeliveryMeans.POST, judged(day(signed))));
    }

    Told replied(Disposition disposition, String on) {
        return replied(disposition, on, on);
    }

    /** What a reply would be measured by on a day. */
    Fact.Judged judged(LocalDate on) {
        var due = standing(on).due();
        return due == null ? null : new Fact.Judged(due, CALENDAR.version());
    }

    Request request() {
        var recorded = new ArrayList<RecordedFact>();
        facts.forEach(fact -> recorded.add(
                new RecordedFact(recorded.size() + 1, fact, Instant.EPOCH, "registrar", "登记人", null, null, "hash")));
        return new Request(id, "某事项", recorded);
    }

    RequestStanding standing(LocalDate today) {
        return request().standing(CALENDAR, today);
    }

    RequestStanding standing(String today) {
        return standing(day(today));
    }

    static Set<String> messages(List<Guards.Objection> objections) {
        return objections.stream().map(Guards.Objection::message).collect(java.util.stream.Collectors.toSet());
    }
}
