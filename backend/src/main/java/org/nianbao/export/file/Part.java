package org.nianbao.export.file;

import java.util.List;

/** One part of a report as it is read from top to bottom, whatever file it is written to. */
public sealed interface Part permits Part.Headline, Part.Paragraph, Part.Bullet, Part.Facts, Grid {

    /** @param level 1 for a section, 2 for （一）, 3 for 1. */
    record Headline(int level, String text) implements Part {}

    record Paragraph(String text) implements Part {}

    /** @param level 1 for the outermost */
    record Bullet(int level, String text) implements Part {}

    /** Lines of a name and a value. */
    record Facts(List<Fact> facts) implements Part {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String name, String value) {}
}
