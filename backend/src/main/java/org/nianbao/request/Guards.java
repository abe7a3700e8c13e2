package org.nianbao.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.request.Fact.RequestPart;

/**
 * What the law and the calendar say against a fact before it is recorded, whoever records it. What makes it untrue or
 * void is refused; what only makes it late is recorded and said.
 */
public final class Guards {

    /**
     * Something that speaks against a fact.
     *
     * @param refused whether it cannot be recorded; otherwise it is, and whoever does so is told
     * @param place   where in what was filled in, e.g. items.0.reason; null where it is about no place, or about all
     */
    public record Objection(
            String message, boolean refused, @Nullable String place) {

        public Objection(String message, boolean refused) {
            this(message, refused, null);
        }

        static Objection refused(String message) {
            return new Objection(message, true);
        }

        static Objection told(String message) {
            return new Objection(message, false);
        }
    }

    /** What is asked of another request of the same agency; empty where there is none of that number. */
    public interface Others extends Function<RequestId, @Nullable RequestStanding> {}

    private final Request request;
    private final RequestStanding standing;
    private final Others others;
    private final List<Objection> objections = new ArrayList<>();

    private Guards(Request request, RequestStanding standing, Others others) {
        this.request = request;
        this.standing = standing;
        this.others = others;
    }

    public static List<Objection> against(Request request, RequestStanding standing, Fact fact, Others others) {
        var guards = new Guards(request, standing, others);
        guards.day(fact);
        guards.check(fact);
        return List.copyOf(guards.objections);
    }

    private void day(Fact fact) {
        if (fact.on().isAfter(standing.today())) {
            refuse("发生日期" + ChinaTime.said(fact.on()) + "晚于今天。");
        }
        if (!(fact instanceof Fact.Registered)) {
            notBefore(fact, standing.arrivedOn(), "申请到达的日期");
        }
    }

    private void check(Fact fact) {
        switch (fact) {
            case Fact.Registered registered -> {
                // Its day is checked above.
            }
            case Fact.AmendmentAsked asked -> {
                if (standing.amending().askedOn() != null) {
                    refuse("补正只能通知一次（条例第三十条）。");
                }
                if (standing.amendBy() == null || asked.on().isAfter(standing.amendBy())) {
                    tell("补正通知晚于收到申请之日起 7 个工作日，答复期限不停止计算。");
                }
            }
            case Fact.Amended amended -> notBefore(amended, standing.amending().askedOn(), "补正通知的日期");
            case Fact.ConsultationSent sent -> {
                if (sent.consultation() != standing.consultations().size() + 1) {
                    refuse("征求意见的序号应为 " + (standing.consultations().size() + 1) + "。");
                }
            }
            case Fact.ConsultationReached reached ->
                notBefore(reached, consultation(reached.consultation()), "征求意见发出的日期");
            case Fact.OpinionCame came -> {
                var sent = consultation(came.consultation());
                notBefore(came, sent, "征求意见发出的日期");
                var one = standing.consultations().stream()
                        .filter(each -> each.number() == came.consultation())
                        .findFirst();
                if (one.isPresent() && one.get().cameOn() != null) {
                    refuse("第 " + came.consultation() + " 次征求意见已经登记了意见。");
                }
                if (came.opinion() == Fact.Opinion.SILENT
                        && one.isPresent()
                        && (one.get().until() == null
                                || !came.on().isAfter(one.get().until()))) {
                    refuse("被征求意见一方的 15 个工作日没有届满，不能登记为逾期未提出意见。");
                }
            }
            case Fact.ExtensionAsked asked -> extension(asked.days(), asked.on(), false);
            case Fact.Extended extended -> extension(extended.days(), extended.on(), true);
            case Fact.ExtensionTold told -> {
                if (standing.due() != null && told.on().isAfter(standing.due())) {
                    tell("告知延期晚于答复期限" + ChinaTime.said(standing.due()) + "，期限不因此延长。");
                }
            }
            case Fact.DelaySet delay -> {
                if (!standing.asked().reasons()) {
                    refuse("确定延迟答复的合理期限前，须已要求申请人说明理由（条例第三十五条）。");
                }
            }
            case Fact.FeeAsked asked -> {
                // The fee's own arithmetic is the fee's.
            }
            case Fact.FeeNoticed noticed -> {
                if (standing.due() != null && noticed.on().isAfter(standing.due())) {
                    refuse("收费通知须在答复期限" + ChinaTime.said(standing.due()) + "内送达申请人（国办函〔2020〕109号）。");
                }
            }
            case Fact.FeePaid paid -> {
                var until = standing.asked().feeUntil();
                if (until != null && paid.on().isAfter(until)) {
                    tell("缴费晚于期限" + ChinaTime.said(until) + "。");
                }
            }
            case Fact.Drafted drafted -> drafted(drafted);
            case Fact.Signed signed -> {
                if (standing.due() != null && signed.on().isAfter(standing.due())) {
                    tell("签发已晚于答复期限" + ChinaTime.said(standing.due()) + "。");
                }
            }
            case Fact.Delivered delivered -> {
                notBefore(delivered, standing.signedOn(), "签发的日期");
                if (standing.due() != null && delivered.on().isAfter(standing.due())) {
                    tell("送达晚于答复期限" + ChinaTime.said(standing.due()) + "，属逾期答复。");
                }
            }
            case Fact.ClosingProposed proposed -> closing(proposed);
            case Fact.VoidingProposed proposed -> {
                if (standing.amending().askedOn() != null
                        || !standing.consultations().isEmpty()) {
                    refuse("已经发出文书的申请不能作废。");
                }
            }
            case Fact.Filed filed -> {
                notBefore(filed, standing.closedOn(), "办结日期");
                if (filed.box().isBlank() || filed.years() < 0) {
                    refuse("归档须有盒号和保管期限。");
                }
            }
            case Fact.Rectified rectified -> rectified(rectified);
            case Fact.WordsRecorded stated -> {}
            case Fact.MaterialHandedIn material -> {}
            case Fact.TakenOver taken -> {}
            case Fact.Described described -> {}
            case Fact.IdentityOpened opened -> {}
            case Fact.KindChanged changed -> {}
            case Fact.Assigned assigned -> {}
            case Fact.ReasonsAsked asked -> {}
            case Fact.ReasonsGiven given -> {}
            case Fact.FeeApproved approved -> {}
            case Fact.StepApproved approved -> {}
            case Fact.StepReturned returned -> {}
            case Fact.RequestWithdrawn withdrawn -> {}
            case Fact.Closed closed -> {
                // What was proposed may have been overtaken meanwhile.
                var proposed = standing.asked().closing();
                if (proposed != null) {
                    closing(new Fact.ClosingProposed(
                            closed.on(), proposed.by(), closed.disposition(), closed.rest(), proposed.earlier()));
                }
            }
            case Fact.Confirmed confirmed -> {}
            case Fact.Voided voided -> {}
            case Fact.ReplyRenewed renewed -> {}
            case Fact.LetterWritten written -> {}
        }
    }

