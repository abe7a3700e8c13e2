package org.nianbao.workflow;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.workflow.Verdict.Allowed;
import org.nianbao.workflow.Verdict.Claimed;
import org.nianbao.workflow.Verdict.NotNow;
import org.nianbao.workflow.Verdict.NotOwnWork;
import org.nianbao.workflow.Verdict.NotYours;

/**
 * Who may do what with a report, and when. People act on reports of their own agency; of those above, only whom the
 * chain names. Nobody reviews or publishes what he or she wrote or submitted, nor acts in two steps of one round.
 *
 * <p>A withdrawal is the one thing the public reads that a single person words and decides: what should not be served
 * has to be gone within minutes, and nothing is put in its place. It takes a publisher, a sign-in of the last minutes and
 * a reason that stays in the trail under his or her name.
 */
public final class Policy {

    /** The roles that have a part in making a report. */
    private static final Set<Role> AT_WORK =
            Set.of(Role.EDITOR, Role.REVIEWER, Role.SECRECY_REVIEWER, Role.CHIEF, Role.PUBLISHER);

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ChinaTime.ZONE);

    private Policy() {}

    public static Verdict judge(Caller caller, Standing standing, Action action) {
        return judge(caller, standing, action, null);
    }

    /** @param step the step meant, for who may take several; null for any */
    public static Verdict judge(Caller caller, Standing standing, Action action, @Nullable String step) {
        return switch (action) {
            case EDIT, SUBMIT -> own(caller, Role.EDITOR, standing, action, writable(standing));
            case PROOFREAD, APPROVE, RETURN -> review(caller, standing, action, step);
            case SUGGEST -> suggest(caller, standing, step);
            case PUBLISH -> publish(caller, standing);
            case PUBLISH_URGENTLY ->
                notOwnWork(
                        caller,
                        standing,
                        action,
                        own(
                                caller,
                                Role.PUBLISHER,
                                standing,
                                action,
                                writable(standing) || standing.status() == ReportStatus.IN_REVIEW));
            case RATIFY -> ratify(caller, standing);
            case CORRECT ->
                own(caller, Role.EDITOR, standing, action, !standing.status().underway());
            case DISCARD ->
                own(
                        caller,
                        Role.EDITOR,
                        standing,
                        action,
                        writable(standing) && standing.course().correcting());
            case WITHDRAW -> withdraw(caller, standing);
            case ERASE -> erase(caller, standing);
        };
    }

    /** Every action that would be allowed now. */
    public static List<Action> permitted(Caller caller, Standing standing) {
        return Arrays.stream(Action.values())
                .filter(action -> judge(caller, standing, action) instanceof Allowed)
                .toList();
    }

    /** Whether an action, if allowed, takes a sign-in of the last minutes: what binds the agency before the public. */
    public static boolean takesFreshSignIn(Caller caller, Standing standing, Action action, @Nullable String step) {
        return switch (action) {
            case EDIT, SUBMIT, PROOFREAD, RETURN, SUGGEST, CORRECT, DISCARD -> false;
            case APPROVE -> standing.openStep(caller, step).map(Step::fresh).orElse(false);
            case PUBLISH, PUBLISH_URGENTLY, RATIFY, WITHDRAW, ERASE -> true;
        };
    }

    /**
     * Whether somebody who sees the agency's reports may comment on them: all who work on them, and the 政务公开主管部门
     * above; whoever else is above only looks.
     */
    public static boolean mayComment(Caller caller, String agency) {
        return caller.is(Role.OFFICE)
                || agency.equals(caller.agency()) && AT_WORK.stream().anyMatch(caller::is);
    }

    /**
     * Whether somebody may give the second person's word to an adjustment of a compiled report: who writes or reviews the
     * agency's reports, while it is written, and not who made it. To confirm is not to write: a reviewer still reviews.
     *
     * @param madeBy who made the adjustment, by identity
     */
    public static Verdict confirm(Caller caller, Standing standing, String madeBy) {
        if (!standing.isOf(caller, By.OWN)) {
            return new NotYours("只有本机关人员才能确认本机关年度报告的调整。");
        }
        if (!caller.is(Role.EDITOR) && !caller.is(Role.REVIEWER)) {
            return new NotYours("确认调整需要“" + Role.EDITOR.label() + "”或“" + Role.REVIEWER.label() + "”角色。");
        }
        if (!writable(standing)) {
            return new NotNow("报告现在的状态是“" + standing.status().label() + "”，不能确认调整。");
        }
        return madeBy.equals(caller.id()) ? new NotOwnWork("这项调整是您登记的，须由另一人确认。") : new Allowed();
    }

    private static boolean writable(Standing standing) {
        return standing.status() == ReportStatus.DRAFT || standing.status() == ReportStatus.RETURNED;
    }

    private static Verdict own(Caller caller, Role role, Standing standing, Action action, boolean now) {
        return by(By.OWN, caller, role, standing, action, now);
    }

    private static Verdict by(By by, Caller caller, Role role, Standing standing, Action action, boolean now) {
        if (!standing.isOf(caller, by)) {
            return new NotYours(
                    by == By.OWN
                            ? "只有本机关人员才能" + action.label() + "本机关的年度报告。"
                            : "按本机关的审核流程，由上级机关" + action.label() + "。");
        }
        if (!caller.is(role)) {
            return new NotYours(action.label() + "需要“" + role.label() + "”角色。");
        }
        return now ? new Allowed() : notNow(action, standing);
    }

    private static Verdict review(Caller caller, Standing standing, Action action, @Nullable String name) {
        if ((action == Action.RETURN || action == Action.SUGGEST)
                && standing.status() == ReportStatus.APPROVED
                && caller.is(Role.PUBLISHER)
                && standing.isOf(caller, standing.publishedBy())) {
            return notOwnWork(caller, standing, action, new Allowed());
        }
        var refusal = mayReview(caller, standing, action);
        if (refusal != null) {
            return refusal;
        }
        var review = standing.course().review();
        if (standing.status() != ReportStatus.IN_REVIEW || review == null) {
            return standing.status() == ReportStatus.APPROVED && review != null
                    ? new NotNow(faster(caller, standing, review, name, "不能再" + action.label())
                            .orElse("报告已经审完，等待发布。"))
                    : notNow(action, standing);
        }
        var step = standing.openStep(caller, name).orElse(null);
        if (step == null) {
            return new NotNow(whoseTurn(caller, standing, review, name));
        }
        if (review.hasActed(caller.id(), step)) {
            return new NotOwnWork("您已经办理过本轮审核的一个环节，同一版本不能由一人审核两次。");
        }
        var claim = standing.claim(step)
                .filter(held -> !caller.standsFor(held.callerId()))
                .orElse(null);
        if (claim != null) {
            return new Claimed(
                    claim.by(), "“" + step.name() + "”已由" + claim.by() + "于" + AT.format(claim.at()) + "认领。");
        }
        if (action == Action.PROOFREAD && review.proofreading(step).isPresent()) {
            return new NotNow("“" + step.name() + "”的校对已由"
                    + review.proofreading(step).get().by() + "确认。");
        }
        return notOwnWork(caller, standing, action, proofread(caller, action, step, review));
    }

    /**
     * Whoever may return a report now may say how it should read instead, and while it is under review the
     * 政务公开主管部门 above it too. Nobody becomes an author by it: the author decides.
     */
    private static Verdict suggest(Caller caller, Standing standing, @Nullable String step) {
        return standing.status() == ReportStatus.IN_REVIEW
                        && caller.is(Role.OFFICE)
                        && standing.isOf(caller, By.SUPERIOR)
                ? new Allowed()
                : review(caller, standing, Action.SUGGEST, step);
    }

    /** Where the chain asks for a proofreader, he or she is another than the one who approves, and comes first. */
    private static Verdict proofread(Caller caller, Action action, Step step, Review review) {
        if (action != Action.APPROVE || !step.proofreader()) {
            return new Allowed();
        }
        return review.proofreading(step)
                .map(done -> done.callerId().equals(caller.id())
                        ? new NotOwnWork("“" + step.name() + "”的校对是您确认的，请由另一人审核通过。")
                        : new Allowed())
                .orElseGet(() -> new NotNow("“" + step.name() + "”还没有人确认校对，校对之后才能通过。"));
    }

    private static Verdict publish(Caller caller, Standing standing) {
        return notOwnWork(
                caller,
                standing,
                Action.PUBLISH,
                by(
                        standing.publishedBy(),
                        caller,
                        Role.PUBLISHER,
                        standing,
                        Action.PUBLISH,
                        standing.status() == ReportStatus.APPROVED));
    }

    private static Verdict ratify(Caller caller, Standing standing) {
        var verdict = own(caller, Role.CHIEF, standing, Action.RATIFY, true);
        var urgency = standing.course().urgency();
        if (!(verdict instanceof Allowed)) {
            return verdict;
        }
        if (urgency == null || !standing.course().unratified()) {
            return new NotNow("没有等待补办审签的紧急发布。");
        }
        return urgency.callerId().equals(caller.id())
                ? new NotOwnWork("这次紧急发布是您办理的，须由另一人补办审签。")
                : urgency.authors().contains(caller.id()) ? new NotOwnWork("这次紧急发布的内容是您参与编写或报送的，须由另一人补办审签。") : verdict;
    }

    private static Verdict withdraw(Caller caller, Standing standing) {
        var verdict = own(caller, Role.PUBLISHER, standing, Action.WITHDRAW, true);
        return verdict instanceof Allowed && standing.course().readable().isEmpty()
                ? new NotNow("本报告没有公众可以看到的版本，无可撤回。")
                : verdict;
    }

    /**
     * The second of two persons: what one withdrew, another erases. Not while the report is written or reviewed, which
     * goes by what was saved before.
     */
    private static Verdict erase(Caller caller, Standing standing) {
        var verdict = own(caller, Role.CHIEF, standing, Action.ERASE, true);
        var kept = standing.course().withdrawals().stream()
                .filter(each -> !each.isErased())
                .toList();
        if (!(verdict instanceof Allowed)) {
            return verdict;
        }
        if (kept.isEmpty()) {
            return new NotNow("没有已经撤回而内容还在的版本；先撤回，再依法删除。");
        }
        if (standing.status().underway()) {
            return new NotNow("报告正在编写或者审核，重新发布或者放弃更正之后才能依法删除；已撤回的内容公众已经看不到。");
        }
        return kept.stream().allMatch(each -> each.callerId().equals(caller.id()))
                ? new NotOwnWork("撤回是您办理的，须由另一人依法删除。")
                : verdict;
    }

    private static Verdict notOwnWork(Caller caller, Standing standing, Action action, Verdict otherwise) {
        if (!(otherwise instanceof Allowed)) {
            return otherwise;
        }
        if (standing.course().authors().contains(caller.id())) {
            return new NotOwnWork("您参与过本报告的编写，不能" + action.label() + "自己编写的报告。");
        }
        return caller.id().equals(standing.submitter())
                ? new NotOwnWork("本报告这一轮是您报送的，不能再由您" + action.label() + "。")
                : otherwise;
    }

    /** Before the first submission there is no chain yet; any reviewing role may find out that it is too early. */
    private static @Nullable Verdict mayReview(Caller caller, Standing standing, Action action) {
        var review = standing.course().review();
        if (review != null) {
            return review.chain().steps().stream().anyMatch(step -> standing.isOf(caller, step))
                    ? null
                    : new NotYours(
                            standing.isOf(caller, By.OWN)
                                    ? "您的角色不在本报告的审核流程中。"
                                    : "只有本机关人员才能" + action.label() + "本机关的年度报告。");
        }
        if (!standing.isOf(caller, By.OWN)) {
            return new NotYours("只有本机关人员才能" + action.label() + "本机关的年度报告。");
        }
        return Set.of(Role.REVIEWER, Role.SECRECY_REVIEWER, Role.CHIEF).stream().anyMatch(caller::is)
                ? null
                : new NotYours("您的角色不在本报告的审核流程中。");
    }

    /** Who was faster, or whose turn it is. */
    private static String whoseTurn(Caller caller, Standing standing, Review review, @Nullable String name) {
        var open = review.openSteps().stream().map(Step::name).collect(Collectors.joining("、"));
        return faster(caller, standing, review, name, "现在等待的环节是" + open)
                .orElseGet(() -> "现在等待的环节是" + open + "，不由您的角色办理。");
    }

    /** Who took the step that the caller would have taken. */
    private static Optional<String> faster(
            Caller caller, Standing standing, Review review, @Nullable String name, String now) {
        return review.chain().steps().stream()
                .filter(step -> standing.isOf(caller, step))
                .filter(step -> name == null || step.name().equals(name))
                .flatMap(step -> review.approval(step).stream())
                .reduce((earlier, later) -> later)
                .map(done -> "“" + done.step() + "”已由" + done.by() + "于" + AT.format(done.at()) + "通过，" + now + "。");
    }

    private static Verdict notNow(Action action, Standing standing) {
        return new NotNow("报告现在的状态是“" + standing.status().label() + "”，不能" + action.label() + "。");
    }
}
