package org.nianbao.report.reviewing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.content.CellKind;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Sight;
import org.nianbao.report.StepOutcome.LeaveAmendmentOutcome;
import org.nianbao.report.StepOutcome.OpenAmendments;
import org.nianbao.report.StepOutcome.SuggestAmendmentOutcome;
import org.nianbao.report.StepOutcome.TakeAmendmentsOutcome;
import org.nianbao.report.reviewing.Amending.Suggested;
import org.nianbao.report.reviewing.Amendment.AmendmentState;
import org.nianbao.report.reviewing.Amendment.NewValue;
import org.nianbao.report.reviewing.Amendment.NewWords;
import org.nianbao.report.reviewing.Amendment.Settled;
import org.nianbao.report.trail.Gate;
import org.nianbao.workflow.Action;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Suggesting changes, and what becomes of them. */
@Controller
class AmendmentController {

    record SuggestAmendmentInput(
            String id,
            int revision,
            @Nullable String cell,
            @Nullable Integer section,
            @Nullable Integer paragraph,
            @Nullable CellKind kind,
            @Nullable BigDecimal number,
            @Nullable String text,
            @Nullable String note) {}

    record TakeAmendmentsInput(String id, List<String> comments) {}

    record LeaveAmendmentInput(String comment, String reason) {}

    record WithdrawAmendmentsInput(List<String> comments) {}

    /**
     * A suggestion beside the report as it is now.
     *
     * @param mayTake     whether the caller may take it or leave it now
     * @param mayWithdraw whether it is the caller's own and open
     */
    record ShownAmendment(Amendment amendment, AmendmentState state, boolean mayTake, boolean mayWithdraw) {

        public String part() {
            return amendment.part();
        }

        public @Nullable Integer paragraph() {
            return amendment.change() instanceof NewWords words ? words.paragraph() : null;
        }

        public int revision() {
            return amendment.revision();
        }

        public @Nullable CellKind kind() {
            return amendment.change() instanceof NewValue value ? value.after().kind() : null;
        }

        public @Nullable BigDecimal number() {
            return amendment.change() instanceof NewValue value ? value.after().number() : null;
        }

        public @Nullable CellKind kindBefore() {
            return amendment.change() instanceof NewValue value ? value.before().kind() : null;
        }

        public @Nullable BigDecimal numberBefore() {
            return amendment.change() instanceof NewValue value ? value.before().number() : null;
        }

        public @Nullable String text() {
            return amendment.change() instanceof NewWords words
                    ? words.after() == null ? "" : words.after().text()
                    : null;
        }

        public @Nullable String textBefore() {
            return amendment.change() instanceof NewWords words ? words.before().text() : null;
        }

        public @Nullable Settled settled() {
            return amendment.settled();
        }
    }

    private final Amending amending;
    private final Sight sight;
    private final Gate gate;

    AmendmentController(Amending amending, Sight sight, Gate gate) {
        this.amending = amending;
        this.sight = sight;
        this.gate = gate;
    }

    @MutationMapping
    SuggestAmendmentOutcome suggestAmendment(Caller caller, @Argument SuggestAmendmentInput input) {
        return amending.suggest(
                caller,
                ReportId.parse(input.id()),
                input.revision(),
                new Suggested(
                        input.cell(),
                        input.section(),
                        input.paragraph(),
                        input.kind(),
                        input.number(),
                        input.text(),
                        input.note()));
    }

    @MutationMapping
    TakeAmendmentsOutcome takeAmendments(Caller caller, @Argument TakeAmendmentsInput input) {
        return amending.take(
                caller,
                ReportId.parse(input.id()),
                input.comments().stream().map(CommentId::parse).toList());
    }

    @MutationMapping
    LeaveAmendmentOutcome leaveAmendment(Caller caller, @Argument LeaveAmendmentInput input) {
        return amending.leave(caller, CommentId.parse(input.comment()), input.reason());
    }

    @MutationMapping
    List<Comment> withdrawAmendments(Caller caller, @Argument WithdrawAmendmentsInput input) {
        return amending.withdraw(
                caller, input.comments().stream().map(CommentId::parse).toList());
    }

    @SchemaMapping
    List<Comment> comments(OpenAmendments refused) {
        return amending.open(refused.report(), refused.callerId());
    }

    /** Of one report all at once: how a suggestion stands depends on what the report says now. */
    @BatchMapping
    Map<Comment, @Nullable ShownAmendment> amendment(List<Comment> comments, Caller caller) {
        var reports = new HashMap<ReportId, Looked>();
        var shown = new HashMap<Comment, @Nullable ShownAmendment>();
        for (var comment : comments) {
            shown.put(comment, comment.amendment() == null ? null : shown(comment, comment.amendment(), caller, reports));
        }
        return shown;
    }

    /** A report, and whether the caller may edit it now. */
    private record Looked(Report report, boolean now) {}

    private ShownAmendment shown(Comment comment, Amendment amendment, Caller caller, Map<ReportId, Looked> reports) {
        if (amendment.settled() != null) {
            return new ShownAmendment(amendment, amendment.settled().how(), false, false);
        }
        var edited = Objects.requireNonNull(reports.computeIfAbsent(comment.id().report(), id -> {
            var found = sight.toActOn(caller, id);
            return new Looked(found, gate.permitted(caller, found).contains(Action.EDIT));
        }));
        var report = edited.report();
        var state = amendment.state(report.content());
        var opening = report.course().opening();
        boolean opened = opening == null
                || opening.allows(amendment.part(), report.edition()::lists)
                || amendment.change() instanceof NewWords words
                        && opening.allows(
                                amendment.item(null).prose(), report.edition()::lists);
        return new ShownAmendment(
                amendment,
                state,
                opened && edited.now(),
                caller.standsFor(amendment.callerId()));
    }
}
