package org.nianbao.request.letter;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.Disposition;

/** 文书种类, and what each has to say whatever an agency's own template looks like. */
public enum LetterKind {
    RECEIPT(
            "接收回执",
            LetterRole.TO_APPLICANT,
            Slot.REGISTER_NUMBER,
            Slot.RECEIVED_ON,
            Slot.DUE,
            Slot.QUERY_CODE,
            Slot.CONTACT),
    AMENDMENT(
            "补正告知书",
            LetterRole.TO_APPLICANT,
            Slot.REGISTER_NUMBER,
            Slot.RECEIVED_ON,
            Slot.UNCLEAR,
            Slot.GUIDANCE,
            Slot.AMEND_UNTIL),
    /** 第三十五条. */
    REASONS("说明理由告知书", LetterRole.TO_APPLICANT, Slot.REGISTER_NUMBER, Slot.RECEIVED_ON, Slot.WHY, Slot.ANSWER_UNTIL),
    EXTENSION(
            "延期答复告知书",
            LetterRole.TO_APPLICANT,
            Slot.REGISTER_NUMBER,
            Slot.RECEIVED_ON,
            Slot.WHY,
            Slot.EXTENDED_DAYS,
            Slot.DUE),
    /** 第三十五条: 延迟答复的合理期限. */
    DELAY("延迟答复告知书", LetterRole.TO_APPLICANT, Slot.REGISTER_NUMBER, Slot.RECEIVED_ON, Slot.WHY, Slot.DUE),
    CONSULTATION_NOTICE("征求意见告知书", LetterRole.TO_APPLICANT, Slot.REGISTER_NUMBER, Slot.RECEIVED_ON, Slot.CONSULTED),
    FEE_NOTICE(
            "收费通知书",
            LetterRole.TO_APPLICANT,
            Slot.REGISTER_NUMBER,
            Slot.RECEIVED_ON,
            Slot.FEE_PAPER,
            Slot.FEE_STANDARD,
            Slot.FEE,
            Slot.HOW_TO_PAY),
    THIRD_PARTY_CONSULTATION("征求意见书（第三方）", LetterRole.TO_OTHERS, Slot.SHARED),
    CO_AUTHOR_CONSULTATION("征求意见书（共同制作机关）", LetterRole.TO_OTHERS, Slot.SHARED),
    OTHER_AGENCY_CONSULTATION("协办函", LetterRole.TO_OTHERS, Slot.SHARED, Slot.ANSWER_UNTIL),
    /** That information is disclosed against a third party's objection, what of it and why (第三十二条). */
    THIRD_PARTY_NOTICE("告知书（第三方）", LetterRole.TO_OTHERS, Slot.SHARED, Slot.WHY),

    GRANTED("公开告知书", LetterRole.REPLY),
    PARTLY_GRANTED("部分公开告知书", LetterRole.REPLY),
    REFUSED("不予公开决定书", LetterRole.REPLY),
    ADMINISTRATIVE_INQUIRY("行政查询事项告知书", LetterRole.REPLY),
    NOT_EXISTING("政府信息不存在告知书", LetterRole.REPLY),
    OTHER_AGENCY("非本机关政府信息告知书", LetterRole.REPLY),
    WOULD_NEED_CREATION("需要另行制作告知书", LetterRole.REPLY),
    UNCLEAR("申请内容不明确告知书", LetterRole.REPLY),
    COMPLAINT("信访投诉举报事项告知书", LetterRole.REPLY),
    REPEATED("不予重复处理告知书", LetterRole.REPLY),
    PUBLICATION("公开出版物告知书", LetterRole.REPLY),
    EXCESSIVE("不予处理告知书", LetterRole.REPLY),
    CONFIRMATION("不予确认或者重新出具告知书", LetterRole.REPLY),
    NOT_INFORMATION("不属于政府信息告知书", LetterRole.REPLY),

    /** 送达回证. */
    DELIVERY_PROOF("送达回证", LetterRole.SHEET),
    /** 办理审批单: what is signed within the agency; it does not name the applicant. */
    APPROVAL_SHEET("办理审批单", LetterRole.SHEET);

    private enum LetterRole {
        TO_APPLICANT,
        /** Who asks is none of their business. */
        TO_OTHERS,
        REPLY,
        SHEET
    }

    private static final Set<Slot> OF_REPLY = Set.of(Slot.REGISTER_NUMBER, Slot.RECEIVED_ON, Slot.DECISION);
    /** What may tell who asks, or lead there. */
    private static final Set<Slot> OF_APPLICANT =
            Set.of(Slot.ASKED, Slot.KIND, Slot.QUERY_CODE, Slot.REGISTER_NUMBER, Slot.RECEIVED_ON, Slot.ARRIVAL);

    private final String label;
    private final LetterRole role;
    private final Set<Slot> required;

    LetterKind(String label, LetterRole role, Slot... required) {
        this.label = label;
        this.role = role;
        this.required = Stream.of(required).collect(Collectors.toUnmodifiableSet());
    }

    public String label() {
        return label;
    }

    /** 答复: what ends a request, is signed and delivered. */
    public boolean isReply() {
        return role == LetterRole.REPLY;
    }

    /** A form that is filled in on lines, partly by hand. */
    public boolean isSheet() {
        return role == LetterRole.SHEET;
    }

    /** Whether it goes to somebody who must not learn who asks. */
    public boolean goesToOthers() {
        return role == LetterRole.TO_OTHERS;
    }

    /** Whether it names the remedy: whoever gets it was decided about. */
    public boolean namesRemedy() {
        return isReply() || this == THIRD_PARTY_NOTICE;
    }

    /** What the letter calls itself, in the sentence on the remedy. */
    String noun() {
        return this == REFUSED ? "决定书" : "告知书";
    }

    /** What it has to say. */
    public Set<Slot> required() {
        return isReply() ? OF_REPLY : required;
    }

    boolean allows(Slot slot) {
        return !goesToOthers() || !OF_APPLICANT.contains(slot);
    }

    /** The reply that a decision asks for; null where a request ends without one. */
    public static @Nullable LetterKind of(Decision decision) {
        boolean allElsewhere = decision.items().stream().allMatch(item -> item.ground() == Ground.OTHER_AGENCY);
        return of(decision.disposition(), allElsewhere);
    }

    private static @Nullable LetterKind of(Disposition disposition, boolean allElsewhere) {
        return switch (disposition) {
            case GRANTED -> GRANTED;
            case PARTLY_GRANTED -> PARTLY_GRANTED;
            case STATE_SECRET,
                    PROHIBITED_BY_LAW,
                    THREE_SAFETIES,
                    THIRD_PARTY,
                    INTERNAL,
                    DELIBERATIVE,
                    ENFORCEMENT_FILE -> REFUSED;
            case ADMINISTRATIVE_INQUIRY -> ADMINISTRATIVE_INQUIRY;
            case NOT_HELD -> allElsewhere ? OTHER_AGENCY : NOT_EXISTING;
            case WOULD_NEED_CREATION -> WOULD_NEED_CREATION;
            case UNCLEAR -> UNCLEAR;
            case COMPLAINT -> COMPLAINT;
            case REPEATED -> REPEATED;
            case PUBLICATION -> PUBLICATION;
            case EXCESSIVE -> EXCESSIVE;
            case CONFIRMATION -> CONFIRMATION;
            case REST -> NOT_INFORMATION;
            case NOT_CORRECTED, FEE_UNPAID -> null;
        };
    }
}
