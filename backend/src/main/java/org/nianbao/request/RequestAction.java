package org.nianbao.request;

import java.util.Set;
import org.nianbao.account.Role;

/** 动作: what people can do with a request, by whom, and while it stands where. */
public enum RequestAction {
    CONFIRM("确认收到", Role.REGISTRAR, RequestStatus.UNCONFIRMED),
    CHANGE_KIND("更改申请人类型", Role.REGISTRAR, While.REGISTERED),
    ASSIGN("分办", Role.REGISTRAR, While.IN_WORK),
    ASK_AMENDMENT("通知补正", Role.REGISTRAR, RequestStatus.UNCONFIRMED, RequestStatus.REGISTERED, RequestStatus.IN_HAND),
    RECORD_AMENDMENT("登记补正", Role.REGISTRAR, RequestStatus.AWAITING_AMENDMENT),
    ASK_REASONS("要求说明理由", Role.REGISTRAR, RequestStatus.REGISTERED, RequestStatus.IN_HAND),
    RECORD_REASONS("登记理由", Role.REGISTRAR, RequestStatus.AWAITING_REASONS),
    CONSULT("征求意见", Role.REGISTRAR, RequestStatus.REGISTERED, RequestStatus.IN_HAND, RequestStatus.CONSULTING),
    RECORD_OPINION("登记意见", Role.REGISTRAR, While.IN_WORK),
    ASK_EXTENSION("申请延期", Role.HANDLER, While.IN_WORK),
    EXTEND("批准延期", Role.CHIEF, While.OPEN),
    TELL_EXTENSION("告知延期", Role.REGISTRAR, While.OPEN),
    SET_DELAY("确定延迟答复期限", Role.CHIEF, While.IN_WORK),
    ASK_FEE("提出收费", Role.REGISTRAR, RequestStatus.REGISTERED, RequestStatus.IN_HAND),
    APPROVE_FEE("批准收费", Role.CHIEF, While.IN_WORK),
    NOTICE_FEE("送达收费通知", Role.REGISTRAR, RequestStatus.REGISTERED, RequestStatus.IN_HAND),
    RECORD_PAYMENT("登记缴费", Role.REGISTRAR, RequestStatus.AWAITING_FEE),
    DRAFT("拟办", Role.HANDLER, While.IN_WORK),
    APPROVE("审核通过", Role.REVIEWER, RequestStatus.IN_REVIEW),
    RETURN("退回", Role.REVIEWER, RequestStatus.IN_REVIEW),
    SIGN("签发", Role.CHIEF, RequestStatus.IN_REVIEW),
    DELIVER("登记送达", Role.REGISTRAR, RequestStatus.SIGNED),
    RECORD_WITHDRAWAL("登记撤回申请", Role.REGISTRAR, While.OPEN),
    PROPOSE_CLOSING("提出直接办结", Role.REGISTRAR, While.OPEN),
    CLOSE("确认直接办结", Role.REGISTRAR, While.OPEN),
    PROPOSE_VOIDING("提出作废", Role.REGISTRAR, RequestStatus.UNCONFIRMED, RequestStatus.REGISTERED),
    VOID("确认作废", Role.REGISTRAR, RequestStatus.UNCONFIRMED, RequestStatus.REGISTERED),
    RENEW_REPLY("登记重新答复", Role.REGISTRAR, RequestStatus.CLOSED, RequestStatus.FILED),
    /** A letter that is no reply: from its words to its number. */
    WRITE_LETTER("制作文书", Role.REGISTRAR, While.REGISTERED),
    FILE("归档", Role.REGISTRAR, RequestStatus.CLOSED),
    /** What was recorded wrongly is put right; the wrong one stays readable. */
    RECTIFY("更正登记", Role.REGISTRAR, While.REGISTERED),
    /** Who applies, with a purpose that stays in the trail. */
    OPEN_IDENTITY("查看申请人身份", Role.REGISTRAR, While.ALWAYS);

    private static final class While {
        static final RequestStatus[] IN_WORK = {
            RequestStatus.REGISTERED, RequestStatus.AWAITING_REASONS, RequestStatus.IN_HAND, RequestStatus.CONSULTING
        };
        static final RequestStatus[] OPEN = {
            RequestStatus.UNCONFIRMED,
            RequestStatus.REGISTERED,
            RequestStatus.AWAITING_AMENDMENT,
            RequestStatus.AWAITING_REASONS,
            RequestStatus.IN_HAND,
            RequestStatus.CONSULTING,
            RequestStatus.AWAITING_FEE,
            RequestStatus.IN_REVIEW,
            RequestStatus.SIGNED
        };
        static final RequestStatus[] REGISTERED = {
            RequestStatus.UNCONFIRMED,
            RequestStatus.REGISTERED,
            RequestStatus.AWAITING_AMENDMENT,
            RequestStatus.AWAITING_REASONS,
            RequestStatus.IN_HAND,
            RequestStatus.CONSULTING,
            RequestStatus.AWAITING_FEE,
            RequestStatus.IN_REVIEW,
            RequestStatus.SIGNED,
            RequestStatus.CLOSED
        };
        static final RequestStatus[] ALWAYS = RequestStatus.values();
    }

    private final String label;
    private final Role role;
    private final Set<RequestStatus> from;

    RequestAction(String label, Role role, RequestStatus... from) {
        this.label = label;
        this.role = role;
        this.from = Set.of(from);
    }

    public String label() {
        return label;
    }

    /** Whose it is; of a step of the chain, the chain says. */
    Role role() {
        return role;
    }

    boolean isPossible(RequestStatus status) {
        return from.contains(status);
    }
}
