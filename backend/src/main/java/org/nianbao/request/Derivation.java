package org.nianbao.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.calendar.Deadline;
import org.nianbao.calendar.Pause;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.request.Fact.AmendmentAsked;
import org.nianbao.request.Fact.ClosingProposed;
import org.nianbao.request.Fact.FeeAsked;
import org.nianbao.request.Fact.Registered;
import org.nianbao.request.RequestStanding.AskedAmendment;
import org.nianbao.request.RequestStanding.Consultation;
import org.nianbao.request.RequestStanding.ReplyDraft;
import org.nianbao.request.RequestStanding.RequestPeople;
import org.nianbao.request.RequestStanding.Undecided;

/**
 * Reads a request's facts in the order in which they happened. A counted day is a working day behind the receipt that
 * lies in no pause; the last day for the reply is the twentieth, and as many more as it was extended by. The period starts
 * anew when the applicant amended (第三十条) or paid.
 */
final class Derivation {

    /** Working days (第三十三条). */
    static final int REPLY = 20;
    /** Within which an amendment is asked for (第三十条). */
    static final int AMENDMENT_NOTICE = 7;
    /** For whoever is consulted (第三十二条、第三十四条). */
    static final int OPINION = 15;
    /** Within which a letter is taken to have arrived, where nobody recorded when it did. */
    static final int POST = 3;
    /** To pay within (109号). */
    static final int PAYMENT = 20;

    private final Request request;
    private final WorkCalendar calendar;
    private final LocalDate today;

    private final Registered registered;
    private @Nullable LocalDate receivedOn;
    private ApplicantKind kind;
    private @Nullable LocalDate start;
    private AskedAmendment amending = AskedAmendment.NONE;
    private final Map<Integer, Consultation> consultations = new LinkedHashMap<>();
    private @Nullable Integer extensionAsked;
    private final List<Fact.Extended> extensions = new ArrayList<>();
    private final List<LocalDate> told = new ArrayList<>();
    private @Nullable LocalDate delayedUntil;
    private @Nullable FeeAsked feeAsked;
    private boolean feeApproved;
    private @Nullable LocalDate feeNoticed;
    private boolean feeStopped;
    private boolean feePaid;
    private boolean reasonsAsked;
    private @Nullable Boolean reasonable;
    private @Nullable LocalDate withdrawnOn;
    private @Nullable ClosingProposed closing;
    private @Nullable String voiding;
    private @Nullable ReplyDraft draft;
    private final Set<String> reviewers = new LinkedHashSet<>();
    private @Nullable LocalDate signedOn;
    private @Nullable String letterNumber;
    private Fact.@Nullable Delivered delivered;
    private Fact.@Nullable Closed closed;
    private Fact.@Nullable TakenOver takenOver;
    private boolean filed;
    private boolean voided;
    private Fact.@Nullable Assigned assigned;

    Derivation(Request request, WorkCalendar calendar, LocalDate today) {
        this.request = request;
        this.calendar = calendar;
        this.today = today;
        this.registered = request.registered();
        this.kind = registered.kind();
        request.inForce().forEach(this::read);
    }

