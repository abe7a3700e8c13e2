package org.nianbao.request;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 办理结果: what became of a request, one for each (区分处理的只计部分公开). Which row of table three a result is counted in is
 * said by the form of the year. The articles are those of 《政府信息公开条例》.
 */
public enum Disposition {
    GRANTED("granted", "予以公开", "第三十六条第（一）项、第（二）项"),
    PARTLY_GRANTED("partlyGranted", "部分公开", "第三十七条"),
    STATE_SECRET("refused-stateSecret", "不予公开：属于国家秘密", "第十四条"),
    PROHIBITED_BY_LAW("refused-prohibitedByLaw", "不予公开：其他法律行政法规禁止公开", "第十四条"),
    THREE_SAFETIES("refused-threeSafeties", "不予公开：危及“三安全一稳定”", "第十四条"),
    THIRD_PARTY("refused-thirdParty", "不予公开：保护第三方合法权益", "第十五条、第三十二条"),
    INTERNAL("refused-internal", "不予公开：属于三类内部事务信息", "第十六条第一款"),
    DELIBERATIVE("refused-deliberative", "不予公开：属于四类过程性信息", "第十六条第二款"),
    ENFORCEMENT_FILE("refused-enforcementFile", "不予公开：属于行政执法案卷", "第十六条第二款"),
    ADMINISTRATIVE_INQUIRY("refused-administrativeInquiry", "不予公开：属于行政查询事项", "第三十六条第（七）项"),
    NOT_HELD("unavailable-notHeld", "无法提供：本机关不掌握相关政府信息", "第三十六条第（四）项、第（五）项"),
    WOULD_NEED_CREATION("unavailable-wouldNeedCreation", "无法提供：没有现成信息需要另行制作", "第三十八条"),
    UNCLEAR("unavailable-unclear", "无法提供：补正后申请内容仍不明确", "第三十条"),
    COMPLAINT("notProcessed-complaint", "不予处理：信访举报投诉类申请", "第三十九条第一款"),
    REPEATED("notProcessed-repeated", "不予处理：重复申请", "第三十六条第（六）项"),
    PUBLICATION("notProcessed-publication", "不予处理：要求提供公开出版物", "第三十九条第二款"),
    EXCESSIVE("notProcessed-excessive", "不予处理：无正当理由大量反复申请", "第三十五条"),
    CONFIRMATION("notProcessed-confirmation", "不予处理：要求行政机关确认或重新出具已获取信息", null),
    NOT_CORRECTED("other-notCorrected", "其他处理：申请人无正当理由逾期不补正", "第三十条"),
    FEE_UNPAID("other-feeUnpaid", "其他处理：申请人逾期未缴纳费用", "第四十二条"),
    REST("other-rest", "其他处理：其他", null);

    private final String key;
    private final String label;
    private final @Nullable String article;

    Disposition(String key, String label, @Nullable String article) {
        this.key = key;
        this.label = label;
        this.article = article;
    }

    /** As the forms' rows name it among what they collect. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** The article of the regulation that a reply of this kind rests on; null where it names none of its own. */
    public @Nullable String article() {
        return article;
    }

    public static Disposition ofKey(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有“" + key + "”这一办理结果。"));
    }

    /** Whether the agency refuses for a reason of 第十四条至第十六条, so that 复议 comes before 诉讼 (行政复议法第二十三条). */
    public boolean isRefusal() {
        return switch (this) {
            case STATE_SECRET,
                    PROHIBITED_BY_LAW,
                    THREE_SAFETIES,
                    THIRD_PARTY,
                    INTERNAL,
                    DELIBERATIVE,
                    ENFORCEMENT_FILE -> true;
            case GRANTED,
                    PARTLY_GRANTED,
                    ADMINISTRATIVE_INQUIRY,
                    NOT_HELD,
                    WOULD_NEED_CREATION,
                    UNCLEAR,
                    COMPLAINT,
                    REPEATED,
                    PUBLICATION,
                    EXCESSIVE,
                    CONFIRMATION,
                    NOT_CORRECTED,
                    FEE_UNPAID,
                    REST -> false;
        };
    }

    /** Whether a request may end so without a reply to its applicant: it was given up, withdrawn, or joined to another. */
    public boolean isWithoutReply() {
        return this == NOT_CORRECTED || this == FEE_UNPAID || this == REST;
    }

    /** 其他处理之“其他”: why, without which an agency cannot explain its own report. */
    public enum Rest {
        WITHDRAWN("申请人书面撤回"),
        APPLICANT_GONE("申请人死亡或终止"),
        DUPLICATE_PENDING("与尚在办理的申请重复"),
        NOT_GOVERNMENT_INFORMATION("不属于政府信息（党务信息、咨询等）"),
        JOINED("并入另一申请办理"),
        UNREACHABLE("无法联系申请人确认"),
        OTHER("其他情形");

        private final String label;

        Rest(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
