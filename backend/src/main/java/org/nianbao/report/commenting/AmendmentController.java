package org.nianbao.report.commenting;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.content.CellKind;
import org.nianbao.content.Content;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.StepOutcome.LeaveAmendmentOutcome;
import org.nianbao.report.StepOutcome.OpenAmendments;
import org.nianbao.report.StepOutcome.SuggestAmendmentOutcome;
import org.nianbao.report.StepOutcome.TakeAmendmentsOutcome;
import org.nianbao.report.commenting.Amending.Suggested;
import org.nianbao.report.commenting.Amendment.AmendmentSettled;
import org.nianbao.report.commenting.Amendment.AmendmentState;
import org.nianbao.report.commenting.Amendment.NewValue;
import org.nianbao.report.commenting.Amendment.NewWords;
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

    /** A report as it is now, with suggestions of it: what all of them ask of it is worked out once. */
    static final class Discussed {

        private final Report report;
        private final Content counted;
        private final Gate gate;
        private @Nullable Boolean editable;

        private Discussed(Report report, Content counted, Gate gate) {
            this.report = report;
            this.counted = counted;
            this.gate = gate;
        }

        /** By whoever asks: it is made for one answer. */
        private boolean isEditable(Caller caller) {
            if (editable == null) {
                editable = gate.permitted(caller, report).contains(Action.EDIT);
            }
            return editable;
        }
    }

    /** A suggestion beside its report. */
    record ShownAmendment(Amendment amendment, Discussed beside) {

        public AmendmentState state() {
            return amendment.state(beside.report.content());
        }

        public String part() {
            return amendment.part(beside.counted);
        }

        public String said() {
            return amendment.said();
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

        public @Nullable AmendmentSettled settled() {
            return amendment.settled();
        }

        private boolean isUndecided() {
            return switch (state()) {
                case OPEN, OUTDATED -> true;
                case TAKEN, LEFT, WITHDRAWN -> false;
            };
        }
    }

    private final Amending amending;
    private final Reports reports;
    private final Gate gate;

    AmendmentController(Amending amending, Reports reports, Gate gate) {
        this.amending = amending;
        this.reports = reports;
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
    Map<Comment, @Nullable ShownAmendment> amendment(List<Comment> comments) {
        var found = new HashMap<ReportId, Discussed>();
        var shown = new HashMap<Comment, @Nullable ShownAmendment>();
        for (var comment : comments) {
            var amendment = comment.amendment();
            shown.put(
                    comment,
                    amendment == null
                            ? null
                            : new ShownAmendment(
                                    amendment,
                                    found.computeIfAbsent(comment.id().report(), this::discussed)));
        }
        return shown;
    }

    private Discussed discussed(ReportId id) {
        var report = reports.get(id);
        return new Discussed(report, amending.counted(report), gate);
    }

    @SchemaMapping(typeName = "Amendment")
    boolean mayTake(ShownAmendment shown, Caller caller) {
        var beside = shown.beside();
        return shown.isUndecided()
                && shown.amendment().isOpened(beside.report, beside.counted)
                && beside.isEditable(caller);
    }

    @SchemaMapping(typeName = "Amendment")
    boolean mayWithdraw(ShownAmendment shown, Caller caller) {
        return shown.isUndecided() && caller.standsFor(shown.amendment().callerId());
    }
}
