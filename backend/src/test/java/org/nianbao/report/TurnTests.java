package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.By;
import org.nianbao.workflow.Chain;
import org.nianbao.workflow.Claim;
import org.nianbao.workflow.Course;
import org.nianbao.workflow.Policy;
import org.nianbao.workflow.ReportStatus;
import org.nianbao.workflow.Return;
import org.nianbao.workflow.Schedule;
import org.nianbao.workflow.Standing;
import org.nianbao.workflow.Step;
import org.nianbao.workflow.Turn;
import org.nianbao.workflow.Verdict.Allowed;

/** On thousands of reports, as people make them: a queue holds what its owner may do, and the index finds all of it. */
class TurnTests {

    private static final Instant NOW = Instant.parse("2026-01-20T01:00:00Z");
    private static final List<Chain> CHAINS = List.of(
            Chain.DEFAULT,
            new Chain(
                    List.of(
                            new Step("初审", Role.REVIEWER, 1, By.OWN, true, false),
                            new Step("保密审查", Role.SECRECY_REVIEWER, 1, By.OWN, false, false),
                            new Step("上级审核", Role.OFFICE, 2, By.SUPERIOR, true, false)),
                    By.SUPERIOR),
            new Chain(
                    List.of(
                            new Step("保密审查", Role.SECRECY_REVIEWER, 1, By.SUPERIOR, false, false),
                            new Step("上级复核", Role.REVIEWER, 1, By.SUPERIOR, false, false),
                            new Step("终审", Role.CHIEF, 2, By.OWN, false, true)),
                    By.OWN));

    private final Random random = new Random(20260120);

    @Test
    void aTurnIsThereExactlyWhenThePolicyAllowsWhatIsWaitedFor() {
        var seen = new TreeSet<String>();
        for (int round = 0; round < 4000; round++) {
            var standing = standing();
            for (var caller : callers()) {
                var turns = Turn.of(caller, standing);
                assertThat(turns)
                        .as("%s of %s", caller, standing)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(allowed(caller, standing));
                assertThat(turns.isEmpty() || indexed(caller, standing))
                        .as("the index finds %s for %s", standing, caller)
                        .isTrue();
                turns.forEach(turn -> seen.add(turn.action() + " " + turn.step() + " " + caller.agency()));
            }
        }
        assertThat(seen)
                .as("every kind of turn came up")
                .contains(
                        "EDIT null own",
                        "APPROVE 初审 own",
                        "PROOFREAD 初审 own",
                        "APPROVE 终审 own",
                        "APPROVE 上级审核 office",
                        "PROOFREAD 上级审核 office",
                        "APPROVE 上级复核 city",
                        "PUBLISH null own",
                        "PUBLISH null office",
                        "RATIFY null own");
    }

    private static List<Turn> allowed(Caller caller, Standing standing) {
        var turns = new ArrayList<Turn>();
        if (may(caller, standing, Action.EDIT, null)) {
            turns.add(new Turn(Action.EDIT, null));
        }
        var review = standing.course().review();
        (review == null ? Stream.<Step>empty() : review.chain().steps().stream())
                .map(Step::name)
                .forEach(step -> {
                    if (may(caller, standing, Action.APPROVE, step)) {
                        turns.add(new Turn(Action.APPROVE, step));
                    } else if (may(caller, standing, Action.PROOFREAD, step)) {
                        turns.add(new Turn(Action.PROOFREAD, step));
                    }
                });
        if (may(caller, standing, Action.PUBLISH, null) && !standing.course().awaitsItsTime()) {
            turns.add(new Turn(Action.PUBLISH, null));
        }
        if (may(caller, standing, Action.RATIFY, null)) {
            turns.add(new Turn(Action.RATIFY, null));
        }
        return turns;
    }

    private static boolean may(Caller caller, Standing standing, Action action, @Nullable String step) {
        return Policy.judge(caller, standing, action, step) instanceof Allowed;
    }

    /** As the store's query has it. */
    private static boolean indexed(Caller caller, Standing standing) {
        Function<By, Boolean> waits = by ->
                Waiting.roles(standing.course(), by).stream().map(Role::valueOf).anyMatch(caller::is);
        return standing.agency().equals(caller.agency()) && waits.apply(By.OWN)
                || standing.superiors().contains(caller.agency()) && waits.apply(By.SUPERIOR);
    }

    private List<Caller> callers() {
        return Stream.of("own", "office", "city", "elsewhere")
                .map(agency -> new Caller(id(), "某人", roles(), agency))
                .toList();
    }

