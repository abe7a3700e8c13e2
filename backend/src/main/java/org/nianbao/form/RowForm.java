package org.nianbao.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a statutory table with its official label.
 *
 * @param groups the headings the row stands under, outermost first, e.g. 三、本年度办理结果 → （三）不予公开
 * @param opensWith key of the row whose number of the year before it begins with: 上年结转 with 结转下年度; null where it
 *                  is stated anew every year
 * @param collects what a register counts into it: {@code received}, {@code carriedIn}, {@code carriedOut}, {@code closed}
 *                 for every result, or results (办理结果) by key; none where no register counts it
 */
public record RowForm(
        String key,
        String label,
        List<String> groups,
        @Nullable String opensWith,
        List<String> collects) {

    public RowForm {
        groups = groups == null ? List.of() : List.copyOf(groups);
        collects = collects == null ? List.of() : List.copyOf(collects);
    }

    /** The heading the row stands directly under. */
    public @Nullable String group() {
        return groups.isEmpty() ? null : groups.getLast();
    }
}
