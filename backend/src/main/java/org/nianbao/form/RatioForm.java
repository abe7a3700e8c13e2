package org.nianbao.form;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * 比率: the share that some cells of an edition make of others. In the edition's file {@code refused-*} stands for all rows
 * whose key begins so, be they more or fewer in another edition.
 *
 * @param formula what is divided by what, in words
 * @param part    references of the cells that are added up above the line
 * @param whole   those that are added up below it
 * @param minus   those that are taken off the whole
 */
public record RatioForm(
        String key, String name, String formula, List<String> part, List<String> whole, List<String> minus) {

    public RatioForm {
        part = List.copyOf(part);
        whole = List.copyOf(whole);
        minus = minus == null ? List.of() : List.copyOf(minus);
    }

    /** With the cells there are in place of what stands for them. */
    RatioForm in(Collection<String> cells) {
        return new RatioForm(key, name, formula, matching(part, cells), matching(whole, cells), matching(minus, cells));
    }

    /** Whether every reference is, or stands for, one of some cells: if not, it would be another ratio. */
    boolean isIn(Collection<String> cells) {
        return Stream.of(part, whole, minus)
                .flatMap(List::stream)
                .noneMatch(pattern -> matching(List.of(pattern), cells).isEmpty());
    }

    static List<String> matching(List<String> patterns, Collection<String> cells) {
        return patterns.stream()
                .flatMap(pattern -> cells.stream()
                        .filter(ref -> pattern.indexOf('*') < 0
                                ? ref.equals(pattern)
                                : ref.matches(pattern.replace(".", "\\.").replace("*", "[^.]*"))))
                .toList();
    }
}
