package org.nianbao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.workflow.Verdict.Allowed;
import org.nianbao.workflow.Verdict.Claimed;
import org.nianbao.workflow.Verdict.NotNow;
import org.nianbao.workflow.Verdict.NotOwnWork;
import org.nianbao.workflow.Verdict.NotYours;
import org.nianbao.workflow.Withdrawal.Erasure;

/**
 * Every role × where a report stands × how the caller stands to it × action, against the reviewed table in
 * {@code workflow/policy.txt}; and what must hold whatever the table says.
 */
class PolicyTests {

    private static final String AGENCY = "640100-jgsw";
    private static final Instant NOW = Instant.parse("2026-01-14T01:30:00Z");
    private static final Chain UNDER_THE_SUPERIOR = new Chain(
            List.of(
                    new Step("初审", Role.REVIEWER, 1, By.OWN, false, false),
                    new Step("保密审查", Role.SECRECY_REVIEWER, 1, By.OWN, true, false),
                    new Step("上级审核", Role.OFFICE, 2, By.SUPERIOR, false, true)),
            By.SUPERIOR);

    private static final Chain SHORT =
            new Chain(List.of(new Step("保密审查", Role.SECRECY_REVIEWER, 1, By.OWN, false, false)), By.OWN);

    /** How somebody stands to a report. */
    enum Who {
        /** Not signed in. */
        PUBLIC,
        /** Of an agency that has nothing to do with it. */
        ELSEWHERE,
        /** Of its 上级's 政务公开主管部门. */
        ABOVE,
        /** Of its agency, and had no part in it. */
        COLLEAGUE,
        /** Of its agency, and wrote some of it. */
        AUTHOR,
        /** Of its agency, and opened its correction with the note the public will read, but wrote none of the content. */
        WORDED,
        /** Of its agency, and submitted this round, but wrote none of it. */
        SUBMITTED,
        /** Of its agency, and took an earlier step in this round. */
        REVIEWED,
        /** Of its agency, while another has claimed every open step. */
        LATE
    }

    /** Where a report stands. */
    enum Where {
        DRAFT,
        FIRST_STEP,
        SIDE_BY_SIDE,
        LAST_STEP,
        RETURNED,
        APPROVED,
        PUBLISHED,
        URGENT,
        CORRECTING,
        WITHDRAWN,
        EARLIER_READABLE,
        EARLIER_WITHDRAWN,
        ERASED,
        CORRECTION_REVIEWED,
        CORRECTION_APPROVED,
        PROOFREADER,
        SUPERIORS_STEP,
        SUPERIOR_PUBLISHES
    }

    private static Course course(Where where, Who who) {
        var author = who == Who.AUTHOR ? "me" : "writer";
        var earlier = who == Who.REVIEWED ? person("me") : person("first");
        var submitter = who == Who.SUBMITTED ? person("me") : person("submitter");
        var draft = Course.started(Set.of(author), NOW);
        var submitted = draft.submitted(Chain.DEFAULT, 2, submitter, NOW);
        var first = submitted.approved(step(Chain.DEFAULT, "初审"), earlier, NOW);
        var second = first.approved(step(Chain.DEFAULT, "复审"), person("second"), NOW)
                .approved(step(Chain.DEFAULT, "保密审查"), person("secrecy"), NOW);
        var approved = second.approved(step(Chain.DEFAULT, "终审"), person("chief"), NOW);
        var correcting = approved.published(1, NOW)
                .correcting("数字有误。", who == Who.WORDED ? person("me") : person("opener"), NOW)
                .writtenBy(person(author));
        var corrected = correcting.submitted(SHORT, 3, submitter, NOW);
        var above = draft.submitted(UNDER_THE_SUPERIOR, 2, submitter, NOW);
        var halfAbove = above.approved(step(UNDER_THE_SUPERIOR, "初审"), earlier, NOW);
        var left = halfAbove.approved(step(UNDER_THE_SUPERIOR, "保密审查"), person("secrecy"), NOW);
        var course = switch (where) {
            case DRAFT -> draft;
            case FIRST_STEP -> submitted;
            case SIDE_BY_SIDE -> first;
            case LAST_STEP -> second;
            case RETURNED ->
                first.returned(new Return("请核对。", "secrecy", "secrecy", "保密审查", NOW, 2, List.of(), List.of(), null));
            case APPROVED -> approved;
            case PUBLISHED -> approved.published(1, NOW);
            case URGENT -> first.publishedUrgently(1, "上级要求立即公开。", person("publisher"), NOW);
            case CORRECTING -> correcting;
            case CORRECTION_REVIEWED -> corrected;
            case CORRECTION_APPROVED -> corrected.approved(step(SHORT, "保密审查"), earlier, NOW);
            case WITHDRAWN -> withdrawn(approved.published(1, NOW), 1);
            case EARLIER_READABLE -> withdrawn(approved.published(2, NOW), 2);
            case EARLIER_WITHDRAWN -> withdrawn(approved.published(2, NOW), 1);
            case ERASED ->
                withdrawn(approved.published(1, NOW), 1)
                        .erased(List.of(1), new Erasure("含有个人信息。", "chief", "chief", NOW));
            case PROOFREADER -> halfAbove;
            case SUPERIORS_STEP -> left;
            case SUPERIOR_PUBLISHES -> left.approved(step(UNDER_THE_SUPERIOR, "上级审核"), person("office"), NOW);
        };
        return who == Who.LATE ? claimed(course) : course;
    }

