package org.nianbao.export.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.nianbao.ChinaTime;
import org.nianbao.agency.Agency;
import org.nianbao.content.Content;
import org.nianbao.content.Enclosure;
import org.nianbao.publication.Publication;
import org.springframework.web.util.UriUtils;

/**
 * Everything a file says: a publication that was not withdrawn, with whose it is.
 *
 * @param agency   as it is named today
 * @param official whether it is what the official form asks for and nothing of ours: no annexes, no line of facts
 */
public record Paper(Publication publication, Content content, Agency agency, boolean official) {

    public Paper(Publication publication, Content content, Agency agency) {
        this(publication, content, agency, false);
    }

    public Paper asOfficialForm() {
        return new Paper(publication, content.withoutAnnexes(), agency, true);
    }

    /** Where the publication stands on the site, in force or by its number. */
    public static String address(Publication publication, boolean numbered) {
        return "/publications/" + UriUtils.encodePathSegment(publication.agencyCode(), StandardCharsets.UTF_8) + "/"
                + publication.year() + (numbered ? "/" + publication.number() : "");
    }

    /** What a file carries for being taken in again. */
    public Enclosure enclosure() {
        return new Enclosure(agency.name(), year(), content);
    }

    /** What its files say of themselves. */
    About about() {
        return new About(title(), agency.name(), publication.id().toString(), publication.publishedAt());
    }

    /** What is printed of it. */
    Printout printout() {
        var note = publication.correctionNote();
        return new Printout(
                about(),
                List.of(),
                official
                        ? ""
                        : "（" + agency.name() + "　" + Spelling.of(publishedOn())
                                + (number() > 1 ? "更正发布，第" + number() + "版）" : "发布）"),
                note == null ? List.of() : List.of("更正说明：" + note),
                Manuscript.of(content),
                null);
    }

    /** The title as it is set on paper. */
    String setTitle() {
        return TitleLines.of(title(), agency.name());
    }

    public String title() {
        return content.title().isBlank() ? name() : content.title();
    }

    /** Whose report of which year it is; what a file is called, whatever title the report has. */
    public String name() {
        return agency.name() + publication.year() + "年政府信息公开工作年度报告";
    }

    public int year() {
        return publication.year();
    }

    public int number() {
        return publication.number();
    }

    public LocalDate publishedOn() {
        return ChinaTime.day(publication.publishedAt());
    }
}
