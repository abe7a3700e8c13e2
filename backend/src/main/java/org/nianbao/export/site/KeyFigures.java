package org.nianbao.export.site;

import java.util.List;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.form.KeyFigure;

/** What people ask for first, as the forms say, and since when there are tables that hold it. */
final class KeyFigures {

    /** Those forms that name any, the newest first. */
    private final List<Edition> editions;

    private final List<KeyFigure> any;

    KeyFigures(Editions editions) {
        this.any = editions.keyFigures();
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
        return any;
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
