package org.nianbao.report;

import java.util.List;
import java.util.Set;

/** What may be edited after a partial return: named cells, and sections with what is written in them. */
public record Unlocked(List<String> cells, List<Integer> sections) {

    /** Parts of the content that are not prose of a section, and the section they are reported in. */
    private static final Set<String> OF_SECTION_ONE = Set.of("channels");
    private static final Set<String> OF_SECTION_FIVE = Set.of("problems", "measures");
    private static final String PAST_MEASURE = "pastMeasures ";

    public Unlocked {
        cells = List.copyOf(cells);
        sections = List.copyOf(sections);
    }

    /** Whether a part, as {@code ContentInput.touched()} names it, may be edited. */
    boolean allows(String part) {
        return cells.contains(part)
                || sections.stream().anyMatch(number -> part.equals("section " + number))
                || OF_SECTION_ONE.contains(part) && sections.contains(1)
                || (OF_SECTION_FIVE.contains(part) || part.startsWith(PAST_MEASURE)) && sections.contains(5);
    }
}