    private String id() {
        return "p" + random.nextInt(5);
    }

    private Set<Role> roles() {
        var roles = new ArrayList<>(List.of(Role.values()));
        Collections.shuffle(roles, random);
        return Set.copyOf(roles.subList(0, 1 + random.nextInt(3)));
    }

    /** Some way a report may have gone, each step by anybody: the policy judges what comes of it. */
    private Standing standing() {
        var course = Course.started(Set.of(id()), NOW.minusSeconds(900_000));
        for (int steps = random.nextInt(14); steps > 0; steps--) {
            course = next(course);
        }
        return new Standing("own", Set.of("office", "city"), course, NOW);
    }

    private Course next(Course course) {
        var somebody = new Caller(id(), "某人", Set.of(Role.EDITOR), "own");
        return switch (course.status()) {
            case DRAFT, RETURNED ->
                random.nextInt(4) == 0
                        ? course.writtenBy(somebody)
                        : random.nextInt(8) == 0
                                ? course.publishedUrgently(1, "急", somebody, NOW)
                                : course.submitted(CHAINS.get(random.nextInt(CHAINS.size())), 1, somebody, NOW);
            case IN_REVIEW -> inReview(course, somebody);
            case APPROVED -> approved(course, somebody);
            case PUBLISHED ->
                course.unratified() && random.nextInt(3) == 0
                        ? course.ratified(somebody, 1, NOW)
                        : random.nextInt(3) == 0
                                ? course.correcting("有误", somebody, NOW)
                                : random.nextInt(3) == 0
                                        ? course.withdrawn(course.readable(), "有误", somebody, NOW)
                                        : course;
            case WITHDRAWN ->
                course.unratified() && random.nextInt(3) == 0
                        ? course.ratified(somebody, 1, NOW)
                        : random.nextInt(2) == 0 ? course.correcting("重新公开", somebody, NOW) : course;
        };
    }

    private Course inReview(Course course, Caller somebody) {
        var open = Objects.requireNonNull(course.review()).openSteps();
        var step = open.get(random.nextInt(open.size()));
        return switch (random.nextInt(10)) {
            case 0 ->
                course.returned(new Return("改", somebody.id(), "某人", step.name(), NOW, 1, List.of(), List.of(), null));
            case 1, 2 -> course.proofread(step, somebody, NOW);
            case 3 -> course.claimed(step, new Claim(step.name(), somebody.id(), "某人", NOW.minusSeconds(60)));
            case 4 -> course.claimed(step, new Claim(step.name(), somebody.id(), "某人", NOW.minus(Claim.HOLDS)));
            default -> course.approved(step, somebody, NOW);
        };
    }

    private Course approved(Course course, Caller somebody) {
        var time = new Schedule(NOW, somebody.id(), "某人", Set.of(Role.PUBLISHER), "own", 1, null, null);
        return switch (random.nextInt(5)) {
            case 0 -> course.scheduled(time);
            case 1 -> course.schedule() == null ? course : course.scheduleFailed("有错误");
            case 2 -> course.published(1, NOW);
            default -> course;
        };
    }

    @Test
    void whatIsPublishedByItselfWaitsForNobodyUntilItFails() {
        var approved = approvedByAll();
        var publisher = new Caller("publisher", "赵敏芝", Set.of(Role.PUBLISHER), "own");
        var scheduled = approved.scheduled(new Schedule(NOW, "p", "p", Set.of(Role.PUBLISHER), "own", 1, null, null));

        assertThat(Turn.of(publisher, of(approved))).containsExactly(new Turn(Action.PUBLISH, null));
        assertThat(Turn.of(publisher, of(scheduled))).isEmpty();
        assertThat(Turn.of(publisher, of(scheduled.scheduleFailed("有错误"))))
                .containsExactly(new Turn(Action.PUBLISH, null));
    }

    private static Course approvedByAll() {
        var writer = new Caller("writer", "某人", Set.of(Role.EDITOR), "own");
        var course = Course.started(Set.of("writer"), NOW).submitted(Chain.DEFAULT, 1, writer, NOW);
        for (var step : Chain.DEFAULT.steps()) {
            course = course.approved(step, new Caller(step.name(), step.name(), Set.of(step.role()), "own"), NOW);
        }
        assertThat(course.status()).isEqualTo(ReportStatus.APPROVED);
        return course;
    }

    private static Standing of(Course course) {
        return new Standing("own", Set.of(), course, NOW);
    }
}
