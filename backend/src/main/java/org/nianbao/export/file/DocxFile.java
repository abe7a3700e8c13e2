package org.nianbao.export.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A publication as a document that Word and WPS can edit, with the look of GB/T 9704: its paper, margins, fonts by name,
 * lines of 28.5 points, first lines indented by two characters. Every paragraph has a style, so that an office changes
 * the look in one place.
 */
public final class DocxFile {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** How wide a character of the text is, in twentieths of a point: 三号, 16 points. */
    private static final int CHARACTER = 320;

    private final Markup body = new Markup(OfficeFile.XML, "w:p");

    private DocxFile() {}

    /** A publication, with what it takes to be taken in again. */
    public static byte[] of(Paper paper) {
        var document = new DocxFile();
        var file = document.file(paper.printout());
        file.enclose(paper.enclosure().write(document.body.shown()));
        return file.bytes();
    }

    public static byte[] of(Printout printout) {
        return new DocxFile().file(printout).bytes();
    }

    private OfficeFile file(Printout printout) {
        var file = new OfficeFile("word/document.xml", printout.about());
        file.relate("word/styles.xml", TYPE + "styles+xml", "styles", Style.DOCUMENT);
        file.relate(
                "word/settings.xml",
                TYPE + "settings+xml",
                "settings",
                new Markup(OfficeFile.XML)
                        .open("w:settings", "xmlns:w", NAMESPACE)
                        .empty("w:evenAndOddHeaders")
                        // A line that somebody broke off is not stretched to the margin.
                        .open("w:compat")
                        .empty("w:doNotExpandShiftReturn")
                        .close()
                        .close()
                        .toString());
        var margins = new ArrayList<Margin>();
        if (printout.running() != null) {
            var head = margin("w:hdr", "PageMark", text(printout.running().head()));
            margins.add(new Margin(
                    "w:headerReference", file.relate("word/header1.xml", TYPE + "header+xml", "header", head)));
        }
        var odd = footer(printout, "PageOdd");
        var even = footer(printout, "PageEven");
        margins.add(
                new Margin("w:footerReference", file.relate("word/footer1.xml", TYPE + "footer+xml", "footer", odd)));
        margins.add(
                new Margin("w:footerReference", file.relate("word/footer2.xml", TYPE + "footer+xml", "footer", even)));
        file.add("word/document.xml", TYPE + "document.main+xml", document(printout, margins));
        return file;
    }

    /** A head or a foot of the pages, by the part that holds it. */
    private record Margin(String kind, String part) {}

    /** The page's number between dashes, on the outer side; or which page of how many beside what every page says. */
    private static String footer(Printout printout, String style) {
        return printout.running() == null
                ? margin("w:ftr", style, text("— "), field("PAGE"), text(" —"))
                : margin(
                        "w:ftr",
                        "PageFoot",
                        text(printout.running().foot() + "　　第 "),
                        field("PAGE"),
                        text(" 页　共 "),
                        field("NUMPAGES"),
                        text(" 页"));
    }

    @SafeVarargs
    private static String margin(String element, String style, Consumer<Markup>... runs) {
        var margin = new Markup(OfficeFile.XML)
                .open(element, "xmlns:w", NAMESPACE)
                .open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", style)
                .close();
        for (var run : runs) {
            run.accept(margin);
        }
        return margin.close().close().toString();
    }

    private static Consumer<Markup> text(String text) {
        return margin ->
                margin.open("w:r").element("w:t", text, "xml:space", "preserve").close();
    }

    private static Consumer<Markup> field(String name) {
        return margin -> margin.open("w:fldSimple", "w:instr", " " + name + " ")
                .open("w:r")
                .element("w:t", "1")
                .close()
                .close();
    }

    private String document(Printout printout, List<Margin> margins) {
        body.open("w:document", "xmlns:w", NAMESPACE, "xmlns:r", OfficeFile.RELATIONS)
                .open("w:body");
        paragraph("Title", printout.title());
        if (!printout.imprint().isEmpty()) {
            paragraph("Imprint", printout.imprint());
        }
        var remarks = printout.running() == null ? "Body" : "Remark";
        printout.remarks().forEach(remark -> paragraph(remarks, remark));
        var parts = printout.parts();
        for (int i = 0; i < parts.size(); i++) {
            part(parts.get(i), i + 1 < parts.size() && parts.get(i + 1) instanceof Part.Signature);
        }
        body.open("w:sectPr");
        references(margins);
        body
                // A4 and the margins of GB/T 9704 in twentieths of a point: 37, 26, 35 and 28 mm.
                .empty("w:pgSz", "w:w", "11906", "w:h", "16838")
                .empty(
                        "w:pgMar",
                        "w:top",
                        "2098",
                        "w:right",
                        "1474",
                        "w:bottom",
                        "1984",
                        "w:left",
                        "1588",
                        "w:header",
                        "851",
                        "w:footer",
                        "1400",
                        "w:gutter",
                        "0")
                .close();
        return body.close().close().toString();
    }

    /** What there is only once is the same on both sides. */
    private void references(List<Margin> margins) {
        for (var kind : List.of("w:headerReference", "w:footerReference")) {
            var parts = margins.stream()
                    .filter(margin -> margin.kind().equals(kind))
                    .map(Margin::part)
                    .toList();
            if (!parts.isEmpty()) {
                body.empty(kind, "w:type", "default", "r:id", parts.getFirst());
                body.empty(kind, "w:type", "even", "r:id", parts.getLast());
            }
        }
    }

    /** @param last whether nothing but the signature follows, which never stands alone on a page */
    private void part(Part part, boolean last) {
        switch (part) {
            case Part.Headline(int level, String text) -> paragraph("Heading" + level, text);
            case Part.Paragraph(String text) -> paragraph(last ? "BodyEnd" : "Body", text);
            case Part.Bullet(int level, String text) -> paragraph("Body", text);
            case Part.Facts(List<Part.Detail> facts) ->
                facts.forEach(fact -> paragraph("Body", fact.name() + "：" + fact.value()));
            case Part.LetterNumber(String text) -> paragraph("LetterNumber", text);
            case Part.LetterAddressee(String text) -> paragraph("Addressee", text);
            case Part.Enclosures enclosures -> {
                paragraph("BodyEnd", "");
                enclosures.lines().forEach(line -> paragraph("BodyEnd", line));
            }
            case Part.Signature signature -> {
                signature("Agency", signature.agency(), signature.agencyIndent());
                signature("Day", signature.day(), signature.dayIndent());
            }
            case Grid grid -> {
                if (!grid.title().isEmpty()) {
                    paragraph("Caption", grid.title());
                }
                new DocxTable(body).write(grid);
                for (int i = 0; i < grid.notes().size(); i++) {
                    paragraph("Note", "注" + (i + 1) + "：" + grid.notes().get(i));
                }
            }
        }
    }

    private void paragraph(String style, String text) {
        body.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        run(body, text);
        body.close();
    }

    /** @param indent from the right margin, in characters */
    private void signature(String style, String text, double indent) {
        body.open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", style)
                .empty(
                        "w:ind",
                        "w:right",
                        String.valueOf(Math.round(indent * CHARACTER)),
                        "w:rightChars",
                        String.valueOf(Math.round(indent * 100)))
                .close();
        run(body, text);
        body.close();
    }

    /** Text whose lines stay lines. */
    static void run(Markup to, String text) {
        to.open("w:r");
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                to.lineBreak("w:br");
            }
            to.element("w:t", lines[i], "xml:space", "preserve");
        }
        to.close();
    }
}