    private void read(RecordedFact recorded) {
        switch (recorded.fact()) {
            case Registered first -> {
                if (!first.arrival().isToBeConfirmed()) {
                    receive(first.on());
                }
            }
            case Fact.WordsRecorded each -> {
                // Says that there is more, not where the request stands.
            }
            case Fact.MaterialHandedIn each -> {
                // As above.
            }
            case Fact.Described each -> {
                // As above.
            }
            case Fact.IdentityOpened each -> {
                // Looking changes nothing.
            }
            case Fact.Confirmed confirmed -> receive(confirmed.on());
            case Fact.KindChanged changed -> kind = changed.kind();
            case Fact.Assigned to -> assigned = to;
            case AmendmentAsked asked ->
                amending = new AskedAmendment(asked.on(), isInTime(asked), asked.until(), null);
            case Fact.Amended amended -> amended(amended.on());
            case Fact.ReasonsAsked asked -> reasonsAsked = true;
            case Fact.ReasonsGiven given -> reasonable = given.reasonable();
            case Fact.ConsultationSent sent ->
                consultations.put(
                        sent.consultation(),
                        new Consultation(sent.consultation(), sent.kind(), sent.on(), null, null, null, null));
            case Fact.ConsultationReached reached ->
                consultations.computeIfPresent(
                        reached.consultation(),
                        (number, one) -> new Consultation(
                                number,
                                one.kind(),
                                one.sentOn(),
                                reached.on(),
                                after(reached.on(), OPINION),
                                one.cameOn(),
                                one.opinion()));
            case Fact.OpinionCame came ->
                consultations.computeIfPresent(
                        came.consultation(),
                        (number, one) -> new Consultation(
                                number,
                                one.kind(),
                                one.sentOn(),
                                one.reachedOn(),
                                one.until(),
                                came.on(),
                                came.opinion()));
            case Fact.ExtensionAsked asked -> extensionAsked = asked.days();
            case Fact.Extended extended -> {
                extensionAsked = null;
                extensions.add(extended);
            }
            case Fact.ExtensionTold each -> told.add(each.on());
            case Fact.DelaySet delay -> delayedUntil = delay.until();
            case FeeAsked asked -> feeAsked = asked;
            case Fact.FeeApproved approved -> feeApproved = true;
            case Fact.FeeNoticed noticed -> {
                feeNoticed = noticed.on();
                feeStopped = isStillDue(noticed.on());
            }
            case Fact.FeePaid paid -> {
                feePaid = true;
                if (feeStopped) {
                    start = paid.on();
                }
            }
            case Fact.Drafted drafted -> {
                draft = new ReplyDraft(recorded.number(), drafted, Set.of(), false);
                reviewers.clear();
                signedOn = null;
            }
            case Fact.StepApproved approved -> {
                if (draft != null) {
                    var steps = new LinkedHashSet<>(draft.approved());
                    steps.add(approved.step());
                    draft = new ReplyDraft(draft.number(), draft.drafted(), steps, false);
                    reviewers.add(approved.by());
                }
            }
            case Fact.StepReturned returned -> {
                if (draft != null) {
                    draft = new ReplyDraft(draft.number(), draft.drafted(), Set.of(), true);
                    reviewers.clear();
                }
            }
            case Fact.Signed signed -> {
                signedOn = signed.on();
                letterNumber = signed.letterNumber();
                reviewers.add(signed.by());
            }
            case Fact.Delivered each -> {
                if (delivered == null) {
                    delivered = each;
                }
            }
            case Fact.RequestWithdrawn withdrawn -> withdrawnOn = withdrawn.on();
            case ClosingProposed proposed -> closing = proposed;
            case Fact.Closed each -> closed = each;
            case Fact.TakenOver taken -> takenOver = taken;
            case Fact.VoidingProposed proposed -> voiding = proposed.by();
            case Fact.Voided each -> voided = true;
            case Fact.ReplyRenewed renewed -> {
                // The year's count stays as the first reply made it.
            }
            case Fact.Filed each -> filed = true;
            case Fact.LetterWritten written -> {
                // Whom it reached, and when, is said by other facts.
            }
            case Fact.Rectified rectified ->
                throw new IllegalStateException("A rectification is not in force by itself: " + request.id());
        }
    }

    private void receive(LocalDate on) {
        receivedOn = on;
        start = on;
    }

    private boolean isInTime(AmendmentAsked asked) {
        return receivedOn == null || !asked.on().isAfter(after(receivedOn, AMENDMENT_NOTICE));
    }

    private void amended(LocalDate on) {
        if (amending.inTime()) {
            start = on;
        }
        amending = new AskedAmendment(amending.askedOn(), amending.inTime(), amending.until(), on);
    }

    /** Whether the period, extended as it was by then, had not run out yet. */
    private boolean isStillDue(LocalDate on) {
        var period = period();
        return period != null && !on.isAfter(period.due());
    }

    private @Nullable Deadline period() {
        return start == null ? null : Deadline.of(calendar, start, REPLY + extended(), pauses());
    }

    private RequestStanding.Ahead ahead(RequestStatus status, boolean runs) {
        var turns = status.isOpen()
                ? consultations.values().stream()
                        .filter(this::isOpen)
                        .map(each -> end(each).plusDays(1))
                        .min(LocalDate::compareTo)
                        .orElse(null)
                : null;
        if (!status.isOpen() || delayedUntil != null || !runs || start == null) {
            return new RequestStanding.Ahead(status.isOpen() ? delayedUntil : null, false, turns, calendar.version());
        }
        var silent =
                Deadline.of(calendar, start, REPLY + extended(), pauses(each -> earlier(each.cameOn(), end(each))));
        return new RequestStanding.Ahead(silent.due(), silent.provisional(), turns, calendar.version());
    }

    /** What was approved and told while there was still time; whatever came later is recorded and moves nothing. */
    private int extended() {
        if (start == null) {
            return 0;
        }
        int days = 0;
        for (int i = 0; i < extensions.size(); i++) {
            var extension = extensions.get(i);
            if (extension.on().isBefore(start) || i >= told.size()) {
                continue;
            }
            var due = Deadline.of(calendar, start, REPLY + days, pauses()).due();
            if (!extension.on().isAfter(due) && !told.get(i).isAfter(due)) {
                days += extension.days();
            }
        }
        return Math.min(days, Fact.Extended.MOST);
    }

    private List<Pause> pauses() {
        return pauses(this::pausedUntil);
    }

    private List<Pause> pauses(Function<Consultation, LocalDate> until) {
        return consultations.values().stream()
                .map(each -> new Pause(
                        each.sentOn(), until.apply(each), "征求" + each.kind().label() + "意见"))
                .filter(pause -> pause.to().isAfter(pause.from()))
                .toList();
    }

    /** Whoever does not answer in time is taken to have answered on the last day; nobody waits for him or her longer. */
    private LocalDate pausedUntil(Consultation consultation) {
        return earlier(
                consultation.cameOn() == null ? latest(today, consultation.sentOn()) : consultation.cameOn(),
                end(consultation));
    }

