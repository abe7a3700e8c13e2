package org.nianbao.form;

import java.util.Collection;
import java.util.List;

/**
 * 构成: how a whole divides, e.g. how the year's requests were answered.
 *
 * @param whole references of the cells that are the whole; the same for every part, whatever the parts amount to
 */
public record DivisionForm(String key, String title, String unit, List<String> whole, List<Portion> parts) {

    /** One part: rows that the form puts under one heading, or that are one thing to a reader. */
    public record Portion(String key, String name, List<String> cells) {}

    /** With the cells there are in place of what stands for them. */
    DivisionForm in(Collection<String> cells) {
        return new DivisionForm(
                key,
                title,
                unit,
                RatioForm.matching(whole, cells),
                parts.stream()
                        .map(part -> new Portion(part.key(), part.name(), RatioForm.matching(part.cells(), cells)))
                        .toList());
    }

    /** Whether every part, and the whole, are still there. */
    boolean isIn(Collection<String> cells) {
        return shares().stream().allMatch(share -> share.isIn(cells));
    }

    /** Each part as the share it makes of the whole. */
    public List<RatioForm> shares() {
        return parts.stream()
                .map(part -> new RatioForm(part.key(), part.name(), "占" + title + "总计", part.cells(), whole, List.of()))
                .toList();
    }
}
