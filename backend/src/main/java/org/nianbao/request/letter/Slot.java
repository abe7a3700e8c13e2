package org.nianbao.request.letter;

import java.util.Arrays;

/** What a template leaves open, and a letter says for one request; {@code {registerNumber}} in its wording. */
public enum Slot {
    /** How the addressee is spoken to: 你, 你单位. */
    YOU("you", "称谓", Source.FACTS),
    REGISTER_NUMBER("registerNumber", "登记编号", Source.FACTS),
    RECEIVED_ON("receivedOn", "收到日期", Source.FACTS),
    ARRIVAL("arrival", "收到方式", Source.FACTS),
    /** In the applicant's words, which may tell who asks. */
    ASKED("asked", "申请内容", Source.HANDED_IN),
    /** 申请内容概要, in words that name nobody. */
    SUBJECT("subject", "申请事项", Source.HANDED_IN),
    KIND("kind", "申请人类型", Source.FACTS),
    /** The last day for the reply. */
    DUE("due", "答复期限", Source.FACTS),
    AMEND_UNTIL("amendUntil", "补正期限", Source.FACTS),
    AMENDED_ON("amendedOn", "补正日期", Source.FACTS),
    EXTENDED_DAYS("extendedDays", "延长的工作日数", Source.FACTS),
    QUERY_CODE("queryCode", "查询码", Source.HANDED_IN),
    /** How to reach the agency. */
    CONTACT("contact", "联系方式", Source.HANDED_IN),
    UNCLEAR("unclear", "不明确之处", Source.TYPED),
    GUIDANCE("guidance", "补正指引", Source.TYPED),
    WHY("why", "理由", Source.TYPED),
    /** By when whoever is written to has to answer, where no fact says it. */
    ANSWER_UNTIL("answerUntil", "答复意见的期限", Source.TYPED),
    /** The information about which somebody is consulted, in words that do not tell who asks. */
    SHARED("shared", "征求意见的信息", Source.TYPED),
    /** Of whom the applicant is told that they were consulted: 第三方, 其他机关; no name. */
    CONSULTED("consulted", "征求意见的对象", Source.FACTS),
    FEE_STANDARD("feeStandard", "收费标准和计算", Source.FACTS),
    FEE_PAPER("feePaper", "收费依据", Source.FACTS),
    FEE("fee", "收费金额", Source.FACTS),
    HOW_TO_PAY("howToPay", "缴纳方式", Source.TYPED),
    /** What is decided, a paragraph an item. */
    DECISION("decision", "办理决定", Source.FACTS),
    /** 办理结果, as the register names it. */
    RESULT("result", "办理结果", Source.FACTS),
    SEARCHED("searched", "检索情况", Source.FACTS),
    DIVISION("division", "承办处室", Source.FACTS),
    /** 受送达人. */
    ADDRESSEE("addressee", "受送达人", Source.HANDED_IN),
    /** Title and number of the letter that is delivered. */
    DELIVERED("delivered", "送达文书", Source.HANDED_IN),
    MEANS("means", "送达方式", Source.FACTS);

    private enum Source {
        /** The register knows it. */
        FACTS,
        /** It lies apart from the register, and is handed in when the letter is composed. */
        HANDED_IN,
        /** Whoever writes the letter says it. */
        TYPED
    }

    private final String key;
    private final String label;
    private final Source source;

    Slot(String key, String label, Source source) {
        this.key = key;
        this.label = label;
        this.source = source;
    }

    /** As templates name it, between braces. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** Whether whoever writes the letter is asked for it. */
    public boolean isTyped() {
        return source == Source.TYPED;
    }

    /** What stands in a letter while nobody has said it. */
    public String blank() {
        return "〔待填：" + label + "〕";
    }

    public static Slot ofKey(String key) {
        return Arrays.stream(values())
                .filter(slot -> slot.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("文书模板中没有“{" + key + "}”这一项。"));
    }
}
