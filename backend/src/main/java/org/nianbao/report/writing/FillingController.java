package org.nianbao.report.writing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.register.CorrectionProposal;
import org.nianbao.register.Offer;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.FillOutcome;
import org.nianbao.report.writing.Filling.OfferedCell;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class FillingController {

    record FillReportInput(String id, int revision, String register, List<String> cells) {}

    /** An offer as it is shown beside the report it is for. */
    record RegisterOffer(
            String register,
            String label,
            LocalDate asOf,
            @Nullable LocalDate keptSince,
            @Nullable String incomplete,
            List<OfferedCell> cells) {

        static RegisterOffer of(Offer offer, Report report) {
            return new RegisterOffer(
                    offer.register(),
                    offer.label(),
                    offer.asOf(),
                    offer.keptSince(),
                    offer.incomplete(),
                    Filling.cells(offer, report.content()));
        }
    }

    private final Filling filling;

    FillingController(Filling filling) {
        this.filling = filling;
    }

    @SchemaMapping
    List<RegisterOffer> registerOffers(Report report) {
        return filling.offers(report).stream()
                .map(offer -> RegisterOffer.of(offer, report))
                .toList();
    }

    @SchemaMapping
    List<CorrectionProposal> correctionProposals(Report report) {
        return filling.proposals(report);
    }

    @MutationMapping
    FillOutcome fillReport(Caller caller, @Argument FillReportInput input) {
        return filling.fill(caller, ReportId.parse(input.id()), input.revision(), input.register(), input.cells());
    }
}
