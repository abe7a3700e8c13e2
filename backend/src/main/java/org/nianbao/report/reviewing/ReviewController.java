package org.nianbao.report.reviewing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.check.Finding;
import org.nianbao.form.Edition;
import org.nianbao.report.Report;
import org.nianbao.report.trail.Gate;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Approval;
import org.nianbao.workflow.By;
import org.nianbao.workflow.Claim;
import org.nianbao.workflow.Clearance;
import org.nianbao.workflow.Return;
import org.nianbao.workflow.Step;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a report shows of its review. */
@Controller
class ReviewController {

    /**
     * A step of the chain with what was done in it.
     *
     * @param toClear          of the secrecy review, while it is open, what is to be decided one by one
     * @param permittedActions what the caller may do in it now
     */
    record ReviewStep(
            Step step,
            @Nullable Approval approval,
            @Nullable Approval proofreading,
            @Nullable Claim claim,
            @Nullable Approval voided,
            List<Finding> toClear,
            List<Action> permittedActions) {

        public String name() {
            return step.name();
        }

        public Role role() {
            return step.role();
        }

        public int order() {
            return step.order();
        }

        public By by() {
            return step.by();
        }

        public boolean proofreader() {
            return step.proofreader();
        }

        public boolean fresh() {
            return step.fresh();
        }
    }

    /** The last return with what was done about each thing it asked for. */
    record Returned(Return why, List<Asked> items) {

        public String reason() {
            return why.reason();
        }

        public String by() {
            return why.by();
        }

        public @Nullable String step() {
            return why.step();
        }

        public Instant at() {
            return why.at();
        }

        public int revision() {
            return why.revision();
        }

        public Clearance.@Nullable Conclusion conclusion() {
            return why.conclusion();
        }
    }

    /** What may be edited after a partial return. */
    record Unlocked(
            List<String> cells, List<Integer> sections, List<String> lists, List<UnlockedParagraphs> paragraphs) {

        static Unlocked by(Return opening, Edition edition, List<UnlockedParagraphs> paragraphs) {
            return new Unlocked(
                    Stream.concat(opening.cells().stream(), opening.following().stream())
                            .toList(),
                    opening.sections(),
                    edition.sections().stream()
                            .flatMap(section -> edition.lists(section.number()).stream())
                            .filter(list -> opening.allows(list, edition::lists))
                            .toList(),
                    paragraphs);
        }
    }

    /** Which paragraphs of a section, or with null of the preamble, may be edited as it reads now; 1 for the first. */
    record UnlockedParagraphs(@Nullable Integer section, List<Integer> numbers) {}

    private final Gate gate;
    private final News news;
    private final Clearing clearing;
    private final Submitting submitting;
    private final NextSteps nextSteps;

    ReviewController(Gate gate, News news, Clearing clearing, Submitting submitting, NextSteps nextSteps) {
        this.gate = gate;
        this.news = news;
        this.clearing = clearing;
        this.submitting = submitting;
        this.nextSteps = nextSteps;
    }

    @SchemaMapping
    List<Remaining> remaining(Report report) {
        return submitting.remaining(report);
    }

    @SchemaMapping
    List<NextStep> next(Report report, Caller caller, @Argument @Nullable String after) {
        return nextSteps.of(caller, report, after);
    }

    @SchemaMapping
    List<ReviewStep> steps(Report report, Caller caller) {
        var review = report.course().review();
        var standing = gate.standing(report);
        return review == null
                ? List.of()
                : review.chain().steps().stream()
                        .map(step -> new ReviewStep(
                                step,
                                review.approval(step).orElse(null),
                                review.proofreading(step).orElse(null),
                                standing.claim(step).orElse(null),
                                review.voided(step).orElse(null),
                                step.role() == Role.SECRECY_REVIEWER
                                                && review.approval(step).isEmpty()
                                        ? clearing.toDecide(report)
                                        : List.of(),
                                gate.permitted(caller, report, step)))
                        .toList();
    }

    @SchemaMapping
    @Nullable
    Returned returned(Report report) {
        var why = report.course().returned();
        return why == null ? null : new Returned(why, news.asked(report));
    }

    @SchemaMapping
    @Nullable
    Unlocked unlocked(Report report) {
        var opening = report.course().opening();
        return opening == null ? null : Unlocked.by(opening, report.edition(), news.unlocked(report, opening));
    }

    @SchemaMapping
    @Nullable
    Unseen unseen(Report report, Caller caller) {
        return news.unseen(caller, report);
    }

    @SchemaMapping
    List<Action> permittedActions(Report report, Caller caller) {
        return gate.permitted(caller, report);
    }
}