    /** How far a registrar alone may put right what was recorded wrongly. */
    private enum Rectifiable {
        /** Others decided it, or it proves who looked. */
        NEVER,
        /** The day it happened; that it did stands. */
        DAY,
        WHOLLY
    }

    /** Whether a registrar alone may put right the day of a fact. */
    public static boolean mayMove(Fact fact) {
        return rectifiable(fact) != Rectifiable.NEVER;
    }

    /** Whether a registrar alone may strike a fact. */
    public static boolean mayStrike(Fact fact) {
        return rectifiable(fact) == Rectifiable.WHOLLY;
    }

    private static Rectifiable rectifiable(Fact fact) {
        return switch (fact) {
            case Fact.Registered registered -> Rectifiable.DAY;
            case Fact.ConsultationSent sent -> Rectifiable.DAY;
            case Fact.FeeAsked asked -> Rectifiable.DAY;
            case Fact.Delivered delivered -> Rectifiable.DAY;
            case Fact.Confirmed confirmed -> Rectifiable.WHOLLY;
            case Fact.KindChanged changed -> Rectifiable.WHOLLY;
            case Fact.Assigned assigned -> Rectifiable.WHOLLY;
            case Fact.AmendmentAsked asked -> Rectifiable.WHOLLY;
            case Fact.Amended amended -> Rectifiable.WHOLLY;
            case Fact.ReasonsAsked asked -> Rectifiable.WHOLLY;
            case Fact.ReasonsGiven given -> Rectifiable.WHOLLY;
            case Fact.ConsultationReached reached -> Rectifiable.WHOLLY;
            case Fact.OpinionCame came -> Rectifiable.WHOLLY;
            case Fact.ExtensionAsked asked -> Rectifiable.WHOLLY;
            case Fact.ExtensionTold told -> Rectifiable.WHOLLY;
            case Fact.FeeNoticed noticed -> Rectifiable.WHOLLY;
            case Fact.FeePaid paid -> Rectifiable.WHOLLY;
            case Fact.RequestWithdrawn withdrawn -> Rectifiable.WHOLLY;
            case Fact.ReplyRenewed renewed -> Rectifiable.WHOLLY;
            case Fact.Filed filed -> Rectifiable.WHOLLY;
            case Fact.TakenOver taken -> Rectifiable.WHOLLY;
            case Fact.LetterWritten written -> Rectifiable.NEVER;
            case Fact.WordsRecorded stated -> Rectifiable.NEVER;
            case Fact.MaterialHandedIn material -> Rectifiable.NEVER;
            case Fact.Described described -> Rectifiable.NEVER;
            case Fact.IdentityOpened opened -> Rectifiable.NEVER;
            case Fact.Extended extended -> Rectifiable.NEVER;
            case Fact.DelaySet delay -> Rectifiable.NEVER;
            case Fact.FeeApproved approved -> Rectifiable.NEVER;
            case Fact.Drafted drafted -> Rectifiable.NEVER;
            case Fact.StepApproved approved -> Rectifiable.NEVER;
            case Fact.StepReturned returned -> Rectifiable.NEVER;
            case Fact.Signed signed -> Rectifiable.NEVER;
            case Fact.ClosingProposed proposed -> Rectifiable.NEVER;
            case Fact.Closed closed -> Rectifiable.NEVER;
            case Fact.VoidingProposed proposed -> Rectifiable.NEVER;
            case Fact.Voided voided -> Rectifiable.NEVER;
            case Fact.Rectified rectified -> Rectifiable.NEVER;
        };
    }

