package org.nianbao.report.commenting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Cells;
import org.nianbao.check.Place;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.AnswerItemOutcome;
import org.nianbao.report.StepOutcome.ReturnItemAnswered;
import org.nianbao.report.StepOutcome.WrongStatus;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Return.Item;
import org.springframework.stereotype.Service;

/** Ticking off, item by item, what a return asked for. Whoever answers for a report's content is one of its authors. */
@Service
public class Answering {

    private static final int LONGEST = 500;

    private final Steps steps;
    private final Gate gate;
    private final Clock clock;

    Answering(Steps steps, Gate gate, Clock clock) {
        this.steps = steps;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * @param part the item's: a cell's reference, section and its number, or these and paragraph and its number
     * @param text what was done about it; null takes an answer back
     */
    public AnswerItemOutcome answer(Caller caller, ReportId id, String part, @Nullable String text) {
        return gate.on(caller, id, Action.EDIT, report -> {
            var refusal = gate.refusal(AnswerItemOutcome.class, caller, report, Action.EDIT);
            if (refusal != null) {
                return refusal;
            }
            var returned = report.course().opening();
            if (returned == null) {
                return new WrongStatus(report.status(), "本报告不是指明部位退回的，没有需要逐项办理的意见。");
            }
            var item = returned.item(part);
            if (item == null) {
                throw new BadRequest("退回意见中没有“" + part + "”这一处。");
            }
            requireAnswer(text);
            return new ReturnItemAnswered(answered(caller, report, item, text));
        });
    }

    /** Within a turn that the gate gave, of an item that there is. */
    Report answered(Caller caller, Report report, Item item, @Nullable String text) {
        var course = report.course()
                .answered(item.part(), text, caller, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .writtenBy(caller);
        return steps.advance(
                report,
                report.at(course),
                caller,
                new Deed(Act.ANSWER, null, (text == null ? "收回办理说明：" : text + "　针对：") + named(report, item)));
    }

    private static String named(Report report, Item item) {
        var cell = item.cell();
        var paragraph = item.paragraph() == null ? "" : "第 " + item.paragraph() + " 段";
        return cell == null
                ? Place.named(item.section()) + paragraph
                : Cells.place(report.edition(), cell)
                        + Place.quoted(Objects.requireNonNull(report.edition().cell(cell))
                                .label());
    }

    private static void requireAnswer(@Nullable String text) {
        if (text != null) {
            BadRequest.ifBlankOrLonger("请写明怎样办理的。", "办理说明", text, LONGEST);
        }
    }
}
