package org.nianbao.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.request.Fact.Drafted;
import org.nianbao.request.Fact.Rectified;
import org.nianbao.request.Fact.Registered;
import org.nianbao.request.Fact.Signed;
import org.nianbao.request.Fact.StepApproved;
import org.nianbao.request.Fact.StepReturned;

/**
 * 政府信息公开申请: one application for information and what became of it.
 *
 * @param subject what it is about, in the registrar's words, which name nobody; the applicant's own lie apart
 * @param facts   what happened, in the order in which it was recorded; the first is its registration
 */
public record Request(RequestId id, String subject, List<RecordedFact> facts) {

    /** Those of one review happened in the order in which they were recorded; all others in that of the law. */
    private static final Comparator<RecordedFact> AS_HAPPENED = Comparator.comparing(
                    (RecordedFact each) -> each.fact().on())
            .thenComparing(each -> isOfReview(each.fact()))
            .thenComparing(RecordedFact::number);

    public Request {
        facts = List.copyOf(facts);
        if (facts.isEmpty() || !(facts.getFirst().fact() instanceof Fact.Registered)) {
            throw new IllegalArgumentException(id + "的第一项记录须是登记。");
        }
    }

    /** How many facts were recorded; whoever adds one says how many he or she knows. */
    public int version() {
        return facts.size();
    }

    /** Its registration as it is held true. */
    public Registered registered() {
        return inForce().stream()
                .map(RecordedFact::fact)
                .filter(Registered.class::isInstance)
                .map(Registered.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The same with what happened next. */
    public Request with(RecordedFact next) {
        var more = new ArrayList<>(facts);
        more.add(next);
        return new Request(id, subject, more);
    }

    /** The same about something else. */
    public Request about(String other) {
        return new Request(id, other, facts);
    }

    /** What is held true, what was recorded wrongly put right, in the order in which it happened. */
    public List<RecordedFact> inForce() {
        var held = new ArrayList<>(facts);
        for (var recorded : facts) {
            if (recorded.fact() instanceof Rectified rectified) {
                held.remove(recorded);
                held.replaceAll(each -> each.number() == rectified.number() && rectified.instead() != null
                        ? with(each, rectified.instead())
                        : each);
                if (rectified.instead() == null) {
                    held.removeIf(each -> each.number() == rectified.number());
                }
            }
        }
        held.sort(AS_HAPPENED);
        return held;
    }

    /** Where it stands on a day, by the working days of its region. */
    public RequestStanding standing(WorkCalendar calendar, LocalDate today) {
        return new Derivation(this, calendar, today).standing();
    }

    private static RecordedFact with(RecordedFact recorded, Fact fact) {
        return new RecordedFact(
                recorded.number(),
                fact,
                recorded.recordedAt(),
                recorded.callerId(),
                recorded.by(),
                recorded.paper(),
                recorded.digest(),
                recorded.hash());
    }

    private static boolean isOfReview(Fact fact) {
        return fact instanceof Drafted
                || fact instanceof StepApproved
                || fact instanceof StepReturned
                || fact instanceof Signed
                || fact instanceof Fact.Delivered;
    }
}