    private static Course withdrawn(Course course, int number) {
        return course.withdrawn(List.of(number), "有误。", person("publisher"), NOW);
    }

    private static Course claimed(Course course) {
        var review = course.review();
        if (course.status() == ReportStatus.IN_REVIEW && review != null) {
            for (var step : review.openSteps()) {
                course = course.claimed(step, new Claim(step.name(), "other", "李国栋", NOW.minusSeconds(60)));
            }
        }
        return course;
    }

    private static Step step(Chain chain, String name) {
        return chain.step(name).orElseThrow();
    }

    private static Caller person(String id, Role... roles) {
        return new Caller(id, id, Set.of(roles), AGENCY);
    }

    private static Caller caller(Who who, Role role) {
        return switch (who) {
            case PUBLIC -> Caller.PUBLIC;
            case ELSEWHERE -> new Caller("me", "我", Set.of(role), "640104-mzj");
            case ABOVE -> new Caller("me", "我", Set.of(role), "640100-zwgk");
            case COLLEAGUE, AUTHOR, WORDED, SUBMITTED, REVIEWED, LATE -> person("me", role);
        };
    }

    private static Standing standing(Where where, Who who) {
        return new Standing(AGENCY, Set.of("640100", "640100-zwgk"), course(where, who), NOW);
    }

    /** As the table is written: an action, whom it is allowed, and for whom it is refused other than as NotYours. */
    private static String line(Where where, Who who) {
        var actions = Arrays.stream(Action.values())
                .map(action -> {
                    var roles = new TreeMap<String, List<String>>();
                    for (var role : Role.values()) {
                        var kind = switch (Policy.judge(caller(who, role), standing(where, who), action)) {
                            case Allowed allowed -> "yes";
                            case NotNow refused -> "not-now";
                            case NotOwnWork refused -> "own-work";
                            case Claimed refused -> "claimed";
                            case NotYours refused -> "";
                        };
                        roles.computeIfAbsent(kind, none -> new ArrayList<>()).add(role.name());
                    }
                    return roles.entrySet().stream()
                            .filter(entry -> !entry.getKey().isEmpty())
                            .map(entry -> entry.getKey() + " " + String.join(",", entry.getValue()))
                            .collect(Collectors.joining("; ", action + ": ", ""));
                })
                .filter(text -> !text.endsWith(": "))
                .collect(Collectors.joining(" | "));
        return (where + " " + who + " | " + actions).replaceAll("[ |]+$", "");
    }

    @Test
    void everyCellOfTheTableIsWhatThePolicySays() throws IOException {
        try (var in = PolicyTests.class.getResourceAsStream("/workflow/policy.txt")) {
            assertThat(in).isNotNull();
            var table = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            var said = Arrays.stream(Where.values())
                    .flatMap(where -> Arrays.stream(Who.values()).map(who -> line(where, who)))
                    .toList();
            Files.write(Path.of("target", "policy.txt"), said);
            assertThat(said)
                    .as("target/policy.txt is what the policy says now, for review")
                    .containsExactlyElementsOf(table);
        }
    }

    private static List<String> said() {
        return Arrays.stream(Where.values())
                .flatMap(where -> Arrays.stream(Who.values()).map(who -> line(where, who)))
                .toList();
    }

    /** Prints the table anew, to be reviewed line by line before it takes the place of the old. */
    static void main() {
        said().forEach(System.out::println);
    }

