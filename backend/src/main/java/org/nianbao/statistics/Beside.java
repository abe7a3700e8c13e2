package org.nianbao.statistics;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.nianbao.content.Cell;
import org.nianbao.content.Table;
import org.nianbao.form.CellForm;
import org.nianbao.publication.Figures;
import org.nianbao.publication.Sums;

/**
 * 政府年报: what a government says of its whole region in its own report, beside the sum of the reports below it.
 *
 * @param tables     its own figures
 * @param remainders 本级及其他: its figures less the sum; blank where either is not known
 */
public record Beside(Figures figures, List<Table> tables, List<Table> remainders) {

    /** 下级之和大于政府年报: of these two one is wrong, or something is in the sum twice. */
    public record Excess(CellForm form, Cell figure, Cell remainder) {

        public String cell() {
            return form.ref();
        }

        public String message() {
            var own = Objects.requireNonNull(figure.number());
            var parts = own.subtract(Objects.requireNonNull(remainder.number()));
            return form.table().title() + "“" + form.label() + "”：下级年报合计 " + parts.toPlainString() + "，大于本政府年报的 "
                    + own.toPlainString() + "，请核对是漏计还是重复计算。";
        }
    }

    static Beside of(Figures figures, Sums sums) {
        return new Beside(
                figures,
                figures.edition().tables().stream()
                        .map(form -> Table.of(form, ref -> stated(figures, ref)))
                        .toList(),
                figures.edition().tables().stream()
                        .map(form -> Table.of(
                                form, ref -> sums.remainder(ref, figures.cells().get(ref))))
                        .toList());
    }

    private static Cell stated(Figures figures, String ref) {
        return figures.cells().getOrDefault(ref, Cell.blank(ref));
    }

    /** Whether whatever is known of both is the same. */
    boolean agrees() {
        var known = cells().map(Cell::number).filter(Objects::nonNull).toList();
        return !known.isEmpty() && known.stream().allMatch(number -> number.signum() == 0);
    }

    /** Increases and decreases (本年增/减) may add up to anything. */
    public List<Excess> excesses() {
        return cells().filter(cell -> cell.number() != null && cell.number().signum() < 0)
                .map(cell -> new Excess(
                        Objects.requireNonNull(figures.edition().cell(cell.ref())), stated(figures, cell.ref()), cell))
                .filter(excess -> !excess.form().column().signed())
                .toList();
    }

    private Stream<Cell> cells() {
        return remainders.stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream());
    }
}
