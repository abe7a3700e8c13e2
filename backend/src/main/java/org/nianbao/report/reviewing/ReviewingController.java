package org.nianbao.report.reviewing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.SeasonWithin;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.AnswerItemOutcome;
import org.nianbao.report.StepOutcome.ApproveOutcome;
import org.nianbao.report.StepOutcome.OpenReturnItems;
import org.nianbao.report.StepOutcome.ProofreadOutcome;
import org.nianbao.report.StepOutcome.ReturnOutcome;
import org.nianbao.report.StepOutcome.SubmitOutcome;
import org.nianbao.report.commenting.Answering;
import org.nianbao.report.reviewing.Reviewing.SentBack;
import org.nianbao.workflow.Clearance;
import org.nianbao.workflow.Return.Item;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is done to take a report through its review. */
@Controller
class ReviewingController {

    record ReturnItemInput(
            @Nullable String cell,
            @Nullable Integer section,
            @Nullable Integer paragraph,
            @Nullable String note) {

        Item item() {
            if ((cell == null) == (section == null && paragraph == null)) {
                throw new BadRequest("退回的每一处要么指一个单元格，要么指一个部分或者其中一段。");
            }
            return new Item(cell, section, paragraph, note == null || note.isBlank() ? null : note.strip(), null);
        }
    }

    record ReturnReportInput(
            String id,
            int revision,
            String reason,
            @Nullable List<String> cells,
            @Nullable List<Integer> sections,
            @Nullable List<ReturnItemInput> items,
            @Nullable Boolean whole,
            Clearance.@Nullable Conclusion conclusion) {

        SentBack sentBack() {
            return new SentBack(reason, everyItem(), Boolean.TRUE.equals(whole), conclusion);
        }

        private List<Item> everyItem() {
            return Stream.of(
                            or(cells).stream().map(cell -> Item.cell(cell, null)),
                            or(sections).stream().map(section -> Item.section(section, null)),
                            or(items).stream().map(ReturnItemInput::item))
                    .flatMap(some -> some)
                    .toList();
        }

        private static <T> List<T> or(@Nullable List<T> some) {
            return some == null ? List.of() : some;
        }
    }

    record AnswerReturnItemInput(
            String id, String part, @Nullable String text) {}

    record RaiseRuleInput(int year, String rule, String within, boolean blocks, String reason) {}

    private final Submitting submitting;
    private final Reviewing reviewing;
    private final Answering answering;
    private final Raising raising;

    ReviewingController(Submitting submitting, Reviewing reviewing, Answering answering, Raising raising) {
        this.submitting = submitting;
        this.reviewing = reviewing;
        this.answering = answering;
        this.raising = raising;
    }

    @MutationMapping
    SubmitOutcome submitReport(Caller caller, @Argument ReportActionInput input) {
        return submitting.submit(
                caller,
                ReportId.parse(input.id()),
                input.revision(),
                input.comment(),
                Objects.requireNonNullElse(input.reasons(), List.of()));
    }

    @MutationMapping
    ProofreadOutcome proofreadReport(Caller caller, @Argument ReportActionInput input) {
        return reviewing.proofread(caller, ReportId.parse(input.id()), input.revision(), input.step(), input.comment());
    }

    @MutationMapping
    ApproveOutcome approveReport(Caller caller, @Argument ReportActionInput input) {
        return reviewing.approve(
                caller,
                ReportId.parse(input.id()),
                input.revision(),
                input.step(),
                !Boolean.FALSE.equals(input.proofread()),
                input.comment(),
                input.signedOnPaper(),
                input.clearance());
    }

    @MutationMapping
    ReturnOutcome returnReport(Caller caller, @Argument ReturnReportInput input) {
        return reviewing.sendBack(caller, ReportId.parse(input.id()), input.revision(), input.sentBack());
    }

    @MutationMapping
    AnswerItemOutcome answerReturnItem(Caller caller, @Argument AnswerReturnItemInput input) {
        return answering.answer(caller, ReportId.parse(input.id()), input.part(), input.text());
    }

    @SchemaMapping
    List<Asked> items(OpenReturnItems refused) {
        return submitting.stillAsked(refused.report());
    }

    @MutationMapping
    SeasonWithin raiseRule(Caller caller, @Argument RaiseRuleInput input) {
        return new SeasonWithin(
                raising.raise(caller, input.year(), input.within(), input.rule(), input.blocks(), input.reason()),
                input.within());
    }
}
