package org.nianbao.request.letter;

import org.jspecify.annotations.Nullable;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact.RequestPart;
import org.nianbao.request.letter.Support.SupportKind;

/**
 * 依据: why one of the things that were asked for is given, withheld or not dealt with, by the article of the
 * 《政府信息公开条例》. Finer than the results of table three, which count two of them in one row here and there.
 */
public enum Ground {
    ALREADY_PUBLIC("已主动公开", Disposition.GRANTED, RequestPart.GIVEN, "第三十六条第（一）项", Needs.REQUIRED),
    PROVIDED("予以提供", Disposition.GRANTED, RequestPart.GIVEN, "第三十六条第（二）项", Needs.NONE),
    STATE_SECRET("国家秘密", Disposition.STATE_SECRET, RequestPart.WITHHELD, "第十四条", Needs.REQUIRED),
    PROHIBITED_BY_LAW("法律、行政法规禁止公开", Disposition.PROHIBITED_BY_LAW, RequestPart.WITHHELD, "第十四条", Needs.REQUIRED),
    THREE_SAFETIES("危及“三安全一稳定”", Disposition.THREE_SAFETIES, RequestPart.WITHHELD, "第十四条", Needs.NONE),
    THIRD_PARTY("损害第三方合法权益", Disposition.THIRD_PARTY, RequestPart.WITHHELD, "第十五条", Needs.NONE),
    INTERNAL("内部事务信息", Disposition.INTERNAL, RequestPart.WITHHELD, "第十六条第一款", Needs.NONE),
    DELIBERATIVE("过程性信息", Disposition.DELIBERATIVE, RequestPart.WITHHELD, "第十六条第二款", Needs.NONE),
    ENFORCEMENT_FILE("行政执法案卷信息", Disposition.ENFORCEMENT_FILE, RequestPart.WITHHELD, "第十六条第二款", Needs.NONE),
    ADMINISTRATIVE_INQUIRY(
            "行政查询事项", Disposition.ADMINISTRATIVE_INQUIRY, RequestPart.NOT_PROCESSED, "第三十六条第（七）项", Needs.REQUIRED),
    NOT_EXISTING("信息不存在", Disposition.NOT_HELD, RequestPart.NOT_HELD, "第三十六条第（四）项", Needs.REQUIRED),
    /** Whose it is, is told where it is certain. */
    OTHER_AGENCY("不属于本机关负责公开", Disposition.NOT_HELD, RequestPart.NOT_HELD, "第三十六条第（五）项", Needs.WHERE_KNOWN),
    WOULD_NEED_CREATION("需要另行制作", Disposition.WOULD_NEED_CREATION, RequestPart.NOT_HELD, "第三十八条", Needs.NONE),
    UNCLEAR("补正后仍不明确", Disposition.UNCLEAR, RequestPart.NOT_HELD, "第三十条", Needs.NONE),
    COMPLAINT("信访、投诉、举报等", Disposition.COMPLAINT, RequestPart.NOT_PROCESSED, "第三十九条第一款", Needs.REQUIRED),
    REPEATED("重复申请", Disposition.REPEATED, RequestPart.NOT_PROCESSED, "第三十六条第（六）项", Needs.REQUIRED),
    PUBLICATION("公开出版物", Disposition.PUBLICATION, RequestPart.NOT_PROCESSED, "第三十九条第二款", Needs.WHERE_KNOWN),
    EXCESSIVE("大量、反复申请", Disposition.EXCESSIVE, RequestPart.NOT_PROCESSED, "第三十五条", Needs.NONE),
    CONFIRMATION("要求确认或者重新出具", Disposition.CONFIRMATION, RequestPart.NOT_PROCESSED, null, Needs.NONE),
    NOT_INFORMATION("不属于政府信息", Disposition.REST, RequestPart.NOT_PROCESSED, "第二条", Needs.NONE);

    /** Whether a reply on this ground says something else beside its reason. */
    private enum Needs {
        NONE,
        WHERE_KNOWN,
        REQUIRED
    }

    private final String label;
    private final Disposition disposition;
    private final RequestPart part;
    private final @Nullable String article;
    private final Needs needs;

    Ground(String label, Disposition disposition, RequestPart part, @Nullable String article, Needs needs) {
        this.label = label;
        this.disposition = disposition;
        this.part = part;
        this.article = article;
        this.needs = needs;
    }

    public String label() {
        return label;
    }

    /** The result of a request of which all is answered so. */
    public Disposition disposition() {
        return disposition;
    }

    /** What becomes of the thing that was asked for. */
    public RequestPart part() {
        return part;
    }

    /** As a reply has to name it; null where the regulation has none (要求确认或者重新出具). */
    public @Nullable String article() {
        return article;
    }

    /** Whether a reply is incomplete without its {@link Support}. */
    public boolean needsSupport() {
        return needs == Needs.REQUIRED;
    }

    /** Whether something is of the kind that a reply on this ground says beside its reason. */
    public boolean takes(Support support) {
        return support.kind() == support();
    }

    /** What a reply on this ground says beside its reason; null for nothing. */
    public @Nullable SupportKind support() {
        return switch (this) {
            case ALREADY_PUBLIC, COMPLAINT, PUBLICATION -> SupportKind.CHANNEL;
            case STATE_SECRET -> SupportKind.CLASSIFICATION;
            case PROHIBITED_BY_LAW, ADMINISTRATIVE_INQUIRY -> SupportKind.NAMED_LAW;
            case NOT_EXISTING -> SupportKind.SEARCH;
            case OTHER_AGENCY -> SupportKind.RIGHT_AGENCY;
            case REPEATED -> SupportKind.EARLIER_REPLY;
            case PROVIDED,
                    THREE_SAFETIES,
                    THIRD_PARTY,
                    INTERNAL,
                    DELIBERATIVE,
                    ENFORCEMENT_FILE,
                    WOULD_NEED_CREATION,
                    UNCLEAR,
                    EXCESSIVE,
                    CONFIRMATION,
                    NOT_INFORMATION -> null;
        };
    }

    /** Whether a reply on it says why of its own; where a search, an earlier reply or a law says it all, that is the reason. */
    public boolean needsReason() {
        return switch (this) {
            case STATE_SECRET,
                    PROHIBITED_BY_LAW,
                    THREE_SAFETIES,
                    THIRD_PARTY,
                    INTERNAL,
                    DELIBERATIVE,
                    ENFORCEMENT_FILE,
                    OTHER_AGENCY,
                    WOULD_NEED_CREATION,
                    UNCLEAR,
                    COMPLAINT,
                    EXCESSIVE,
                    CONFIRMATION,
                    NOT_INFORMATION -> true;
            case ALREADY_PUBLIC, PROVIDED, ADMINISTRATIVE_INQUIRY, NOT_EXISTING, REPEATED, PUBLICATION -> false;
        };
    }
}
