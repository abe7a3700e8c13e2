package org.nianbao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Cell;
import org.nianbao.form.Edition;
import org.nianbao.form.RatioForm;

/**
 * 指标: what agencies are put in order by and followed over years: one cell of a year's form, or one of its ratios.
 *
 * @param key   a cell's reference or a ratio's key
 * @param unit  of a number; null of a ratio and where the form has none
 * @param form  how a ratio is worked out; null for a cell
 */
public record Indicator(
        String key,
        String title,
        @Nullable String unit,
        @Nullable RatioForm form) {

    /**
     * What an agency has there.
     *
     * @param value null where it has no number, or the ratio's whole is zero
     * @param part  what a ratio divides; null of a cell
     * @param whole what it divides by; null of a cell
     */
    public record IndicatorValue(
            @Nullable BigDecimal value,
            @Nullable BigDecimal part,
            @Nullable BigDecimal whole) {}

    /** Null where a form has none of that key. */
    public static @Nullable Indicator of(Edition edition, String key) {
        for (var ratio : edition.ratios()) {
            if (ratio.key().equals(key)) {
                return new Indicator(key, ratio.name(), null, ratio);
            }
        }
        for (var figure : edition.keyFigures()) {
            if (figure.cell().equals(key)) {
                return new Indicator(key, figure.title(), figure.unit(), null);
            }
        }
        var cell = edition.cell(key);
        return cell == null
                ? null
                : new Indicator(
                        key,
                        cell.table().title() + "：" + cell.label(),
                        cell.column().unit(),
                        null);
    }

    public boolean ratio() {
        return form != null;
    }

    public @Nullable String formula() {
        return form == null ? null : form.formula();
    }

    IndicatorValue of(Map<String, Cell> cells) {
        if (form == null) {
            var cell = cells.get(key);
            return new IndicatorValue(cell == null ? null : cell.number(), null, null);
        }
        var numbers = new HashMap<String, BigDecimal>();
        cells.forEach((ref, cell) -> {
            if (cell.number() != null) {
                numbers.put(ref, cell.number());
            }
        });
        var worked = Ratio.of(List.of(form), numbers).getFirst();
        return new IndicatorValue(worked.value(), worked.part(), worked.whole());
    }

    /** The middle one, or half way between the two in the middle; null of none. */
    static @Nullable BigDecimal median(List<BigDecimal> some) {
        var sorted = some.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.isEmpty()
                ? null
                : sorted.size() % 2 == 1
                        ? sorted.get(half)
                        : sorted.get(half - 1)
                                .add(sorted.get(half))
                                .divide(BigDecimal.TWO, 6, RoundingMode.HALF_UP)
                                .stripTrailingZeros();
    }
}
