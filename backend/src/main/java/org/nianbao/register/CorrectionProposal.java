package org.nianbao.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.Edition;
import org.nianbao.register.PublishedFigures.PublishedReport;

/**
 * 更正建议: a register was changed after the report was published, and until that is corrected the two differ.
 *
 * @param number      of the publication
 * @param publishedOn the day it was published
 * @param cells       those that were moved since and differ
 * @param changes     what moved them, the latest first
 */
public record CorrectionProposal(
        int number, LocalDate publishedOn, List<MovedCell> cells, List<RegisterChange> changes) {

    /**
     * A cell that a correction would move.
     *
     * @param published what the report says; null where that is no number
     * @param register  what the register says now
     */
    public record MovedCell(String ref, @Nullable BigDecimal published, int register) {}

    public CorrectionProposal {
        cells = List.copyOf(cells);
        changes = List.copyOf(changes);
    }

    /** What a register proposes of a year; empty where nothing that was changed in it still differs from the report. */
    public static Optional<CorrectionProposal> of(
            PublishedFigures published, Register register, String agency, int year, Edition edition) {
        var changes = register.changes(agency, year);
        return changes.isEmpty()
                ? Optional.empty()
                : published
                        .of(agency, year)
                        .flatMap(report -> register.offer(agency, year, edition)
                                .flatMap(offer -> Optional.ofNullable(of(report, offer, changes))));
    }

    private static @Nullable CorrectionProposal of(PublishedReport report, Offer offer, List<RegisterChange> changes) {
        var cells = offer.cells().entrySet().stream()
                .filter(cell ->
                        changes.stream().anyMatch(change -> change.cells().contains(cell.getKey())))
                .map(cell -> new MovedCell(cell.getKey(), report.cells().get(cell.getKey()), cell.getValue()))
                .filter(cell -> cell.published() == null
                        || cell.published().compareTo(BigDecimal.valueOf(cell.register())) != 0)
                .toList();
        return cells.isEmpty() ? null : new CorrectionProposal(report.number(), report.on(), cells, changes);
    }
}
