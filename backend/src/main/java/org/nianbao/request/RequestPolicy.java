package org.nianbao.request;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.workflow.Chain;
import org.nianbao.workflow.Step;
import org.nianbao.workflow.Verdict;
import org.nianbao.workflow.Verdict.Allowed;
import org.nianbao.workflow.Verdict.NotNow;
import org.nianbao.workflow.Verdict.NotOwnWork;
import org.nianbao.workflow.Verdict.NotYours;

/**
 * Who may do what with a request, and when. All of it is done by people of the agency that was asked. Nobody reviews or
 * signs what he or she drafted, takes two steps of one draft, agrees to what he or she proposed, or voids what he or she
 * registered.
 */
public final class RequestPolicy {

    /** Who works on requests: sees their words and papers. */
    public static final Set<Role> AT_WORK =
            Set.of(Role.REGISTRAR, Role.HANDLER, Role.REVIEWER, Role.SECRECY_REVIEWER, Role.CHIEF);

    private RequestPolicy() {}

    /**
     * @param agency whose people see to the request: the one that was asked, or whoever took over its duties
     * @param step   of APPROVE and RETURN, the step meant; null for any
     */
    public static Verdict judge(
            Caller caller,
            String agency,
            Chain chain,
            RequestStanding standing,
            RequestAction action,
            @Nullable String step) {
        if (!agency.equals(caller.agency())) {
            return new NotYours("只有本机关人员才能办理本机关收到的申请。");
        }
        if (caller.machine()) {
            return new NotYours("服务账号只能登记收到的申请，办理须由人进行。");
        }
        var refusal = byRole(caller, chain, standing, action, step);
        if (refusal != null) {
            return refusal;
        }
        if (!action.isPossible(standing.status())) {
            return new NotNow("申请现在的状态是“" + standing.status().label() + "”，不能" + action.label() + "。");
        }
        var notNow = notNow(chain, standing, action);
        if (notNow != null) {
            return new NotNow(notNow);
        }
        var own = ownWork(caller, standing, action);
        return own == null ? new Allowed() : new NotOwnWork(own);
    }

    /** Every action that would be allowed now. */
    public static List<RequestAction> permitted(Caller caller, String agency, Chain chain, RequestStanding standing) {
        return Arrays.stream(RequestAction.values())
                .filter(action -> judge(caller, agency, chain, standing, action, null) instanceof Allowed)
                .toList();
    }

    /** Whether somebody may register what comes to an agency. */
    public static Verdict register(Caller caller, String agency) {
        if (!agency.equals(caller.agency())) {
            return new NotYours("只有本机关人员才能登记本机关收到的申请。");
        }
        return caller.is(Role.REGISTRAR) ? new Allowed() : new NotYours("登记申请需要“" + Role.REGISTRAR.label() + "”角色。");
    }

    /**
     * Whether somebody sees the words, letters and papers of an agency's requests; never who applies. A system that hands
     * requests in sees none.
     */
    public static boolean seesPapers(Caller caller, String agency) {
        return !caller.machine()
                && agency.equals(caller.agency())
                && AT_WORK.stream().anyMatch(caller::is);
    }

    /** The steps of a chain that are open for a draft: those of the lowest order that was not taken. */
    public static List<Step> openSteps(Chain chain, RequestStanding.@Nullable ReplyDraft draft) {
        var taken = draft == null ? Set.<String>of() : draft.approved();
        var open = chain.steps().stream()
                .filter(each -> !taken.contains(each.name()))
                .toList();
        int lowest = open.stream().mapToInt(Step::order).min().orElse(0);
        return open.stream().filter(each -> each.order() == lowest).toList();
    }

    /** The step of a chain that signs: its last. */
    public static Step signing(Chain chain) {
        return chain.steps().stream().max(Comparator.comparingInt(Step::order)).orElseThrow();
    }

    private static @Nullable Verdict byRole(
            Caller caller, Chain chain, RequestStanding standing, RequestAction action, @Nullable String step) {
        if (action == RequestAction.APPROVE || action == RequestAction.RETURN) {
            var open = openSteps(chain, standing.draft()).stream()
                    .filter(each -> action == RequestAction.RETURN || !each.equals(signing(chain)))
                    .filter(each -> step == null || each.name().equals(step))
                    .toList();
            if (open.stream().anyMatch(each -> caller.is(each.role()))) {
                return null;
            }
            var roles = chain.steps().stream().map(Step::role).collect(Collectors.toSet());
            if (roles.stream().noneMatch(caller::is)) {
                return new NotYours("审核需要“"
                        + roles.stream().map(Role::label).sorted().collect(Collectors.joining("”、“"))
                        + "”角色之一。");
            }
            return new NotNow("现在没有轮到您的审核环节。");
        }
        if (action == RequestAction.DRAFT
                || action == RequestAction.ASK_EXTENSION
                || action == RequestAction.OPEN_IDENTITY) {
            // In a small agency the 工作机构 handles a request itself.
            if (caller.is(Role.REGISTRAR)) {
                return null;
            }
            if (!caller.is(Role.HANDLER)) {
                return new NotYours(
                        action.label() + "需要“" + Role.HANDLER.label() + "”或“" + Role.REGISTRAR.label() + "”角色。");
            }
            var handler = standing.people().handler();
            return handler != null && caller.standsFor(handler) ? null : new NotYours("这件申请没有分办给您。");
        }
        return caller.is(action.role())
                ? null
                : new NotYours(action.label() + "需要“" + action.role().label() + "”角色。");
    }

