package org.nianbao.report.trail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.FreshSignIn;
import org.nianbao.account.Hat;
import org.nianbao.agency.Agencies;
import org.nianbao.check.Finding;
import org.nianbao.check.Finding.Severity;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Sight;
import org.nianbao.report.StepOutcome;
import org.nianbao.report.StepOutcome.BlockingFindings;
import org.nianbao.report.StepOutcome.ClaimedByOther;
import org.nianbao.report.StepOutcome.OwnWork;
import org.nianbao.report.StepOutcome.Refusal;
import org.nianbao.report.StepOutcome.SignInNeeded;
import org.nianbao.report.StepOutcome.StaleReport;
import org.nianbao.report.StepOutcome.WrongStatus;
import org.nianbao.report.people.Deputising;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Policy;
import org.nianbao.workflow.Standing;
import org.nianbao.workflow.Step;
import org.nianbao.workflow.Verdict;
import org.springframework.stereotype.Component;

/**
 * The gate every step on a report goes through: in sight, allowed by the policy, on the revision that stands, and what
 * was refused is kept in the trail.
 */
@Component
public class Gate {

    private record Attempt(ReportId report, String callerId, String tried, String message) {}

    private final Sight sight;
    private final Steps steps;
    private final Deputising deputising;
    private final Agencies agencies;
    private final FreshSignIn freshSignIn;
    private final Clock clock;
    private final OneAtATime turns = new OneAtATime(Duration.ofSeconds(10));
    /** A person or client that tries again and again is noted once a minute. */
    private final Cache<Attempt, Boolean> noted = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Gate(Sight sight, Steps steps, Deputising deputising, Agencies agencies, FreshSignIn freshSignIn, Clock clock) {
        this.sight = sight;
        this.steps = steps;
        this.deputising = deputising;
        this.agencies = agencies;
        this.freshSignIn = freshSignIn;
        this.clock = clock;
    }

    /** Judges anew whenever somebody else's step came in between; each try sees what is stored by then. */
    public <T extends @Nullable StepOutcome> T on(Caller caller, ReportId id, Action action, Function<Report, T> step) {
        return on(caller, id, action.name(), step);
    }

    /**
     * As above for what a deputy may do too: whoever may not in his or her own part does it in that of a colleague whom
     * he or she stands in for. The step is handed the caller as which it is taken.
     *
     * @param name the step of the chain that is meant; null for any
     */
    public <T extends @Nullable StepOutcome> T on(
            Caller caller, ReportId id, Action action, @Nullable String name, BiFunction<Caller, Report, T> step) {
        return on(caller, id, action.name(), report -> step.apply(hat(caller, report, action, name), report));
    }

    /** @param tried what is noted as tried when it is refused */
    public <T extends @Nullable StepOutcome> T on(Caller caller, ReportId id, String tried, Function<Report, T> step) {
        caller.staffAgency();
        return turns.on(id, () -> {
            try {
                var outcome = OneAtATime.retrying(() -> step.apply(toActOn(caller, id)));
                if (outcome instanceof Refusal refusal) {
                    note(caller, id, tried, refusal.message());
                }
                return outcome;
            } catch (Forbidden e) {
                note(caller, id, tried, String.valueOf(e.getMessage()));
                throw e;
            }
        });
    }

    /** A step that somebody ordered earlier and that is taken while nobody is there; it judges for itself. */
    public void unattended(ReportId id, Consumer<Report> step) {
        turns.on(
                id,
                () -> OneAtATime.retrying(() -> {
                    step.accept(steps.get(id));
                    return true;
                }));
    }

    private Report toActOn(Caller caller, ReportId id) {
        sight.require(caller, id.agency());
        return steps.get(id);
    }

    private void note(Caller caller, ReportId id, String tried, String message) {
        if (noted.asMap().putIfAbsent(new Attempt(id, caller.id(), tried, message), true) == null) {
            OneAtATime.retrying(() -> {
                var report = steps.find(id);
                return report == null ? null : steps.advance(report, report, caller, Deed.refused(tried, message));
            });
        }
    }

    public Standing standing(Report report) {
        var tree = agencies.tree();
        var agency = tree.inChargeOf(report.agencyCode());
        return new Standing(agency, tree.superiorsOf(agency), report.course(), clock.instant());
    }

