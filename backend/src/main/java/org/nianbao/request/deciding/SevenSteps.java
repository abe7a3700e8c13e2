package org.nianbao.request.deciding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.Disposition;
import org.nianbao.request.letter.Ground;
import org.nianbao.request.letter.LetterKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The questions and where each answer leads. */
public final class SevenSteps {

    /** What comes next: another question, or what to do. */
    public sealed interface Next {}

    /**
     * A question.
     *
     * @param help what to look at; null where the question says it all
     */
    public record StepQuestion(
            String key,
            DecidingStep step,
            String text,
            @Nullable String help,
            List<StepAnswer> answers) implements Next {
        public StepQuestion {
            answers = List.copyOf(answers);
        }

        private StepAnswer answer(String answer) {
            return answers.stream()
                    .filter(each -> each.key().equals(answer))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "“" + step.label() + "”（" + text + "）没有“" + answer + "”这个答案。"));
        }
    }

    /**
     * Leads to another question or to a proposal, never to both.
     *
     * @param needs what the proposal at the end needs because of this answer
     */
    public record StepAnswer(
            String key,
            String text,
            @Nullable String next,
            @Nullable ReplyProposal proposal,
            @Nullable List<Need> needs) {
        public StepAnswer {
            needs = needs == null ? List.of() : List.copyOf(needs);
            if ((next == null) == (proposal == null)) {
                throw new IllegalArgumentException("答案“" + key + "”须通向下一个问题或者一项建议。");
            }
        }
    }

    /**
     * What to do with the request.
     *
     * @param disposition 办理结果; null while something else has to be done first, and the questions be asked again
     * @param rest        why, of {@link Disposition#REST}
     * @param ground      of each item; null of a partial grant, whose items have one each, and where there is no reply
     * @param letter      to be written; null where a request ends without one
     * @param needs       what else has to be put down, or to have happened
     */
    public record ReplyProposal(
            @Nullable Disposition disposition,
            Disposition.@Nullable Rest rest,
            @Nullable Ground ground,
            @Nullable LetterKind letter,
            @Nullable List<Need> needs)
            implements Next {
        public ReplyProposal {
            needs = needs == null ? List.of() : List.copyOf(needs);
            if ((disposition == Disposition.REST) != (rest != null)) {
                throw new IllegalArgumentException("办理结果为“其他处理：其他”的建议须写明具体情形；其他办理结果没有。");
            }
            if (disposition == null && letter == null) {
                throw new IllegalArgumentException("建议须有办理结果或者文书。");
            }
        }

        private ReplyProposal needing(Stream<Need> more) {
            return new ReplyProposal(
                    disposition,
                    rest,
                    ground,
                    letter,
                    Stream.concat(more, Objects.requireNonNull(needs).stream())
                            .distinct()
                            .toList());
        }
    }

    private final Map<String, StepQuestion> questions = new LinkedHashMap<>();

    private SevenSteps(List<StepQuestion> questions) {
        questions.forEach(question -> this.questions.put(question.key(), question));
        questions.stream().flatMap(question -> question.answers().stream()).forEach(answer -> {
            if (answer.next() != null && !this.questions.containsKey(answer.next())) {
                throw new IllegalArgumentException("没有“" + answer.next() + "”这个问题。");
            }
        });
    }

    public static SevenSteps load() {
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = Objects.requireNonNull(SevenSteps.class.getResourceAsStream("/request/questions.json"))) {
            return new SevenSteps(List.of(json.readValue(in, StepQuestion[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What comes next. Answers to questions that the others do not lead to are left aside, so that whoever changes his or
     * her mind about an early one loses nothing.
     *
     * @param answers by the questions' keys
     * @throws IllegalArgumentException for an answer that its question does not have
     */
    public Next next(Map<String, String> answers) {
        var asked = asked(answers);
        var last = asked.getLast();
        var answer = answers.get(last.key());
        return answer == null
                ? last
                : Objects.requireNonNull(last.answer(answer).proposal())
                        .needing(asked.stream()
                                .flatMap(question -> Objects.requireNonNull(
                                        question.answer(Objects.requireNonNull(answers.get(question.key())))
                                                .needs())
                                        .stream()));
    }

    /** The questions that the answers lead through, the one that is not answered yet included. */
    public List<StepQuestion> asked(Map<String, String> answers) {
        var asked = new ArrayList<StepQuestion>();
        for (var question = questions.values().iterator().next(); question != null; ) {
            if (asked.contains(question)) {
                throw new IllegalStateException("The questions go round in a circle at " + question.key());
            }
            asked.add(question);
            var given = answers.get(question.key());
            var next = given == null ? null : question.answer(given).next();
            question = next == null ? null : Objects.requireNonNull(questions.get(next));
        }
        return asked;
    }
}