    private static @Nullable String notNow(Chain chain, RequestStanding standing, RequestAction action) {
        var asked = standing.asked();
        return switch (action) {
            case ASK_AMENDMENT ->
                standing.amending().askedOn() == null
                        ? null
                        : "补正只能通知一次（条例第三十条），这件申请已于"
                                + ChinaTime.said(standing.amending().askedOn()) + "通知补正。";
            case EXTEND -> asked.extension() == null ? "没有待批准的延期。" : null;
            case TELL_EXTENSION -> standing.extensionTold() ? "没有待告知的延期。" : null;
            case ASK_FEE ->
                asked.fee() == null && !asked.feeApproved() && asked.feeUntil() == null ? null : "这件申请已经提出收费。";
            case APPROVE_FEE -> asked.fee() == null ? "没有待批准的收费。" : null;
            case NOTICE_FEE -> asked.feeApproved() ? null : "收费须先经批准。";
            case SET_DELAY -> asked.reasons() ? null : "确定延迟答复的合理期限前，须已要求申请人说明理由（条例第三十五条）。";
            case SIGN ->
                openSteps(chain, standing.draft()).stream().allMatch(signing(chain)::equals)
                        ? null
                        : "还有审核环节没有办理，不能签发。";
            case ASK_REASONS -> asked.reasons() ? "已经要求申请人说明理由。" : null;
            case RECORD_OPINION ->
                standing.consultations().stream().anyMatch(each -> each.cameOn() == null) ? null : "没有尚未收到意见的征求意见。";
            case RECORD_WITHDRAWAL -> asked.withdrawnOn() == null ? null : "已经登记申请人撤回申请。";
            case CLOSE -> asked.closing() == null ? "没有待确认的直接办结。" : null;
            case VOID -> asked.voiding() == null ? "没有待确认的作废。" : null;
            case CONFIRM,
                    CHANGE_KIND,
                    ASSIGN,
                    RECORD_AMENDMENT,
                    RECORD_REASONS,
                    CONSULT,
                    ASK_EXTENSION,
                    RECORD_PAYMENT,
                    DRAFT,
                    APPROVE,
                    RETURN,
                    DELIVER,
                    PROPOSE_CLOSING,
                    PROPOSE_VOIDING,
                    RENEW_REPLY,
                    WRITE_LETTER,
                    FILE,
                    RECTIFY,
                    OPEN_IDENTITY -> null;
        };
    }

    private static @Nullable String ownWork(Caller caller, RequestStanding standing, RequestAction action) {
        var draft = standing.draft();
        return switch (action) {
            case APPROVE, RETURN, SIGN -> {
                if (draft != null && caller.standsFor(draft.drafted().drafter())) {
                    yield "这份答复由您拟办，须由他人审核、签发。";
                }
                yield action != RequestAction.RETURN
                                && standing.people().reviewers().stream().anyMatch(caller::standsFor)
                        ? "您已在另一环节审核过这份答复，须由他人" + action.label() + "。"
                        : null;
            }
            case CLOSE ->
                standing.asked().closing() != null
                                && caller.standsFor(standing.asked().closing().by())
                        ? "直接办结由您提出，须由另一人确认。"
                        : null;
            case VOID -> {
                if (standing.asked().voiding() != null
                        && caller.standsFor(standing.asked().voiding())) {
                    yield "作废由您提出，须由另一人确认。";
                }
                yield caller.standsFor(standing.people().registrar()) ? "这件申请由您登记，须由他人确认作废。" : null;
            }
            case EXTEND ->
                standing.people().handler() != null
                                && caller.standsFor(standing.people().handler())
                        ? "这件申请由您承办，延期须由他人批准。"
                        : null;
            case CONFIRM,
                    CHANGE_KIND,
                    ASSIGN,
                    ASK_AMENDMENT,
                    RECORD_AMENDMENT,
                    ASK_REASONS,
                    RECORD_REASONS,
                    CONSULT,
                    RECORD_OPINION,
                    ASK_EXTENSION,
                    TELL_EXTENSION,
                    SET_DELAY,
                    ASK_FEE,
                    APPROVE_FEE,
                    NOTICE_FEE,
                    RECORD_PAYMENT,
                    DRAFT,
                    DELIVER,
                    RECORD_WITHDRAWAL,
                    PROPOSE_CLOSING,
                    PROPOSE_VOIDING,
                    RENEW_REPLY,
                    WRITE_LETTER,
                    FILE,
                    RECTIFY,
                    OPEN_IDENTITY -> null;
        };
    }
}
