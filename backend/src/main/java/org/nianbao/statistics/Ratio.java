package org.nianbao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.RatioForm;

/**
 * 比率: the share that some cells make of others. Ratios of many reports cannot be added up or averaged, so each is
 * worked out anew from the sums of its parts. Which there are, the year's form says.
 *
 * @param part  the sum of the part's cells; null where none of them holds a number
 * @param whole the sum of the whole's cells; null where none of them holds a number
 */
public record Ratio(
        RatioForm form, @Nullable BigDecimal part, @Nullable BigDecimal whole) {

    private static final int DECIMALS = 4;

    /** Each of some forms from sums by cell reference. */
    static List<Ratio> of(List<RatioForm> forms, Map<String, BigDecimal> sums) {
        return forms.stream()
                .map(form -> {
                    var whole = sum(sums, form.whole());
                    var minus = sum(sums, form.minus());
                    return new Ratio(
                            form,
                            sum(sums, form.part()),
                            form.minus().isEmpty()
                                    ? whole
                                    : whole == null || minus == null ? null : whole.subtract(minus));
                })
                .toList();
    }

    private static @Nullable BigDecimal sum(Map<String, BigDecimal> sums, List<String> cells) {
        var known = cells.stream().filter(sums::containsKey).map(sums::get).toList();
        return known.isEmpty() ? null : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public String key() {
        return form.key();
    }

    public String name() {
        return form.name();
    }

    public String formula() {
        return form.formula();
    }

    public String title() {
        return form.name() + "：" + form.formula();
    }

    public List<String> partCells() {
        return form.part();
    }

    public List<String> wholeCells() {
        return form.whole();
    }

    public List<String> minusCells() {
        return form.minus();
    }

    /** To four decimals; null where a part is unknown or the whole is zero. */
    public @Nullable BigDecimal value() {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }
}
