package org.nianbao.request.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.request.Disposition;
import org.nianbao.request.deciding.SevenSteps.ReplyProposal;
import org.nianbao.request.deciding.SevenSteps.StepQuestion;
import org.nianbao.request.letter.Cases;
import org.nianbao.request.letter.Ground;
import org.nianbao.request.letter.LetterKind;

/** Where the seven questions lead. */
class SevenStepsTests {

    private static final SevenSteps STEPS = SevenSteps.load();

    private record Path(Map<String, String> answers, List<DecidingStep> steps, ReplyProposal proposal) {}

    /** Every way through the questions, to its end. */
    private static List<Path> paths() {
        var paths = new ArrayList<Path>();
        walk(new LinkedHashMap<>(), new ArrayList<>(), paths);
        return paths;
    }

    private static void walk(Map<String, String> answers, List<DecidingStep> steps, List<Path> paths) {
        switch (STEPS.next(answers)) {
            case ReplyProposal proposal -> paths.add(new Path(Map.copyOf(answers), List.copyOf(steps), proposal));
            case StepQuestion question -> {
                for (var answer : question.answers()) {
                    var more = new LinkedHashMap<>(answers);
                    more.put(question.key(), answer.key());
                    var further = new ArrayList<>(steps);
                    further.add(question.step());
                    walk(more, further, paths);
                }
            }
        }
    }

    @Test
    void everyPathEndsAndGoesThroughTheStepsInOrder() {
        assertThat(paths())
                .hasSizeGreaterThan(21)
                .allSatisfy(path -> assertThat(path.steps()).isSorted().startsWith(DecidingStep.AMEND));
    }

    @Test
    void everyStepIsAsked() {
        var asked = new LinkedHashSet<DecidingStep>();
        paths().forEach(path -> asked.addAll(path.steps()));
        assertThat(asked).containsExactlyInAnyOrder(DecidingStep.values());
    }

    /** The answers one would give, as question=answer, separated by blanks. */
    @ParameterizedTest
    @CsvSource({
        "GRANTED, clear=clear request=yes whose=ours held=found give=all how=asWanted answer=provide",
        "PARTLY_GRANTED, clear=clear request=yes whose=ours held=found give=part howPart=asWanted answerPart=part",
        "STATE_SECRET, clear=clear request=yes whose=ours held=found give=none why=stateSecret",
        "PROHIBITED_BY_LAW, clear=clear request=yes whose=ours held=found give=none why=prohibited",
        "THREE_SAFETIES, clear=clear request=yes whose=ours held=found give=none why=safeties",
        "THIRD_PARTY, clear=clear request=yes whose=ours held=found give=thirdParty thirdParty=objects",
        "INTERNAL, clear=clear request=yes whose=ours held=found give=none why=internal",
        "DELIBERATIVE, clear=clear request=yes whose=lead held=found give=none why=deliberative",
        "ENFORCEMENT_FILE, clear=clear request=yes whose=ours held=found give=none why=enforcement",
        "ADMINISTRATIVE_INQUIRY, clear=clear request=yes whose=inquiry",
        "NOT_HELD, clear=clear request=yes whose=ours held=none",
        "WOULD_NEED_CREATION, clear=clear request=yes whose=ours held=creation",
        "UNCLEAR, clear=stillUnclear",
        "COMPLAINT, clear=clear request=complaint",
        "REPEATED, clear=clear request=repeated",
        "PUBLICATION, clear=clear request=publication",
        "EXCESSIVE, clear=clear request=excessive excessive=unreasonable",
        "CONFIRMATION, clear=clear request=confirmation",
        "NOT_CORRECTED, clear=notAmended",
        "FEE_UNPAID, clear=clear request=yes whose=ours held=found give=all how=feeUnpaid",
        "REST, clear=clear request=withdrawn"
    })
    void leadToEveryResult(Disposition disposition, String said) {
        var answers = answers(said);
        assertThat(STEPS.next(answers))
                .isInstanceOfSatisfying(
                        ReplyProposal.class,
                        proposal -> assertThat(proposal.disposition()).isEqualTo(disposition));
        // With one answer less, it is that question which is asked.
        var last = STEPS.asked(answers).getLast();
        answers.remove(last.key());
        assertThat(STEPS.next(answers)).isEqualTo(last);
    }

    private static Map<String, String> answers(@Nullable String said) {
        var answers = new HashMap<String, String>();
        if (said != null) {
            for (var each : said.split(" ")) {
                answers.put(each.split("=")[0], each.split("=")[1]);
            }
        }
        return answers;
    }

    @Test
    void everyResultIsReached() {
        assertThat(paths().stream().map(path -> path.proposal().disposition())).contains(Disposition.values());
        assertThat(paths().stream().map(path -> path.proposal().ground())).contains(Ground.values());
    }

    @Test
    void theLetterProposedIsTheOneTheGroundAsksFor() {
        for (var path : paths()) {
            var proposal = path.proposal();
            var ground = proposal.ground();
            if (ground != null) {
                assertThat(proposal.disposition()).isEqualTo(ground.disposition());
                assertThat(proposal.letter()).isEqualTo(LetterKind.of(Cases.decision(ground)));
            } else if (proposal.disposition() != null && proposal.letter() != null) {
                assertThat(proposal.letter()).isEqualTo(LetterKind.PARTLY_GRANTED);
            }
            if (proposal.disposition() != null && proposal.letter() == null) {
                assertThat(proposal.disposition().isWithoutReply()).isTrue();
            }
            if (proposal.disposition() == null) {
                assertThat(proposal.letter().isReply()).isFalse();
            }
        }
    }

    @Test
    void whateverTheGroundNeedsIsAskedFor() {
        for (var path : paths()) {
            var ground = path.proposal().ground();
            if (ground != null && ground.needsSupport()) {
                assertThat(path.proposal().needs())
                        .containsAnyOf(
                                Need.CHANNEL, Need.CLASSIFICATION, Need.NAMED_LAW, Need.SEARCH, Need.EARLIER_REPLY);
            }
        }
    }

    @Test
    void aThirdPartyNotListenedToIsTold() {
        assertThat(STEPS.next(answers("clear=clear request=yes whose=ours held=found give=thirdParty"
                        + " thirdParty=publicInterest how=otherwise answer=provide")))
                .isInstanceOfSatisfying(
                        ReplyProposal.class,
                        proposal -> assertThat(proposal.needs())
                                .containsExactly(Need.CONSULTATION, Need.THIRD_PARTY_TOLD, Need.OTHER_FORM));
    }

    @Test
    void whoeverChangesAnEarlyAnswerLosesNothing() {
        var answers = answers("clear=clear request=complaint whose=ours held=none");
        assertThat(STEPS.next(answers))
                .isInstanceOfSatisfying(
                        ReplyProposal.class,
                        proposal -> assertThat(proposal.disposition()).isEqualTo(Disposition.COMPLAINT));
        answers.put("request", "yes");
        assertThat(STEPS.next(answers))
                .isInstanceOfSatisfying(
                        ReplyProposal.class,
                        proposal -> assertThat(proposal.disposition()).isEqualTo(Disposition.NOT_HELD));
    }

    @Test
    void refusesAnAnswerThatTheQuestionDoesNotHave() {
        assertThatThrownBy(() -> STEPS.next(Map.of("clear", "maybe")))
                .hasMessageContaining("补不补")
                .hasMessageContaining("没有“maybe”这个答案");
    }
}
