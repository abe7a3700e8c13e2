package org.nianbao.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.workflow.Verdict.Allowed;
import org.nianbao.workflow.Verdict.NotNow;
import org.nianbao.workflow.Verdict.NotYours;
import org.nianbao.workflow.Verdict.OwnWork;

/** Who may do what with a report, and when. People act on reports of their own agency; who is above only looks. */
public final class Policy {

    /** The roles that have a part in making a report. */
    private static final Set<Role> AT_WORK = Set.of(Role.EDITOR, Role.REVIEWER, Role.SECRECY_REVIEWER, Role.CHIEF,
            Role.PUBLISHER);

    private Policy() {
    }

    public static Verdict judge(Caller caller, Standing standing, Action action) {
        if (!standing.agency().equals(caller.agency())) {
            return new NotYours("只有本机关人员才能" + action.label() + "本机关的年度报告。");
        }
        return switch (action) {
            case EDIT, SUBMIT -> byRole(caller, Role.EDITOR, action, writable(standing), standing);
            case APPROVE -> approve(caller, standing);
            case RETURN -> returning(caller, standing);
            case PUBLISH -> publish(caller, standing);
            case CORRECT -> byRole(caller, Role.EDITOR, action, standing.status() == ReportStatus.PUBLISHED, standing);
            case WITHDRAW -> byRole(caller, Role.PUBLISHER, action, standing.inForce(), standing);
        };
    }

    /** Every action that would be allowed now. */
    public static List<Action> permitted(Caller caller, Standing standing) {
        return Arrays.stream(Action.values()).filter(action -> judge(caller, standing, action) instanceof Allowed)
                .toList();
    }

    /**
     * Whether somebody who sees the agency's reports may comment on them: all who work on them, and the 政务公开主管部门
     * above; whoever else is above only looks.
     */
    public static boolean mayComment(Caller caller, String agency) {
        return caller.is(Role.OFFICE) || agency.equals(caller.agency()) && AT_WORK.stream().anyMatch(caller::is);
    }

    private static boolean writable(Standing standing) {
        return standing.status() == ReportStatus.DRAFT || standing.status() == ReportStatus.RETURNED;
    }

    private static Verdict byRole(Caller caller, Role role, Action action, boolean now, Standing standing) {
        if (!caller.is(role)) {
            return new NotYours(action.label() + "需要“" + role.label() + "”角色。");
        }
        return now ? new Allowed() : notNow(action, standing);
    }

    private static Verdict approve(Caller caller, Standing standing) {
        if (!mayReview(caller, standing)) {
            return new NotYours("您的角色不在本报告的审核流程中。");
        }
        var review = standing.review();
        if (standing.status() != ReportStatus.IN_REVIEW || review == null) {
            return notNow(Action.APPROVE, standing);
        }
        if (review.openStepOf(caller).isEmpty()) {
            return new NotNow("现在等待的环节是" + review.openSteps().stream().map(Step::name)
                    .collect(Collectors.joining("、")) + "，不由您的角色办理。");
        }
        return separate(caller, standing, review);
    }

    private static Verdict returning(Caller caller, Standing standing) {
        var review = standing.review();
        if (standing.status() == ReportStatus.APPROVED && caller.is(Role.PUBLISHER)) {
            return notAuthor(caller, standing, "您参与过本报告的编写，不能退回自己编写的报告。");
        }
        if (!mayReview(caller, standing)) {
            return new NotYours("您的角色不在本报告的审核流程中。");
        }
        if (standing.status() != ReportStatus.IN_REVIEW || review == null || review.openStepOf(caller).isEmpty()) {
            return notNow(Action.RETURN, standing);
        }
        return separate(caller, standing, review);
    }

    private static Verdict publish(Caller caller, Standing standing) {
        var verdict = byRole(caller, Role.PUBLISHER, Action.PUBLISH, standing.status() == ReportStatus.APPROVED,
                standing);
        return verdict instanceof Allowed
                ? notAuthor(caller, standing, "您参与过本报告的编写，不能发布自己编写的报告。") : verdict;
    }

    private static Verdict separate(Caller caller, Standing standing, Review review) {
        if (review.hasApprovalBy(caller.id())) {
            return new OwnWork("您已经办理过本轮审核的一个环节，同一版本不能由一人审核两次。");
        }
        return notAuthor(caller, standing, "您参与过本报告的编写，不能审核自己编写的报告。");
    }

    private static Verdict notAuthor(Caller caller, Standing standing, String message) {
        return standing.authors().contains(caller.id()) ? new OwnWork(message) : new Allowed();
    }

    /** Before the first submission there is no chain yet; any reviewing role may find out that it is too early. */
    private static boolean mayReview(Caller caller, Standing standing) {
        var roles = standing.review() == null
                ? Set.of(Role.REVIEWER, Role.SECRECY_REVIEWER, Role.CHIEF)
                : standing.review().chain().stream().map(Step::role).collect(Collectors.toSet());
        return roles.stream().anyMatch(caller::is);
    }

    private static Verdict notNow(Action action, Standing standing) {
        return new NotNow("报告现在的状态是“" + standing.status().label() + "”，不能" + action.label() + "。");
    }
}
