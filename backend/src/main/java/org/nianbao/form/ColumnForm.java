package org.nianbao.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a statutory table with its official label and what may stand in it.
 *
 * @param groups   the headings the column stands under, outermost first
 * @param unit     件, 项 or 万元; null where the official form names none (采购总金额)
 * @param decimals how many digits may follow the point; 0 means whole numbers
 * @param signed   whether a negative number is allowed (本年增/减)
 * @param opensWith key of the column whose number of the year before it begins with: 现行有效 with itself; null where it
 *                 is stated anew every year
 * @param collects what a register counts into it, as a row's: {@code pending}, {@code decided} for every outcome, or
 *                 outcomes of disputes (复议、诉讼结果) by key; none where no register tells columns apart so
 */
public record ColumnForm(
        String key,
        String label,
        List<String> groups,
        @Nullable String unit,
        int decimals,
        boolean signed,
        @Nullable String opensWith,
        List<String> collects) {

    public ColumnForm {
        groups = groups == null ? List.of() : List.copyOf(groups);
        collects = collects == null ? List.of() : List.copyOf(collects);
    }

    public @Nullable String group() {
        return groups.isEmpty() ? null : groups.getLast();
    }
}
