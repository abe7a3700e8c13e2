package org.nianbao.report;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Outcome.ReportApproved;
import org.nianbao.report.Outcome.ReportReturned;
import org.nianbao.report.Outcome.ReportSubmitted;
import org.nianbao.report.TrailEntry.Act;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Chains;
import org.springframework.stereotype.Service;

/** Submitting a report, approving it step by step, returning it. */
@Service
public class Reviewing {

    private final Reports reports;
    private final Browsing browsing;
    private final Comments comments;
    private final Chains chains;
    private final Clock clock;

    Reviewing(Reports reports, Browsing browsing, Comments comments, Chains chains, Clock clock) {
        this.reports = reports;
        this.browsing = browsing;
        this.comments = comments;
        this.chains = chains;
        this.clock = clock;
    }

    public Outcome submit(Caller caller, ReportId id, int revision, @Nullable String comment) {
        return browsing.acting(caller, id, report -> {
            var refusal = Gate.refusal(caller, report, Action.SUBMIT, revision);
            if (refusal == null) {
                refusal = Gate.blocking(browsing.findings(id, report.content()), Action.SUBMIT);
            }
            if (refusal == null) {
                refusal = Gate.open(comments.open(id));
            }
            return refusal != null ? refusal : new ReportSubmitted(reports.advance(report,
                    report.submitted(chains.of(id.agency())), caller, Act.SUBMIT, comment));
        });
    }

    /** Approves the open step that is the caller's; the last one makes the report ready for publication. */
    public Outcome approve(Caller caller, ReportId id, int revision, @Nullable String comment) {
        return browsing.acting(caller, id, report -> {
            var refusal = Gate.refusal(caller, report, Action.APPROVE, revision);
            if (refusal == null) {
                refusal = Gate.blocking(browsing.findings(id, report.content()), Action.APPROVE);
            }
            if (refusal != null) {
                return refusal;
            }
            var review = Objects.requireNonNull(report.review());
            var step = review.openStepOf(caller).orElseThrow();
            return new ReportApproved(reports.advance(report,
                    report.approved(review.approved(step, caller, clock.instant())), caller, Act.APPROVE,
                    comment == null || comment.isBlank() ? step.name() : step.name() + "：" + comment));
        });
    }

    /** Returns a report to its writers; with cells or sections named, only these may be edited. */
    public Outcome sendBack(Caller caller, ReportId id, int revision, String reason, List<String> cells,
            List<Integer> sections) {
        return browsing.acting(caller, id, report -> {
            var refusal = Gate.refusal(caller, report, Action.RETURN, revision);
            if (refusal != null) {
                return refusal;
            }
            requireReason(reason);
            requireKnown(report, cells, sections);
            var unlocked = cells.isEmpty() && sections.isEmpty() ? null : new Unlocked(cells, sections);
            return new ReportReturned(reports.advance(report, report.returned(unlocked), caller, Act.RETURN, reason));
        });
    }

    public static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > 2000) {
            throw new BadRequest(reason.isBlank() ? "请写明原因。" : "原因最多 2000 个字，现有 " + reason.length() + " 个字。");
        }
    }

    private static void requireKnown(Report report, List<String> cells, List<Integer> sections) {
        var edition = report.edition();
        cells.stream().filter(ref -> edition.cell(ref) == null).findFirst().ifPresent(ref -> {
            throw new BadRequest("格式版本 " + edition.key() + " 没有单元格“" + ref + "”。");
        });
        sections.stream().filter(number -> edition.section(number) == null).findFirst().ifPresent(number -> {
            throw new BadRequest("格式版本 " + edition.key() + " 没有第 " + number + " 部分。");
        });
    }
}
