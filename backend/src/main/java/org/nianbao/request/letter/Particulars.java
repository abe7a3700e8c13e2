package org.nianbao.request.letter;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.calendar.Deadline;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Fact.FeeBasis;
import org.nianbao.request.ProcessingFee;
import org.nianbao.request.RequestStanding;

/** What the letters of one request fill their slots with: what the register knows, and what is handed in with it. Immutable. */
public final class Particulars {

    private final Map<Slot, List<String>> values;

    private Particulars(Map<Slot, List<String>> values) {
        this.values = values;
    }

    /** Nothing but how somebody who does not ask is spoken to: 你, 你单位. */
    public static Particulars toOthers(String you) {
        return new Particulars(Map.of()).with(Slot.YOU, you);
    }

    /** What the register knows of a request. */
    public static Particulars of(RequestStanding standing) {
        return new Particulars(Map.of())
                .with(Slot.YOU, standing.kind() == ApplicantKind.PERSON ? "你" : "你单位")
                .with(Slot.KIND, standing.kind().label())
                .with(Slot.REGISTER_NUMBER, standing.id().shown())
                .with(Slot.RECEIVED_ON, standing.receivedOn())
                .with(Slot.AMEND_UNTIL, standing.amending().until())
                .with(Slot.AMENDED_ON, standing.amending().amendedOn())
                .with(Slot.DIVISION, standing.people().division())
                .with(
                        Slot.CONSULTED,
                        standing.consultations().isEmpty()
                                ? null
                                : standing.consultations().getLast().kind().label())
                .due(standing);
    }

    private Particulars due(RequestStanding standing) {
        return standing.delayedUntil() != null
                ? with(Slot.DUE, standing.delayedUntil())
                : standing.reply() == null ? this : with(standing.reply());
    }

    /** The last day for the reply; said to be provisional while holidays up to it are not announced. */
    public Particulars with(Deadline reply) {
        return with(Slot.DUE, ChinaTime.said(reply.due()) + (reply.provisional() ? "（暂定，以国务院办公厅公布的节假日安排为准）" : ""));
    }

    /**
     * What an extension makes of the period that runs. The register counts it only once the applicant was told, by this letter.
     *
     * @param reply the period as it runs without it
     * @param days  working days by which it was extended
     */
    public Particulars extended(WorkCalendar calendar, Deadline reply, int days) {
        return with(Deadline.of(calendar, reply.start(), reply.workingDays() + days, reply.pauses()))
                .with(Slot.EXTENDED_DAYS, String.valueOf(days));
    }

    /** A fee, how it comes about and by which paper. */
    public Particulars with(ProcessingFee prices, FeeBasis basis, int quantity) {
        return with(Slot.FEE_PAPER, prices.paper())
                .with(Slot.FEE_STANDARD, prices.standard(basis, quantity))
                .with(Slot.FEE, prices.yuan(basis, quantity) + "元");
    }

    /** What a reply decides, in the wording of its grounds. */
    public Particulars with(Decision decision, LetterTemplates templates) {
        var searched = decision.items().stream()
                .map(ReplyItem::support)
                .filter(Support.Search.class::isInstance)
                .map(search -> search == null ? "" : search.shown() + "。")
                .toList();
        return with(Slot.DECISION, templates.decision(decision, or(Slot.YOU, "你")))
                .with(Slot.RESULT, decision.disposition().label())
                .with(Slot.SEARCHED, searched);
    }

    /** @param value nothing is said where it is null or blank */
    public Particulars with(Slot slot, @Nullable String value) {
        return value == null ? this : with(slot, List.of(value));
    }

    public Particulars with(Slot slot, @Nullable LocalDate day) {
        return day == null ? this : with(slot, ChinaTime.said(day));
    }

    /** A paragraph each. */
    public Particulars with(Slot slot, List<String> paragraphs) {
        var said = paragraphs.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        if (said.isEmpty()) {
            return this;
        }
        var more = new EnumMap<Slot, List<String>>(Slot.class);
        more.putAll(values);
        more.put(slot, said);
        return new Particulars(more);
    }

    /** Whether something is known of it. */
    public boolean has(Slot slot) {
        return values.containsKey(slot);
    }

    List<String> all(Slot slot) {
        return values.getOrDefault(slot, List.of());
    }

    String joined(Slot slot) {
        return String.join("", all(slot));
    }

    String or(Slot slot, String otherwise) {
        return has(slot) ? joined(slot) : otherwise;
    }
}
