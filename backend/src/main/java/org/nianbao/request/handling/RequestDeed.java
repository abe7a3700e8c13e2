package org.nianbao.request.handling;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Leak;
import org.nianbao.check.LeakKind;
import org.nianbao.graphql.BadRequest;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact;
import org.nianbao.request.RequestAction;
import org.nianbao.request.RequestId;
import org.nianbao.request.RequestStanding;
import org.nianbao.request.correspondence.KeptWords;
import org.nianbao.request.deciding.SevenSteps;
import org.nianbao.request.letter.Decision;
import org.nianbao.request.letter.LetterKind;
import org.nianbao.request.letter.ReplyItem;
import org.nianbao.request.letter.Slot;
import org.nianbao.request.letter.Support;
import org.nianbao.request.letter.WrittenReply;

/** What somebody records of a request, or does with it: exactly one of these. */
public record RequestDeed(
        @Nullable Day confirm,
        @Nullable Describe describe,
        @Nullable ChangeKind changeKind,
        @Nullable Assign assign,
        @Nullable AskAmendment askAmendment,
        @Nullable Said recordAmendment,
        @Nullable Said askReasons,
        @Nullable RecordReasons recordReasons,
        @Nullable Consult consult,
        @Nullable RecordReached recordReached,
        @Nullable RecordOpinion recordOpinion,
        @Nullable AskExtension askExtension,
        @Nullable Day extend,
        @Nullable Day tellExtension,
        @Nullable SetDelay setDelay,
        @Nullable AskFee askFee,
        @Nullable Day approveFee,
        @Nullable Day noticeFee,
        @Nullable RecordPayment recordPayment,
        @Nullable DraftReply draft,
        @Nullable ApproveReply approve,
        @Nullable ReturnReply sendBack,
        @Nullable SignReply sign,
        @Nullable Deliver deliver,
        @Nullable Day recordWithdrawal,
        @Nullable ProposeClosing proposeClosing,
        @Nullable Day agreeToClosing,
        @Nullable Said proposeVoiding,
        @Nullable Day agreeToVoiding,
        @Nullable RenewReply renewReply,
        @Nullable WriteLetter writeLetter,
        @Nullable FileRequest file,
        @Nullable Rectify rectify) {

    record Day(LocalDate on) {}

    record Said(LocalDate on, String text) {}

    record Describe(String subject) {}

    record ChangeKind(ApplicantKind kind, String reason) {}

    record Assign(@Nullable String handler, @Nullable String name, String division) {}

    record AskAmendment(LocalDate on, LocalDate until, String text) {}

    record RecordReasons(LocalDate on, boolean reasonable, String text) {}

    record Consult(LocalDate on, Fact.ConsultationKind kind, String text) {}

    record RecordReached(LocalDate on, int consultation) {}

    record RecordOpinion(
            LocalDate on,
            int consultation,
            Fact.Opinion opinion,
            @Nullable String text) {}

    record AskExtension(int days, String reason) {}

    record SetDelay(LocalDate until, String reason) {}

    record AskFee(Fact.FeeBasis basis, int quantity, int yuan) {}

    record RecordPayment(LocalDate on, String receipt) {}

    record DraftReply(
            Disposition disposition,
            Disposition.@Nullable Rest rest,
            List<Fact.RequestPart> parts,
            @Nullable String earlier,
            @Nullable String secret,
            @Nullable List<WrittenReply.WrittenItem> items,
            @Nullable List<GivenAnswer> answers,
            String text) {

        /** The reply item by item; null where it says its result and one text. */
        @Nullable
        WrittenReply written(Fact.SupplyForm form) {
            return items == null || items.isEmpty()
                    ? null
                    : new WrittenReply(
                            GivenAnswer.ordered(answers), disposition, form, items, said("答复的内容", text, 20_000, true));
        }
    }

    /** An answer to one of the seven questions, by their keys. */
    record GivenAnswer(String question, String answer) {

        private static final SevenSteps STEPS = SevenSteps.load();

        static Map<String, String> given(@Nullable List<GivenAnswer> answers) {
            var given = new LinkedHashMap<String, String>();
            if (answers != null) {
                answers.forEach(each -> given.put(each.question, each.answer));
            }
            return given;
        }

        /** Those that were asked, in the order in which they were. */
        static Map<String, String> ordered(@Nullable List<GivenAnswer> answers) {
            var given = given(answers);
            var ordered = new LinkedHashMap<String, String>();
            if (!given.isEmpty()) {
                STEPS.asked(given).forEach(question -> {
                    var answer = given.get(question.key());
                    if (answer != null) {
                        ordered.put(question.key(), answer);
                    }
                });
            }
            return ordered;
        }
    }

    /** @param slot by its key */
    record LetterWord(String slot, String text) {}

    record WriteLetter(LetterKind kind, List<LetterWord> words) {

        /** @throws IllegalArgumentException for a letter that is no notice, or words that are too long */
        Map<Slot, String> said() {
            if (kind.isReply() || kind.isSheet()) {
                throw new IllegalArgumentException(
                        "“" + kind.label() + "”" + (kind.isReply() ? "由拟办产生，签发时编号。" : "不编文号，可以直接下载。"));
            }
            var said = new EnumMap<Slot, String>(Slot.class);
            words.forEach(word -> {
                var slot = Slot.ofKey(word.slot);
                said.put(slot, RequestDeed.said(slot.label(), word.text, 5_000, true));
            });
            return said;
        }
    }

    record ApproveReply(@Nullable String step) {}

    record ReturnReply(@Nullable String step, String reason) {}

    record SignReply(@Nullable String letterNumber) {}

    record Deliver(LocalDate on, Fact.DeliveryMeans means) {}

    record ProposeClosing(
            Disposition disposition,
            Disposition.@Nullable Rest rest,
            @Nullable String earlier,
            String reason) {}

    record RenewReply(LocalDate on, boolean ordered, String text) {}

    record FileRequest(String box, int keptFor) {}

    record Rectify(int number, @Nullable LocalDate on, String reason) {}

    /**
     * What follows for the register.
     *
     * @param action  that has to be permitted
     * @param step    of review, where the chain decides
     * @param text    what lies apart; null where there is nothing more to say, and where that is a {@code paper}
     * @param paper   what lies apart in parts: a reply item by item, the words of a letter
     * @param subject what it is about from now on; null where that stays
     */
    record Meant(
            RequestAction action,
            @Nullable String step,
            Fact fact,
            @Nullable String text,
            byte @Nullable [] paper,
            @Nullable String subject) {

        Meant(RequestAction action, Fact fact) {
            this(action, null, fact, null, null, null);
        }

        Meant(RequestAction action, Fact fact, @Nullable String text) {
            this(action, null, fact, text, null, null);
        }

        Meant(RequestAction action, @Nullable String step, Fact fact, @Nullable String text, @Nullable String subject) {
            this(action, step, fact, text, null, subject);
        }

        /** The same under the number that its letter has. */
        Meant numbered(Fact other) {
            return new Meant(action, step, other, text, paper, subject);
        }
    }

    /** @throws IllegalArgumentException with a sentence, where it makes no sense */
    Meant meant(Caller caller, KnownFacts known) {
        var today = known.standing().today();
        var asked = known.standing().asked();
        if (confirm != null) {
            return new Meant(RequestAction.CONFIRM, new Fact.Confirmed(confirm.on));
        }
        if (describe != null) {
            return new Meant(RequestAction.RECTIFY, null, new Fact.Described(today), null, subject(describe.subject));
        }
        if (changeKind != null) {
            return new Meant(
                    RequestAction.CHANGE_KIND,
                    new Fact.KindChanged(today, changeKind.kind),
                    words("更改的理由", changeKind.reason));
        }
        if (assign != null) {
            var handler = assign.handler == null ? caller.id() : assign.handler;
            var name = assign.handler == null || assign.name == null ? caller.name() : assign.name;
            return new Meant(
                    RequestAction.ASSIGN, new Fact.Assigned(today, handler, name, line("承办处室", assign.division)));
        }
        if (askAmendment != null) {
            return new Meant(
                    RequestAction.ASK_AMENDMENT,
                    new Fact.AmendmentAsked(askAmendment.on, askAmendment.until),
                    words("补正通知的内容", askAmendment.text));
        }
        if (recordAmendment != null) {
            return new Meant(
                    RequestAction.RECORD_AMENDMENT,
                    new Fact.Amended(recordAmendment.on),
                    words("补正的内容", recordAmendment.text));
        }
        if (askReasons != null) {
            return new Meant(
                    RequestAction.ASK_REASONS,
                    new Fact.ReasonsAsked(askReasons.on),
                    words("要求说明理由的内容", askReasons.text));
        }
        if (recordReasons != null) {
            return new Meant(
                    RequestAction.RECORD_REASONS,
                    new Fact.ReasonsGiven(recordReasons.on, recordReasons.reasonable),
                    words("申请人说明的理由", recordReasons.text));
        }
        if (consult != null) {
            return new Meant(
                    RequestAction.CONSULT,
                    new Fact.ConsultationSent(
                            consult.on, known.standing().consultations().size() + 1, consult.kind),
                    words("征求意见的内容", consult.text));
        }
        if (recordReached != null) {
            return new Meant(
                    RequestAction.RECORD_OPINION,
                    new Fact.ConsultationReached(recordReached.on, recordReached.consultation));
        }
        if (recordOpinion != null) {
            return new Meant(
                    RequestAction.RECORD_OPINION,
                    new Fact.OpinionCame(recordOpinion.on, recordOpinion.consultation, recordOpinion.opinion),
                    recordOpinion.text == null ? null : words("意见的内容", recordOpinion.text));
        }
        if (askExtension != null) {
            return new Meant(
                    RequestAction.ASK_EXTENSION,
                    new Fact.ExtensionAsked(today, askExtension.days),
                    words("延期的理由", askExtension.reason));
        }
        if (extend != null) {
            return new Meant(
                    RequestAction.EXTEND,
                    new Fact.Extended(extend.on, asked.extension() == null ? 1 : asked.extension()));
        }
        if (tellExtension != null) {
            return new Meant(RequestAction.TELL_EXTENSION, new Fact.ExtensionTold(tellExtension.on));
        }
        if (setDelay != null) {
            return new Meant(
                    RequestAction.SET_DELAY,
                    new Fact.DelaySet(today, setDelay.until),
                    words("延迟答复的理由", setDelay.reason));
        }
        if (askFee != null) {
            return new Meant(
                    RequestAction.ASK_FEE, new Fact.FeeAsked(today, askFee.basis, askFee.quantity, askFee.yuan));
        }
        if (approveFee != null) {
            return new Meant(RequestAction.APPROVE_FEE, new Fact.FeeApproved(approveFee.on));
        }
        if (noticeFee != null) {
            return new Meant(RequestAction.NOTICE_FEE, new Fact.FeeNoticed(noticeFee.on));
        }
        if (recordPayment != null) {
            return new Meant(
                    RequestAction.RECORD_PAYMENT,
                    new Fact.FeePaid(recordPayment.on, line("票据号", recordPayment.receipt)));
        }
        if (draft != null) {
            var written = draft.written(known.form());
            var decision = written == null ? null : written.decision();
            var drafted = new Fact.Drafted(
                    today,
                    caller.id(),
                    draft.disposition,
                    draft.rest,
                    decision == null
                            ? draft.parts
                            : decision.items().stream()
                                    .map(item -> item.ground().part())
                                    .toList(),
                    other(draft.earlier),
                    decision == null ? draft.secret : secret(decision));
            return written == null
                    ? new Meant(RequestAction.DRAFT, drafted, words("答复的内容", draft.text))
                    : new Meant(RequestAction.DRAFT, null, drafted, null, written.written(), null);
        }
        if (approve != null) {
            var step = known.step(caller, approve.step);
            return new Meant(RequestAction.APPROVE, step, new Fact.StepApproved(today, step, caller.id()), null, null);
        }
        if (sendBack != null) {
            var step = known.step(caller, sendBack.step);
            return new Meant(
                    RequestAction.RETURN,
                    step,
                    new Fact.StepReturned(today, step, caller.id()),
                    words("退回的理由", sendBack.reason),
                    null);
        }
        if (sign != null) {
            // Without a number the letter gets the next one of its series.
            return new Meant(
                    RequestAction.SIGN,
                    new Fact.Signed(
                            today, caller.id(), sign.letterNumber == null ? "" : line("文书编号", sign.letterNumber)));
        }
        if (deliver != null) {
            return new Meant(RequestAction.DELIVER, new Fact.Delivered(deliver.on, deliver.means, known.judged()));
        }
        if (recordWithdrawal != null) {
            return new Meant(RequestAction.RECORD_WITHDRAWAL, new Fact.RequestWithdrawn(recordWithdrawal.on));
        }
        if (proposeClosing != null) {
            return new Meant(
                    RequestAction.PROPOSE_CLOSING,
                    new Fact.ClosingProposed(
                            today,
                            caller.id(),
                            proposeClosing.disposition,
                            proposeClosing.rest,
                            other(proposeClosing.earlier)),
                    words("直接办结的理由", proposeClosing.reason));
        }
        if (agreeToClosing != null) {
            var proposed = asked.closing();
            return new Meant(
                    RequestAction.CLOSE,
                    new Fact.Closed(
                            agreeToClosing.on,
                            caller.id(),
                            proposed == null ? Disposition.NOT_CORRECTED : proposed.disposition(),
                            proposed == null ? null : proposed.rest()));
        }
        if (proposeVoiding != null) {
            return new Meant(
                    RequestAction.PROPOSE_VOIDING,
                    new Fact.VoidingProposed(proposeVoiding.on, caller.id()),
                    words("作废的理由", proposeVoiding.text));
        }
        if (agreeToVoiding != null) {
            return new Meant(RequestAction.VOID, new Fact.Voided(agreeToVoiding.on, caller.id()));
        }
        if (renewReply != null) {
            return new Meant(
                    RequestAction.RENEW_REPLY,
                    new Fact.ReplyRenewed(renewReply.on, renewReply.ordered),
                    words("答复的内容", renewReply.text));
        }
        if (writeLetter != null) {
            return new Meant(
                    RequestAction.WRITE_LETTER,
                    null,
                    new Fact.LetterWritten(today, writeLetter.kind.name(), writeLetter.kind.label(), ""),
                    null,
                    KeptWords.written(writeLetter.said()),
                    null);
        }
        if (file != null) {
            return new Meant(RequestAction.FILE, new Fact.Filed(today, line("盒号", file.box), file.keptFor));
        }
        if (rectify != null) {
            return new Meant(
                    RequestAction.RECTIFY,
                    new Fact.Rectified(
                            today,
                            rectify.number,
                            rectify.on == null
                                    ? null
                                    : known.fact(rectify.number).on(rectify.on)),
                    words("更正的理由", rectify.reason));
        }
        throw new BadRequest("deed 须正好有一项。");
    }

    /** What is known of the request that a deed is done with. */
    interface KnownFacts {

        RequestStanding standing();

        /** How the applicant wants to get it. */
        Fact.SupplyForm form();

        /** The step of the chain that is meant, or the caller's own open one. */
        String step(Caller caller, @Nullable String named);

        /** The fact of a number that may be put right. */
        Fact fact(int number);

        /** What a reply delivered now is measured by. */
        Fact.@Nullable Judged judged();
    }

    private static @Nullable RequestId other(@Nullable String id) {
        return id == null ? null : RequestId.parse(id);
    }

    static String subject(String subject) {
        return line("申请事项", subject);
    }

    /** What lists, logs and the office above show: no number of a person stands in it. */
    private static String line(String what, String said) {
        var line = said(what, said, 200);
        Leak.in(line).stream()
                .filter(leak -> leak.kind() != LeakKind.SECRECY_MARK)
                .findFirst()
                .ifPresent(leak -> {
                    throw new IllegalArgumentException(
                            what + "中写有" + leak.kind().label() + "（" + leak.shown() + "）。这一项会显示在列表里，请不要写个人信息。");
                });
        return line;
    }

    static String words(String what, String said) {
        return said(what, said, 20_000);
    }

    private static @Nullable String secret(Decision decision) {
        return decision.items().stream()
                .map(ReplyItem::support)
                .filter(Support.Classification.class::isInstance)
                .map(each -> each == null ? "" : each.shown())
                .findFirst()
                .orElse(null);
    }

    private static String said(String what, String said, int most) {
        return said(what, said, most, false);
    }

    private static String said(String what, String said, int most, boolean optional) {
        var stripped = said.strip();
        if (stripped.isEmpty() && !optional) {
            throw new IllegalArgumentException(what + "不能为空。");
        }
        if (stripped.codePointCount(0, stripped.length()) > most) {
            throw new IllegalArgumentException(what + "最多 " + most + " 个字。");
        }
        return Objects.requireNonNull(stripped);
    }
}
