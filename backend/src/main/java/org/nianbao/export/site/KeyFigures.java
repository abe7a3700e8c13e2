package org.nianbao.export.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.form.KeyFigure;

/** What people ask for first, as the forms say, and since when there are tables that hold it. */
final class KeyFigures {

    /** Those forms that name any, the newest first. */
    private final List<Edition> editions;

    KeyFigures(Editions editions) {
        this.editions = editions.stream()
                .filter(edition -> !edition.keyFigures().isEmpty())
                .toList()
                .reversed();
    }

    /** Those of the newest form. */
    List<KeyFigure> newest() {
        return editions.isEmpty() ? List.of() : editions.getFirst().keyFigures();
    }

    /** Those of any form, each once. */
    List<KeyFigure> all() {
        return List.copyOf(editions.stream()
                .flatMap(edition -> edition.keyFigures().stream())
                .collect(Collectors.toMap(
                        KeyFigure::cell, Function.identity(), (newer, older) -> newer, LinkedHashMap::new))
                .values());
    }

    /** The first year there are any for; the given one where that is not known. */
    int since(int year) {
        var from = editions.isEmpty() ? null : editions.getLast().from();
        return from == null ? year : from;
    }

    boolean hold(int year) {
        return year >= since(year);
    }
}
