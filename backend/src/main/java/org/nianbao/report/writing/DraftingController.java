package org.nianbao.report.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Finding;
import org.nianbao.content.ContentInput;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.AcceptFindingOutcome;
import org.nianbao.report.StepOutcome.RestoreOutcome;
import org.nianbao.report.StepOutcome.SaveOutcome;
import org.nianbao.report.StepOutcome.StartOutcome;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.writing.Accepting.EarlierReason;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DraftingController {

    record StartReportInput(String agency, int year, Opening from) {}

    record SaveReportInput(String id, int revision, ContentInput content) {}

    /** @param restore number of the revision to restore */
    record RestoreRevisionInput(String id, int revision, int restore) {}

    record AcceptFindingInput(
            String id, String key, @Nullable String reason) {}

    private final Drafting drafting;
    private final Accepting accepting;
    private final Browsing browsing;

    DraftingController(Drafting drafting, Accepting accepting, Browsing browsing) {
        this.drafting = drafting;
        this.accepting = accepting;
        this.browsing = browsing;
    }

    @SchemaMapping
    List<TakenText> lastYearText(Report report) {
        var last = browsing.previous(report.id());
        return last == null ? List.of() : TakingOver.of(last, report.year() - 1, report.content());
    }

    @QueryMapping
    List<Integer> reportYears(Caller caller) {
        return drafting.years(caller);
    }

    @QueryMapping
    List<Finding> check(Caller caller, @Argument String agency, @Argument int year, @Argument ContentInput content) {
        return drafting.check(caller, agency, year, content);
    }

    @MutationMapping
    StartOutcome startReport(Caller caller, @Argument StartReportInput input) {
        return drafting.start(caller, input.agency(), input.year(), input.from());
    }

    @MutationMapping
    SaveOutcome saveReport(Caller caller, @Argument SaveReportInput input) {
        return drafting.save(caller, ReportId.parse(input.id()), input.revision(), input.content());
    }

    @MutationMapping
    RestoreOutcome restoreRevision(Caller caller, @Argument RestoreRevisionInput input) {
        return drafting.restore(caller, ReportId.parse(input.id()), input.revision(), input.restore());
    }

    @MutationMapping
    AcceptFindingOutcome acceptFinding(Caller caller, @Argument AcceptFindingInput input) {
        return accepting.accept(caller, ReportId.parse(input.id()), input.key(), input.reason());
    }

    @SchemaMapping
    List<EarlierReason> earlierReasons(Report report) {
        return accepting.earlier(report);
    }
}