    /** The second person's word to an adjustment of a compiled report. */
    @ParameterizedTest
    @EnumSource(Where.class)
    void whatOneAdjustedAnotherConfirmsWhileItIsWritten(Where where) {
        var standing = standing(where, Who.COLLEAGUE);
        var writable = Set.of(ReportStatus.DRAFT, ReportStatus.RETURNED)
                .contains(standing.course().status());
        for (var role : Role.values()) {
            var confirms = role == Role.EDITOR || role == Role.REVIEWER;
            assertThat(Policy.confirm(person("me", role), standing, "other"))
                    .as(where + " " + role)
                    .isInstanceOf(!confirms ? NotYours.class : writable ? Allowed.class : NotNow.class);
            assertThat(Policy.confirm(person("me", role), standing, "me")).isNotInstanceOf(Allowed.class);
            for (var who : List.of(Who.PUBLIC, Who.ELSEWHERE, Who.ABOVE)) {
                assertThat(Policy.confirm(caller(who, role), standing, "other")).isInstanceOf(NotYours.class);
            }
        }
        assertThat(Policy.confirm(person("me", Role.EDITOR), standing, "me"))
                .isInstanceOf(writable ? NotOwnWork.class : NotNow.class);
    }

    @Test
    void whatOneWithdrewAnotherErases() {
        var both = person("publisher", Role.PUBLISHER, Role.CHIEF);
        assertThat(Policy.judge(both, standing(Where.WITHDRAWN, Who.COLLEAGUE), Action.ERASE))
                .isInstanceOf(NotOwnWork.class);
        assertThat(Policy.judge(person("me", Role.CHIEF), standing(Where.WITHDRAWN, Who.COLLEAGUE), Action.ERASE))
                .isInstanceOf(Allowed.class);
        var correcting = new Standing(
                AGENCY, Set.of(), course(Where.WITHDRAWN, Who.COLLEAGUE).correcting("补充。", person("opener"), NOW), NOW);
        assertThat(Policy.judge(person("me", Role.CHIEF), correcting, Action.ERASE))
                .isInstanceOfSatisfying(
                        NotNow.class, refused -> assertThat(refused.message()).contains("正在编写"));
    }

    @Test
    void aReportIsWithdrawnWhenNothingIsInForceAndNothingIsWritten() {
        var published = course(Where.PUBLISHED, Who.COLLEAGUE);
        var withdrawn = withdrawn(published, 1);
        assertThat(withdrawn.status()).isEqualTo(ReportStatus.WITHDRAWN);
        assertThat(withdrawn.correcting()).isFalse();
        assertThat(withdrawn.withdrawal()).isNotNull();
        assertThat(course(Where.EARLIER_WITHDRAWN, Who.COLLEAGUE).status()).isEqualTo(ReportStatus.PUBLISHED);
        assertThat(course(Where.EARLIER_READABLE, Who.COLLEAGUE).readable()).containsExactly(1);
        var correcting = withdrawn(published.correcting("有误。", person("opener"), NOW), 1);
        assertThat(correcting.status()).isEqualTo(ReportStatus.DRAFT);
        assertThat(correcting.discarded(null, NOW).status()).isEqualTo(ReportStatus.WITHDRAWN);
        assertThat(correcting.published(2, NOW).withdrawal()).isNull();
    }

    private static Stream<Verdict> verdicts(Where where, Who who, Action... actions) {
        return Arrays.stream(actions)
                .flatMap(action -> Arrays.stream(Role.values())
                        .map(role -> Policy.judge(caller(who, role), standing(where, who), action)));
    }

