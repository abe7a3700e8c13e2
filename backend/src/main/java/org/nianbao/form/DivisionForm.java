package org.nianbao.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 构成: how a whole divides, e.g. how the year's requests were answered.
 *
 * @param whole references of the cells that are the whole; the same for every part, whatever the parts amount to
 */
public record DivisionForm(String key, String title, String unit, List<String> whole, List<Part> parts) {

    /** One part: rows that the form puts under one heading, or that are one thing to a reader. */
    public record Part(String key, String name, List<String> cells) {
    }

    /** Each part as the share it makes of the whole. */
    public List<RatioForm> shares() {
        return parts.stream().map(part -> new RatioForm(part.key(), part.name(), "占" + title + "总计", part.cells(),
                whole, List.of())).toList();
    }

    /** The same of the cells that there are; none where the whole or every part is gone. */
    Optional<DivisionForm> among(Set<String> known) {
        var left = parts.stream().map(part -> new Part(part.key(), part.name(),
                part.cells().stream().filter(known::contains).toList())).filter(part -> !part.cells().isEmpty()).toList();
        var whole = this.whole.stream().filter(known::contains).toList();
        return left.isEmpty() || whole.isEmpty() ? Optional.empty()
                : Optional.of(new DivisionForm(key, title, unit, whole, left));
    }
}