    /** The last day on which anybody waits for an opinion. */
    private LocalDate end(Consultation consultation) {
        return consultation.until() == null ? after(after(consultation.sentOn(), POST), OPINION) : consultation.until();
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate after(LocalDate day, int workingDays) {
        return Deadline.of(calendar, day, workingDays, List.of()).due();
    }

    RequestStanding standing() {
        var status = status();
        var stopped = amending.inTime() && amending.isAwaited() || feeStopped && !feePaid;
        boolean runs = !stopped && status.isOpen();
        var reply = stopped || delayedUntil != null || !status.isOpen() ? null : period();
        var closedOn = closedOn();
        var due = delayedUntil != null ? delayedUntil : reply == null ? null : reply.due();
        var judged = delivered == null ? null : delivered.judged();
        return new RequestStanding(
                request.id(),
                status,
                today,
                kind,
                registered.token(),
                registered.on(),
                receivedOn,
                reply,
                delayedUntil,
                amendBy(status),
                awaits(status),
                amending,
                List.copyOf(consultations.values()),
                extended(),
                told.size() >= extensions.size(),
                new Undecided(
                        extensionAsked,
                        feeAsked != null && !feeApproved ? feeAsked : null,
                        feeApproved && feeNoticed == null,
                        feeNoticed == null ? null : after(feeNoticed, PAYMENT),
                        feePaid,
                        reasonsAsked,
                        reasonable,
                        withdrawnOn,
                        closing,
                        voiding),
                draft,
                letterNumber != null || takenOver == null ? letterNumber : takenOver.letterNumber(),
                signedOn,
                voided ? null : closedOn,
                disposition(),
                rest(),
                judged != null
                        ? closedOn != null && closedOn.isAfter(judged.due())
                        : status.isOpen() && due != null && today.isAfter(due),
                ahead(status, runs),
                judged,
                new RequestPeople(
                        request.facts().getFirst().callerId(),
                        assigned == null ? null : assigned.handler(),
                        assigned == null ? null : assigned.name(),
                        assigned == null ? null : assigned.division(),
                        reviewers));
    }

    private @Nullable LocalDate closedOn() {
        return delivered != null
                ? delivered.on()
                : closed != null ? closed.on() : takenOver != null ? takenOver.on() : null;
    }

    private RequestStatus status() {
        if (voided) {
            return RequestStatus.VOIDED;
        }
        if (filed) {
            return RequestStatus.FILED;
        }
        if (delivered != null || closed != null || takenOver != null) {
            return RequestStatus.CLOSED;
        }
        if (signedOn != null) {
            return RequestStatus.SIGNED;
        }
        if (draft != null && !draft.returned()) {
            return RequestStatus.IN_REVIEW;
        }
        if (feeNoticed != null && !feePaid) {
            return RequestStatus.AWAITING_FEE;
        }
        if (consultations.values().stream().anyMatch(this::isOpen)) {
            return RequestStatus.CONSULTING;
        }
        if (reasonsAsked && reasonable == null) {
            return RequestStatus.AWAITING_REASONS;
        }
        if (amending.isAwaited()) {
            return RequestStatus.AWAITING_AMENDMENT;
        }
        if (receivedOn == null) {
            return RequestStatus.UNCONFIRMED;
        }
        return assigned == null ? RequestStatus.REGISTERED : RequestStatus.IN_HAND;
    }

    private boolean isOpen(Consultation consultation) {
        return consultation.cameOn() == null && !today.isAfter(end(consultation));
    }

    private @Nullable LocalDate amendBy(RequestStatus status) {
        if (receivedOn == null || amending.askedOn() != null || !status.isOpen()) {
            return null;
        }
        var last = after(receivedOn, AMENDMENT_NOTICE);
        return today.isAfter(last) ? null : last;
    }

    private @Nullable LocalDate awaits(RequestStatus status) {
        return switch (status) {
            case AWAITING_AMENDMENT -> amending.until();
            case AWAITING_FEE -> feeNoticed == null ? null : after(feeNoticed, PAYMENT);
            case CONSULTING ->
                consultations.values().stream()
                        .filter(this::isOpen)
                        .map(this::end)
                        .max(LocalDate::compareTo)
                        .orElse(null);
            case UNCONFIRMED, REGISTERED, AWAITING_REASONS, IN_HAND, IN_REVIEW, SIGNED, CLOSED, FILED, VOIDED -> null;
        };
    }

    private @Nullable Disposition disposition() {
        if (voided) {
            return null;
        }
        if (delivered != null && draft != null) {
            return draft.drafted().disposition();
        }
        if (closed != null) {
            return closed.disposition();
        }
        return takenOver == null ? null : takenOver.disposition();
    }

    private Disposition.@Nullable Rest rest() {
        if (voided) {
            return null;
        }
        if (delivered != null && draft != null) {
            return draft.drafted().rest();
        }
        if (closed != null) {
            return closed.rest();
        }
        return takenOver == null ? null : takenOver.rest();
    }
}