    public List<Action> permitted(Caller caller, Report report) {
        var standing = standing(report);
        return deputising.hats(caller).stream()
                .flatMap(hat -> Policy.permitted(hat.caller(), standing).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Oneself where that is enough, else the first part in which it is allowed, or comes nearest to it. */
    public Caller hat(Caller caller, Report report, Action action, @Nullable String name) {
        var standing = standing(report);
        if (Policy.judge(caller, standing, action, name) instanceof Verdict.Allowed) {
            return caller;
        }
        return deputising.hats(caller).stream()
                .map(Hat::caller)
                .min(Comparator.comparingInt(
                        hat -> Policy.judge(hat, standing, action, name).farFromAllowed()))
                .orElse(caller);
    }

    /** What of a step's own the caller may do in it now. */
    public List<Action> permitted(Caller caller, Report report, Step step) {
        var standing = standing(report);
        var hats = deputising.hats(caller).stream()
                .map(Hat::caller)
                .filter(hat -> standing.openStep(hat, step.name()).isPresent())
                .toList();
        return Stream.of(Action.PROOFREAD, Action.APPROVE, Action.RETURN)
                .filter(action -> hats.stream()
                        .anyMatch(hat -> Policy.judge(hat, standing, action, step.name()) instanceof Verdict.Allowed))
                .toList();
    }

    /**
     * What the policy has against an action; null when nothing.
     *
     * @param outcome what can come of the mutation; the policy has nothing else against its action
     * @throws Forbidden when it is not the caller's to take
     */
    public <T extends StepOutcome> @Nullable T refusal(Class<T> outcome, Caller caller, Report report, Action action) {
        return refusal(outcome, caller, report, action, null);
    }

    /** As above, and the caller must have seen the revision that stands. */
    public <T extends StepOutcome> @Nullable T refusal(
            Class<T> outcome, Caller caller, Report report, Action action, int seen) {
        return refusal(outcome, caller, report, action, null, seen);
    }

    /** @param step the step of the chain that is meant; null for any */
    public <T extends StepOutcome> @Nullable T refusal(
            Class<T> outcome, Caller caller, Report report, Action action, @Nullable String step, int seen) {
        var refusal = refusal(outcome, caller, report, action, step);
        return refusal != null || seen == report.revision()
                ? refusal
                : outcome.cast(new StaleReport(
                        report, List.of(), "您看到的是版本 " + seen + "，现在已是版本 " + report.revision() + "，请先查看新版本。"));
    }

    /** @param step the step of the chain that is meant; null for any */
    public <T extends StepOutcome> @Nullable T refusal(
            Class<T> outcome, Caller caller, Report report, Action action, @Nullable String step) {
        return outcome.cast(refusal(caller, report, action, step));
    }

    private @Nullable StepOutcome refusal(Caller caller, Report report, Action action, @Nullable String step) {
        return switch (Policy.judge(caller, standing(report), action, step)) {
            case Verdict.Allowed allowed -> unconfirmed(caller, report, action, step);
            case Verdict.NotYours(var message) -> throw new Forbidden(message);
            case Verdict.NotNow(var message) -> new WrongStatus(report.status(), message);
            case Verdict.NotOwnWork(var message) -> new OwnWork(message);
            case Verdict.Claimed(var by, var message) -> new ClaimedByOther(by, message);
        };
    }

    /** What binds the agency before the public takes a sign-in of the last minutes. */
    private @Nullable SignInNeeded unconfirmed(Caller caller, Report report, Action action, @Nullable String step) {
        var standing = standing(report);
        return !Policy.takesFreshSignIn(caller, standing, action, step) || freshSignIn.isFresh(caller, standing.now())
                ? null
                : new SignInNeeded(action.label() + "前请重新登录确认是您本人。");
    }

    /** @throws Forbidden when the caller, who sees the report, has no say in it */
    public void requireMayComment(Caller caller, ReportId report) {
        if (!Policy.mayComment(caller, agencies.tree().inChargeOf(report.agency()))) {
            throw new Forbidden("只有本机关编写、审核、发布报告的人员和政务公开主管部门可以批注，您的角色不在其中。");
        }
    }

    /** The findings that stand in the way; null when none does. */
    public static @Nullable BlockingFindings blocking(List<Finding> findings, Action action) {
        var blocking = findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .toList();
        return blocking.isEmpty() ? null : new BlockingFindings(blocking, obstacles(blocking, action));
    }

    /** What is wrong and what is not filled in are counted apart; that a year has not ended is only told. */
    private static String obstacles(List<Finding> blocking, Action action) {
        var early = blocking.stream()
                .filter(finding -> Objects.equals(finding.part(), "year"))
                .toList();
        var missing = blocking.stream()
                .filter(finding -> finding.remaining() && !early.contains(finding))
                .count();
        var wrong = blocking.size() - early.size() - missing;
        var said = early.stream().map(Finding::message).collect(Collectors.joining());
        return wrong + missing == 0
                ? said
                : said + "还有 "
                        + (missing == 0
                                ? wrong + " 处错误，改正"
                                : wrong == 0 ? missing + " 处没有填写，填写" : missing + " 处没有填写、" + wrong + " 处错误，填写、改正")
                        + "后才能" + action.label() + "。";
    }
}
