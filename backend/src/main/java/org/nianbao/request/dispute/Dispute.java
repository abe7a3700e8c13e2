package org.nianbao.request.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.request.dispute.DisputeFact.DisputeAccepted;
import org.nianbao.request.dispute.DisputeFact.DisputeAppealed;
import org.nianbao.request.dispute.DisputeFact.DisputeDecided;
import org.nianbao.request.dispute.DisputeFact.DisputeNotAccepted;
import org.nianbao.request.dispute.DisputeFact.DisputeOpened;
import org.nianbao.request.dispute.DisputeFact.DisputeStruck;

/**
 * 复议、诉讼案件: one dispute and what became of it.
 *
 * @param id    agency code and a key of its own with a colon between
 * @param facts what happened, in the order in which it was recorded; the first is that it was filed
 */
public record Dispute(String id, String agency, List<RecordedDisputeFact> facts) {

    public Dispute {
        facts = List.copyOf(facts);
        if (facts.isEmpty() || !(facts.getFirst().fact() instanceof DisputeOpened)) {
            throw new IllegalArgumentException("案件" + id + "的第一项记录须是申请复议或者起诉。");
        }
    }

    /** How many facts were recorded; whoever adds one says how many he or she knows. */
    public int version() {
        return facts.size();
    }

    public DisputeOpened opened() {
        return (DisputeOpened) facts.getFirst().fact();
    }

    public Dispute with(RecordedDisputeFact next) {
        var more = new ArrayList<>(facts);
        more.add(next);
        return new Dispute(id, agency, more);
    }

    /** What is held true, in the order in which it was recorded; empty where the whole was recorded in error. */
    public List<RecordedDisputeFact> inForce() {
        var held = new ArrayList<RecordedDisputeFact>();
        for (var recorded : facts) {
            if (recorded.fact() instanceof DisputeStruck struck) {
                held.removeIf(each -> each.number() == struck.number());
            } else {
                held.add(recorded);
            }
        }
        return held;
    }

    public DisputeStatus status() {
        var held = inForce();
        if (held.isEmpty()) {
            return DisputeStatus.STRUCK;
        }
        return switch (held.getLast().fact()) {
            case DisputeOpened it -> DisputeStatus.FILED;
            case DisputeAccepted it -> DisputeStatus.PENDING;
            case DisputeNotAccepted it -> DisputeStatus.NOT_ACCEPTED;
            case DisputeDecided it -> DisputeStatus.DECIDED;
            case DisputeAppealed it -> DisputeStatus.APPEALED;
            case DisputeStruck it -> throw new IllegalStateException("A strike is not in force by itself: " + id);
        };
    }

    public @Nullable DisputeAccepted accepted() {
        return last(DisputeAccepted.class);
    }

    /** What decided it, unless that was appealed against. */
    public @Nullable DisputeDecided decided() {
        return status() == DisputeStatus.DECIDED ? last(DisputeDecided.class) : null;
    }

    private @Nullable DisputeAppealed appealed() {
        return last(DisputeAppealed.class);
    }

    private <T> @Nullable T last(Class<T> kind) {
        return inForce().reversed().stream()
                .map(RecordedDisputeFact::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }

    /** What table four counts of it; null where it counts nowhere. */
    public TableFour.@Nullable CountedDispute counted() {
        var accepted = accepted();
        if (accepted == null || !opened().role().isCounted()) {
            return null;
        }
        var decided = decided();
        return new TableFour.CountedDispute(
                opened().kind(),
                accepted.on(),
                decided == null ? null : decided.on(),
                decided == null ? null : decided.outcome());
    }

    /** What may be recorded next. */
    public List<DisputeAction> possible() {
        return switch (status()) {
            case FILED -> List.of(DisputeAction.ACCEPT, DisputeAction.REFUSE, DisputeAction.STRIKE);
            case PENDING, APPEALED -> List.of(DisputeAction.DECIDE, DisputeAction.STRIKE);
            case DECIDED ->
                // 二审终审: what was decided on an appeal is final.
                opened().kind().isLitigation() && appealed() == null
                        ? List.of(DisputeAction.APPEAL, DisputeAction.STRIKE)
                        : List.of(DisputeAction.STRIKE);
            case NOT_ACCEPTED -> List.of(DisputeAction.STRIKE);
            case STRUCK -> List.of();
        };
    }

    /** What speaks against recording a fact, in a sentence; null where nothing does. */
    public @Nullable String against(DisputeFact fact, LocalDate today) {
        if (fact.on().isAfter(today)) {
            return "发生日期" + ChinaTime.said(fact.on()) + "晚于今天。";
        }
        var action = switch (fact) {
            case DisputeOpened it -> null;
            case DisputeAccepted it -> DisputeAction.ACCEPT;
            case DisputeNotAccepted it -> DisputeAction.REFUSE;
            case DisputeDecided it -> DisputeAction.DECIDE;
            case DisputeAppealed it -> DisputeAction.APPEAL;
            case DisputeStruck it -> DisputeAction.STRIKE;
        };
        if (action == null) {
            return "案件已经登记。";
        }
        if (!possible().contains(action)) {
            return "案件现在的状态是“" + status().label() + "”，不能" + action.label() + "。";
        }
        var before = inForce().getLast();
        if (fact instanceof DisputeStruck struck) {
            return struck.number() == before.number() ? null : "须先删去其后登记的事项，由后往前逐项更正。";
        }
        if (fact.on().isBefore(before.fact().on())) {
            return "发生日期" + ChinaTime.said(fact.on()) + "早于前一事项的日期"
                    + ChinaTime.said(before.fact().on()) + "。";
        }
        return fact instanceof DisputeDecided decided && !decided.outcome().isOf(opened().kind())
                ? "“" + opened().kind().label() + "”没有“" + decided.outcome().label() + "”这一结果。"
                : null;
    }
}
