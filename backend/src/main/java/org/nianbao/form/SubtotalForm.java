package org.nianbao.form;

import java.util.Collection;
import java.util.List;

/**
 * 小计: several rows of a table taken as one, for which the official form has a heading and no line, as 不予公开. Prose may
 * show their sum in any column, as it shows a cell: {@code table.subtotal.column}.
 *
 * @param key   in place of a row's in a reference; no row has it
 * @param label what the sum is called
 * @param of    keys of the rows; {@code refused-*} stands for all that begin so, be they more or fewer in another edition
 * @param rows  those of the table at hand
 */
public record SubtotalForm(String key, String label, List<String> of, List<String> rows) {

    public SubtotalForm {
        of = List.copyOf(of);
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    /** With the rows there are. */
    SubtotalForm in(Collection<String> keys) {
        return new SubtotalForm(key, label, of, RatioForm.matching(of, keys));
    }

    /** Whether each of the rows is still there: if not, it would be another sum. */
    boolean isIn(Collection<String> keys) {
        return of.stream()
                .noneMatch(pattern -> RatioForm.matching(List.of(pattern), keys).isEmpty());
    }
}