    private void rectified(Fact.Rectified rectified) {
        var held = request.inForce();
        var was = held.stream()
                .filter(each -> each.number() == rectified.number())
                .map(RecordedFact::fact)
                .findFirst()
                .orElse(null);
        if (was == null) {
            refuse("没有第 " + rectified.number() + " 项登记，或者已经删去。");
            return;
        }
        var instead = rectified.instead();
        switch (rectifiable(was)) {
            case NEVER -> refuse("“" + FactSentence.of(was) + "”不能更正：它由他人决定，或者须留作凭证。");
            case DAY -> {
                if (instead == null) {
                    refuse("“" + FactSentence.of(was) + "”只能更正日期，不能删去。");
                }
            }
            case WHOLLY -> {}
        }
        if (instead == null) {
            return;
        }
        if (instead.on().isAfter(standing.today())) {
            refuse("更正后的日期" + ChinaTime.said(instead.on()) + "晚于今天。");
        }
        if (instead instanceof Fact.Registered) {
            var next = held.stream()
                    .map(RecordedFact::fact)
                    .filter(fact -> fact != was)
                    .map(Fact::on)
                    .min(LocalDate::compareTo);
            if (next.isPresent() && instead.on().isAfter(next.get())) {
                refuse("更正后的到达日期" + ChinaTime.said(instead.on()) + "晚于已经登记的办理日期" + ChinaTime.said(next.get()) + "。");
            }
        } else {
            notBefore(instead, standing.arrivedOn(), "申请到达的日期");
        }
        if (instead instanceof Fact.Delivered) {
            notBefore(instead, standing.signedOn(), "签发的日期");
        }
    }

    private void extension(int days, LocalDate on, boolean approved) {
        if (standing.extended() + days > Fact.Extended.MOST) {
            refuse("延长的期限合计不得超过 " + Fact.Extended.MOST + " 个工作日（条例第三十三条），已延长 " + standing.extended() + " 个。");
        }
        if (approved && standing.due() != null && on.isAfter(standing.due())) {
            tell("批准延期晚于答复期限" + ChinaTime.said(standing.due()) + "，期限不因此延长。");
        }
    }

    /** 第五部分 of the table's rows: each result asks for what it rests on. */
    private void drafted(Fact.Drafted drafted) {
        var parts = drafted.parts();
        switch (drafted.disposition()) {
            case GRANTED -> {
                if (parts.stream().anyMatch(part -> part != RequestPart.GIVEN)) {
                    refuse("申请的内容没有全部提供的，办理结果应为“部分公开”。");
                }
            }
            case PARTLY_GRANTED -> {
                if (!parts.contains(RequestPart.GIVEN) || parts.stream().allMatch(part -> part == RequestPart.GIVEN)) {
                    refuse("“部分公开”须至少有一项提供、一项未提供。");
                }
            }
            case STATE_SECRET -> {
                if (drafted.secret() == null || drafted.secret().isBlank()) {
                    refuse("以属于国家秘密为由不予公开的，须写明定密依据（密级、保密期限、定密机关）。");
                }
            }
            case THIRD_PARTY -> {
                if (standing.consultations().stream()
                        .noneMatch(each -> each.kind() == Fact.ConsultationKind.THIRD_PARTY)) {
                    refuse("以保护第三方合法权益为由不予公开的，须先书面征求第三方意见（条例第三十二条）。");
                }
            }
            case UNCLEAR -> {
                if (standing.amending().amendedOn() == null) {
                    refuse("“补正后申请内容仍不明确”须申请人已经补正；逾期不补正的，按“逾期不补正”直接办结。");
                }
            }
            case REPEATED -> repeated(drafted.earlier());
            case EXCESSIVE -> {
                if (!standing.asked().reasons()) {
                    refuse("以无正当理由大量反复申请为由不予处理的，须先要求申请人说明理由（条例第三十五条）。");
                }
            }
            case NOT_CORRECTED, FEE_UNPAID ->
                refuse("办理结果“" + drafted.disposition().label() + "”不需要答复，请用直接办结。");
            case REST -> rest(drafted.rest(), drafted.earlier());
            case PROHIBITED_BY_LAW,
                    THREE_SAFETIES,
                    INTERNAL,
                    DELIBERATIVE,
                    ENFORCEMENT_FILE,
                    ADMINISTRATIVE_INQUIRY,
                    NOT_HELD,
                    WOULD_NEED_CREATION,
                    COMPLAINT,
                    PUBLICATION,
                    CONFIRMATION -> {}
        }
        if (drafted.disposition() != Disposition.GRANTED
                && drafted.disposition() != Disposition.PARTLY_GRANTED
                && parts.contains(RequestPart.GIVEN)) {
            refuse("有一项提供、其他未提供的，办理结果应为“部分公开”（区分处理的只计部分公开）。");
        }
    }

