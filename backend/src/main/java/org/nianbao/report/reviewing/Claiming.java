package org.nianbao.report.reviewing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Hat;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome;
import org.nianbao.report.StepOutcome.ClaimOutcome;
import org.nianbao.report.StepOutcome.ClaimReleased;
import org.nianbao.report.StepOutcome.ColleagueUnable;
import org.nianbao.report.StepOutcome.HandOverOutcome;
import org.nianbao.report.StepOutcome.ReleaseOutcome;
import org.nianbao.report.StepOutcome.ReportClaimed;
import org.nianbao.report.people.Colleague;
import org.nianbao.report.people.Colleagues;
import org.nianbao.report.people.Deputising;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Claim;
import org.nianbao.workflow.Standing;
import org.nianbao.workflow.Step;
import org.nianbao.workflow.Turn;
import org.springframework.stereotype.Service;

/** Taking an open step of a review upon oneself, setting it free again, handing it over to a colleague. */
@Service
class Claiming {

    private static final int LONGEST_REASON = 500;

    private final Steps steps;
    private final Gate gate;
    private final Deputising deputising;
    private final Colleagues colleagues;
    private final Clock clock;

    Claiming(Steps steps, Gate gate, Deputising deputising, Colleagues colleagues, Clock clock) {
        this.steps = steps;
        this.gate = gate;
        this.deputising = deputising;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Claiming anew what one has claimed changes nothing; what an absent colleague has, his or her deputy takes over. */
    ClaimOutcome claim(Caller caller, ReportId id, @Nullable String name) {
        return onTurn(
                ClaimOutcome.class,
                caller,
                id,
                name,
                (turn, report) -> claimOf(report, turn.step())
                                .filter(held -> held.callerId().equals(caller.id()))
                                .isPresent()
                        ? new ReportClaimed(report)
                        : new ReportClaimed(
                                store(report, turn.step(), claim(turn.step(), turn.caller()), turn.caller(), "认领")));
    }

    /** What is free already stays so. */
    ReleaseOutcome release(Caller caller, ReportId id, @Nullable String name) {
        return onTurn(
                ReleaseOutcome.class,
                caller,
                id,
                name,
                (turn, report) -> new ClaimReleased(
                        claimOf(report, turn.step()).isEmpty()
                                ? report
                                : store(report, turn.step(), null, turn.caller(), "不再认领")));
    }

    /**
     * Hands a step over to a colleague of the same agency, whether it was claimed before or is free.
     *
     * @param to     the colleague's id
     * @param reason what he or she should know; null when nothing
     */
    HandOverOutcome handOver(Caller caller, ReportId id, @Nullable String name, String to, @Nullable String reason) {
        if (reason != null) {
            BadRequest.ifLonger("说明", reason, LONGEST_REASON);
        }
        return onTurn(HandOverOutcome.class, caller, id, name, (turn, report) -> {
            var colleague = colleagues.find(to);
            if (colleague == null || !colleague.agency().equals(caller.agency()) || to.equals(caller.id())) {
                return new ColleagueUnable("只能转交给登录过本系统的本机关同事。");
            }
            return able(colleague, report, turn.step())
                    .<HandOverOutcome>map(hat -> new ReportClaimed(store(
                            report,
                            turn.step(),
                            claim(turn.step(), hat),
                            turn.caller(),
                            "转交" + hat.name()
                                    + (reason == null || reason.isBlank()
                                            ? ""
                                            : "：" + reason.strip().replaceAll("。$", "")))))
                    .orElseGet(() -> new ColleagueUnable(
                            colleague.name() + "不能办理“" + turn.step().name() + "”：没有相应角色，或者编写过本报告、办理过本轮的另一环节。"));
        });
    }

    /** The colleagues to whom the caller could hand an open step over; none where it is not the caller's to give. */
    List<Colleague> takers(Caller caller, Report report, String step) {
        return turn(caller, report, step).isEmpty()
                ? List.of()
                : colleagues.of(caller.staffAgency()).stream()
                        .filter(colleague -> !colleague.id().equals(caller.id()))
                        .filter(colleague -> able(colleague, report, step).isPresent())
                        .toList();
    }

    private record OwnTurn(Caller caller, Step step) {}

    private <T extends StepOutcome> T onTurn(
            Class<T> outcome, Caller caller, ReportId id, @Nullable String name, BiFunction<OwnTurn, Report, T> then) {
        return gate.on(caller, id, Act.CLAIM.name(), report -> {
            var turn = turn(caller, report, name);
            if (turn.isPresent()) {
                return then.apply(turn.get(), report);
            }
            var hat = gate.hat(caller, report, Action.APPROVE, name);
            return Objects.requireNonNull(gate.refusal(outcome, hat, report, Action.APPROVE, name));
        });
    }

    /** The caller's turn at a step, in whichever part; a step claimed by himself or herself before others. */
    private Optional<OwnTurn> turn(Caller caller, Report report, @Nullable String name) {
        return turn(caller, gate.standing(report), name);
    }

    private Optional<OwnTurn> turn(Caller caller, Standing standing, @Nullable String name) {
        var review = standing.course().review();
        return review == null
                ? Optional.empty()
                : deputising.hats(caller).stream()
                        .map(Hat::caller)
                        .flatMap(hat -> Turn.of(hat, standing).stream()
                                .map(Turn::step)
                                .filter(Objects::nonNull)
                                .filter(step -> name == null || step.equals(name))
                                .map(step -> new OwnTurn(
                                        hat, review.chain().step(step).orElseThrow())))
                        .min((one, other) -> Boolean.compare(
                                standing.claim(one.step()).isEmpty(),
                                standing.claim(other.step()).isEmpty()));
    }

    /** As whom a colleague could take a step that nobody had claimed. */
    private Optional<Caller> able(Colleague colleague, Report report, Step step) {
        var standing = gate.standing(report.at(report.course().claimed(step, null)));
        return turn(colleague.caller(), standing, step.name()).map(OwnTurn::caller);
    }

    private Optional<Caller> able(Colleague colleague, Report report, String step) {
        var review = report.course().review();
        return review == null
                ? Optional.empty()
                : review.chain().step(step).flatMap(known -> able(colleague, report, known));
    }

    private Optional<Claim> claimOf(Report report, Step step) {
        return gate.standing(report).claim(step);
    }

    private Claim claim(Step step, Caller by) {
        return new Claim(step.name(), by.id(), by.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Report store(Report report, Step step, @Nullable Claim claim, Caller by, String sentence) {
        return steps.advance(
                report,
                report.at(report.course().claimed(step, claim)),
                by,
                new Deed(Act.CLAIM, step.name(), sentence + "。"));
    }
}
