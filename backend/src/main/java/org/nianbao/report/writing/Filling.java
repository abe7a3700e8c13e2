package org.nianbao.report.writing;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.content.CellKind;
import org.nianbao.content.Content;
import org.nianbao.content.ContentInput;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.graphql.BadRequest;
import org.nianbao.register.CorrectionProposal;
import org.nianbao.register.Offer;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Sight;
import org.nianbao.report.StepOutcome.FillOutcome;
import org.nianbao.report.StepOutcome.InvalidContent;
import org.nianbao.report.StepOutcome.RegisterIncomplete;
import org.nianbao.report.StepOutcome.ReportSaved;
import org.nianbao.report.StepOutcome.SaveOutcome;
import org.nianbao.report.StepOutcome.StaleReport;
import org.nianbao.report.StepOutcome.WrongStatus;
import org.nianbao.report.reading.Fills;
import org.nianbao.report.trail.Gate;
import org.nianbao.workflow.Action;
import org.springframework.stereotype.Service;

/** 取数: taking numbers for a report's cells from the registers that are kept all year. */
@Service
public class Filling {

    /**
     * A cell for which a register has a number.
     *
     * @param stands what stands in the report; null where it is no number
     */
    public record OfferedCell(
            String ref, int number, @Nullable BigDecimal stands) {

        public boolean differs() {
            return stands == null || stands.compareTo(BigDecimal.valueOf(number)) != 0;
        }
    }

    private final Fills fills;
    private final Drafting drafting;
    private final Sight sight;
    private final Gate gate;
    private final Clock clock;

    Filling(Fills fills, Drafting drafting, Sight sight, Gate gate, Clock clock) {
        this.fills = fills;
        this.drafting = drafting;
        this.sight = sight;
        this.gate = gate;
        this.clock = clock;
    }

    /** What the registers offer a report; for everybody who sees it. */
    List<Offer> offers(Report report) {
        return fills.offers(report.id());
    }

    /** What the registers propose to correct of the report as it is published; for everybody who sees it. */
    List<CorrectionProposal> proposals(Report report) {
        return fills.proposals(report.id());
    }

    /** The cells of an offer beside what stands in the report. */
    static List<OfferedCell> cells(Offer offer, Content content) {
        return offer.cells().entrySet().stream()
                .map(cell -> {
                    var stands = content.cell(cell.getKey());
                    return new OfferedCell(cell.getKey(), cell.getValue(), stands == null ? null : stands.number());
                })
                .toList();
    }

    FillOutcome fill(Caller caller, ReportId id, int revision, String register, List<String> refs) {
        if (gate.refusal(SaveOutcome.class, caller, sight.toActOn(caller, id), Action.EDIT)
                instanceof WrongStatus wrong) {
            return wrong;
        }
        var offer = fills.offers(id).stream()
                .filter(each -> each.register().equals(register))
                .findFirst()
                .orElseThrow(() -> new BadRequest("登记簿“" + register + "”没有这份报告的数字。"));
        var incomplete = offer.incomplete();
        if (incomplete != null) {
            return new RegisterIncomplete(incomplete);
        }
        var wanted = new LinkedHashMap<String, Integer>();
        refs.forEach(ref -> {
            var number = offer.cells().get(ref);
            if (number == null) {
                throw new BadRequest("登记簿“" + offer.label() + "”没有单元格“" + ref + "”的数字。");
            }
            wanted.put(ref, number);
        });
        if (wanted.isEmpty()) {
            throw new BadRequest("没有选择要取数的单元格。");
        }
        return switch (drafting.saveFilled(
                caller, id, revision, input(wanted), "从" + offer.label() + "取数 " + wanted.size() + " 格。")) {
            // Afterwards: were it lost, the numbers would stand there as if they had been typed, and no link claimed.
            case ReportSaved saved -> {
                fills.note(id, offer, wanted, caller, clock.instant());
                yield saved;
            }
            case StaleReport stale -> stale;
            case WrongStatus wrong -> wrong;
            case InvalidContent invalid -> invalid;
        };
    }

    private static ContentInput input(Map<String, Integer> cells) {
        return new ContentInput(
                null,
                null,
                null,
                null,
                cells.entrySet().stream()
                        .map(cell -> new CellInput(
                                cell.getKey(), CellKind.NUMBER, BigDecimal.valueOf(cell.getValue()), null))
                        .toList(),
                null,
                null,
                null,
                null);
    }
}
