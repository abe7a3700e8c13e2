package org.nianbao.publication;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;

/** 合计: cells added up over publications, each by itself. What one leaves blank, or does not have, is no zero. */
public final class Sums {

    private static final CellSum NONE = new CellSum(BigDecimal.ZERO, 0);

    /** @param stated how many publications have a number in the cell */
    private record CellSum(BigDecimal number, int stated) {

        CellSum plus(BigDecimal other, int publications) {
            return new CellSum(number.add(other), stated + publications);
        }
    }

    private final Map<String, CellSum> sums;
    private int publications;

    Sums() {
        this.sums = new HashMap<>();
    }

    private Sums(Map<String, CellSum> sums, int publications) {
        this.sums = sums;
        this.publications = publications;
    }

    Sums copy() {
        return new Sums(new HashMap<>(sums), publications);
    }

    void add(Map<String, Cell> cells) {
        publications++;
        cells.forEach((ref, cell) -> change(ref, cell.number(), 1));
    }

    /** What was added before is in it no longer. */
    void takeOut(Map<String, Cell> cells) {
        publications--;
        cells.forEach((ref, cell) ->
                change(ref, cell.number() == null ? null : cell.number().negate(), -1));
    }

    private void change(String ref, @Nullable BigDecimal number, int publication) {
        if (number != null) {
            sums.compute(ref, (cell, sum) -> {
                var changed = Objects.requireNonNullElse(sum, NONE).plus(number, publication);
                return changed.stated() == 0 ? null : changed;
            });
        }
    }

    /** The sum by cell reference; absent where no publication has a number. */
    public Map<String, BigDecimal> byCell() {
        return sums.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, sum -> sum.getValue().number()));
    }

    public Cell cell(String ref) {
        var sum = sums.get(ref);
        return computed(ref, sum == null ? null : sum.number());
    }

    /** What a figure has beyond the sum; blank where it, or that of any publication in the sum, is not known. */
    public Cell remainder(String ref, @Nullable Cell figure) {
        var sum = sums.get(ref);
        return computed(
                ref,
                figure == null || figure.number() == null || sum == null || sum.stated() < publications
                        ? null
                        : figure.number().subtract(sum.number()));
    }

    private static Cell computed(String ref, @Nullable BigDecimal number) {
        return new Cell(ref, number == null ? CellKind.BLANK : CellKind.NUMBER, number, true, null);
    }

    /** A line for each cell: its reference, the sum, and how many publications have a number there. */
    String text() {
        return new TreeMap<>(sums)
                .entrySet().stream()
                        .map(sum -> sum.getKey() + " " + plain(sum.getValue().number()) + " "
                                + sum.getValue().stated())
                        .collect(Collectors.joining("\n"));
    }

    /** Two ways to one number may end with different zeros behind the point. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static Sums read(String text, int publications) {
        return new Sums(
                text.lines()
                        .map(line -> line.split(" "))
                        .collect(Collectors.toMap(
                                parts -> parts[0],
                                parts -> new CellSum(new BigDecimal(parts[1]), Integer.parseInt(parts[2])),
                                (one, other) -> other,
                                HashMap::new)),
                publications);
    }

    /** Whether both say the same of every cell, however they came about. */
    boolean agrees(Sums other) {
        return publications == other.publications && text().equals(other.text());
    }

    /** Where this one and what was counted anew differ, cell by cell. */
    String differences(Sums anew) {
        return Stream.concat(sums.keySet().stream(), anew.sums.keySet().stream())
                .distinct()
                .sorted()
                .filter(ref -> !told(ref).equals(anew.told(ref)))
                .map(ref -> ref + " 记为" + told(ref) + "，应为" + anew.told(ref))
                .collect(Collectors.joining("；"));
    }

    private String told(String ref) {
        var sum = sums.get(ref);
        return sum == null ? "空" : plain(sum.number()) + "（" + sum.stated() + " 份）";
    }

    int publications() {
        return publications;
    }
}
