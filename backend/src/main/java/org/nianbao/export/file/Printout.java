package org.nianbao.export.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 打印件: what is set on pages, as DOCX or PDF: a report, a draft of one, the sheet on which it is signed, a letter.
 *
 * @param title   as it is set, on several lines where it has some
 * @param facts   whose it is and of when, as a page has them under the title
 * @param imprint the same in one line, as a document has it; empty for none
 * @param remarks what a reader is told before the text begins
 * @param running what every page says at its edges; null: its number alone
 */
public record Printout(
        About about,
        String title,
        List<Part.Detail> facts,
        String imprint,
        List<String> remarks,
        List<Part> parts,
        @Nullable Running running) {

    /**
     * What every page says, so that none can be mistaken when they come apart.
     *
     * @param head which paper of which state it is
     * @param foot who took it from the system and when; beside it stands the page's number, and of how many
     */
    public record Running(String head, String foot) {}

    public Printout(
            About about,
            List<Part.Detail> facts,
            String imprint,
            List<String> remarks,
            List<Part> parts,
            @Nullable Running running) {
        this(about, TitleLines.of(about.title(), about.agency()), facts, imprint, remarks, parts, running);
    }

    public Printout {
        facts = List.copyOf(facts);
        remarks = List.copyOf(remarks);
        parts = List.copyOf(parts);
    }
}
