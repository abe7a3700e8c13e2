package org.nianbao.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a statutory table with its official label.
 *
 * @param groups the headings the row stands under, outermost first, e.g. 三、本年度办理结果 → （三）不予公开
 * @param opensWith key of the row whose number of the year before it begins with: 上年结转 with 结转下年度; null where it
 *                  is stated anew every year
 */
public record RowForm(
        String key,
        String label,
        List<String> groups,
        @Nullable String opensWith) {

    public RowForm {
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** The heading the row stands directly under. */
    public @Nullable String group() {
        return groups.isEmpty() ? null : groups.getLast();
    }
}