    @ParameterizedTest
    @EnumSource
    void thePublicAndOtherAgenciesDoNothing(Where where) {
        assertThat(Stream.of(Who.PUBLIC, Who.ELSEWHERE).flatMap(who -> verdicts(where, who, Action.values())))
                .allMatch(NotYours.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource
    void anAuthorNeitherReviewsNorPublishes(Where where) {
        assertThat(verdicts(
                        where,
                        Who.AUTHOR,
                        Action.PROOFREAD,
                        Action.APPROVE,
                        Action.RETURN,
                        Action.SUGGEST,
                        Action.PUBLISH,
                        Action.PUBLISH_URGENTLY,
                        Action.RATIFY))
                .noneMatch(Allowed.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(names = {"CORRECTING", "CORRECTION_REVIEWED", "CORRECTION_APPROVED"})
    void whoWordedTheNoteOfACorrectionIsItsAuthor(Where where) {
        assertThat(verdicts(
                        where,
                        Who.WORDED,
                        Action.PROOFREAD,
                        Action.APPROVE,
                        Action.RETURN,
                        Action.SUGGEST,
                        Action.PUBLISH,
                        Action.PUBLISH_URGENTLY))
                .noneMatch(Allowed.class::isInstance);
    }

    /** Of the round that was submitted; before there is one everybody is a colleague. */
    @ParameterizedTest
    @EnumSource(
            names = {"DRAFT", "PUBLISHED", "CORRECTING", "WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoSubmittedARoundNeitherReviewsNorPublishesIt(Where where) {
        assertThat(verdicts(
                        where,
                        Who.SUBMITTED,
                        Action.PROOFREAD,
                        Action.APPROVE,
                        Action.RETURN,
                        Action.SUGGEST,
                        Action.PUBLISH,
                        Action.PUBLISH_URGENTLY,
                        Action.RATIFY))
                .noneMatch(Allowed.class::isInstance);
    }

    @Test
    void whoSubmittedTheRoundBeforeIsFreeInTheNext() {
        var next = standing(Where.RETURNED, Who.SUBMITTED).course().submitted(Chain.DEFAULT, 3, person("other"), NOW);
        assertThat(Policy.judge(person("me", Role.REVIEWER), new Standing(AGENCY, Set.of(), next, NOW), Action.APPROVE))
                .isInstanceOf(Allowed.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SIDE_BY_SIDE", "LAST_STEP", "PROOFREADER", "SUPERIORS_STEP"})
    void whoTookAStepTakesNoOther(Where where) {
        assertThat(verdicts(where, Who.REVIEWED, Action.PROOFREAD, Action.APPROVE, Action.RETURN, Action.SUGGEST))
                .noneMatch(Allowed.class::isInstance);
    }

    @Test
    void aProofreaderComesFirstAndIsAnother() {
        var secrecy = person("me", Role.SECRECY_REVIEWER);
        var before = standing(Where.PROOFREADER, Who.COLLEAGUE);
        assertThat(Policy.judge(secrecy, before, Action.APPROVE)).isInstanceOf(NotNow.class);
        assertThat(Policy.judge(secrecy, before, Action.PROOFREAD)).isInstanceOf(Allowed.class);
        var step = step(UNDER_THE_SUPERIOR, "保密审查");
        var mine = new Standing(AGENCY, Set.of(), before.course().proofread(step, secrecy, NOW), NOW);
        assertThat(Policy.judge(secrecy, mine, Action.APPROVE)).isInstanceOf(NotOwnWork.class);
        assertThat(Policy.judge(person("other", Role.SECRECY_REVIEWER), mine, Action.APPROVE))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void aClaimKeepsOthersOffForThreeDaysAndNotItsHolder() {
        var course = standing(Where.FIRST_STEP, Who.LATE).course();
        var reviewer = person("me", Role.REVIEWER);
        var soon = new Standing(AGENCY, Set.of(), course, NOW.plus(Claim.HOLDS).minusSeconds(120));
        var later = new Standing(AGENCY, Set.of(), course, NOW.plus(Claim.HOLDS).plus(Duration.ofMinutes(1)));
        assertThat(Policy.judge(reviewer, soon, Action.APPROVE))
                .isInstanceOfSatisfying(
                        Claimed.class, claimed -> assertThat(claimed.message()).contains("李国栋", "初审", "1月14日 09:29"));
        assertThat(Policy.judge(person("other", Role.REVIEWER), soon, Action.APPROVE))
                .isInstanceOf(Allowed.class);
        assertThat(Policy.judge(reviewer, later, Action.APPROVE)).isInstanceOf(Allowed.class);
    }

    @Test
    void whoComesTooLateIsToldWhoWasFaster() {
        var standing = standing(Where.SUPERIORS_STEP, Who.COLLEAGUE);
        assertThat(Policy.judge(person("me", Role.REVIEWER), standing, Action.APPROVE))
                .isInstanceOfSatisfying(
                        NotNow.class, refused -> assertThat(refused.message()).contains("“初审”已由first", "上级审核"));
    }

    @Test
    void whatBindsTheAgencyTakesAFreshSignIn() {
        var chief = person("me", Role.CHIEF);
        assertThat(Policy.takesFreshSignIn(chief, standing(Where.LAST_STEP, Who.COLLEAGUE), Action.APPROVE, null))
                .isTrue();
        assertThat(Policy.takesFreshSignIn(
                        person("me", Role.REVIEWER), standing(Where.FIRST_STEP, Who.COLLEAGUE), Action.APPROVE, null))
                .isFalse();
        for (var action :
                List.of(Action.PUBLISH, Action.PUBLISH_URGENTLY, Action.RATIFY, Action.WITHDRAW, Action.ERASE)) {
            assertThat(Policy.takesFreshSignIn(chief, standing(Where.APPROVED, Who.COLLEAGUE), action, null))
                    .isTrue();
        }
    }

    @Test
    void whoSetATimeIsNotAskedForTheSignInAgainWhenItComes() {
        var publisher = person("me", Role.PUBLISHER);
        var due = NOW.plus(Duration.ofDays(30));
        var then = Schedule.of(due, publisher, 2, null).caller(due);
        assertThat(then.signedInWithin(Duration.ofMinutes(10), due)).isTrue();
        assertThat(Policy.judge(then, standing(Where.APPROVED, Who.COLLEAGUE), Action.PUBLISH))
                .isInstanceOf(Allowed.class);
    }
}
