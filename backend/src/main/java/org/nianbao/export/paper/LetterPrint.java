package org.nianbao.export.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.export.file.About;
import org.nianbao.export.file.Grid;
import org.nianbao.export.file.Grid.Square;
import org.nianbao.export.file.Part;
import org.nianbao.export.file.Printout;
import org.nianbao.export.file.Spelling;
import org.nianbao.form.PrintedCell.HeadingScope;
import org.nianbao.request.RequestId;
import org.nianbao.request.letter.Letter;
import org.nianbao.request.letter.Slot;

/** 文书 on paper, as GB/T 9704 has it: the agency over the title, the number under it, the seal's place at the end. */
final class LetterPrint {

    private static final String OPEN_DAY = "　　年　　月　　日";

    private LetterPrint() {}

    /** @param at when it was composed or, later, signed */
    static Printout of(Letter letter, RequestId request, Instant at) {
        return new Printout(
                new About(letter.agency() + letter.title(), letter.agency(), request + "#" + letter.kind(), at),
                letter.agency() + "\n" + letter.title(),
                List.of(),
                "",
                List.of(),
                letter.kind().isSheet() ? sheet(letter) : text(letter),
                null);
    }

    /** What a saved file is called: by agency, letter and number of the request, and by nobody's name. */
    static String name(Letter letter, RequestId request) {
        return letter.agency() + letter.title() + request.shown();
    }

    private static List<Part> text(Letter letter) {
        var parts = new ArrayList<Part>();
        if (letter.number() != null) {
            parts.add(new Part.LetterNumber(letter.number()));
        }
        parts.add(new Part.LetterAddressee(
                (letter.addressee().isBlank() ? Slot.ADDRESSEE.blank() : letter.addressee()) + "："));
        letter.paragraphs().forEach(paragraph -> parts.add(new Part.Paragraph(paragraph)));
        if (letter.remedy() != null) {
            parts.add(new Part.Paragraph(letter.remedy()));
        }
        if (!letter.enclosures().isEmpty()) {
            parts.add(new Part.Enclosures(letter.enclosures()));
        }
        parts.add(new Part.Signature(letter.agency(), letter.on() == null ? OPEN_DAY : Spelling.of(letter.on())));
        return parts;
    }

    private static List<Part> sheet(Letter letter) {
        var parts = new ArrayList<Part>();
        if (letter.number() != null) {
            parts.add(new Part.LetterNumber(letter.number()));
        }
        parts.add(Grid.form(
                "",
                0,
                letter.lines().stream()
                        .map(line ->
                                List.of(Square.heading(0, line.label(), HeadingScope.ROW), Square.text(1, line.text())))
                        .toList(),
                List.of(18, 72)));
        return parts;
    }
}