    private void repeated(@Nullable RequestId earlier) {
        var other = earlier == null ? null : others.apply(earlier);
        if (other == null) {
            refuse("“重复申请”须写明已经答复的那件申请的登记编号。");
        } else if (other.closedOn() == null) {
            refuse("申请" + other.id().shown() + "还没有答复，这件不是“重复申请”；可按“与尚在办理的申请重复”直接办结。");
        } else if (other.token() == null || !other.token().equals(standing.token())) {
            refuse("申请" + other.id().shown() + "不是同一申请人提出的，不能认定为“重复申请”。");
        }
    }

    private void rest(Disposition.@Nullable Rest rest, @Nullable RequestId earlier) {
        if (rest == Disposition.Rest.WITHDRAWN && standing.asked().withdrawnOn() == null) {
            refuse("按撤回办结的，须先登记申请人书面撤回申请。");
        }
        if ((rest == Disposition.Rest.DUPLICATE_PENDING || rest == Disposition.Rest.JOINED)
                && (earlier == null || others.apply(earlier) == null)) {
            refuse("须写明另一件申请的登记编号。");
        }
        if (rest == Disposition.Rest.UNREACHABLE && standing.status() != RequestStatus.UNCONFIRMED) {
            refuse("已经确认收到的申请不能按“无法联系申请人确认”办结。");
        }
    }

    private void closing(Fact.ClosingProposed proposed) {
        switch (proposed.disposition()) {
            case NOT_CORRECTED -> {
                var until = standing.amending().until();
                if (until == null || standing.amending().amendedOn() != null) {
                    refuse("“逾期不补正”须已通知补正而申请人没有补正。");
                } else if (!proposed.on().isAfter(until)) {
                    refuse("补正期限" + ChinaTime.said(until) + "没有届满，不能按“逾期不补正”办结。");
                }
            }
            case FEE_UNPAID -> {
                var until = standing.asked().feeUntil();
                if (until == null || standing.asked().feePaid()) {
                    refuse("“逾期未缴纳费用”须已送达收费通知而申请人没有缴费。");
                } else if (!proposed.on().isAfter(until)) {
                    refuse("缴费期限" + ChinaTime.said(until) + "没有届满，不能按“逾期未缴纳费用”办结。");
                }
            }
            case REST -> rest(proposed.rest(), proposed.earlier());
            case GRANTED,
                    PARTLY_GRANTED,
                    STATE_SECRET,
                    PROHIBITED_BY_LAW,
                    THREE_SAFETIES,
                    THIRD_PARTY,
                    INTERNAL,
                    DELIBERATIVE,
                    ENFORCEMENT_FILE,
                    ADMINISTRATIVE_INQUIRY,
                    NOT_HELD,
                    WOULD_NEED_CREATION,
                    UNCLEAR,
                    COMPLAINT,
                    REPEATED,
                    PUBLICATION,
                    EXCESSIVE,
                    CONFIRMATION -> {
                // Refused by the fact itself.
            }
        }
    }

    private @Nullable LocalDate consultation(int number) {
        return standing.consultations().stream()
                .filter(each -> each.number() == number)
                .map(RequestStanding.Consultation::sentOn)
                .findFirst()
                .orElseGet(() -> {
                    refuse("没有第 " + number + " 次征求意见。");
                    return null;
                });
    }

    private void notBefore(Fact fact, @Nullable LocalDate earliest, String what) {
        if (earliest != null && fact.on().isBefore(earliest)) {
            refuse("发生日期" + ChinaTime.said(fact.on()) + "早于" + what + ChinaTime.said(earliest) + "。");
        }
    }

    private void refuse(String message) {
        objections.add(Objection.refused(message));
    }

    private void tell(String message) {
        objections.add(Objection.told(message));
    }
}
