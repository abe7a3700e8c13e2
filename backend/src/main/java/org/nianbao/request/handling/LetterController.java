package org.nianbao.request.handling;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.graphql.BadRequest;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact;
import org.nianbao.request.Fact.FeeBasis;
import org.nianbao.request.deciding.Need;
import org.nianbao.request.deciding.SevenSteps;
import org.nianbao.request.deciding.SevenSteps.ReplyProposal;
import org.nianbao.request.deciding.SevenSteps.StepQuestion;
import org.nianbao.request.handling.FeeReckoning.ReckonedFee;
import org.nianbao.request.handling.Lettering.ShownLetter;
import org.nianbao.request.handling.RequestDeed.GivenAnswer;
import org.nianbao.request.letter.Ground;
import org.nianbao.request.letter.Letter.LetterLine;
import org.nianbao.request.letter.LetterHead;
import org.nianbao.request.letter.LetterKind;
import org.nianbao.request.letter.Support;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Letters, the questions that lead to a reply, and the fee. */
@Controller
class LetterController {

    record RequestLetter(
            LetterKind kind,
            String title,
            @Nullable String number,
            @Nullable LocalDate on,
            String agency,
            List<String> paragraphs,
            @Nullable String remedy,
            List<LetterLine> lines,
            List<AskedWord> asks,
            List<String> lacks,
            boolean mayWrite) {}

    record AskedWord(String slot, String label, String text) {}

    record AskedSteps(List<AskedQuestion> asked, @Nullable Proposed proposal, List<ReplyGround> grounds) {}

    /** @param needs in sentences */
    record Proposed(
            @Nullable Disposition disposition,
            Disposition.@Nullable Rest rest,
            @Nullable Ground ground,
            @Nullable LetterKind letter,
            List<String> needs) {
        Proposed(ReplyProposal proposal) {
            this(
                    proposal.disposition(),
                    proposal.rest(),
                    proposal.ground(),
                    proposal.letter(),
                    Objects.requireNonNull(proposal.needs()).stream()
                            .map(Need::label)
                            .toList());
        }
    }

    record ReplyGround(Ground ground) {
        public @Nullable String article() {
            return ground.article();
        }

        public Disposition disposition() {
            return ground.disposition();
        }

        public Fact.RequestPart part() {
            return ground.part();
        }

        public Support.@Nullable SupportKind support() {
            return ground.support();
        }

        public boolean needsSupport() {
            return ground.needsSupport();
        }

        public boolean needsReason() {
            return ground.needsReason();
        }
    }

    record AskedQuestion(StepQuestion question, @Nullable String given) {
        public String key() {
            return question.key();
        }

        public String step() {
            return question.step().label();
        }

        public String text() {
            return question.text();
        }

        public @Nullable String help() {
            return question.help();
        }

        public List<SevenSteps.StepAnswer> answers() {
            return question.answers();
        }
    }

    record ShownHead(
            @Nullable String head,
            @Nullable String contact,
            @Nullable String howToPay,
            List<String> bodies,
            List<NumberPattern> patterns) {}

    record NumberPattern(LetterKind kind, String pattern, boolean own) {}

    record PatternInput(LetterKind kind, String pattern) {}

    record HeadInput(
            String agency,
            @Nullable String head,
            @Nullable String contact,
            @Nullable String howToPay,
            List<String> bodies,
            List<PatternInput> patterns) {}

    private final SevenSteps steps = SevenSteps.load();
    private final Lettering lettering;
    private final Handling handling;
    private final FeeReckoning reckoning;

    LetterController(Lettering lettering, Handling handling, FeeReckoning reckoning) {
        this.lettering = lettering;
        this.handling = handling;
        this.reckoning = reckoning;
    }

    @QueryMapping
    List<RequestLetter> requestLetters(Caller caller, @Argument String request) {
        return lettering.letters(caller, RequestController.id(request)).stream()
                .map(LetterController::shown)
                .toList();
    }

    private static RequestLetter shown(ShownLetter shown) {
        var letter = shown.letter();
        return new RequestLetter(
                letter.kind(),
                letter.title(),
                letter.number(),
                letter.on(),
                letter.agency(),
                letter.paragraphs(),
                letter.remedy(),
                letter.lines(),
                shown.asks().entrySet().stream()
                        .map(each ->
                                new AskedWord(each.getKey().key(), each.getKey().label(), each.getValue()))
                        .toList(),
                shown.lacks(),
                shown.mayWrite());
    }

    @QueryMapping
    AskedSteps sevenSteps(Caller caller, @Argument String request, @Argument List<GivenAnswer> answers) {
        handling.request(caller, RequestController.id(request));
        var given = GivenAnswer.given(answers);
        try {
            var asked = steps.asked(given);
            return new AskedSteps(
                    asked.stream()
                            .map(question -> new AskedQuestion(question, given.get(question.key())))
                            .toList(),
                    steps.next(given) instanceof ReplyProposal proposal ? new Proposed(proposal) : null,
                    Arrays.stream(Ground.values()).map(ReplyGround::new).toList());
        } catch (IllegalArgumentException e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }

    @QueryMapping
    ReckonedFee processingFee(
            Caller caller, @Argument String request, @Argument FeeBasis basis, @Argument @Nullable Integer quantity) {
        return reckoning.fee(caller, RequestController.id(request), basis, quantity);
    }

    @QueryMapping
    ShownHead letterHead(Caller caller, @Argument String agency) {
        return shown(lettering.head(caller, agency));
    }

    @MutationMapping
    ShownHead putLetterHead(Caller caller, @Argument HeadInput input) {
        var patterns = new EnumMap<LetterKind, String>(LetterKind.class);
        input.patterns().forEach(each -> patterns.put(each.kind(), each.pattern()));
        LetterHead head;
        try {
            head = new LetterHead(input.head(), input.contact(), input.howToPay(), input.bodies(), patterns);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
        return shown(lettering.put(caller, input.agency(), head));
    }

    private static ShownHead shown(LetterHead head) {
        return new ShownHead(
                head.head(),
                head.contact(),
                head.howToPay(),
                head.bodies(),
                Arrays.stream(LetterKind.values())
                        .filter(kind -> !kind.isSheet())
                        .map(kind -> new NumberPattern(
                                kind, head.shownPattern(kind), head.patterns().containsKey(kind)))
                        .toList());
    }
}
