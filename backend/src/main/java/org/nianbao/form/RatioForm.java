package org.nianbao.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 比率: the share that some cells of an edition make of others.
 *
 * @param formula what is divided by what, in words
 * @param part    references of the cells that are added up above the line
 * @param whole   those that are added up below it
 * @param minus   those that are taken off the whole
 */
public record RatioForm(String key, String name, String formula, List<String> part, List<String> whole,
        List<String> minus) {

    public RatioForm {
        part = List.copyOf(part);
        whole = List.copyOf(whole);
        minus = minus == null ? List.of() : List.copyOf(minus);
    }

    Stream<String> cells() {
        return Stream.of(part, whole, minus).flatMap(List::stream);
    }

    /** The same of the cells that there are; none where nothing is left above or below the line. */
    Optional<RatioForm> among(Set<String> known) {
        var ratio = new RatioForm(key, name, formula, part.stream().filter(known::contains).toList(),
                whole.stream().filter(known::contains).toList(), minus.stream().filter(known::contains).toList());
        return ratio.part.isEmpty() || ratio.whole.isEmpty() ? Optional.empty() : Optional.of(ratio);
    }
}
